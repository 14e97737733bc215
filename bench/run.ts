/**
 * All benches in one run on one machine, one table: `npm run bench [-- --full] [--articles ARTICLES.jsonl] [--only reading,stories,…]`.
 * Sizes are such that it takes minutes; `--full` has those that the figures in bench/README.md are for. Ratios count, not times: the
 * machine may have other work. Exits with 1 when a bench fails, or misses what it must hold.
 */
import { fork } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VERSION } from '../src/version.ts';
import type { Row } from './row.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    articles: { type: 'string' },
    only: { type: 'string' },
    threads: { type: 'string', default: '1' },
  },
});
const { full, threads } = values;
const stories = ['2', '10', '60', '200'];
const groups: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['reading', [['read.ts', ...(values.articles ? [values.articles] : []), '--articles', full ? '80' : '20', '--threads', threads]]],
  ['stories', stories.map((size) => ['story.ts', size])],
  ['comparing', [['compare.ts', '--articles', full ? '25,50,100,200,400' : '50,100,200']]],
  ['clustering', [['cluster.ts', full ? '100000' : '5000']]],
  ['search', [['search.ts', full ? '100000' : '20000']]],
  ['pages and feeds', [['ingest.ts']]],
  ['desk', [['desk.ts']]],
  ['hostile text', [['hostile.ts']]],
];
const only = values.only?.split(',');
const minutes = full ? 60 : 10;

interface Done {
  readonly rows: readonly Row[];
  readonly seconds: number;
  readonly failed: string | undefined;
}

function run([file = '', ...args]: readonly string[]): Promise<Done> {
  const began = performance.now();
  const rows: Row[] = [];
  // What it prints is in its rows; faults go to the terminal.
  const child = fork(join(import.meta.dirname, file), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], timeout: minutes * 60_000 });
  child.on('message', (row: Row) => {
    rows.push(row);
    console.error(`${row.what}: ${row.value}`);
  });
  return new Promise((done) =>
    child.on('exit', (code, signal) =>
      done({
        rows,
        seconds: (performance.now() - began) / 1000,
        failed: code === 0 ? undefined : signal ? `stopped after ${minutes} minutes` : `missed what it must hold, or failed (${code})`,
      }),
    ),
  );
}

const [load] = loadavg();
const lines: string[] = [];
for (const [group, benches] of groups) {
  if (only && !only.includes(group)) continue;
  for (const bench of benches) {
    const { rows, seconds, failed } = await run(bench);
    for (const { what, value } of rows) lines.push(`| ${group} | ${what} | ${value} |`);
    if (failed !== undefined) {
      process.exitCode = 1;
      lines.push(`| ${group} | **${bench.join(' ')}** | **${failed}**, after ${seconds.toFixed(0)} s |`);
    }
  }
}
console.log(`onrecord ${VERSION}, Node ${process.versions.node}, ${cpus()[0]?.model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB; load ${load?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after

| | what | |
| --- | --- | --- |
${lines.join('\n')}
| peers | Citron | not measured here: it is a package of no registry |`);
