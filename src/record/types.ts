import type {
  Claim,
  Conflict,
  Demand,
  Document,
  Entity,
  Notice,
  Outlet,
  Oversight,
  StandingJudgement,
  Statement,
  StoryEvent,
  TimeExpression,
  Update,
  Version,
} from '../facts/index.ts';

/** The form of the record; its first part changes when old readers would misread it. */
export const FORMAT = 'onrecord/1';

/** All that is on the record about one story. Plain JSON; every fact points at spans of `documents`. */
export interface StoryRecord {
  readonly format: typeof FORMAT;
  /** Version of the program that made it. */
  readonly version: string;
  /** Content hash over everything below. */
  readonly id: string;
  /** The user's title, or the first headline. */
  readonly title?: string;
  readonly outlets: readonly Outlet[];
  /** With their whole text, so that a record can be read and checked alone. In record order. */
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Update[];
  readonly demands: readonly Demand[];
  readonly events: readonly StoryEvent[];
  readonly oversight: readonly Oversight[];
  readonly times: readonly TimeExpression[];
  /** Articles that are here in several versions. Absent: none is. */
  readonly versions?: readonly Version[];
  readonly notices: readonly Notice[];
  /** What users decided, the oldest first, with what became of it. */
  readonly judgements: readonly StandingJudgement[];
}
