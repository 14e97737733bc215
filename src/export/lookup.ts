/** A record with what an export needs to look up. What the record does not hold is an error, never an empty string. */
import { type Document, type Entity, type Outlet, type Slices, type Span, type Statement, spanIn, wordsOf } from '../facts/index.ts';
import type { StoryRecord } from '../record/index.ts';

export interface Lookup {
  readonly record: StoryRecord;
  document(id: string): Document;
  entity(id: string): Entity;
  statement(id: string): Statement;
  outlet(id: string): Outlet;
  outletOf(document: string): Outlet;
  /** Exactly as printed. */
  words(span: Span): string;
  /** Slices in text order; quotation marks only around what was printed in them; `…` where words lie between. */
  said(slices: Slices): string;
  nameOf(entity: string): string;
  /** The outlet's name; undefined when it is not known. */
  outletName(document: string): string | undefined;
}

/** @throws RangeError when nothing has the id */
function byId<T extends { readonly id: string }>(what: string, all: readonly T[]): (id: string) => T {
  const map = new Map(all.map((one) => [one.id, one]));
  return (id) => {
    const found = map.get(id);
    if (!found) throw new RangeError(`the record has no ${what} ${id}`);
    return found;
  };
}

const hasWords = (between: string): boolean => /[\p{L}\p{N}]/u.test(between);

export function lookupOf(record: StoryRecord): Lookup {
  const document = byId('document', record.documents);
  const entity = byId('entity', record.entities);
  const outletOf = byId(
    'outlet of document',
    record.outlets.flatMap((outlet) => outlet.documents.map((id) => ({ id, outlet }))),
  );
  const words = (span: Span): string => {
    const { start, end } = span;
    const text = document(span.document);
    return wordsOf(text, spanIn(text, start, end));
  };
  return {
    record,
    document,
    entity,
    statement: byId('statement', record.statements),
    outlet: byId('outlet', record.outlets),
    outletOf: (id) => outletOf(id).outlet,
    words,
    said(slices) {
      let said = '';
      let before: Span | undefined;
      for (const { span, quoted } of slices) {
        if (before) said += hasWords(document(span.document).text.slice(before.end, span.start)) ? ' … ' : ' ';
        said += quoted ? `“${words(span)}”` : words(span);
        before = span;
      }
      return said;
    },
    nameOf: (id) => words(entity(id).name),
    outletName: (id) => outletOf(id).outlet.name,
  };
}
