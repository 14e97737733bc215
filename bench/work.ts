/**
 * What an article costs from the queue to the record, over PostgreSQL, and how much faster two workers read than one:
 * `node bench/work.ts [articles]` (60 a run, three runs each in turns). A worker has one thread here.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Archive } from '../src/archive/index.ts';
import { type Document, VERSION } from '../src/onrecord.ts';
import { type Article, articleOf, documentFor } from '../test/newsroom.ts';
import { startPostgres } from '../test/postgres.ts';

const articles = Number(process.argv[2] ?? 60);
const rounds = 3;
const outletsEach = 4;
const main = resolve(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

/** As long as news articles are, some 3,500 characters; four outlets print each story. */
function longDocument(number: number): Document {
  const [story, outlet] = [Math.floor(number / outletsEach), number % outletsEach];
  const parts = Array.from({ length: 5 }, (_, at) => articleOf(story * 5 + at, outlet));
  const [first] = parts as [Article];
  return documentFor({ ...first, outlet: `Outlet ${outlet}`, paragraphs: parts.flatMap(({ paragraphs }) => paragraphs) });
}

/** Of /proc/PID/stat, from the third on. */
const fieldsOf = (pid: number | string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
};
/** Seconds of a core that a process has used, with those of its children that have ended; Linux tells it in hundredths. */
const usedBy = (pid: number | string): number =>
  fieldsOf(pid)
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
const childrenOf = (pid: number): string[] => readdirSync('/proc').filter((one) => /^\d+$/.test(one) && fieldsOf(one)[1] === String(pid));
const usedByAll = (pid: number): number => [String(pid), ...childrenOf(pid)].reduce((sum, one) => sum + usedBy(one), 0);
const largestMB = ({ pid }: ChildProcess): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
const ownCores = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
/** `least (median)`. */
const shown = (list: readonly number[], digits: number): string => `${Math.min(...list).toFixed(digits)} (${median(list).toFixed(digits)})`;

const started = await startPostgres();
if (typeof started === 'string') throw new Error(started);
const server = started;
const serverCores = (): number => usedByAll(server.pid ?? 0);

const seconds = { 1: [] as number[], 2: [] as number[] };
const cost = { reading: [] as number[], database: [] as number[], grouping: [] as number[], records: [] as number[] };
const memory: number[] = [];
let next = 0;

async function run(workers: 1 | 2): Promise<void> {
  const url = await server.database();
  const archive = await Archive.open({ url }, { threads: 1 });
  const take = async (count: number): Promise<void> => {
    const from = next;
    next += count;
    await archive.take(Array.from({ length: count }, (_, at) => ({ document: longDocument(from + at), notices: [] })));
  };
  const done = async (): Promise<void> => {
    while ((await archive.store.readings.lacking(VERSION)) > 0) await wait(100);
  };
  // Every worker has its models loaded before the clock starts.
  await take(20 * workers);
  const children = Array.from({ length: workers }, () =>
    spawn(process.execPath, [main, 'work', '--archive', url, '--threads', '1'], { stdio: 'ignore' }),
  );
  await done();
  await wait(2500);
  const cores = (): number[] => children.map(({ pid }) => usedBy(pid ?? 0));
  const [before, serverBefore, began] = [cores(), serverCores(), performance.now()];
  await take(articles);
  await done();
  const took = (performance.now() - began) / 1000;
  const used = cores().map((one, at) => one - (before[at] ?? 0));
  seconds[workers].push(took);
  cost.reading.push(used.reduce((sum, one) => sum + one, 0) / articles);
  cost.database.push((serverCores() - serverBefore) / articles);
  memory.push(...children.map(largestMB));
  for (const child of children) child.kill('SIGINT');
  await Promise.all(children.map((child) => new Promise((gone) => child.once('exit', gone))));

  const count = await archive.store.documents.count();
  let at = ownCores();
  await archive.group();
  cost.grouping.push((ownCores() - at) / count);
  at = ownCores();
  const made = await archive.records();
  cost.records.push((ownCores() - at) / count);
  console.log(
    `${workers} ${workers > 1 ? 'workers' : 'worker '}: ${took.toFixed(1)} s, ${(articles / took).toFixed(2)} articles a second, of a core ${used.map((one) => (one / took).toFixed(2)).join(' and ')}, load ${loadavg()[0]?.toFixed(1)}; ${made} records of ${count} articles`,
  );
  if (cost.reading.length === 2 * rounds) await weigh(archive, count);
  await archive.close();
}

async function weigh(archive: Archive, count: number): Promise<void> {
  await archive.store.analyze();
  const sizes = await archive.store.sizes();
  const kB = (...tables: string[]): string => (tables.reduce((sum, table) => sum + (sizes.get(table) ?? 0), 0) / count / 1000).toFixed(1);
  let [characters, statements] = [0, 0];
  for await (const { document } of archive.store.documents.each()) {
    characters += document.text.length;
    statements += (await archive.store.statementsOf([document.id])).length;
  }
  console.log(
    `on the disk, kB an article of ${(characters / count / 1000).toFixed(1)} thousand characters and ${(statements / count).toFixed(0)} statements, indexes included: document ${kB('documents')}, reading ${kB('readings')}, its part of a record ${kB('stories')}, its statements to search in ${kB('statements')}`,
  );
}

console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, ${articles} articles a run`);
try {
  for (let round = 0; round < rounds; round++) for (const workers of [1, 2] as const) await run(workers);
} finally {
  await server.stop();
}
console.log(
  `seconds of a core an article, least (median): reading ${shown(cost.reading, 2)}, the database meanwhile ${shown(cost.database, 3)}, grouping ${shown(cost.grouping, 3)}, its record ${shown(cost.records, 3)}`,
);
console.log(`a worker of one thread: ${Math.max(...memory).toFixed(0)} MB at most`);
console.log(
  `two workers are ${(Math.min(...seconds[1]) / Math.min(...seconds[2])).toFixed(2)} times as fast as one (median ${(median(seconds[1]) / median(seconds[2])).toFixed(2)})`,
);
