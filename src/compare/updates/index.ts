import { idOf, type Update } from '../../facts/index.ts';
import type { Context } from '../conflicts/context.ts';
import { differing } from '../conflicts/number.ts';
import { relatedness, saidOn } from '../conflicts/related.ts';
import { passagesOf, placesOf } from '../passages.ts';
import type { Unit } from '../units.ts';

const RELATED = 2.6;

/** A later report with another figure for what goes on, or of what had only been planned. */
export function updatesOf(context: Context): Update[] {
  const { story } = context;
  const updates = new Map<string, Update>();
  for (const [x, y] of context.pairs) {
    const [days, other] = [saidOn(story, x), saidOn(story, y)];
    if (days === other || x.document === y.document) continue;
    const [early, late] = days < other ? [x, y] : [y, x];
    const rule = movedOn(early, late);
    if (!rule) continue;
    const { score, features } = relatedness(early, late);
    if (score < RELATED || features.common < 2 || features.figuresSame > 0) continue;
    const [before, after] = [early, late].map((u) => passagesOf(story, context.claimOf(u)?.units ?? [u], context.statementOf)) as [
      Update['earlier'],
      Update['later'],
    ];
    const id = idOf('update', ...placesOf(before), '/', ...placesOf(after));
    if (!updates.has(id))
      updates.set(id, {
        id,
        earlier: before,
        later: after,
        reasons: [{ rule: rule.name, text: rule.text, score: Math.min(1, Math.round(score * 10) / 100) }],
      });
  }
  return [...updates.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function movedOn(early: Unit, late: Unit): { name: string; text: string } | undefined {
  if (differing(early, late) && early.times.length + late.times.length < 4)
    return { name: 'later figure', text: 'A later report gives another figure for what was still going on.' };
  if (early.certainty === 'planned' && late.certainty === 'certain' && !late.negative)
    return { name: 'planned, then done', text: 'What was to happen has happened.' };
  return undefined;
}
