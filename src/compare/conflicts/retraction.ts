import type { Unit } from '../units.ts';
import type { Found } from './build.ts';
import type { Context } from './context.ts';
import { relatedness, saidOn } from './related.ts';

const takesBack =
  /\b(?:(?:i|we|he|she|it|that|they) (?:was|were|is|had been|turns out to be|turned out to be) (?:told )?(?:wrong|mistaken|untrue|not true|false|in error|incorrect|misinformed)|not true|untrue|told wrong|misspoke|misremembered|take (?:it|that) back|may have been (?:talking|thinking|mistaken|confused)|should not have (?:said|written|told)|no longer stands? by|nor did (?:he|she|they) stand by)\b/i;

const RELATED = 2;

/** A speaker who takes back an earlier statement, or owns to what it denied. */
export function retractions(context: Context): Found[] {
  const { story } = context;
  return context.units.flatMap((late): Found[] => {
    if (!late.statement || late.speaker === undefined) return [];
    const around = story.words(story.sentence(late.span));
    const confirms = late.statement.stance === 'confirms';
    if (!confirms && !takesBack.test(around)) return [];
    const own = context.statementOf(late.statement.id);
    let best: { unit: Unit; score: number } | undefined;
    for (const early of context.units) {
      if (early.speaker !== late.speaker || !early.statement || saidOn(story, early) >= saidOn(story, late)) continue;
      if (!['asserts', 'denies'].includes(early.statement.stance) || early.certainty === 'hypothetical') continue;
      if (context.claimOf(early) === context.claimOf(late) || context.statementOf(early.statement.id) === own) continue;
      const { score, features } = relatedness(early, late);
      if (features.common < 1 || (confirms && early.negative === late.negative && early.statement.stance !== 'denies')) continue;
      if (score >= RELATED && (best === undefined || score > best.score)) best = { unit: early, score };
    }
    if (!best) return [];
    return [
      {
        kind: 'self',
        a: best.unit,
        b: late,
        resolved: late,
        reason: {
          rule: 'taken back',
          text: 'The speaker takes back, or owns to, what the earlier statement said otherwise.',
          score: Math.min(1, Math.round(best.score * 10) / 100),
        },
      },
    ];
  });
}
