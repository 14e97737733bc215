import type { BuiltClaim } from '../claims/index.ts';
import type { StatementOf } from '../passages.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import type { Mentions } from '../words/bag.ts';

/** What every kind of conflict looks for its pairs in. */
export interface Context {
  readonly story: Story;
  readonly mentions: Mentions;
  readonly units: readonly Unit[];
  readonly claims: readonly BuiltClaim[];
  readonly statementOf: StatementOf;
  readonly claimOf: (unit: Unit) => BuiltClaim | undefined;
  /** Index pairs of units that share rare words. */
  readonly pairs: readonly (readonly [Unit, Unit])[];
}
