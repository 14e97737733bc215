/** `onrecord archive add FILES…`: articles are taken in, read, put to stories, and the stories put on the record. */
import { OnrecordError } from '../../errors.ts';
import type { Archive } from '../../archive/index.ts';
import { createFetcher, ingestEach } from '../../onrecord.ts';
import type { Kept } from '../../store/index.ts';
import { exit, type Io, say, sayFailed } from '../io.ts';
import { type InputFlags, knownOf } from '../inputs.ts';
import { plural } from '../terminal/record.ts';
import { meterFor } from '../progress.ts';
import { type ArchiveFlags, withArchive } from './open.ts';

export type AddFlags = ArchiveFlags & InputFlags;

const atOnce = 100;

export const addCommand = (inputs: readonly string[], flags: AddFlags, io: Io): Promise<number> =>
  withArchive(flags, io, async (archive, signal) => {
    const fetcher = createFetcher({ allowPrivate: flags.allowPrivate ?? [] });
    const meter = meterFor(io, 'inputs');
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => meter.onProgress(done, total);
    const failed: OnrecordError[] = [];
    let waiting: Kept[] = [];
    let [came, taken] = [0, 0];
    const keep = async (): Promise<void> => {
      came += waiting.length;
      taken += (await archive.take(waiting)).length;
      waiting = [];
    };
    const options = { ...knownOf(flags), fetcher, signal, onProgress };
    try {
      for await (const one of ingestEach(inputs, options)) {
        if (one instanceof OnrecordError) failed.push(one);
        else if ('document' in one) waiting.push(one);
        // Kept as they come: who stops it has what came until then.
        if (waiting.length >= atOnce) await keep();
      }
    } finally {
      meter.end();
      await fetcher.close();
      await keep();
    }
    sayFailed(io, failed);
    if (came === 0) throw new OnrecordError('nothing-read', { count: inputs.length });
    say(io, `${plural(taken, 'article')} taken in, ${came - taken} known already`);
    const unread = await settle(archive, signal, io);
    return failed.length + unread > 0 ? exit.partly : exit.done;
  });

/** Reads, groups and records what is left to do. @returns how many articles could not be read */
export async function settle(archive: Archive, signal: AbortSignal, io: Io): Promise<number> {
  const reading = meterFor(io, 'read');
  const { failed } = await archive.read({ signal, onProgress: reading.onProgress }).finally(() => reading.end());
  sayFailed(io, failed);
  await archive.group(signal);
  const records = meterFor(io, 'stories on the record');
  await archive.records({ signal, onProgress: records.onProgress }).finally(() => records.end());
  return failed.length;
}
