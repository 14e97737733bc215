import type { Document, Judgement, Reading, Span, Words } from '../facts/index.ts';
import type { Finder } from '../text/index.ts';

/** The readings while judgements are applied to them, and what each judgement touched. */
export interface Work {
  readonly documents: ReadonlyMap<string, Document>;
  /** In the order of document ids. */
  readonly readings: Map<string, Reading>;
  readonly find: Finder;
  readonly touched: Map<string, Touched>;
}

export interface Touched {
  /** Ids of reported statements. */
  readonly reported: Set<string>;
  /** Places of mentions, of reported events, of passages. */
  readonly mentions: Span[];
  readonly events: Span[];
  /** Something was taken away that has no id any more. */
  removed: boolean;
}

export function touch(work: Work, { id }: Judgement): Touched {
  const known = work.touched.get(id) ?? { reported: new Set<string>(), mentions: [], events: [], removed: false };
  work.touched.set(id, known);
  return known;
}

/** Changes one reading; the one that was given stays as it is. */
export function change(work: Work, document: string, how: (reading: Reading) => Reading): void {
  const reading = work.readings.get(document);
  if (reading) work.readings.set(document, how(reading));
}

/** The places of what is told by several words. Of a text in which some of them are gone, none holds. */
export function placesOf(find: Finder, words: readonly Words[]): Span[] {
  const texts = Map.groupBy(words, ({ hash, source, outlet }) => JSON.stringify([hash, source, outlet]));
  return [...texts.values()].flatMap((own) => {
    const places = own.map(find);
    return places.every((place) => place !== undefined) ? places : [];
  });
}
