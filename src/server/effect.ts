/** What changed from one record of a story to the next. */
import type { StoryRecord } from '../onrecord.ts';
import { type Change, factKinds, type Effect } from './answers.ts';

export function effectOf(before: StoryRecord | undefined, after: StoryRecord): Effect {
  const [added, removed, altered]: [Change[], Change[], Change[]] = [[], [], []];
  for (const kind of factKinds) {
    const old = new Map((before?.[kind] ?? []).map((fact) => [fact.id, fact]));
    for (const fact of after[kind]) {
      const was = old.get(fact.id);
      if (!was) added.push({ kind, id: fact.id });
      else if (JSON.stringify(was) !== JSON.stringify(fact)) altered.push({ kind, id: fact.id });
      old.delete(fact.id);
    }
    for (const id of old.keys()) removed.push({ kind, id });
  }
  return { added, removed, altered };
}
