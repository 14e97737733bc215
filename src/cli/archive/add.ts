/** `onrecord archive add FILES…`: articles are taken in, read, put to stories, and the stories put on the record. */
import { OnrecordError } from '../../errors.ts';
import type { Archive } from '../../archive/index.ts';
import { createFetcher, ingestEach, type IngestOptions } from '../../onrecord.ts';
import type { Kept } from '../../store/index.ts';
import { exit, type Io, say, sayFailed } from '../io.ts';
import { type InputFlags, knownOf } from '../inputs.ts';
import { plural } from '../terminal/record.ts';
import { meterFor } from '../progress.ts';
import { type ArchiveFlags, withArchive } from './open.ts';

export type AddFlags = ArchiveFlags & InputFlags;

const atOnce = 100;

/** Those that could be read; `failed` gets the others. */
async function* readable(inputs: readonly string[], options: IngestOptions, failed: OnrecordError[]): AsyncGenerator<Kept> {
  for await (const one of ingestEach(inputs, options)) {
    if (one instanceof OnrecordError) failed.push(one);
    else if ('document' in one) yield one;
  }
}

/** An archive is made where there is none, but only when there is something to keep. @throws OnrecordError `nothing-read` */
export async function addCommand(inputs: readonly string[], flags: AddFlags, io: Io): Promise<number> {
  const stop = new AbortController();
  const fetcher = createFetcher({ allowPrivate: flags.allowPrivate ?? [] });
  const meter = meterFor(io, 'inputs');
  const failed: OnrecordError[] = [];
  const articles = readable(
    inputs,
    { ...knownOf(flags), fetcher, signal: stop.signal, onProgress: ({ done, total }) => meter.onProgress(done, total) },
    failed,
  );
  try {
    const first = await articles.next();
    if (first.done) {
      meter.end();
      sayFailed(io, failed);
      throw new OnrecordError('nothing-read', { count: inputs.length });
    }
    return await withArchive(flags, io, async (archive, signal) => {
      signal.addEventListener('abort', () => stop.abort(signal.reason));
      let waiting: Kept[] = [];
      let [came, taken] = [0, 0];
      const keep = async (): Promise<void> => {
        came += waiting.length;
        taken += (await archive.take(waiting)).length;
        waiting = [];
      };
      try {
        for (let next: IteratorResult<Kept> = first; !next.done; next = await articles.next()) {
          waiting.push(next.value);
          // Kept as they come: who stops it has what came until then.
          if (waiting.length >= atOnce) await keep();
        }
      } finally {
        meter.end();
        await keep();
      }
      sayFailed(io, failed);
      say(io, `${plural(taken, 'article')} taken in, ${came - taken} known already`);
      const unread = await settle(archive, signal, io);
      return failed.length + unread > 0 ? exit.partly : exit.done;
    });
  } finally {
    meter.end();
    await fetcher.close();
  }
}

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
