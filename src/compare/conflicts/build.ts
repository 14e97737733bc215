import {
  idOf,
  type Conflict,
  type ConflictKind,
  type Quantity,
  type Reason,
  type Side,
  type Span,
  type Statement,
} from '../../facts/index.ts';
import { passageOf, passagesOf, placesOf } from '../passages.ts';
import type { Unit } from '../units.ts';
import type { Context } from './context.ts';

export interface Found {
  readonly kind: ConflictKind;
  readonly a: Unit;
  readonly b: Unit;
  readonly reason: Reason;
  readonly scope?: Span;
  readonly quantities?: readonly [Quantity, Quantity];
  /** More units of each side that tell the same. */
  readonly also?: readonly [readonly Unit[], readonly Unit[]];
  /** The unit that takes the other side back. */
  readonly resolved?: Unit;
}

/** A side holds all that says the same: the other reports of the utterance, and the passages of the claim. Where both sides stand in one, each is alone. */
export function sideOf({ story, claimOf, statementOf, units }: Context, unit: Unit, other: Unit, also: readonly Unit[] = []): Side {
  const utterance = (u: Unit): Statement | undefined => (u.statement ? statementOf(u.statement.id) : undefined);
  const own = utterance(unit);
  const inClaim = claimOf(unit) === claimOf(other) ? [] : (claimOf(unit)?.units ?? []);
  const reported = new Set(own === utterance(other) ? [] : own?.reports.map((r) => r.reported));
  const inUtterance = units.filter(
    (u) => u.statement && reported.has(u.statement.id) && u.document !== unit.document && sharesMost(u, unit),
  );
  const members = [...new Set([unit, ...inClaim, ...inUtterance, ...also])];
  const by = [...new Set(members.map((u) => utterance(u)?.speaker ?? u.speaker).filter((id) => id !== undefined))];
  return { passages: passagesOf(story, members, statementOf), by: by.toSorted() };
}

function sharesMost(a: Unit, b: Unit): boolean {
  const fewer = Math.min(a.concepts.size, b.concepts.size);
  return fewer > 0 && [...a.concepts].filter((c) => b.concepts.has(c)).length / fewer >= 0.6;
}

export function conflictOf(context: Context, found: Found): Conflict {
  const sides = [sideOf(context, found.a, found.b, found.also?.[0]), sideOf(context, found.b, found.a, found.also?.[1])] as const;
  return {
    id: idOf('conflict', found.kind, ...sides.map((s) => placesOf(s.passages).join(' ')).toSorted()),
    kind: found.kind,
    sides,
    ...(found.scope ? { scope: found.scope } : {}),
    ...(found.resolved ? { resolved: passageOf(found.resolved, context.statementOf) } : {}),
    ...(found.quantities ? { quantities: found.quantities } : {}),
    reasons: [found.reason],
  };
}
