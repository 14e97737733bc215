import type { Judgement, Span } from '../facts/index.ts';
import type { Finder } from '../text/index.ts';
import { fit } from './fit.ts';

const opposite: Readonly<Record<string, string>> = {
  'same-entity': 'other-entity',
  'other-entity': 'same-entity',
  'same-claim': 'other-claim',
  'other-claim': 'same-claim',
  'same-story': 'other-story',
  'other-story': 'same-story',
};

interface Sides {
  readonly a: Span | undefined;
  readonly b: readonly Span[];
}

/** Ids of those of which a later one says the opposite: the later word counts. */
export function overruledIn(ordered: readonly Judgement[], find: Finder): Set<string> {
  const overruled = new Set<string>();
  const sides = new Map<string, Sides>();
  const kinds = new Map<string, Judgement[]>();
  for (const judgement of ordered) {
    const { id, decision } = judgement;
    if (!('b' in decision) || decision.kind === 'no-conflict') continue;
    const own: Sides = { a: find(decision.a), b: decision.b.map(find).filter((span) => span !== undefined) };
    sides.set(id, own);
    for (const earlier of kinds.get(opposite[decision.kind] ?? '') ?? []) {
      const theirs = sides.get(earlier.id);
      if (theirs && meet(own, theirs)) overruled.add(earlier.id);
    }
    kinds.set(decision.kind, [...(kinds.get(decision.kind) ?? []), judgement]);
  }
  return overruled;
}

const same = (a: Span | undefined, b: Span | undefined): boolean => a !== undefined && b !== undefined && fit(a, b) > 0.5;

/** Whether both speak of one pair. */
function meet(x: Sides, y: Sides): boolean {
  const holds = (list: readonly Span[], span: Span | undefined): boolean => list.some((one) => same(one, span));
  return (same(x.a, y.a) && x.b.some((span) => holds(y.b, span))) || (holds(y.b, x.a) && holds(x.b, y.a));
}
