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
  const { total: totalA, words: wordsA } = sumsOf(a);
  const { total: totalB, words: wordsB } = sumsOf(b);
  let sharedNames = 0;
  for (const name of a.names) if (b.names.has(name)) sharedNames++;
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

interface Sums {
  readonly total: number;
  readonly words: number;
}
const sums = new WeakMap<Unit, Sums>();

/** Weight of all that a unit has, and of its words. */
function sumsOf(unit: Unit): Sums {
  const known = sums.get(unit);
  if (known) return known;
  let [total, words] = [0, 0];
  for (const [key, weight] of unit.weights) {
    total += weight;
    if (!key.startsWith('@')) words += weight;
  }
  const made = { total, words };
  sums.set(unit, made);
  return made;
}

/** Length of the longest run of equal words in two lists. Time grows with their length and with the places where they are equal. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  const places = placesOf(b);
  let best = 0;
  // How long a run ends before each place of b; what a word has set is cleared after the next.
  let [before, now] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)];
  let last: readonly number[] = none;
  for (const word of a) {
    const here = places.get(word) ?? none;
    for (const at of here) {
      const length = (before[at] ?? 0) + 1;
      now[at + 1] = length;
      if (length > best) best = length;
    }
    for (const at of last) before[at + 1] = 0;
    [before, now] = [now, before];
    last = here;
  }
  return best;
}

const none: readonly number[] = [];
const placesKnown = new WeakMap<readonly string[], ReadonlyMap<string, readonly number[]>>();

/** Where each word stands in a list. */
function placesOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = placesKnown.get(words);
  if (found) return found;
  const made = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const list = made.get(word);
    if (list) list.push(at);
    else made.set(word, [at]);
  }
  placesKnown.set(words, made);
  return made;
}
