/** The log of judgements: JSON lines, one a judgement, append only. Nothing in it is ever written over. */
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Judgement, Notice } from '../facts/index.ts';
import { notice, OnrecordError } from '../errors.ts';
import { firstProblem, judgementSchema } from '../record/index.ts';

export interface Log {
  readonly judgements: readonly Judgement[];
  /** What could not be read: a line that was cut off, one that is no judgement. They stay in the file. */
  readonly notices: readonly Notice[];
}

/** 64 MB: some hundred thousand corrections. */
const limit = 64 * 1024 * 1024;

const whyNot = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code === 'EISDIR' ? 'is a folder' : message;
};

function judgementIn(line: string): Judgement | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'no JSON';
  }
  const parsed = judgementSchema.safeParse(value);
  return parsed.success ? parsed.data : firstProblem(parsed.error, 'line');
}

/** A log that is not there is empty. @throws OnrecordError `judgements-not-readable` */
export async function readJudgements(file: string): Promise<Log> {
  let text: string;
  try {
    if ((await stat(file)).size > limit) throw new Error(`larger than ${limit / 1024 / 1024} MB`);
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { judgements: [], notices: [] };
    throw new OnrecordError('judgements-not-readable', { file, why: whyNot(error) });
  }
  const name = basename(file);
  const judgements: Judgement[] = [];
  const notices: Notice[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const found = judgementIn(line);
    if (typeof found !== 'string') judgements.push(found);
    else if (index === lines.length - 1) notices.push(notice('judgement-log-cut', { file: name }, { source: name }));
    else notices.push(notice('judgement-line-unreadable', { file: name, line: index + 1, why: found }, { source: name }));
  }
  return { judgements, notices };
}

/** Writes one more line and waits until it is on the disk. @throws OnrecordError `output-not-written` */
export async function appendJudgement(file: string, judgement: Judgement): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'a+', 0o600);
    try {
      const { size } = await handle.stat();
      // A line that was cut off stays a line of its own.
      const last = size === 0 ? '\n' : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString('latin1');
      await handle.appendFile(`${last === '\n' ? '' : '\n'}${JSON.stringify(judgement)}\n`);
      await handle.sync();
      if (size === 0) await syncFolder(dirname(file));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new OnrecordError('output-not-written', { file, why: whyNot(error) });
  }
}

/** A new file is on the disk when its folder is. Some systems cannot sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
