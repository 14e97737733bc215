import type { Claim, Conflict, Demand, Notice, Oversight, Statement, StoryEvent, Update } from '../facts/index.ts';
import { claimsOf } from './claims/index.ts';
import { statementsOf } from './statements/index.ts';
import { storyOf, type Input } from './story.ts';
import { unitsOf } from './units.ts';

export type { Input } from './story.ts';

export interface Compared {
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Update[];
  readonly demands: readonly Demand[];
  readonly events: readonly StoryEvent[];
  readonly oversight: readonly Oversight[];
  readonly notices: readonly Notice[];
}

/**
 * Everything that the documents of one story share, and where they part. The order of the documents changes nothing.
 * @throws RangeError when a reading or an outlet speaks of a document that was not given
 */
export function compare(input: Input): Compared {
  const story = storyOf(input);
  const statements = statementsOf(story);
  const byReported = new Map(statements.flatMap((s) => s.reports.map((r) => [r.reported, s] as const)));
  const statementOf = (reported: string): Statement | undefined => byReported.get(reported);
  const units = unitsOf(story);
  const claims = claimsOf(story, units, statementOf);
  return {
    statements,
    claims: claims.map((c) => c.claim),
    conflicts: [],
    updates: [],
    demands: [],
    events: [],
    oversight: [],
    notices: [],
  };
}
