/**
 * The whole flow: documents → readings → what users corrected → entities → what they share and where they part → the record.
 * The only file that knows all the steps.
 */
import { compare } from './compare/index.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Document, Judgement, Notice, Reading } from './facts/index.ts';
import { judge, noticesOf, standingOf } from './judge/index.ts';
import { link } from './link/index.ts';
import { read as readOne, tagged } from './read/index.ts';
import { buildRecord, outletsOf, type StoryRecord } from './record/index.ts';
import { VERSION } from './version.ts';

export { OnrecordError } from './errors.ts';
export type * from './facts/index.ts';
export { type Profile, profileOf, type StoryGroup, StoryIndex, type Why } from './cluster/index.ts';
export { openPairModel, type PairModel, type PairModelOptions, sameAnswers, type Verdict } from './compare/index.ts';
export { type StoryPairs, storyPairs } from './judge/index.ts';
export { closeReader, useThreads } from './read/index.ts';
export { spanIn, wordsOf } from './facts/index.ts';
export { type Assisted, assist, type AssistOptions, isAssist } from './assist/index.ts';
export {
  createFetcher,
  documentOf,
  type Fetcher,
  type FetcherOptions,
  type Ingested,
  type IngestOptions,
  ingest,
  ingestEach,
  mustBeEnglish,
} from './ingest/index.ts';
export { parseRecord, type StoryRecord, verify } from './record/index.ts';
export { differenceOf } from './compare/index.ts';
export { VERSION } from './version.ts';

/** A stage of the caller's own, after those of the program. It gives a new reading; facts point at the document with `spanIn`. */
export type OwnStage = (document: Document, reading: Reading, signal?: AbortSignal) => Reading | Promise<Reading>;

export interface ReadOptions {
  /** Run in their order on each reading. */
  readonly stages?: readonly OwnStage[];
  /** Readings by document id, kept by the caller: what is in it is not read again, what is read is put into it. */
  readonly readings?: Map<string, Reading>;
  readonly signal?: AbortSignal;
}

export interface StoryOptions extends ReadOptions {
  readonly title?: string;
  /** What ingest could not do, to be kept in the record. */
  readonly notices?: readonly Notice[];
  /** What users decided, from a log: applied after the reading, whatever version of the program read. */
  readonly judgements?: readonly Judgement[];
  /** Called after each article that was read, and once when the comparison begins (`done === total`, no document). */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly document?: Document }) => void;
}

/**
 * Reads one article: who said what in it, by whom, when. The trained reader finds the attributions, the rules what it left.
 * @throws the signal's reason when it is aborted.
 */
export async function read(document: Document, signal?: AbortSignal): Promise<Reading> {
  const { notices, ...found } = await tagged(document, signal);
  const reading = readOne(document, found);
  return notices.length === 0 ? reading : { ...reading, notices: [...notices, ...reading.notices] };
}

/**
 * Reads articles one after another, as they come, and gives each as soon as it is read. Nothing is read ahead: who stops asking stops it.
 * @throws the signal's reason when it is aborted.
 */
export async function* readEach(
  documents: Iterable<Document> | AsyncIterable<Document>,
  { stages = [], readings, signal }: ReadOptions = {},
): AsyncGenerator<{ readonly document: Document; readonly reading: Reading }, void> {
  for await (const document of documents) {
    signal?.throwIfAborted();
    let reading = readings?.get(document.id);
    if (!reading) {
      reading = await read(document, signal);
      for (const stage of stages) reading = await stage(document, reading, signal);
      readings?.set(document.id, reading);
    }
    yield { document, reading };
  }
}

/**
 * Reads the articles of one story and puts it on the record.
 * @throws the signal's reason when it is aborted.
 */
export async function story(documents: readonly Document[], options: StoryOptions = {}): Promise<StoryRecord> {
  const { signal, onProgress } = options;
  const total = documents.length;
  const asRead: Reading[] = [];
  for await (const { document, reading } of readEach(documents, options)) {
    asRead.push(reading);
    onProgress?.({ done: asRead.length, total, document });
    // Whoever waits for the progress, or wants to stop, has a turn.
    await nextTurn();
  }
  onProgress?.({ done: total, total });
  await nextTurn();
  const outlets = outletsOf(documents);
  const judged = judge(documents, asRead, options.judgements ?? []);
  const { readings } = judged;
  const entities = link(documents, readings, judged.identity);
  const compared = compare({ documents, readings, entities, outlets, told: judged.told });
  const judgements = standingOf(judged, { entities, ...compared });
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
    notices: [...(options.notices ?? []), ...readings.flatMap((reading) => reading.notices), ...notices, ...noticesOf(judgements)],
    judgements,
  });
}
