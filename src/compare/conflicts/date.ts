import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { relatedness } from './related.ts';

const RELATED = 4;

/** One happening, told for different times by accounts that agree in the rest. */
export function dateConflicts(context: Context): Found[] {
  return context.pairs.flatMap(([x, y]): Found[] => {
    if (x.document === y.document && x.statement?.id === y.statement?.id) return [];
    const { score, features } = relatedness(x, y);
    if (score < RELATED || features.common < 3 || features.timesOther === 0 || features.timesSame > 0 || features.figuresOther > 0)
      return [];
    if (
      x.negative !== y.negative ||
      [x, y].some((u) => u.certainty !== 'certain' || ['asks', 'demands'].includes(u.statement?.stance ?? ''))
    )
      return [];
    return [
      {
        kind: 'date',
        a: x,
        b: y,
        reason: {
          rule: 'times that do not fit',
          text: 'The accounts give different times for the same thing.',
          score: Math.min(1, Math.round(score * 10) / 100),
        },
      },
    ];
  });
}
