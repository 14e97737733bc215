/** One story in any number of articles: outlets that repeat, deny and go beyond each other, with people, figures and days. */
import type { Document } from '../src/facts/index.ts';
import { documentOf } from '../src/ingest/index.ts';

const firsts = ['Arlo', 'Bera', 'Cato', 'Dilla', 'Edda', 'Filo', 'Greta', 'Hulda', 'Ivor', 'Jora'];
const lasts = ['Finch', 'Stone', 'Marsh', 'Reeve', 'Thorn', 'Grant', 'Harrow', 'Vale', 'Quill', 'Tarn', 'Moor', 'Pell'];
const things = ['bridge', 'harbour', 'library', 'tunnel', 'archive', 'stadium', 'hospital', 'quarry', 'ferry', 'market', 'school', 'mill'];
const acts = ['repaired', 'closed', 'sold', 'inspected', 'flooded', 'painted', 'searched', 'fenced', 'measured', 'insured'];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** The same numbers each time, without a library. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % most;
  };
}
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** @param n which one; the same number gives the same article */
export function article(n: number): Document {
  const next = numbers(n + 1);
  const lines = Array.from({ length: 14 }, () => {
    const who = `${pick(firsts, next(10))} ${pick(lasts, next(12))}`;
    const [what, act, day, sum] = [pick(things, next(12)), pick(acts, next(10)), pick(days, next(5)), 2 + next(60)];
    return pick(
      [
        `The ${what} was ${act} on ${day} at a cost of ${sum} million crowns.`,
        `${who} said on ${day} that the ${what} had been ${act} by ${sum} workers.`,
        `"Nobody told me that the ${what} was ${act}," ${who} said.`,
        `${who} denied that the ${what} had been ${act}.`,
        `${who} was told on ${day} that the ${what} would be ${act}, a letter shows.`,
        `${who} called on ${pick(firsts, next(10))} ${pick(lasts, next(12))} to resign over the ${what}.`,
        `"That was not true," ${who} said of the ${what} on ${day}.`,
      ],
      next(7),
    );
  });
  return documentOf({ text: lines.join('\n\n'), outlet: `Paper ${n % 12}`, date: `2024-05-${String((n % 28) + 1).padStart(2, '0')}` });
}
