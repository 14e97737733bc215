import type { ConflictKind } from '../../facts/index.ts';
import type { Unit } from '../units.ts';
import { negatedIn, oppositeWords } from '../words/opposed.ts';
import type { Found } from './build.ts';
import type { Context } from './context.ts';
import { pointsBack } from './denial.ts';
import { scopeCovers } from './scope.ts';
import { apart, hasSomeone, isReport, relatedness, saidOn, someoneInBoth } from './related.ts';

/** Least relatedness of two units that exclude each other by their words. */
const BY_WORDS = 2.6;
/** By a negation: the part of what is negated that the other has, its weight, and the relatedness. A denial needs less than a "not" in passing. */
const BY_NEGATION = { denies: { part: 0.74, weight: 0.3 }, says: { part: 0.99, weight: 0.45 }, related: 1.6 };

/** Sentences from which on a thing does not stand beside another. */
const FAR = 3;

/** "Not so" contradicts by what stands around it, not by its words. */
const SHORTEST = 4;

/** Two units on one matter that exclude each other. Whose word they are tells the kind. */
export function contradictions(context: Context): Found[] {
  const byWords = context.pairs.flatMap(([x, y]) => contradiction(context, x, y) ?? []);
  // A negation is set against what it negates most clearly, each kind once.
  const negated = new Map<string, Found>();
  for (const [x, y] of context.pairs) {
    if (x.negative === y.negative) continue;
    const found = byNegation(context, ...(x.negative ? ([x, y] as const) : ([y, x] as const)));
    const key = found && `${found.kind} ${context.claimOf(found.negation)?.claim.id ?? found.negation.id}`;
    if (key && rank(found) > rank(negated.get(key))) negated.set(key, found);
  }
  return [...byWords, ...negated.values()];
}

const rank = (found: Found | undefined): number => found?.reason.score ?? 0;

const comparable = (context: Context, x: Unit, y: Unit): boolean =>
  firm(x) && firm(y) && context.claimOf(x) !== context.claimOf(y) && !(x.statement && x.statement === y.statement);

function contradiction(context: Context, x: Unit, y: Unit): Found | undefined {
  if (x.negative !== y.negative || !comparable(context, x, y) || !oppositeWords(x, y)) return undefined;
  const { score, features } = relatedness(x, y);
  if (Math.min(x.words.length, y.words.length) < SHORTEST || score < BY_WORDS || features.common < 2 || features.names === 0)
    return undefined;
  return conflict(context, x, y, 'words', score);
}

function byNegation(context: Context, not: Unit, other: Unit): (Found & { readonly negation: Unit }) | undefined {
  if (!comparable(context, not, other) || oppositeWords(not, other)) return undefined;
  if ([not, other].some((u) => volition.test(context.story.words(u.span))) || clears.test(context.story.words(not.span))) return undefined;
  // "It is false" stands against what is told before it, not against words like its own.
  if ([not, other].some((u) => u.concepts.size < 2 && pointsBack.test(context.story.words(u.span)))) return undefined;
  const { part, weight } = negatedIn(not, other);
  const least = not.statement?.stance === 'denies' ? BY_NEGATION.denies : BY_NEGATION.says;
  // Who denies a thing of themselves needs no rare word: "I did not resign".
  const concerned = not.speaker !== undefined && not.statement?.stance === 'denies' && other.names.has(not.speaker);
  if (part < least.part || weight < (concerned && part > 0.99 ? 0.1 : least.weight)) return undefined;
  const { score, features } = relatedness(not, other);
  if (score < BY_NEGATION.related) return undefined;
  // In an outlet's own voice a word in common is chance.
  if (not.statement === undefined && (features.common < 2 || features.sharedWords < 0.35)) return undefined;
  if (other.statement === undefined && !concerned && (features.common < 2 || features.names === 0)) return undefined;
  // What somebody did not do stands against an account of what they did.
  const { story } = context;
  if (other.statement === undefined && !concerned && hasSomeone(story, not) && !someoneInBoth(story, not, other)) return undefined;
  const day = saidOn(context.story, not);
  // What was denied before it happened was not denied.
  if (other.times.some((t) => (t.time.earliest ?? '') > day) || stays.test(context.story.words(not.span))) return undefined;
  const before = saidOn(context.story, other) <= day ? 0.2 : 0;
  // An article sets a denial beside what does not fit it.
  const beside = (apart(story, not, other) ?? FAR) < FAR ? 0.4 : 0;
  const found = conflict(context, not, other, 'negation', score + features.names + (other.statement ? 0.5 : 0) + before + beside);
  return found && { ...found, negation: not };
}

function conflict(context: Context, x: Unit, y: Unit, by: 'negation' | 'words', score: number): Found | undefined {
  const kind = kindOf(context, x, y, by);
  if (!kind || !scopeCovers(context, x, y) || !scopeCovers(context, y, x)) return undefined;
  const [early, late] = saidOn(context.story, x) <= saidOn(context.story, y) ? [x, y] : [y, x];
  return {
    kind,
    a: early,
    b: late,
    reason: { rule: `${kind} by ${by}`, text: texts[kind] ?? '', score: Math.min(1, Math.round(score * 10) / 100) },
  };
}

/** Who did nothing wrong denies no single thing. */
const clears = /\b(?:nothing|anything|no|not) (?:wrong|improper|illegal|unlawful|untoward|unusual)\b/i;

/** Who never left was there. */
const stays = /\b(?:never|not|n['’]t) (?:left|leave|leaving|quit)\b/i;

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
  if (by === 'words') return 'characterisation';
  const [not, other] = x.negative ? [x, y] : [y, x];
  // Who denies answers what was told; what was told since does not fit the denial.
  return not.statement && saidOn(story, not) >= saidOn(story, other) ? 'denial' : 'statement-vs-report';
}

/** Said or told as a fact; not asked, demanded, refused or only supposed. */
const firm = (unit: Unit): boolean =>
  unit.certainty === 'certain' && !(unit.statement && ['asks', 'demands', 'declines', 'apologises'].includes(unit.statement.stance));
