import type { Judgement } from '../facts/index.ts';

/** Each once, the oldest first; equal times by id, so that the order they came in changes nothing. */
export function inOrder(judgements: readonly Judgement[]): Judgement[] {
  return [...new Map(judgements.map((one) => [one.id, one])).values()].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
  );
}

/** Ids of those that an undo took back. An undo that was itself undone takes nothing back, whatever the clocks say of which came first. */
export function undoneIn(judgements: readonly Judgement[]): Set<string> {
  const undos = Map.groupBy(
    judgements.flatMap(({ id, decision }) => (decision.kind === 'undo' ? [{ id, of: decision.of }] : [])),
    ({ of }) => of,
  );
  const known = new Map<string, boolean>();
  // Ids are hashes of what they undo: there is no way round in a circle.
  const undone = (id: string): boolean => {
    const found = known.get(id) ?? (undos.get(id) ?? []).some((undo) => !undone(undo.id));
    known.set(id, found);
    return found;
  };
  return new Set([...undos.keys()].filter(undone));
}
