/** `onrecord archive add FILES…`: articles are taken in, read, put to stories, and the stories put on the record. */
import { OnrecordError } from '../../errors.ts';
import type { Archive } from '../../archive/index.ts';
import { exit, type Io, say, sayFailed } from '../io.ts';
import { takeIn } from '../story.ts';
import { plural } from '../terminal/record.ts';
import { meterFor } from './meter.ts';
import { type ArchiveFlags, withArchive } from './open.ts';

export type AddFlags = ArchiveFlags & { readonly outlet?: string; readonly date?: string; readonly allowPrivate?: readonly string[] };

export async function addCommand(inputs: readonly string[], flags: AddFlags, io: Io): Promise<number> {
  const { outlet, date } = flags;
  const { documents, notices, failed } = await takeIn(inputs, { ...(outlet ? { outlet } : {}), ...(date ? { date } : {}) }, flags);
  sayFailed(io, failed);
  if (documents.length === 0) throw new OnrecordError('nothing-read', { count: inputs.length });
  return withArchive(flags, io, async (archive, signal) => {
    const kept = documents.map((document) => ({ document, notices: notices.filter(({ source }) => source === document.id) }));
    const taken = await archive.take(kept);
    say(io, `${plural(taken.length, 'article')} taken in, ${documents.length - taken.length} known already`);
    const unread = await settle(archive, signal, io);
    return failed.length + unread > 0 ? exit.partly : exit.done;
  });
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
