import type { Reason } from '../../facts/index.ts';
import type { Context } from '../conflicts/context.ts';
import { textOf, type Unit } from '../units.ts';
import { conceptOf } from '../words/concept.ts';
import { moves, wished } from './moves.data.ts';

/** Weight of names and words in common, apart from those that tell the change, that ties two reports to one thing. */
const TIE = 0.55;

export interface Moved {
  readonly early: Unit;
  readonly late: Unit;
  readonly reason: Reason;
}

/** What was so in an earlier report and is otherwise in a later one: missing, then found; closed, then open again. */
export function movesIn(context: Context, dayOf: (unit: Unit) => string): Moved[] {
  const { story } = context;
  const texts = new Map(context.units.map((u) => [u, textOf(story, u)]));
  const text = (unit: Unit): string => texts.get(unit) ?? '';
  return moves.flatMap(({ name, from, to, both }): Moved[] => {
    const has = (pattern: RegExp | undefined) => (unit: Unit) => pattern === undefined || pattern.test(text(unit));
    const holds = context.units.filter(has(both)).filter((u) => u.certainty !== 'hypothetical');
    const before = holds.filter(has(from)).filter((u) => !to.test(text(u)) && !wished.test(text(u)));
    const after = holds.filter(has(to)).filter((u) => u.certainty === 'certain' && mayHaveHappened(u) && !wished.test(text(u)));
    return after.flatMap((late): Moved[] => {
      let best: { unit: Unit; tie: number } | undefined;
      for (const early of before) {
        if (early.document === late.document || dayOf(early) >= dayOf(late)) continue;
        const tie = tied(early, late, [from, to]);
        if (tie >= TIE && (best === undefined || tie > best.tie)) best = { unit: early, tie };
      }
      if (!best) return [];
      const score = Math.min(1, Math.round(best.tie * 40) / 100);
      return [{ early: best.unit, late, reason: { rule: name, text: 'What a first report tells is otherwise by a later one.', score } }];
    });
  });
}

/** Asked for, refused or only meant: not yet so. */
const mayHaveHappened = (unit: Unit): boolean => !['asks', 'demands', 'declines'].includes(unit.statement?.stance ?? '');

/** Weight of what two units share, the words of the change itself left out; nothing without a word or a name of a person. */
function tied(a: Unit, b: Unit, change: readonly RegExp[]): number {
  let tie = 0;
  const turning = new Set([...a.words, ...b.words].filter((w) => change.some((pattern) => pattern.test(w))).map(conceptOf));
  for (const [key, weight] of a.weights) {
    const other = b.weights.get(key);
    if (other !== undefined && !turning.has(key)) tie += Math.min(weight, other);
  }
  return tie;
}
