import { idOf, type Document, sha256, type Slice, type Slices, type Span, spanIn, type Spans } from '../../src/facts/index.ts';

/** Small tools to write a record by hand: words in, spans out. Throws when the words are not in the text exactly once. */

export interface Draft {
  readonly source: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly headline?: string;
  /** Paragraphs. */
  readonly body: readonly string[];
}

export function documentOf(draft: Draft): Document {
  const parts = draft.headline === undefined ? draft.body : [draft.headline, ...draft.body];
  const text = parts.join('\n\n');
  const hash = sha256(text);
  const id = idOf('doc', draft.source, hash);
  let at = 0;
  const blocks = parts.map((part, index) => {
    const span = spanIn({ id, text }, at, at + part.length);
    at += part.length + 2;
    return { kind: index === 0 && draft.headline !== undefined ? ('headline' as const) : ('paragraph' as const), span };
  });
  return {
    id,
    text,
    hash,
    source: draft.source,
    ...(draft.outlet === undefined ? {} : { outlet: { name: draft.outlet, from: 'given' as const } }),
    ...(draft.date === undefined ? {} : { published: { value: draft.date, from: 'given' as const } }),
    ...(draft.headline === undefined ? {} : { headline: { words: draft.headline, span: spanIn({ id, text }, 0, draft.headline.length) } }),
    blocks,
  };
}

export function at(document: Document, words: string): Span {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`not in ${document.source}: ${words}`);
  if (document.text.indexOf(words, start + 1) >= 0) throw new Error(`twice in ${document.source}: ${words}`);
  return spanIn(document, start, start + words.length);
}

/** Some characters less at either end, for words that alone stand in a text more than once. */
export const inside = (span: Span, from: number, back: number): Span => ({
  document: span.document,
  start: span.start + from,
  end: span.end - back,
});

export const every = (document: Document, words: string): Span[] => {
  const found: Span[] = [];
  for (let start = document.text.indexOf(words); start >= 0; start = document.text.indexOf(words, start + words.length)) {
    found.push(spanIn(document, start, start + words.length));
  }
  return found;
};

export const quoted = (document: Document, words: string): Slice => ({ span: at(document, words), quoted: true });
export const plain = (document: Document, words: string): Slice => ({ span: at(document, words), quoted: false });
export const some = <Item>(items: readonly Item[]): readonly [Item, ...Item[]] => {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('nothing here');
  return [first, ...rest];
};
export const slices = (...items: Slice[]): Slices => some(items);
export const spans = (...items: Span[]): Spans => some(items);
