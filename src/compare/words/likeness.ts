import type { Unit } from '../units.ts';

/** How much two units speak of the same things. All values between 0 and 1. */
export interface Likeness {
  /** Weight of what both have, of the weight of the one that has less. */
  readonly covered: number;
  /** Weight of what both have, of the weight of all that either has. */
  readonly shared: number;
  /** The same for words alone, names left out. */
  readonly coveredWords: number;
  readonly sharedWords: number;
  /** Part of the names of the one with fewer that the other has too; 0 when one has none. */
  readonly names: number;
  /** Words in common that are no names. */
  readonly common: number;
  /** Weight of the words in common, and of those that only the one with less, or with more, has. */
  readonly inBoth: number;
  readonly onlyLess: number;
  readonly onlyMore: number;
  /** Length of the longest run of words both have. */
  readonly run: number;
}

export function likeness(a: Unit, b: Unit): Likeness {
  let [all, words, common] = [0, 0, 0];
  for (const [key, weight] of a.weights) {
    const other = b.weights.get(key);
    if (other === undefined) continue;
    const both = Math.min(weight, other);
    all += both;
    if (key.startsWith('@')) continue;
    words += both;
    common++;
  }
  const [totalA, totalB, wordsA, wordsB] = [sum(a, false), sum(b, false), sum(a, true), sum(b, true)];
  const sharedNames = [...a.names].filter((n) => b.names.has(n)).length;
  const fewer = Math.min(a.names.size, b.names.size);
  return {
    covered: ratio(all, Math.min(totalA, totalB)),
    shared: ratio(all, totalA + totalB - all),
    coveredWords: ratio(words, Math.min(wordsA, wordsB)),
    sharedWords: ratio(words, wordsA + wordsB - words),
    names: ratio(sharedNames, fewer),
    common,
    inBoth: words,
    onlyLess: Math.max(0, Math.min(wordsA, wordsB) - words),
    onlyMore: Math.max(0, Math.max(wordsA, wordsB) - words),
    run: common > 0 || sharedNames > 0 ? longestRun(a.words, b.words) : 0,
  };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

function sum(unit: Unit, wordsOnly: boolean): number {
  let total = 0;
  for (const [key, weight] of unit.weights) if (!wordsOnly || !key.startsWith('@')) total += weight;
  return total;
}

/** Length of the longest run of equal words in two lists. Time and memory grow with their lengths' product and smaller length. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const now = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (b[j] !== word) continue;
      const length = (before[j] ?? 0) + 1;
      now[j + 1] = length;
      if (length > best) best = length;
    }
    before = now;
  }
  return best;
}
