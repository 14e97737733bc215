/** Stories that were read, and what may be read at all. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { ingest, parseRecord, type StoryRecord, story, verify } from '../../src/onrecord.ts';

/** A record of this size has some hundred articles. */
const largest = 64 * 1024 * 1024;
/** Stories that are kept at once; the one that was read first goes first. */
const most = 20;

export interface Read {
  readonly record: StoryRecord;
  /** One line for each input that could not be read. */
  readonly failed: readonly string[];
}

export class Stories {
  readonly #roots: readonly string[];
  readonly #kept = new Map<string, StoryRecord>();
  /** Reading keeps one processor busy: one story at a time. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /** @throws Error when no story has this id */
  get(id: string): StoryRecord {
    const record = this.#kept.get(id);
    if (!record) throw new Error(`no story ${id} was read: call read_story first`);
    return record;
  }

  /** A folder or file of articles, or a record that was made before. @throws Error when it lies outside of what may be read, or is none */
  async read(path: string, signal: AbortSignal): Promise<Read> {
    const place = await this.#inside(path);
    const done = this.#work.then(() => this.#readOne(place, signal));
    this.#work = done.catch(() => undefined);
    const read = await done;
    this.#kept.delete(read.record.id);
    this.#kept.set(read.record.id, read.record);
    for (const id of [...this.#kept.keys()].slice(0, -most)) this.#kept.delete(id);
    return read;
  }

  async #readOne(place: string, signal: AbortSignal): Promise<Read> {
    signal.throwIfAborted();
    const record = await recordAt(place);
    if (record) return { record, failed: [] };
    const { documents, notices, failed, title } = await ingest([place]);
    const told = failed.map(({ message, cure }) => `${message}. ${cure}`);
    if (documents.length === 0) throw new Error(told.join(' ') || 'there is no article');
    return { record: await story(documents, { notices, signal, ...(title === undefined ? {} : { title }) }), failed: told };
  }

  async #inside(path: string): Promise<string> {
    for (const root of this.#roots) {
      const folder = await realpath(root).catch(() => undefined);
      const place = folder && (await realpath(isAbsolute(path) ? path : join(folder, path)).catch(() => undefined));
      if (place && (place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep))) return place;
    }
    throw new Error(`${path}: nothing of this name lies in the folders that may be read`);
  }
}

/** The record in a JSON file; undefined when it is something else, a story file perhaps. @throws Error when it does not hold */
async function recordAt(place: string): Promise<StoryRecord | undefined> {
  const found = await stat(place);
  if (!found.isFile() || !place.endsWith('.json') || found.size > largest) return undefined;
  const json = await readFile(place, 'utf8');
  if (!/"format"\s*:\s*"onrecord\//.test(json.slice(0, 200))) return undefined;
  const record = parseRecord(json);
  const [problem] = verify(record);
  if (problem) throw new Error(`the record does not hold: ${problem.path}: ${problem.message}`);
  return record;
}
