import { candidatePairs } from '../candidates.ts';
import type { PairFeatures } from '../features.ts';
import { clusters, PairTable, type Scored } from '../cluster.ts';
import type { Copies } from '../origins/copies.ts';
import type { Told } from '../../facts/index.ts';
import { joined, pairKey, toldPairs } from '../told.ts';
import type { Unit } from '../units.ts';
import { sameAssertion } from './pair.ts';

/** Log odds above which two units speak for one claim, and below which they must not stand in one. */
const JOIN = -1.2;
const APART = -4;

export interface Fit {
  /** Log odds that both assert the same. */
  readonly score: number;
  readonly features: PairFeatures;
}

export interface Assertion {
  readonly units: readonly Unit[];
  /** The two units most alike, and the log odds of the two least alike; absent for a single unit. */
  readonly fit?: { readonly best: Fit; readonly least: number };
  /** A user put some of them together. */
  readonly told?: true;
}

/** Units that assert the same. Demands, questions and refusals assert nothing. */
export const asserts = (unit: Unit): boolean => !(unit.statement && unit.statement.stance === 'asks') && unit.certainty !== 'hypothetical';

/**
 * @param statementOf id of the utterance that a reported statement belongs to
 * @param told what users decided; it is never overruled
 */
export function assertionsOf(
  units: readonly Unit[],
  statementOf: (reported: string) => string | undefined,
  copies: Copies,
  told: Told,
): Assertion[] {
  const decided = toldPairs(units, told);
  const together = (x: Unit, y: Unit): boolean =>
    x.statement !== undefined &&
    y.statement !== undefined &&
    x.document !== y.document &&
    statementOf(x.statement.id) === statementOf(y.statement.id);
  const measure = (x: Unit, y: Unit): Fit => sameAssertion(x, y, together(x, y), copies.aligned(x.span, y.span));
  const scores = new PairTable<number>();
  const pairs: Scored[] = [];
  for (const [a, b] of candidatePairs(units)) {
    const [x, y] = [units[a], units[b]];
    if (!x || !y) continue;
    const { score } = measure(x, y);
    scores.set(a, b, score);
    if (score > JOIN) pairs.push({ a, b, score });
  }
  // Pairs without rare words in common were not measured yet.
  const scoreOf = (a: number, b: number): number => {
    const known = scores.get(a, b);
    if (known !== undefined) return known;
    const { score } = measure(units[a] as Unit, units[b] as Unit);
    scores.set(a, b, score);
    return score;
  };
  const groups = clusters(units.length, pairs, (a, b) => !decided.apart.has(pairKey(a, b)) && scoreOf(a, b) > APART);
  return joined(groups, decided).map((group) => {
    const inside = group
      .flatMap((a, i) => group.slice(i + 1).map((b) => ({ a, b, score: scoreOf(a, b) })))
      .toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    const [best, least] = [inside[0], inside.at(-1)];
    const byUser = decided.together.some(([a, b]) => group.includes(a) && group.includes(b));
    return {
      units: group.map((i) => units[i] as Unit),
      ...(best && least ? { fit: { best: measure(units[best.a] as Unit, units[best.b] as Unit), least: least.score } } : {}),
      ...(byUser ? { told: true } : {}),
    };
  });
}
