/**
 * A backup: one file for every kind of store, JSON lines packed with zstd. It holds what cannot be made again (documents,
 * judgements, feeds) and the readings, which would take long. The last line counts and seals the others.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { OnrecordError } from '../../errors.ts';
import type { Judgement, Reading } from '../../facts/index.ts';
import type { Kept, Unreadable } from './documents.ts';
import type { FeedState, LinkState } from './feeds.ts';
import type { Store } from './store.ts';

const format = 'onrecord-archive/1';

type Line =
  | { readonly format: string; readonly version: string }
  | { readonly kept: Kept }
  | { readonly reading: Reading; readonly version: string }
  | { readonly judgement: Judgement }
  | { readonly feed: FeedState }
  | { readonly link: LinkState }
  | { readonly end: { readonly lines: number; readonly sha256: string } };

export interface Written {
  readonly documents: number;
  readonly judgements: number;
}

export interface BackupOptions {
  readonly version: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of what cannot be read any more; the backup is made of the rest. */
  readonly onUnreadable?: (table: string, rows: Unreadable) => void;
}

/** Writes the whole file or nothing. */
export async function backup(store: Store, file: string, options: BackupOptions): Promise<Written> {
  const part = `${file}.${process.pid}.part`;
  const written = { documents: 0, judgements: 0 };
  try {
    const out = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(
      Readable.from(linesOf(store, options, written)),
      createZstdCompress(),
      out,
      options.signal ? { signal: options.signal } : {},
    );
    await rename(part, file);
    return written;
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof OnrecordError || options.signal?.aborted) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new OnrecordError('output-not-written', { file, why: message });
  }
}

async function* linesOf(store: Store, options: BackupOptions, written: { documents: number; judgements: number }): AsyncGenerator<string> {
  const { version, onProgress, onUnreadable } = options;
  const hash = createHash('sha256');
  let lines = 0;
  const line = (value: Line): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    lines += 1;
    return text;
  };
  const told = (table: string): ((rows: Unreadable) => void) | undefined => onUnreadable && ((rows) => onUnreadable(table, rows));
  yield line({ format, version });
  const total = await store.documents.last();
  for await (const { seq, document, notices } of store.documents.each(told('documents'))) {
    yield line({ kept: { document, notices } });
    written.documents += 1;
    const readings = await store.readings.get([document.id], version).catch((error: unknown) => {
      if (!onUnreadable) throw error;
      return new Map<string, Reading>();
    });
    for (const reading of readings.values()) yield line({ reading, version });
    onProgress?.(seq, total);
  }
  for await (const judgement of store.judgements.each(told('judgements'))) {
    yield line({ judgement });
    written.judgements += 1;
  }
  for (const feed of await store.feeds.list()) yield line({ feed });
  for (const link of await store.feeds.taken()) yield line({ link });
  const end: Line = { end: { lines, sha256: hash.digest('hex') } };
  yield `${JSON.stringify(end)}\n`;
}

/** The lines of a file, without their ends. @throws OnrecordError `backup-not-readable` */
async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = '';
  try {
    const stream = createReadStream(file).on('error', (error) => unpacked.destroy(error));
    const unpacked = createZstdDecompress();
    const decoder = new TextDecoder();
    for await (const bytes of stream.pipe(unpacked)) {
      const parts = `${rest}${decoder.decode(bytes as Buffer, { stream: true })}`.split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OnrecordError('backup-not-readable', { file, why: code === 'ENOENT' ? 'no such file' : message });
  }
  if (rest !== '') throw new OnrecordError('backup-not-readable', { file, why: 'it was cut off' });
}

/** Whether the file is whole. @returns how many lines come before its last */
async function check(file: string): Promise<number> {
  const refuse = (why: string): never => {
    throw new OnrecordError('backup-not-readable', { file, why });
  };
  const hash = createHash('sha256');
  let lines = 0;
  let last = '';
  for await (const line of linesIn(file)) {
    if (lines > 0) hash.update(`${last}\n`);
    last = line;
    lines += 1;
    if (lines === 1 && !line.startsWith(`{"format":"${format}"`)) refuse('it was not written by onrecord archive backup');
  }
  const { end } = (lines === 0 ? {} : JSON.parse(last)) as { end?: { lines: number; sha256: string } };
  if (!end || end.lines !== lines - 1) refuse('it was cut off');
  if (end?.sha256 !== hash.digest('hex')) refuse('it was changed after it was written');
  return lines - 1;
}

const atOnce = 100;

/**
 * Takes in what a backup holds and the archive lacks: it may be run again after it was stopped.
 * @throws OnrecordError `backup-not-readable`
 */
export async function restore(store: Store, file: string, options: Omit<BackupOptions, 'version' | 'onUnreadable'> = {}): Promise<Written> {
  const total = await check(file);
  const written = { documents: 0, judgements: 0 };
  let waiting: Line[] = [];
  let done = 0;
  const keep = async (): Promise<void> => {
    options.signal?.throwIfAborted();
    const lines = waiting;
    waiting = [];
    await store.transaction(async (own) => {
      written.documents += (await own.documents.add(lines.flatMap((line) => ('kept' in line ? [line.kept] : [])))).length;
      for (const line of lines) {
        if ('reading' in line) await own.readings.add(line.reading, line.version);
        else if ('judgement' in line) written.judgements += (await own.judgements.add([line.judgement])).length;
        else if ('feed' in line) await own.feeds.put(line.feed);
        else if ('link' in line) await own.feeds.putLink(line.link);
      }
    });
    options.onProgress?.(done, total);
  };
  for await (const line of linesIn(file)) {
    waiting.push(JSON.parse(line) as Line);
    done += 1;
    if (waiting.length >= atOnce) await keep();
  }
  await keep();
  return written;
}
