import type { Quantity } from '../../facts/index.ts';
import type { Unit } from '../units.ts';
import { figureOf, figuresFit } from '../words/figures.ts';
import { talliesOf } from '../updates/tallies.ts';
import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { relatedness, saidOn } from './related.ts';

const RELATED = 3.6;

/** Accounts of one thing with figures that do not fit, given for the same moment. A later figure for what goes on is an update. */
export function numberConflicts(context: Context): Found[] {
  const { story } = context;
  const counts = new Set(talliesOf(context).map((t) => t.unit));
  return context.pairs.flatMap(([x, y]): Found[] => {
    // What is counted day by day has moved on.
    if (counts.has(x) && counts.has(y) && saidOn(story, x) !== saidOn(story, y)) return [];
    if (x.document === y.document && x.statement?.id === y.statement?.id) return [];
    const pair = differing(x, y);
    if (!pair || pair.some((q) => countedFrom(story.document(q.span.document).text, q))) return [];
    const { score, features } = relatedness(x, y);
    if (score < RELATED || features.common < 2 || features.figuresSame > 0 || features.timesOther > 0) return [];
    if (x.speaker === y.speaker && saidOn(story, x) !== saidOn(story, y)) return [];
    return [
      {
        kind: 'number',
        a: x,
        b: y,
        quantities: pair,
        reason: {
          rule: 'figures that do not fit',
          text: 'The accounts give different figures for the same thing.',
          score: Math.min(1, Math.round(score * 10) / 100),
        },
      },
    ];
  });
}

/** Two figures of the same unit that cannot be one; nothing when the units have a figure in common. */
export function differing(x: Unit, y: Unit): [Quantity, Quantity] | undefined {
  const theirs = y.quantities.map(figureOf);
  for (const figure of x.quantities.map(figureOf)) {
    const same = theirs.filter((f) => f.unit === figure.unit);
    const other = same[0];
    if (other && !same.some((f) => figuresFit(f, figure))) return [figure.quantity, other.quantity];
  }
  return undefined;
}

/** "Eight days before", "nine days later": how long that is depends on what it is counted from. */
const countedFrom = (text: string, { span, unit }: Quantity): boolean =>
  /^(?:second|minute|hour|day|week|month|year)s?$/.test(unit) &&
  /^(?:\s?\p{L}+)?\s?(?:ago|after|before|later|earlier|since|old)\b/u.test(text.slice(span.end, span.end + 24));
