import type { Profile } from './profile.ts';

/** A profile made ready for many comparisons: words as numbers in rising order, and their stems in the same. */
export interface Vector {
  readonly stems: readonly string[];
  readonly words: Uint32Array;
  readonly weights: Float32Array;
}

/** FNV-1a. A number that depends on the word alone, so that sums come out the same in whatever order articles came. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  // 31 bits lie in a word of their own in memory, 32 do not.
  return hash >>> 1;
}

/** @param once gives, for equal stems, one that is kept: profiles share most of theirs */
export function vectorOf({ words }: Profile, once: (stem: string) => string): Vector {
  const rows = words.map(([stem, weight]) => ({ stem, word: numberOf(stem), weight })).toSorted((a, b) => a.word - b.word);
  return {
    stems: rows.map(({ stem }) => once(stem)),
    words: Uint32Array.from(rows, ({ word }) => word),
    weights: Float32Array.from(rows, ({ weight }) => weight),
  };
}

/** Cosine of two articles: 0 when they share no word of weight, 1 when they are the same. */
export function likeness(a: Vector, b: Vector): number {
  let sum = 0;
  let [i, j] = [0, 0];
  while (i < a.words.length && j < b.words.length) {
    const [x, y] = [a.words[i] as number, b.words[j] as number];
    if (x === y) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** Days apart that are assumed where a date is not known. */
const UNKNOWN = 7;
const FADE = 0.12;

/** How far time apart takes from likeness: one within a day, 0.8 after a week, 0.6 after a year. Never to nothing: dates may be wrong. */
export const closeness = (a: number | undefined, b: number | undefined): number =>
  1 / (1 + FADE * Math.log1p(a === undefined || b === undefined ? UNKNOWN : Math.abs(a - b)));

/** From here on two articles, or two groups of them on average, are of one story. Within 0.12 and 0.15 the development set cannot tell. */
export const ENOUGH = 0.135;

/** From here on two articles are surely of one story, unless their neighbours say otherwise. */
export const TIGHT = 0.3;
