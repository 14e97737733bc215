/** `onrecord verify RECORD.json`: whether a record holds, against its own texts or the files it was made from. */
import { readFile } from 'node:fs/promises';
import { OnrecordError } from '../errors.ts';
import { ingest, parseRecord, type StoryRecord, verify } from '../onrecord.ts';
import { exit, type Io, say, sayFailed } from './io.ts';
import { clean } from './terminal/clean.ts';
import { plural } from './terminal/record.ts';

export interface VerifyFlags {
  readonly documents?: string;
}

/** @throws OnrecordError `record-not-readable` */
export async function recordIn(file: string): Promise<StoryRecord> {
  try {
    return parseRecord(await readFile(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OnrecordError('record-not-readable', { file, why: code === 'ENOENT' ? 'no such file' : message });
  }
}

export async function verifyCommand(file: string, { documents }: VerifyFlags, io: Io): Promise<number> {
  const record = await recordIn(file);
  const originals = documents === undefined ? undefined : await ingest([documents]);
  if (originals) sayFailed(io, originals.failed);
  const problems = verify(record, originals?.documents);
  for (const { path, message } of problems) io.out.write(`${clean(path)}: ${clean(message)}\n`);
  const against = originals ? `the ${plural(originals.documents.length, 'document')} in ${documents}` : 'its own texts';
  if (problems.length > 0) say(io, `${file} does not hold: ${plural(problems.length, 'problem')}`);
  else
    io.out.write(
      `${clean(file)} holds, checked against ${clean(against)}: ${plural(record.documents.length, 'article')}, ${plural(record.statements.length, 'statement')}\n`,
    );
  return problems.length > 0 ? exit.partly : exit.done;
}
