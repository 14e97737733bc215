/**
 * How the time of link and compare grows with the number of articles: `node bench/compare.ts [--articles 25,50,100,200]`.
 * The articles are generated: outlets that repeat, deny and go beyond each other, with people, figures and days. Reading is by the
 * rules alone and is not counted.
 */
import { parseArgs } from 'node:util';
import { compare } from '../src/compare/index.ts';
import type { Document } from '../src/facts/index.ts';
import { documentOf } from '../src/ingest/index.ts';
import { link } from '../src/link/index.ts';
import { read } from '../src/read/index.ts';
import { outletsOf } from '../src/record/index.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '25,50,100,200' } } });
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

function article(n: number): Document {
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

for (const size of values.articles.split(',').map(Number)) {
  const documents = Array.from({ length: size }, (_, n) => article(n));
  const readings = documents.map((document) => read(document));
  const start = performance.now();
  const entities = link(documents, readings);
  const linked = performance.now();
  const { claims, conflicts } = compare({ documents, readings, entities, outlets: outletsOf(documents) });
  const done = performance.now();
  console.log(
    `${size} articles: link ${Math.round(linked - start)} ms, compare ${Math.round(done - linked)} ms, ${claims.length} claims, ${conflicts.length} conflicts`,
  );
}
