import type { Conflict } from '../../facts/index.ts';
import { excused } from '../told.ts';
import { conflictOf, type Found } from './build.ts';
import { countConflicts } from './count.ts';
import { contradictions } from './contradiction.ts';
import type { Context } from './context.ts';
import { dateConflicts } from './date.ts';
import { departures } from './departure.ts';
import { detailConflicts } from './detail.ts';
import { denials } from './denial.ts';
import { numberConflicts } from './number.ts';
import { unawareOf } from './unaware.ts';
import { retractions } from './retraction.ts';

/** Accounts that cannot both be right. Each pair of sides is told once, by the first kind that finds it. */
export function conflictsOf(context: Context): Conflict[] {
  const found: Found[] = [
    retractions,
    unawareOf,
    denials,
    departures,
    countConflicts,
    numberConflicts,
    dateConflicts,
    detailConflicts,
    contradictions,
  ].flatMap((find) =>
    find(context).toSorted((a, b) => (b.reason.score ?? 0) - (a.reason.score ?? 0) || (a.a.id + a.b.id < b.a.id + b.b.id ? -1 : 1)),
  );
  const conflicts: Conflict[] = [];
  const told = new Set<string>();
  const owning = new Set<string>();
  for (const one of found) {
    const key = [one.a, one.b]
      .map((u) => context.claimOf(u)?.claim.id ?? u.id)
      .toSorted()
      .join(' ');
    const spoken = [one.a, one.b]
      .map((u) => (u.statement ? (context.statementOf(u.statement.id)?.id ?? u.id) : (context.claimOf(u)?.claim.id ?? u.id)))
      .toSorted()
      .join(' ');
    // Who takes words back denies nobody else's.
    if (one.reason.rule === 'taken back' && one.b.statement) owning.add(one.b.statement.id);
    else if (one.reason.rule.startsWith('denial') && [one.a, one.b].some((u) => u.statement && owning.has(u.statement.id))) continue;
    // What a speaker took back is told once.
    const early = one.kind === 'self' && one.a.statement ? `self ${context.statementOf(one.a.statement.id)?.id ?? one.a.id}` : undefined;
    if (early !== undefined && told.has(early)) continue;
    if (told.has(key) || told.has(spoken) || excused(one.a, one.b, context.story.told)) continue;
    told.add(key).add(spoken);
    if (early !== undefined) told.add(early);
    conflicts.push(conflictOf(context, one));
  }
  return conflicts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
