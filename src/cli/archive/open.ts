/** What the commands of the archive share: opening it, and stopping cleanly on Ctrl-C. */
import type { Archive } from '../../archive/index.ts';
import { OnrecordError } from '../../errors.ts';
import { hasArchive, openStore, type Place, plainly, type Store } from '../../store/index.ts';
import { type Io, say } from '../io.ts';
import { placeFor } from './place.ts';

export interface ArchiveFlags {
  readonly archive?: string;
  readonly threads?: number;
  /** It must be there already. */
  readonly there?: true;
}

const stoppedExit = 130;

/** For a command that has nothing to do where there is no archive; the others make one. */
export const there = <Flags extends Pick<ArchiveFlags, 'archive'>>(flags: Flags): Flags & { readonly there: true } => ({
  ...flags,
  there: true,
});

function placeOf({ archive, there }: Pick<ArchiveFlags, 'archive' | 'there'>, io: Io): Place {
  const place = placeFor(archive, io.env);
  if (there && 'folder' in place && !hasArchive(place)) throw new OnrecordError('no-archive', { folder: place.folder });
  return place;
}

/**
 * Runs with the archive open, and closes it. Ctrl-C stops the work at the next article; what was done is kept, and the next run goes
 * on from there.
 * @throws OnrecordError `no-archive` where one is wanted and there is none
 */
export async function withArchive(
  flags: ArchiveFlags,
  io: Io,
  run: (archive: Archive, signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const place = placeOf(flags, io);
  // The databases and the models are loaded for these commands only.
  const { Archive } = await import('../../archive/index.ts');
  const stop = new AbortController();
  const archive = await Archive.open(place, flags.threads === undefined ? {} : { threads: flags.threads });
  void io.stopped().then(() => stop.abort());
  try {
    return await run(archive, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw plainly(error, place);
    say(io, 'stopped; what was done is kept, and the next run goes on from there');
    return stoppedExit;
  } finally {
    await archive.close();
  }
}

/** Runs with what the archive keeps, without threads that read. */
export async function withStore(
  flags: Pick<ArchiveFlags, 'archive' | 'there'>,
  io: Io,
  run: (store: Store) => Promise<number>,
): Promise<number> {
  const place = placeOf(flags, io);
  const store = await openStore(place);
  try {
    return await run(store);
  } catch (error) {
    throw plainly(error, place);
  } finally {
    await store.close();
  }
}
