import type { Unit } from '../units.ts';
import { oneSide } from '../sides.ts';
import { negatedIn } from '../words/opposed.ts';
import type { Found } from './build.ts';
import type { Context } from './context.ts';
import { near, recalled, withWhatPrecedes } from './near.ts';
import { apart, relatedness, saidOn } from './related.ts';

const takesBack =
  /\b(?:(?:i|we|he|she|it|that|they|this|which) (?:was|were|is|had been|turns out to be|turned out to be) (?:(?:told|just|quite|simply|plain) )?(?:wrong|mistaken|untrue|not true|not so|false|in error|incorrect|inaccurate|misinformed|a mistake|an error|(?:my|our) (?:mistake|error))|not true|untrue|(?:told|got (?:it|that|this)) wrong|misspoke|misremembered|(?:take|took|taken|taking) (?:it|that|this|\w+ words) back|(?:put|said) (?:it|that|this) badly|withdr(?:aw|ew) (?:my|his|her|its|their|the|that|an) (?:earlier )?(?:answer|statement|account|claim|words|denial|remark)|(?:i|we|had|having) (?:had )?forg[eo]t(?:ten)?|stand corrected|may have been (?:talking|thinking|mistaken|confused)|should (?:not have (?:said|written|told)|have (?:checked|asked)|never have (?:said|told))|ought to have (?:checked|asked)|passed on what|no longer stands? by|nor did (?:he|she|they) stand by)\b/i;

const RELATED = 2;
/** How many sentences before "it was wrong" tell what was. */
const LEANS = 2;

/** A speaker who takes back an earlier statement, or owns to what it denied. */
export function retractions(context: Context): Found[] {
  const { story } = context;
  const reports = Map.groupBy(
    context.units.filter((u) => u.statement !== undefined && u.speaker !== undefined && u.statement.stance !== 'asks'),
    (u) => u.statement?.id,
  );
  return [...reports.values()].flatMap((units) => {
    const words = units.map((u) => story.words(u.span));
    const taking = units.find((_, at) => takesBack.test(words[at] ?? ''));
    const owns = ['confirms', 'apologises'].includes(units[0]?.statement?.stance ?? '');
    const late = taking ?? (owns ? units[0] : undefined);
    return (late && takenBack(context, late, units, taking === undefined)) ?? [];
  });
}

/** @param owns it does not take words back, but confirms or says sorry */
function takenBack(context: Context, late: Unit, units: readonly Unit[], owns: boolean): Found | undefined {
  const { story } = context;
  const lean = new Set(near(context, units[0] ?? late, LEANS));
  const whole = withWhatPrecedes(context, late, owns ? 0 : LEANS);
  const own = late.statement && context.statementOf(late.statement.id);
  let best: { unit: Unit; score: number } | undefined;
  for (const early of context.units) {
    if (!early.statement || early.statement === late.statement || early.certainty === 'hypothetical') continue;
    if (!['asserts', 'denies', 'declines'].includes(early.statement.stance) || !oneSide(story, early.speaker, late.speaker)) continue;
    if (context.claimOf(early) === context.claimOf(late) || context.statementOf(early.statement.id) === own) continue;
    const justRecalled = early.document === late.document && lean.has(early) && recalled(story, early, late);
    const before = saidOn(story, early) < saidOn(story, late) && (early.document !== late.document || early.statement.when !== undefined);
    if (!before && !justRecalled) continue;
    const { score, features } = closer(relatedness(early, whole), relatedness(early, late));
    if (features.common < 1 && !(justRecalled && (!owns || late.statement?.stance === 'apologises'))) continue;
    // Who owns to something has to own to what was denied.
    if (
      owns &&
      !justRecalled &&
      (early.negative === late.negative || negatedIn(early.negative ? early : late, early.negative ? late : early).weight === 0)
    )
      continue;
    const meant = [...lean].some(
      (u) => u.speaker === late.speaker && context.claimOf(u) !== undefined && context.claimOf(u) === context.claimOf(early),
    );
    const total = score + (meant ? 1.5 : 0) + (justRecalled ? 2 - 0.3 * (apart(story, early, late) ?? 0) : 0);
    if (total >= RELATED && (best === undefined || total > best.score)) best = { unit: early, score: total };
  }
  if (!best) return undefined;
  return {
    kind: 'self',
    a: best.unit,
    b: late,
    also: [[], units],
    resolved: late,
    reason: {
      rule: 'taken back',
      text: 'The speaker takes back, or owns to, what the earlier statement said otherwise.',
      score: Math.min(1, Math.round(best.score * 10) / 100),
    },
  };
}

const closer = <T extends { readonly score: number }>(a: T, b: T): T => (b.score > a.score ? b : a);
