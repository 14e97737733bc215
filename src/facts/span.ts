/** Half-open ranges of a document's frozen text. Everything the program shows starts from one of these. */

export type DocumentId = string;

declare const made: unique symbol;

/** `[start, end)` in UTF-16 code units of the text of `document`. Only {@link spanIn} makes one. */
export interface Span {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
  readonly [made]?: true;
}

/** At least one span: a fact without a place in a text does not compile. */
export type Spans = readonly [Span, ...Span[]];

export interface FrozenText {
  readonly id: DocumentId;
  readonly text: string;
}

const isLow = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
};

/**
 * The only way to make a span.
 * @throws RangeError when the range is empty, not whole numbers, outside the text, or cuts a character in two.
 */
export function spanIn(document: FrozenText, start: number, end: number): Span {
  const { text, id } = document;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`span [${start}, ${end}) is not inside document ${id}, which has ${text.length} UTF-16 units`);
  }
  if (isLow(text, start) || isLow(text, end)) throw new RangeError(`span [${start}, ${end}) of document ${id} cuts a character in two`);
  return { document: id, start, end };
}

/** The words a span covers, exactly as printed. */
export function wordsOf(document: FrozenText, span: Span): string {
  if (span.document !== document.id) throw new RangeError(`span is of document ${span.document}, not of ${document.id}`);
  return document.text.slice(span.start, span.end);
}

export const overlap = (a: Span, b: Span): boolean => a.document === b.document && a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.document === inner.document && outer.start <= inner.start && inner.end <= outer.end;

/** Text order inside a document; documents by id. */
export const bySpan = (a: Span, b: Span): number =>
  a.document === b.document ? a.start - b.start || a.end - b.end : a.document < b.document ? -1 : 1;
