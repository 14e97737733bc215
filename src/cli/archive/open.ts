/** What the commands of the archive share: opening it, and stopping cleanly on Ctrl-C. */
import type { Archive } from '../../archive/index.ts';
import { openStore, plainly, type Store } from '../../store/index.ts';
import { type Io, say } from '../io.ts';
import { placeFor } from './place.ts';

export interface ArchiveFlags {
  readonly archive?: string;
  readonly threads?: number;
}

const stoppedExit = 130;

/**
 * Runs with the archive open, and closes it. Ctrl-C stops the work at the next article; what was done is kept, and the next run goes
 * on from there.
 */
export async function withArchive(
  flags: ArchiveFlags,
  io: Io,
  run: (archive: Archive, signal: AbortSignal) => Promise<number>,
): Promise<number> {
  // The databases and the models are loaded for these commands only.
  const { Archive } = await import('../../archive/index.ts');
  const stop = new AbortController();
  const archive = await Archive.open(placeFor(flags.archive, io.env), flags.threads === undefined ? {} : { threads: flags.threads });
  void io.stopped().then(() => stop.abort());
  try {
    return await run(archive, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw plainly(error, placeFor(flags.archive, io.env));
    say(io, 'stopped; what was done is kept, and the next run goes on from there');
    return stoppedExit;
  } finally {
    await archive.close();
  }
}

/** Runs with what the archive keeps, without threads that read. */
export async function withStore(
  { archive }: Pick<ArchiveFlags, 'archive'>,
  io: Io,
  run: (store: Store) => Promise<number>,
): Promise<number> {
  const place = placeFor(archive, io.env);
  const store = await openStore(place);
  try {
    return await run(store);
  } catch (error) {
    throw plainly(error, place);
  } finally {
    await store.close();
  }
}
