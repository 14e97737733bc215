/** Whether an archive holds: every row is read and held against what it was made from. */
import { idOf, sha256 } from '../../facts/index.ts';
import { type Problem, verify } from '../../record/index.ts';
import type { Numbered, Unreadable } from './documents.ts';
import type { ShownSlice } from './rows.ts';
import type { Store } from './store.ts';

export interface VerifyOptions {
  readonly version: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

const many = 100;
const numbers = ({ from, to }: Unreadable): string => (from === to ? `row ${from}` : `rows ${from} to ${to}`);

/**
 * Documents against their hashes, readings and statements against their texts, records against their documents, judgements against
 * their seals. What cannot be read is told, and the rest goes on.
 */
export async function* verifyStore(store: Store, options: VerifyOptions): AsyncGenerator<Problem> {
  const { signal, onProgress } = options;
  const lost: Problem[] = [];
  const told =
    (table: string) =>
    (rows: Unreadable): void =>
      void lost.push({ path: `${table}: ${numbers(rows)}`, message: `cannot be read (${rows.why})` });
  const total = await store.documents.last();
  let some: Numbered[] = [];
  for await (const one of store.documents.each(told('documents'))) {
    some.push(one);
    if (some.length < many) continue;
    signal?.throwIfAborted();
    yield* ofDocuments(store, some, options.version);
    onProgress?.(one.seq, total);
    some = [];
  }
  yield* ofDocuments(store, some, options.version);
  const judgements = store.judgements.each(told('judgements'));
  // Each is parsed, and its seal checked, where it is read.
  for await (const _ of judgements) signal?.throwIfAborted();
  yield* lost;
  yield* ofStories(store, signal);
}

async function* ofDocuments(store: Store, kept: readonly Numbered[], version: string): AsyncGenerator<Problem> {
  for (const { document } of kept) {
    const { id, text, hash, outlet, published } = document;
    if (sha256(text) !== hash) yield { path: id, message: 'the text is not the one that was taken in: its SHA-256 differs' };
    else if (idOf('doc', hash, outlet?.name ?? '', published?.value ?? '') !== id)
      yield { path: id, message: 'its id is not the hash of its text, outlet and day' };
  }
  const texts = new Map(kept.map(({ document }) => [document.id, document.text]));
  try {
    for (const [id, { document, sentences }] of await store.readings.get([...texts.keys()], version)) {
      const length = texts.get(id)?.length ?? 0;
      if (document !== id || sentences.some(({ start, end }) => start < 0 || end > length || start >= end))
        yield { path: id, message: 'its reading is of another text' };
    }
  } catch (error) {
    yield { path: `readings of ${kept[0]?.document.id} and those after it`, message: `cannot be read (${(error as Error).message})` };
  }
  try {
    for (const { document, reported, slices } of await store.statementsOf([...texts.keys()])) {
      const text = texts.get(document) ?? '';
      if ((JSON.parse(slices) as ShownSlice[]).some(({ start, end, words }) => text.slice(start, end) !== words))
        yield { path: `${document} ${reported}`, message: 'the words of the statement are not those of the text' };
    }
  } catch (error) {
    yield { path: `statements of ${kept[0]?.document.id} and those after it`, message: `cannot be read (${(error as Error).message})` };
  }
}

async function* ofStories(store: Store, signal?: AbortSignal): AsyncGenerator<Problem> {
  for (let skip = 0; ; skip += many) {
    const lines = await store.stories.list(many, skip);
    for (const line of lines) {
      signal?.throwIfAborted();
      const ids = await store.stories.documents(line.id);
      if (ids.length !== line.articles) yield { path: line.id, message: `has ${ids.length} articles, and says ${line.articles}` };
      const made = await store.stories.record(line.id);
      for (const { path, message } of made ? verify(made.record) : []) yield { path: `${line.id} ${path}`, message };
      const here = new Set(ids);
      if (made && !made.stale && made.record.documents.some(({ id }) => !here.has(id)))
        yield { path: line.id, message: 'its record has an article that is not in the story' };
    }
    if (lines.length < many) return;
  }
}
