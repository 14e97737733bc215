import { featuresOf, type PairFeatures } from '../features.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { conceptOf } from '../words/concept.ts';
import { fold } from '../words/fold.ts';

/**
 * Log odds that two reports are of one utterance. The weights were fitted by logistic regression over twelve development
 * stories, each judged by the eleven others, and rounded.
 */
export function sameUtterance(story: Story, a: Unit, b: Unit): { score: number; features: PairFeatures } {
  const f = featuresOf(a, b);
  const score =
    -2.3 +
    2.5 * Math.min(f.inBoth, 4) -
    0.65 * f.onlyLess -
    0.4 * f.onlyMore +
    0.95 * f.sharedWords +
    0.4 * f.names -
    (f.common === 0 ? 1 : 0) +
    0.2 * Math.min(f.run, 8) +
    0.7 * Math.min(f.figuresSame, 2) -
    0.3 * Math.min(f.figuresOther, 2) +
    Math.min(f.timesSame, 1) -
    0.5 * Math.min(f.timesOther, 1) -
    (f.opposed ? 1.3 : 0) +
    (f.sameSpeaker ? 1.6 : 0) -
    (f.otherSpeaker ? 1.6 : 0) -
    (saidApart(a, b) ? 2.1 : 0) -
    (otherOccasion(story, a, b) && f.run < 5 ? 1.5 : 0);
  return { score, features: f };
}

/** Both reports know the day it was said, and the days differ. */
function saidApart(a: Unit, b: Unit): boolean {
  const [x, y] = [a.statement?.when, b.statement?.when];
  if (!x?.earliest || !x.latest || !y?.earliest || !y.latest) return false;
  return x.latest < y.earliest || y.latest < x.earliest;
}

/** Both reports name an occasion, and the words have nothing in common: a hearing, a written statement. */
function otherOccasion(story: Story, a: Unit, b: Unit): boolean {
  const [x, y] = [a, b].map((u) => (u.statement?.occasion ? occasionWords(story.words(u.statement.occasion.span)) : []));
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((w) => y.includes(w));
}

const occasionWords = (text: string): string[] =>
  (fold(text).match(/[a-z]{4,}/g) ?? [])
    .filter(
      (w) =>
        ![
          'with',
          'after',
          'during',
          'that',
          'this',
          'late',
          'monday',
          'tuesday',
          'wednesday',
          'thursday',
          'friday',
          'saturday',
          'sunday',
          'evening',
          'morning',
        ].includes(w),
    )
    .map(conceptOf);
