import { featuresOf, type PairFeatures } from '../features.ts';
import { oppositeWords } from '../words/opposed.ts';
import type { Unit } from '../units.ts';

/**
 * Log odds that two units assert the same. Weights fitted by logistic regression over the development stories, each judged by
 * the others, and rounded; those for figures and times that differ are set by hand: two different totals are two claims.
 * @param together whether both belong to reports of one utterance
 * @param aligned whether both stand at the same point of two versions of one text
 */
export function sameAssertion(a: Unit, b: Unit, together: boolean, aligned: boolean): { score: number; features: PairFeatures } {
  const f = featuresOf(a, b);
  const score =
    -5.6 +
    1.1 * Math.min(f.inBoth, 4) +
    0.2 * Math.min(f.common, 5) +
    0.9 * f.coveredWords +
    2.3 * f.sharedWords +
    0.2 * f.names +
    0.33 * Math.min(f.run, 8) +
    0.65 * Math.min(f.figuresSame, 2) -
    1.2 * Math.min(f.figuresOther, 2) +
    (f.common > 1 ? 1 : 0.3) * Math.min(f.timesSame, 1) -
    0.5 * Math.min(f.timesOther, 1) -
    (f.opposed ? 1.2 : 0) -
    (denies(a) !== denies(b) && f.run < 5 ? (f.opposed ? 2.8 : 2) : 0) -
    // "It is false" says the same as another such sentence only in the same words.
    (Math.min(a.concepts.size, b.concepts.size) < 2 && f.run < 3 && f.figuresSame === 0 ? 2 : 0) +
    (f.sameSpeaker ? 1.3 : 0) +
    (f.otherSpeaker ? 0.8 : 0) +
    (together ? 1.5 : 0) +
    (aligned && f.common > 0 ? 2 : 0);
  return { score: otherwise(a, b, f, together) ? Math.min(score, NEVER) : score, features: f };
}

const NEVER = -9;

/** What makes two claims of two units, whatever words they share. */
function otherwise(a: Unit, b: Unit, { run, daysOther, timesSame }: PairFeatures, together: boolean): boolean {
  if (together) return false;
  // What happened on the 3rd is not what happened on the 16th, or the accounts part.
  if (daysOther > 0 && timesSame === 0 && run < 7) return true;
  // What is to come is not yet what has happened.
  if ((a.certainty === 'planned') !== (b.certainty === 'planned') && run < 7) return true;
  // Nor is "closed" the same as "reopened".
  if (run < 5 && oppositeWords(a, b)) return true;
  // Where one article has somebody deny a thing outright and another within limits, these are two denials.
  return a.document === b.document && a.negative && b.negative && limited(a) !== limited(b);
}

const denies = (unit: Unit): boolean => unit.statement?.stance === 'denies';

/** "I never met them to discuss the campaign" is not "I never met them". */
const limited = (unit: Unit): boolean => unit.statement?.scope !== undefined;
