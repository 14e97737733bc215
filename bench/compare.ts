/**
 * How the time of link and compare grows with the number of articles: `node bench/compare.ts [--articles 25,50,100,200]`. Processor
 * time; reading is by the rules alone and is not counted. Exits with 1 when it grows faster than n to the power of 1.5 at the end.
 */
import { parseArgs } from 'node:util';
import { compare } from '../src/compare/index.ts';
import { link } from '../src/link/index.ts';
import { read } from '../src/read/index.ts';
import { outletsOf } from '../src/record/index.ts';
import { spent } from '../test/spent.ts';
import { article } from './articles.ts';
import { row } from './row.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '25,50,100,200' } } });
const times: { readonly size: number; readonly ms: number }[] = [];
for (const size of values.articles.split(',').map(Number)) {
  const documents = Array.from({ length: size }, (_, n) => article(n));
  const readings = documents.map((document) => read(document));
  const start = spent();
  const entities = link(documents, readings);
  const linked = spent();
  const { claims, conflicts } = compare({ documents, readings, entities, outlets: outletsOf(documents) });
  const done = spent();
  times.push({ size, ms: done - start });
  row(
    `link and compare ${size} articles`,
    `${Math.round(linked - start)} + ${Math.round(done - linked)} ms of processor time, ${claims.length} claims, ${conflicts.length} conflicts`,
  );
}
const [before, last] = times.slice(-2);
if (before && last) {
  const power = Math.log(last.ms / before.ms) / Math.log(last.size / before.size);
  row(`growth from ${before.size} to ${last.size} articles`, `n to the power of ${power.toFixed(2)}`);
  process.exitCode = power > 1.5 ? 1 : 0;
}
