import type { Claim, Conflict, Demand, Notice, Oversight, Statement, StoryEvent, Update, Version } from '../facts/index.ts';
import { withOpposed } from './claims/opposed.ts';
import { claimsOf } from './claims/index.ts';
import { statementsOf } from './statements/index.ts';
import { candidatePairs } from './candidates.ts';
import type { Context } from './conflicts/context.ts';
import { conflictsOf } from './conflicts/index.ts';
import { demandsOf } from './demands/index.ts';
import { copiesOf } from './origins/copies.ts';
import { withContacts } from './events/contacts.ts';
import { eventsOf } from './events/index.ts';
import { oversightOf } from './oversight/index.ts';
import { mentionsOf } from './words/bag.ts';
import { updatesOf } from './updates/index.ts';
import { storyOf, type Input } from './story.ts';
import { clausesOf, says, statementUnitsOf, type Unit } from './units.ts';
import { isSettledByVersion, versionsOf } from './versions/index.ts';

export { openPairModel, type PairModel, type PairModelOptions, sameAnswers, type Verdict } from './meaning/index.ts';
export type { Input } from './story.ts';
export { differenceOf } from './versions/index.ts';

export interface Compared {
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Update[];
  readonly demands: readonly Demand[];
  readonly events: readonly StoryEvent[];
  readonly oversight: readonly Oversight[];
  /** Absent when no article is here in several versions. */
  readonly versions?: readonly Version[];
  readonly notices: readonly Notice[];
}

/**
 * Everything that the documents of one story share, and where they part. The order of the documents changes nothing.
 * @throws RangeError when a reading or an outlet speaks of a document that was not given
 */
export function compare(input: Input): Compared {
  const story = storyOf(input);
  const mentions = mentionsOf(story);
  const wholes = statementUnitsOf(story, mentions);
  const statements = statementsOf(story, wholes);
  const byReported = new Map(statements.flatMap((s) => s.reports.map((r) => [r.reported, s] as const)));
  const statementOf = (reported: string): Statement | undefined => byReported.get(reported);
  const clauses = clausesOf(story, mentions);
  const units = clauses.filter((unit) => says(story, unit));
  const copies = copiesOf(story);
  const claims = claimsOf(story, units, statementOf, copies);
  const ofUnit = new Map(claims.flatMap((c) => c.units.map((u) => [u.id, c] as const)));
  const pairs = candidatePairs(units).map(([a, b]) => [units[a] as Unit, units[b] as Unit] as const);
  const context: Context = { story, mentions, units, claims, statementOf, claimOf: (unit) => ofUnit.get(unit.id), pairs };
  const { versions, notices } = versionsOf(input.documents);
  const conflicts = conflictsOf(context).filter((conflict) => !isSettledByVersion(conflict, versions));
  const demands = demandsOf(story, statements, clauses, wholes, statementOf);
  return {
    statements,
    claims: withOpposed(
      story,
      claims.map((c) => c.claim),
      conflicts,
    ),
    conflicts,
    updates: updatesOf(context),
    demands,
    events: withContacts(story, eventsOf(story), statements),
    oversight: oversightOf(story, units, demands, statementOf),
    ...(versions.length === 0 ? {} : { versions }),
    notices,
  };
}
