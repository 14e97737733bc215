import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { relatedness } from './related.ts';

const RELATED = 4;

/** One happening, told for different times by accounts that agree in the rest. */
export function dateConflicts(context: Context): Found[] {
  const { story } = context;
  return context.pairs.flatMap(([x, y]): Found[] => {
    if (x.document === y.document && x.statement?.id === y.statement?.id) return [];
    const { score, features } = relatedness(inMain(story, x), inMain(story, y));
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

/** `the shop that burnt last weekend had been told …`: the weekend is the fire's. Such times are left out. */
function inMain(story: Story, unit: Unit): Unit {
  const { text } = story.document(unit.document);
  const times = unit.times.filter(
    ({ span }) =>
      !(
        /\b(?:who|that|which)\s[^,;.]*$/iu.test(text.slice(unit.span.start, span.start)) &&
        /^\s(?:had|has|have|was|were|is|are|will|would|did)\s/u.test(text.slice(span.end, span.end + 8))
      ),
  );
  return times.length === unit.times.length ? unit : { ...unit, times };
}
