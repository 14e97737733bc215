/** `onrecord read FILE`: who said what in one article. */
import { OnrecordError } from '../errors.ts';
import { read } from '../onrecord.ts';
import { exit, type Io, sayFailed } from './io.ts';
import { type InputFlags, takeIn } from './inputs.ts';
import { printRecord, readStory, type StoryFlags } from './story.ts';

export type ReadFlags = InputFlags & Pick<StoryFlags, 'color' | 'width'> & { readonly json?: boolean };

export async function readCommand(input: string, flags: ReadFlags, io: Io): Promise<number> {
  if (!flags.json) {
    const { record, failed } = await readStory([input], { ...flags, judgements: false }, io);
    printRecord(record, { ...flags, claims: true, statements: true }, io);
    return failed > 0 ? exit.partly : exit.done;
  }
  const { documents, failed } = await takeIn([input], flags);
  sayFailed(io, failed);
  if (documents.length === 0) throw new OnrecordError('nothing-read', { count: 1 });
  const readings = [];
  for (const document of documents) readings.push({ document, reading: await read(document) });
  io.out.write(`${JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 2)}\n`);
  return failed.length > 0 ? exit.partly : exit.done;
}
