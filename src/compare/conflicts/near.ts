import { overlap, type Span } from '../../facts/index.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import type { Context } from './context.ts';
import { apart } from './related.ts';

const byDocument = new WeakMap<readonly Unit[], ReadonlyMap<string, readonly Unit[]>>();

/** The units of one document. */
export function unitsIn({ units }: Context, document: string): readonly Unit[] {
  const known = byDocument.get(units) ?? Map.groupBy(units, (u) => u.document);
  byDocument.set(units, known);
  return known.get(document) ?? [];
}

/** Units of the same document that stand at most so many sentences before, or after. */
export const near = (context: Context, unit: Unit, before: number, after = 0): Unit[] =>
  unitsIn(context, unit.document).filter((u) => {
    const distance = u === unit ? undefined : apart(context.story, u, unit);
    return distance !== undefined && distance <= (u.span.start < unit.span.start ? before : after);
  });

/** A unit with what the sentences before it speak of: for words that lean on them ("It was wrong"). */
export function withWhatPrecedes(context: Context, unit: Unit, sentences: number): Unit {
  const all = [unit, ...near(context, unit, sentences, 0)];
  const weights = new Map<string, number>();
  for (const one of all) for (const [key, weight] of one.weights) weights.set(key, Math.max(weight, weights.get(key) ?? 0));
  return {
    ...unit,
    concepts: new Set(all.flatMap((u) => [...u.concepts])),
    names: new Set(all.flatMap((u) => [...u.names])),
    words: all.flatMap((u) => u.words),
    quantities: all.flatMap((u) => u.quantities),
    times: all.flatMap((u) => u.times),
    weights,
  };
}

const earlierOn = /\b(?:had|earlier|previously|at first|initially|originally|last (?:week|month|year)|(?:days?|weeks?|months?) ago)\b/i;

/** A statement that its article recalls from before another one: "he had said on Monday that". */
export function recalled(story: Story, early: Unit, late: Unit): boolean {
  const [first, then] = [early.statement, late.statement];
  if (!first) return false;
  const [said, after] = [first.when?.latest, then?.when?.earliest];
  if (said !== undefined && after !== undefined) return said < after;
  const [cue] = first.attribution.cue;
  return (
    cue !== undefined &&
    earlierOn.test(
      aroundCue(
        story,
        cue,
        first.slices.map((s) => s.span),
      ),
    )
  );
}

/** The words of the cue with those just before and after it, as far as they are not what was said. */
function aroundCue(story: Story, cue: Span, said: readonly Span[]): string {
  const sentence = story.sentence(cue);
  const ends = said.filter((s) => overlap(s, sentence));
  const start = Math.max(sentence.start, cue.start - 24, ...ends.filter((s) => s.end <= cue.start).map((s) => s.end));
  const end = Math.min(sentence.end, cue.end + 24, ...ends.filter((s) => s.start >= cue.end).map((s) => s.start));
  return story.document(cue.document).text.slice(start, Math.max(start, end));
}
