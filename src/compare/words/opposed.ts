import type { Unit } from '../units.ts';
import { conceptOf } from './concept.ts';
import { fold } from './fold.ts';
import { opposites } from './opposites.data.ts';
import { stem } from './stem.ts';

const sides = opposites.map((line) => line.split(' | ').map((side) => new Set(side.split(' ').map(stem))) as [Set<string>, Set<string>]);

/** The two printed words that exclude each other, if the units have such a pair. */
export function oppositeWords(a: Unit, b: Unit): [string, string] | undefined {
  for (const [left, right] of sides) {
    for (const [x, y] of [
      [left, right],
      [right, left],
    ] as const) {
      const mine = a.words.find((w) => x.has(stem(fold(w))));
      const yours = b.words.find((w) => y.has(stem(fold(w))));
      if (mine === undefined || yours === undefined || conceptOf(mine) === conceptOf(yours)) continue;
      // A unit that has words of both sides does not stand on either.
      if (a.words.some((w) => y.has(stem(w))) || b.words.some((w) => x.has(stem(w)))) continue;
      return [mine, yours];
    }
  }
  return undefined;
}

export type Opposition = { readonly by: 'negation' } | { readonly by: 'words'; readonly words: readonly [string, string] };

/** How two units on one matter exclude each other: one negates what the other says, or their words do. Both at once is agreement. */
export function opposition(a: Unit, b: Unit): Opposition | undefined {
  const words = oppositeWords(a, b);
  const negation = a.negative !== b.negative;
  if (words && !negation) return { by: 'words', words };
  return negation && !words ? { by: 'negation' } : undefined;
}
