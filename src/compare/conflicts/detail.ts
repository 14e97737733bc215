import type { ConflictKind } from '../../facts/index.ts';
import type { Unit } from '../units.ts';
import { conceptOf } from '../words/concept.ts';
import { stopWords } from '../words/stop.data.ts';
import type { Found } from './build.ts';
import type { Context } from './context.ts';

/** So many words must be the same around the detail, and so many may differ. */
const AROUND = 8;
const DETAIL = 3;
/** Words in a row before the detail that are the same. */
const LEAST = 4;

const timeWords =
  /^(?:morning|afternoon|evening|night|dawn|noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const placeBefore = /^(?:in|at|on|near|outside|inside|behind|beside|under|from)$/;
const article = /^(?:a|an|the|his|her|its|their)$/;

/** Two articles with one sentence, but for the place or the time. */
export function detailConflicts(context: Context): Found[] {
  return context.pairs.flatMap(([x, y]): Found[] => {
    if (x.document === y.document || x.negative !== y.negative) return [];
    const kind = detailOf(x, y);
    if (!kind) return [];
    return [
      {
        kind,
        a: x,
        b: y,
        reason: { rule: 'one detail differs', text: 'The accounts have the same words but for one detail.', score: 0.8 },
      },
    ];
  });
}

function detailOf({ words: a }: Unit, { words: b }: Unit): ConflictKind | undefined {
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j] || (i > 0 && j > 0 && a[i - 1] === b[j - 1])) continue;
      const head = runAt(a, b, i, j);
      if (head < LEAST) continue;
      for (let m = 1; m <= DETAIL; m++) {
        for (let n = 1; n <= DETAIL; n++) {
          const tail = runAt(a, b, i + head + m, j + head + n);
          const kind =
            tail > 0 && head + tail >= AROUND
              ? kindOf(a, i + head, a.slice(i + head, i + head + m), b.slice(j + head, j + head + n))
              : undefined;
          if (kind) return kind;
        }
      }
    }
  }
  return undefined;
}

/** How many words from these places on are the same. */
function runAt(a: readonly string[], b: readonly string[], i: number, j: number): number {
  let length = 0;
  while (i + length < a.length && a[i + length] === b[j + length]) length++;
  return length;
}

function kindOf(words: readonly string[], at: number, mine: readonly string[], yours: readonly string[]): ConflictKind | undefined {
  if ([mine, yours].some((w) => w.every((one) => stopWords.has(one)))) return undefined;
  // Another word for the same is no other detail; figures have their own rule.
  if (mine.some((w) => yours.some((v) => conceptOf(w) === conceptOf(v))) || [...mine, ...yours].some((w) => /\d/.test(w))) return undefined;
  if (shortFor(mine, yours) || shortFor(yours, mine)) return undefined;
  if (mine.some((w) => timeWords.test(w)) && yours.some((w) => timeWords.test(w))) return 'date';
  const [other, last] = words.slice(Math.max(0, at - 2), at);
  return placeBefore.test(last ?? '') || (article.test(last ?? '') && placeBefore.test(other ?? '')) ? 'place' : undefined;
}

/** One word made of the first letters of the others. */
const shortFor = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length > 1 && short[0] === long.map((w) => w[0]).join('');
