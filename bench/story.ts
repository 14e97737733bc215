/**
 * A story of so many articles, from a cold start to its record: `node bench/story.ts ARTICLES [--threads 2]`. What the process takes, its
 * start included; the articles are generated.
 */
import { parseArgs } from 'node:util';
import { story, useThreads } from '../src/onrecord.ts';
import { spent } from '../test/spent.ts';
import { article } from './articles.ts';
import { largestMb, row } from './row.ts';

const { values, positionals } = parseArgs({ options: { threads: { type: 'string', default: '2' } }, allowPositionals: true });
const size = Number(positionals[0] ?? 2);
useThreads(Number(values.threads));
let read = 0;
const { statements, claims } = await story(
  Array.from({ length: size }, (_, n) => article(n)),
  {
    onProgress: ({ document }) => {
      if (!document) read = spent();
    },
  },
);
row(
  `a story of ${size} articles, from a cold start`,
  `${(performance.now() / 1000).toFixed(1)} s; processor time ${(read / 1000).toFixed(1)} s to read, ${((spent() - read) / 1000).toFixed(1)} s to compare; ${largestMb()}; ${statements.length} statements, ${claims.length} claims`,
);
