import type { Judgement } from '../facts/index.ts';

/** Each once, the oldest first; equal times by id, so that the order they came in changes nothing. */
export function inOrder(judgements: readonly Judgement[]): Judgement[] {
  return [...new Map(judgements.map((one) => [one.id, one])).values()].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
  );
}

/** Ids of those that an undo took back. An undo that was itself undone takes nothing back. */
export function undoneIn(ordered: readonly Judgement[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, decision } of ordered.toReversed()) if (decision.kind === 'undo' && !undone.has(id)) undone.add(decision.of);
  return undone;
}
