import type { Unit } from '../units.ts';
import { opposition } from '../words/opposed.ts';
import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { relatedness, saidOn } from './related.ts';

const takesBack =
  /\b(?:i was wrong|was (?:mistaken|untrue|wrong|not true)|not true|untrue|told wrong|should not have said|misspoke|mistaken|may have been|no longer stands?)\b/i;
const RELATED = 3.4;

/** One speaker whose own statements do not fit each other: one negates the other, or takes it back. */
export function selfConflicts(context: Context): Found[] {
  const { story } = context;
  return context.pairs.flatMap(([x, y]): Found[] => {
    if (x.speaker === undefined || x.speaker !== y.speaker || !x.statement || !y.statement) return [];
    if (context.statementOf(x.statement.id) === context.statementOf(y.statement.id) || context.claimOf(x) === context.claimOf(y)) return [];
    if ([x, y].some((u) => ['asks', 'demands', 'declines'].includes(u.statement?.stance ?? '') || u.certainty === 'hypothetical'))
      return [];
    const [early, late] = saidOn(story, x) <= saidOn(story, y) ? [x, y] : [y, x];
    if (saidOn(story, early) === saidOn(story, late)) return [];
    const { score, features } = relatedness(early, late);
    const turned = opposition(early, late) !== undefined || late.statement?.stance === 'confirms' || takesBack.test(story.words(late.span));
    if (score < RELATED || features.common < 2 || !turned || !firm(early)) return [];
    return [
      {
        kind: 'self',
        a: early,
        b: late,
        reason: {
          rule: 'own words',
          text: 'One speaker said one thing, and later something that does not fit it.',
          score: Math.min(1, Math.round(score * 10) / 100),
        },
      },
    ];
  });
}

const firm = (unit: Unit): boolean => unit.certainty === 'certain' || unit.certainty === 'planned';
