import { bySpan, type Passage, type Passages, type Statement } from '../facts/index.ts';
import type { Story } from './story.ts';
import type { Unit } from './units.ts';

/** Looks up the utterance that a reported statement belongs to. */
export type StatementOf = (reported: string) => Statement | undefined;

export const passageOf = (unit: Unit, statementOf: StatementOf): Passage => {
  const statement = unit.statement ? statementOf(unit.statement.id)?.id : undefined;
  return { document: unit.document, slices: unit.slices, ...(statement === undefined ? {} : { statement }) };
};

/** First printed first; inside a document in text order. */
export const inPrintedOrder = (story: Story, units: readonly Unit[]): Unit[] =>
  units.toSorted((a, b) => {
    const [x, y] = [story.day(a.document) ?? '~', story.day(b.document) ?? '~'];
    return x < y ? -1 : x > y ? 1 : bySpan(a.span, b.span) || (a.id < b.id ? -1 : 1);
  });

export function passagesOf(story: Story, units: readonly Unit[], statementOf: StatementOf): Passages {
  const seen = new Set<string>();
  const passages = inPrintedOrder(story, units)
    .map((u) => passageOf(u, statementOf))
    .filter((p) => {
      const key = p.slices.map((s) => `${s.span.document} ${s.span.start} ${s.span.end}`).join('|');
      return !seen.has(key) && seen.add(key);
    });
  return passages as unknown as Passages;
}

/** The parts of a content-hash id: where the passages stand. */
export const placesOf = (passages: readonly Passage[]): (string | number)[] =>
  passages
    .flatMap((p) => p.slices.map((s) => s.span))
    .toSorted(bySpan)
    .flatMap((s) => [s.document, s.start, s.end]);
