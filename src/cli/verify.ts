/** `onrecord verify RECORD.json`: whether a record holds, against its own texts or the files it was made from. */
import { readFile } from 'node:fs/promises';
import { OnrecordError } from '../errors.ts';
import { ingest, parseRecord, type StoryRecord, verify } from '../onrecord.ts';
import { type Problem, RecordError } from '../record/index.ts';
import { exit, type Io, say, sayFailed } from './io.ts';
import { linesOf } from './json-lines.ts';
import { clean } from './terminal/clean.ts';
import { plural } from './terminal/record.ts';

export interface VerifyFlags {
  readonly documents?: string;
}

const notReadable = (file: string, error: unknown): OnrecordError => {
  const { code, message } = error as NodeJS.ErrnoException;
  return new OnrecordError('record-not-readable', { file, why: code === 'ENOENT' ? 'no such file' : message });
};

/** @throws OnrecordError `record-not-readable` */
async function textIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw notReadable(file, error);
  }
}

/** @throws OnrecordError `record-not-readable` */
export async function recordIn(file: string): Promise<StoryRecord> {
  const json = await textIn(file);
  try {
    return parseRecord(json);
  } catch (error) {
    throw notReadable(file, error);
  }
}

/** One line for each problem: the line of the file, the path, what does not hold. */
function tell(io: Io, file: string, json: string, problems: readonly Problem[]): void {
  const lineOf = linesOf(
    json,
    problems.map(({ path }) => path),
  );
  for (const { path, message } of problems) io.out.write(`${clean(file)}:${lineOf(path)}: ${clean(path)}: ${clean(message)}\n`);
}

/** @throws OnrecordError `record-not-readable` */
export async function verifyCommand(file: string, { documents }: VerifyFlags, io: Io): Promise<number> {
  const json = await textIn(file);
  let record: StoryRecord;
  try {
    record = parseRecord(json);
  } catch (error) {
    // Of another form: what is wrong with it has its place, too.
    if (error instanceof RecordError && error.problems.some(({ path }) => path !== 'record')) tell(io, file, json, error.problems);
    throw notReadable(file, error);
  }
  const originals = documents === undefined ? undefined : await ingest([documents]);
  if (originals) sayFailed(io, originals.failed);
  const problems = verify(record, originals?.documents);
  if (problems.length > 0) {
    tell(io, file, json, problems);
    say(io, `${file} does not hold: ${plural(problems.length, 'problem')}`);
    return exit.partly;
  }
  const against = originals ? `the ${plural(originals.documents.length, 'document')} in ${documents}` : 'its own texts';
  io.out.write(
    `${clean(file)} holds, checked against ${clean(against)}: ${plural(record.documents.length, 'article')}, ${plural(record.statements.length, 'statement')}\n`,
  );
  return exit.done;
}
