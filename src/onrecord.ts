/**
 * The whole flow: documents → readings → entities → what they share and where they part → the record.
 * The only file that knows all the steps.
 */
import { compare } from './compare/index.ts';
import type { Document, Notice, Reading } from './facts/index.ts';
import { link } from './link/index.ts';
import { read as readOne } from './read/index.ts';
import { buildRecord, outletsOf, type StoryRecord } from './record/index.ts';
import { VERSION } from './version.ts';

export type * from './facts/index.ts';
export { documentOf, ingest } from './ingest/index.ts';
export { parseRecord, type StoryRecord, verify } from './record/index.ts';
export { VERSION } from './version.ts';

export interface StoryOptions {
  readonly title?: string;
  /** What ingest could not do, to be kept in the record. */
  readonly notices?: readonly Notice[];
  readonly signal?: AbortSignal;
  /** Called after each article that was read, and once when the comparison begins (`done === total`, no document). */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly document?: Document }) => void;
}

/** Reads one article: who said what in it, by whom, when. */
export async function read(document: Document): Promise<Reading> {
  return readOne(document);
}

/**
 * Reads the articles of one story and puts it on the record.
 * @throws the signal's reason when it is aborted.
 */
export async function story(documents: readonly Document[], options: StoryOptions = {}): Promise<StoryRecord> {
  const { signal, onProgress } = options;
  const total = documents.length;
  const readings: Reading[] = [];
  for (const document of documents) {
    signal?.throwIfAborted();
    readings.push(await read(document));
    onProgress?.({ done: readings.length, total, document });
  }
  onProgress?.({ done: total, total });
  const outlets = outletsOf(documents);
  const entities = link(documents, readings);
  const compared = compare({ documents, readings, entities, outlets });
  signal?.throwIfAborted();
  const { notices, ...found } = compared;
  return buildRecord({
    version: VERSION,
    ...(options.title === undefined ? {} : { title: options.title }),
    outlets,
    documents,
    entities,
    ...found,
    times: readings.flatMap((reading) => reading.times),
    notices: [...(options.notices ?? []), ...readings.flatMap((reading) => reading.notices), ...notices],
  });
}
