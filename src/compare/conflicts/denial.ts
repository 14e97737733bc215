import { oneSide } from '../sides.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { scopeCovers } from './scope.ts';
import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { negatedIn } from '../words/opposed.ts';
import { near, unitsIn } from './near.ts';
import { apart, isReport, relatedness, someoneInBoth } from './related.ts';

/** Words by which a denial points back at what was just told, instead of repeating it. */
export const pointsBack: RegExp =
  /\b(?:no such|not so|nothing of the (?:sort|kind)|never happened|did not happen|(?:that|it|this|which) (?:is|was|were) (?:\w+ )?(?:false|flat|not true|untrue|wrong|nonsense|a lie|a fabrication)|untrue|nonsense|denied (?:it|this|doing so))\b/i;

/** What would have been, had something else been so. */
const unreal = /\bwould(?:n['’]t| not| never)? have\b/i;

/** What somebody will not do is refused, not denied. */
const refuses = /\b(?:would|will|to) do (?:no such thing|nothing of the (?:sort|kind))\b/i;

/** Who does not know or recall denies nothing that happened. */
const notKnowing = /\b(?:not aware|unaware|no (?:knowledge|recollection|memory)|(?:not|n['’]t|never) (?:know|recall|remember))\b/i;

/** Least scores for a target elsewhere, and for one just before the denial. */
const ELSEWHERE = 3.2;
const NEARBY = 2.4;
/** Fewer words in the outlet's own voice are a rest of a sentence. */
const SHORTEST = 6;

/** Each denying statement against what it denies most clearly: what it repeats with a "not", or what it answers on the spot. */
export function denials(context: Context): Found[] {
  const denied = context.units.filter(
    (u) =>
      u.statement !== undefined &&
      !unreal.test(context.story.words(u.span)) &&
      !notKnowing.test(context.story.words(u.span)) &&
      (u.negative || pointsBack.test(context.story.words(u.span))) &&
      (u.statement.stance === 'denies' || (u.negative && aSide(context, u) && pointsBack.test(context.story.words(u.span)))),
  );
  const partners = new Map<Unit, Set<Unit>>(denied.map((u) => [u, new Set()]));
  for (const [a, b] of context.pairs) {
    partners.get(a)?.add(b);
    partners.get(b)?.add(a);
  }
  const best = new Map<string, Found>();
  for (const denial of denied) {
    const nearby = near(context, denial, 4, 4);
    const found = target(context, denial, [...new Set([...nearby, ...(partners.get(denial) ?? [])])]);
    const key = denial.statement?.id ?? denial.id;
    if (found && (found.reason.score ?? 0) > (best.get(key)?.reason.score ?? 0)) best.set(key, found);
  }
  return [...best.values()];
}

function target(context: Context, denial: Unit, candidates: readonly Unit[]): Found | undefined {
  const { story } = context;
  const sentence = story.words(story.sentence(denial.span));
  const back = pointsBack.test(sentence) && !refuses.test(sentence) && isFirst(context, denial);
  // "Not so" answers what somebody said.
  const bare = back && denial.concepts.size < 2 && !/\bsuch\b/i.test(sentence);
  let best: { unit: Unit; score: number; near: boolean } | undefined;
  for (const unit of candidates) {
    if (!canBeDenied(story, unit, denial)) continue;
    const { score, features } = relatedness(denial, unit);
    if ((unit.negative && !back) || (bare && unit.statement === undefined)) continue;
    // "She did nothing wrong" speaks for her.
    if (unit.negative && denial.speaker !== undefined && unit.names.has(denial.speaker)) continue;
    const distance = unit.span.start < denial.span.start ? apart(story, denial, unit) : undefined;
    const near = distance !== undefined && distance <= 4;
    const concerned = denial.speaker !== undefined && unit.names.has(denial.speaker);
    const total =
      score +
      0.5 * Math.min(2, documentsOf(context, unit) - 1) +
      (near ? 1.4 - 0.3 * distance + (back && distance <= 3 ? 2 : 0) + (unit.statement ? 0.6 : 0) + (concerned ? 0.8 : 0) : 0);
    // It must point back, or the other must have a word that it negates.
    const { part, weight } = negatedIn(denial, unit);
    const tied = (back && (unit.statement !== undefined || concerned)) || (weight > 0 && part >= 0.34);
    const elsewhere =
      (concerned || someoneInBoth(story, denial, unit)) && score >= ELSEWHERE && features.common >= 2 && part >= 0.5 && weight >= 0.35;
    const enough = near ? tied && total >= NEARBY : elsewhere;
    if (enough && (best === undefined || total > best.score)) best = { unit, score: total, near };
  }
  if (!best || !scopeCovers(context, denial, best.unit)) return undefined;
  const target = whatItRestsOn(context, best.unit);
  const report = isReport(story, target);
  const scope = denial.statement?.scope;
  return {
    kind: report ? 'statement-vs-report' : 'denial',
    a: denial,
    b: target,
    ...(scope ? { scope } : {}),
    reason: {
      rule: best.near ? 'denial next to what it denies' : 'denial of what is said elsewhere',
      text: report ? 'One side denies what the other reports to have happened.' : 'One side denies what the other asserts.',
      score: Math.min(1, Math.round(best.score * 10) / 100),
    },
  };
}

/** Inside a longer quotation, "it is false" points at what the quotation itself spoke of before. */
const isFirst = (context: Context, denial: Unit): boolean =>
  !unitsIn(context, denial.document).some(
    (u) => u.statement !== undefined && u.statement === denial.statement && u.span.start < denial.span.start,
  );

function canBeDenied(story: Story, unit: Unit, denial: Unit): boolean {
  if (unit.statement === undefined && unit.words.length < SHORTEST) return false;
  if (unit === denial || unit.certainty === 'hypothetical') return false;
  if (unit.statement && ['denies', 'declines', 'asks', 'demands', 'apologises'].includes(unit.statement.stance)) return false;
  return unit.statement === undefined || (unit.statement.id !== denial.statement?.id && !oneSide(story, unit.speaker, denial.speaker));
}

/** "She came under fire after sources said that she had met him" rests on what the sources said. */
function whatItRestsOn(context: Context, unit: Unit): Unit {
  if (unit.statement) return unit;
  const said = near(context, unit, 0, 0).filter(
    (u) =>
      u.statement?.stance === 'asserts' &&
      !u.negative &&
      u.certainty === 'certain' &&
      u.span.start > unit.span.start &&
      u.words.length >= SHORTEST,
  );
  return said[0] ?? unit;
}

/** How many documents have what this unit asserts. */
const documentsOf = (context: Context, unit: Unit): number => new Set((context.claimOf(unit)?.units ?? [unit]).map((u) => u.document)).size;

/** Somebody, not a paper that says what it does not hold. */
const aSide = ({ story }: Context, unit: Unit): boolean => unit.speaker !== undefined && story.entity(unit.speaker)?.kind !== 'document';
