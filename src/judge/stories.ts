import type { Document, Judgement } from '../facts/index.ts';
import { finderOf } from '../text/index.ts';
import { inOrder, undoneIn } from './order.ts';
import { overruledIn } from './overruled.ts';

/** Pairs of document ids that users put together, or apart. */
export interface StoryPairs {
  readonly together: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
}

/** What users decided about which articles are one story; of two that contradict each other, the later counts. */
export function storyPairs(documents: readonly Document[], judgements: readonly Judgement[]): StoryPairs {
  const find = finderOf(documents);
  const ordered = inOrder(judgements);
  const undone = undoneIn(ordered);
  const left = ordered.filter(({ id }) => !undone.has(id));
  const overruled = overruledIn(left, find);
  const pairs = (kind: 'same-story' | 'other-story'): [string, string][] =>
    left.flatMap(({ id, decision }) => {
      if (decision.kind !== kind || overruled.has(id)) return [];
      const a = find(decision.a)?.document;
      const others = decision.b.map((words) => find(words)?.document);
      return others.flatMap((b): [string, string][] => (a === undefined || b === undefined || a === b ? [] : [[a, b]]));
    });
  return { together: pairs('same-story'), apart: pairs('other-story') };
}
