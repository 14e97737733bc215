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
import type { Unit } from '../units.ts';

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
  const kept: Found[] = [];
  // What a user said is no conflict does not come back by other words of the same two accounts, nor with the next best target.
  const told = new Set(
    found.filter(({ a, b }) => excused(a, b, context.story.told)).flatMap((one) => [...keysOf(one, context), ...targets(one, context)]),
  );
  const owning = new Set<string>();
  for (const one of found) {
    // Who takes words back denies nobody else's.
    if (one.reason.rule === 'taken back' && one.b.statement) owning.add(one.b.statement.id);
    else if (one.reason.rule.startsWith('denial') && [one.a, one.b].some((u) => u.statement && owning.has(u.statement.id))) continue;
    const keys = keysOf(one, context);
    if ([...keys, ...targets(one, context)].some((key) => told.has(key))) continue;
    for (const key of keys) told.add(key);
    const whole = kept.map((other) => withAccount(other, one, context));
    const same = whole.findIndex((found) => found !== undefined);
    if (same < 0) kept.push(one);
    else kept[same] = whole[same] as Found;
  }
  return kept.map((one) => conflictOf(context, one)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** `I did not resign` denies one thing only: whoever tells that thing stands on the same other side. */
const mostConcepts = 2;

/** The side of such a denial: 0 or 1. */
function denying({ a, b }: Found): 0 | 1 | undefined {
  const at = [a, b].findIndex((unit) => unit.negative && unit.concepts.size <= mostConcepts);
  return at === 0 || at === 1 ? at : undefined;
}

/** The first with the account of the second, where both tell against one denial of one thing. */
function withAccount(kept: Found, other: Found, context: Context): Found | undefined {
  const [mine, theirs] = [denying(kept), denying(other)];
  // What a speaker takes back is a matter of its own.
  if (mine === undefined || theirs === undefined || kept.kind === 'self' || other.kind === 'self') return undefined;
  const [x, y] = [[kept.a, kept.b][mine] as Unit, [other.a, other.b][theirs] as Unit];
  if (x !== y && saidIn(x, context) !== saidIn(y, context)) return undefined;
  const account = theirs === 0 ? other.b : other.a;
  const [ofA = [], ofB = []] = kept.also ?? [];
  return { ...kept, also: mine === 0 ? [ofA, [...ofB, account]] : [[...ofA, account], ofB] };
}

const saidIn = (unit: Unit, context: Context): string | undefined =>
  unit.statement ? (context.statementOf(unit.statement.id)?.id ?? unit.id) : undefined;

/** Names of a pair of sides: by their claims, by who said them; what a speaker took back is told once. */
function keysOf({ kind, a, b }: Found, context: Context): string[] {
  const claims = [a, b].map((unit) => context.claimOf(unit)?.claim.id ?? unit.id);
  const said = [a, b].map((unit, at) => saidIn(unit, context) ?? claims[at] ?? unit.id);
  const early = kind === 'self' ? saidIn(a, context) : undefined;
  return [claims.toSorted().join(' '), said.toSorted().join(' '), ...(early === undefined ? [] : [`self ${early}`])];
}

/** What stands against anything by one rule. */
function targets({ a, reason }: Found, context: Context): string[] {
  const said = saidIn(a, context);
  return said === undefined ? [] : [`${reason.rule} ${said}`];
}
