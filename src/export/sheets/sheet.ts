import type { Slices, Span, Time } from '../../facts/index.ts';
import type { Lookup } from '../lookup.ts';

export type Cell = string | number | undefined;

/** One table, the same in CSV and in a workbook. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** @param columns in their order; a row has no others */
export function sheet(name: string, columns: readonly string[], rows: readonly Row[]): Sheet {
  const known = new Set(columns);
  for (const row of rows) for (const key of Object.keys(row)) if (!known.has(key)) throw new TypeError(`${name} has no column ${key}`);
  return { name, columns, rows: rows.map((row) => columns.map((column) => row[column])) };
}

/** Where the words of a row stand: in every sheet, and last. */
export const placeColumns = ['words', 'outlet', 'published', 'file', 'document', 'start', 'end', 'spans'] as const;

type Place = Readonly<Record<(typeof placeColumns)[number], Cell>>;

/** `[120,180)`: half-open, UTF-16 code units, in a form that no spreadsheet takes for a date. */
export const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `[${start},${end})`;

/** The words of slices of one document, and where they stand. */
export function placeOf(lookup: Lookup, slices: Slices): Place {
  const spans = slices.map(({ span }) => span);
  const document = lookup.document(slices[0].span.document);
  return {
    words: lookup.said(slices),
    outlet: lookup.outletName(document.id),
    published: document.published?.value,
    file: document.source,
    document: document.id,
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    spans: spans.map(rangeOf).join(' '),
  };
}

export const plain = (span: Span): Slices => [{ span, quoted: false }];

export const list = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : values.join('; '));
export const names = (lookup: Lookup, ids: readonly string[]): string | undefined => list(ids.map((id) => lookup.nameOf(id)));
export const nameOf = (lookup: Lookup, id: string | undefined): string | undefined => (id === undefined ? undefined : lookup.nameOf(id));
export const wordsOf = (lookup: Lookup, span: Span | undefined): string | undefined => (span ? lookup.words(span) : undefined);

/** The address of a fact on the desk: add it to the address of the page or to the name of the report's file. */
export const link = (view: string, id: string): string => `#/${view}/${encodeURIComponent(id)}`;

/** A time in columns of its own: never more precise than the text. `time_words` is what the article says. */
export const timeColumns = (prefix: string): string[] => ['', '_earliest', '_latest', '_basis', '_words'].map((part) => `${prefix}${part}`);

export const timeIn = (lookup: Lookup, prefix: string, time: Time | undefined): Row => ({
  [prefix]: time?.value,
  [`${prefix}_earliest`]: time?.earliest,
  [`${prefix}_latest`]: time?.latest,
  [`${prefix}_basis`]: time?.basis,
  [`${prefix}_words`]: wordsOf(lookup, time?.span),
});

export const reasonsOf = (reasons: readonly { readonly text: string }[]): string | undefined => list(reasons.map(({ text }) => text));
