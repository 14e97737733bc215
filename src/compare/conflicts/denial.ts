import type { Unit } from '../units.ts';
import { scopeCovers } from './scope.ts';
import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { apart, isReport, relatedness } from './related.ts';

/** Words by which a denial points back at what was just told, instead of repeating it. */
const pointsBack =
  /\b(?:no such|not so|nothing of the (?:sort|kind)|never happened|did not happen|(?:that|it|this|which) (?:is|was|were) (?:\w+ )?(?:false|flat|not true|untrue|wrong|nonsense|a lie|a fabrication)|untrue|nonsense|denied (?:it|that|this|doing so))\b/i;

/** Least scores for a target elsewhere, and for one just before the denial. */
const ELSEWHERE = 3.2;
const NEARBY = 2.4;

/** Each denial against what it denies: what it repeats with a "not", or what it answers on the spot. */
export function denials(context: Context): Found[] {
  const denied = context.units.filter((u) => u.statement?.stance === 'denies');
  const partners = new Map<Unit, Set<Unit>>(denied.map((u) => [u, new Set()]));
  for (const [a, b] of context.pairs) {
    partners.get(a)?.add(b);
    partners.get(b)?.add(a);
  }
  return denied.flatMap((denial) => {
    const nearby = context.units.filter((u) => (apart(context.story, u, denial) ?? 9) <= 4);
    return target(context, denial, [...new Set([...nearby, ...(partners.get(denial) ?? [])])]) ?? [];
  });
}

function target(context: Context, denial: Unit, candidates: readonly Unit[]): Found | undefined {
  const { story } = context;
  const back = pointsBack.test(story.words(story.sentence(denial.span)));
  let best: { unit: Unit; score: number; near: boolean } | undefined;
  for (const unit of candidates) {
    if (!canBeDenied(unit, denial)) continue;
    const { score, features } = relatedness(denial, unit);
    const distance = unit.span.start < denial.span.start ? apart(story, denial, unit) : undefined;
    const near = distance !== undefined && distance <= 4;
    const concerned = denial.speaker !== undefined && unit.names.has(denial.speaker);
    const total =
      score + (near ? 1.4 - 0.3 * distance + (back && distance <= 3 ? 2 : 0) + (unit.statement ? 0.6 : 0) + (concerned ? 0.8 : 0) : 0);
    // The outlet's own sentence before a denial is what is denied only if they share words.
    const tied = unit.statement ? features.common > 0 || concerned || back : features.common > 0;
    const enough = near ? tied && total >= NEARBY : score >= ELSEWHERE && features.common >= 2;
    if (enough && (best === undefined || total > best.score)) best = { unit, score: total, near };
  }
  if (!best || !scopeCovers(context, denial, best.unit)) return undefined;
  const report = isReport(story, best.unit);
  const scope = denial.statement?.scope;
  return {
    kind: report ? 'statement-vs-report' : 'denial',
    a: denial,
    b: best.unit,
    ...(scope ? { scope } : {}),
    reason: {
      rule: best.near ? 'denial next to what it denies' : 'denial of what is said elsewhere',
      text: report ? 'One side denies what the other reports to have happened.' : 'One side denies what the other asserts.',
      score: Math.min(1, Math.round(best.score * 10) / 100),
    },
  };
}

function canBeDenied(unit: Unit, denial: Unit): boolean {
  if (unit === denial || unit.negative || unit.certainty === 'hypothetical') return false;
  if (unit.statement && ['denies', 'declines', 'asks', 'demands', 'apologises'].includes(unit.statement.stance)) return false;
  return unit.statement === undefined || unit.statement.id !== denial.statement?.id
    ? unit.speaker === undefined || unit.speaker !== denial.speaker
    : false;
}
