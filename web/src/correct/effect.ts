import type { Effect } from '../live/api.ts';
import { count } from '../words/labels.ts';

type Kind = Effect['added'][number]['kind'];

const order: readonly Kind[] = ['statements', 'conflicts', 'claims', 'demands', 'entities', 'events', 'updates', 'oversight'];
const one: Record<Kind, readonly [string, string]> = {
  statements: ['statement', 'statements'],
  conflicts: ['conflict', 'conflicts'],
  claims: ['claim', 'claims'],
  demands: ['demand', 'demands'],
  entities: ['name', 'names'],
  events: ['event', 'events'],
  updates: ['update', 'updates'],
  oversight: ['case of power over their own side', 'cases of power over their own side'],
};

/**
 * What a correction changed, in a few words. A fact whose id follows from what was corrected is one that went and one that came: those are
 * told as changed, what is left over as new or gone.
 */
export function effectWords({ added, removed, altered }: Effect): string {
  const of = (list: Effect['added'], kind: Kind): number => list.filter((change) => change.kind === kind).length;
  const parts = order.flatMap((kind) => {
    const [came, went] = [of(added, kind), of(removed, kind)];
    const both = Math.min(came, went);
    const say = (number: number, what: string): string[] => (number === 0 ? [] : [`${count(number, ...one[kind])} ${what}`]);
    return [...say(of(altered, kind) + both, 'changed'), ...say(came - both, 'new'), ...say(went - both, 'gone')];
  });
  return parts.length === 0 ? 'nothing else changed' : parts.join(', ');
}
