import type { ConflictKind } from '../../facts/index.ts';
import type { Unit } from '../units.ts';
import { negatedIn, oppositeWords } from '../words/opposed.ts';
import type { Found } from './build.ts';
import type { Context } from './context.ts';
import { scopeCovers } from './scope.ts';
import { isReport, relatedness, saidOn } from './related.ts';

/** Least relatedness of two units that exclude each other by their words. */
const BY_WORDS = 2.6;
/** By a negation: the part of what is negated that the other has, its weight, and the relatedness. */
const BY_NEGATION = { part: 0.6, weight: 0.4, related: 1.6 };

/** "Not so" contradicts by what stands around it, not by its words. */
const SHORTEST = 4;

/** Two units on one matter that exclude each other. Whose word they are tells the kind. */
export function contradictions(context: Context): Found[] {
  return context.pairs.flatMap(([x, y]) => contradiction(context, x, y) ?? []);
}

function contradiction(context: Context, x: Unit, y: Unit): Found | undefined {
  if (
    Math.min(x.words.length, y.words.length) < SHORTEST ||
    !firm(x) ||
    !firm(y) ||
    context.claimOf(x) === context.claimOf(y) ||
    (x.statement && x.statement === y.statement)
  )
    return undefined;
  const words = oppositeWords(x, y);
  const { score, features } = relatedness(x, y);
  let by: 'negation' | 'words' | undefined;
  if (x.negative === y.negative && words && score >= BY_WORDS && features.common > 1 && features.names > 0) by = 'words';
  if (x.negative !== y.negative && !words && ![x, y].some((u) => volition.test(context.story.words(u.span)))) {
    const { part, weight } = x.negative ? negatedIn(x, y) : negatedIn(y, x);
    const about = features.names > 0 || weight >= 1.5 * BY_NEGATION.weight;
    const enough = about && part >= BY_NEGATION.part && weight >= BY_NEGATION.weight;
    // Told for the same day, a plain "there was no meeting" needs no rare word.
    if (score >= BY_NEGATION.related && (enough || (part > 0.99 && features.timesSame > 0))) by = 'negation';
  }
  const kind = by && kindOf(context, x, y, by);
  if (!kind || !scopeCovers(context, x, y) || !scopeCovers(context, y, x)) return undefined;
  const [early, late] = saidOn(context.story, x) <= saidOn(context.story, y) ? [x, y] : [y, x];
  return {
    kind,
    a: early,
    b: late,
    reason: { rule: `${kind} by ${by}`, text: texts[kind] ?? '', score: Math.min(1, Math.round(score * 10) / 100) },
  };
}

/** What somebody cannot or will not do denies nothing that happened. */
const volition = /\b(?:can|could|should|will|would|wo)(?:not| not|n?['’]t)\b|\bno \w+ \w* ?(?:can|will|would)\b/i;

const texts: Partial<Record<ConflictKind, string>> = {
  self: 'One speaker said one thing, and later something that does not fit it.',
  denial: 'One side denies what the other asserts.',
  'statement-vs-report': 'What was said does not fit what is reported to have happened.',
  characterisation: 'One happening is told in terms that cannot both be right.',
};

function kindOf(context: Context, x: Unit, y: Unit, by: 'negation' | 'words'): ConflictKind | undefined {
  const { story } = context;
  if (x.speaker !== undefined && x.speaker === y.speaker) return saidOn(story, x) === saidOn(story, y) ? undefined : 'self';
  const reports = [x, y].filter((u) => isReport(story, u)).length;
  // One outlet's own account of one day does not contradict itself.
  if (reports === 2) return by === 'negation' || x.document === y.document ? undefined : 'characterisation';
  if (reports === 1) return by === 'words' ? 'characterisation' : 'statement-vs-report';
  return by === 'negation' ? 'denial' : 'characterisation';
}

/** Said or told as a fact; not asked, demanded, refused or only supposed. */
const firm = (unit: Unit): boolean =>
  unit.certainty === 'certain' && !(unit.statement && ['asks', 'demands', 'declines', 'apologises'].includes(unit.statement.stance));
