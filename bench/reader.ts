/**
 * How quick the trained reader is, and how large, beside spaCy's small English pipeline where `bench/peers/install` has been run:
 *
 *   node bench/reader.ts ARTICLES.jsonl [--articles 40] [--threads 1]
 *
 * ARTICLES.jsonl has a JSON object with a text on each line. The two take turns article by article, so that whatever else the machine does
 * meets both; the processor's time is told beside the clock's, since on a busy machine only that can be compared with other days.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openReader } from '../src/read/tags/index.ts';

interface Took {
  readonly seconds: number;
  readonly cpu: number;
}

const { values, positionals } = parseArgs({
  options: { articles: { type: 'string', default: '40' }, threads: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [file] = positionals;
if (!file) throw new Error('usage: node bench/reader.ts ARTICLES.jsonl [--articles 40] [--threads 1]');
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .slice(0, Number(values.articles))
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

async function timed(run: () => Promise<unknown>): Promise<Took> {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
}

/** spaCy in a process of its own with as many threads. */
async function spacy(): Promise<{ take: (text: string) => Promise<Took>; stop: () => void } | undefined> {
  const python = resolve(import.meta.dirname, 'peers/.venv/bin/python');
  if (!existsSync(python)) return undefined;
  const threads = { OMP_NUM_THREADS: values.threads, OPENBLAS_NUM_THREADS: values.threads };
  const child = spawn(python, [resolve(import.meta.dirname, 'peers/spacy_small.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...threads },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<Took> => JSON.parse(String((await lines.next()).value)) as Took;
  await answer();
  return {
    take: (text) => {
      child.stdin.write(`${JSON.stringify(text)}\n`);
      return answer();
    },
    stop: () => child.stdin.end(),
  };
}

let reader: Awaited<ReturnType<typeof openReader>> | undefined;
const cold = await timed(async () => {
  reader = await openReader({ threads: Number(values.threads) });
  await reader.tag(texts[0] ?? '');
});
const peer = await spacy();
await peer?.take(texts[0] ?? '');
const took: { reader: Took[]; spacy: Took[] } = { reader: [], spacy: [] };
for (const text of texts) {
  took.reader.push(await timed(async () => reader?.tag(text)));
  if (peer) took.spacy.push(await peer.take(text));
}
peer?.stop();
await reader?.close();

const sum = (list: readonly Took[], key: keyof Took): number => list.reduce((total, one) => total + one[key], 0);
console.log(
  `${texts.length} articles, ${values.threads} thread(s); start and first article ${cold.seconds.toFixed(2)} s (processor ${cold.cpu.toFixed(2)} s)`,
);
console.log('| | articles a second | processor seconds an article |');
console.log('|---|--:|--:|');
for (const [name, list] of Object.entries(took)) {
  if (list.length === 0) console.log(`| ${name} | not installed: bench/peers/install | |`);
  else console.log(`| ${name} | ${(list.length / sum(list, 'seconds')).toFixed(2)} | ${(sum(list, 'cpu') / list.length).toFixed(3)} |`);
}
if (peer) console.log(`processor time of the reader: ${(sum(took.reader, 'cpu') / sum(took.spacy, 'cpu')).toFixed(2)} of spaCy's`);
console.log(`largest size of the reader's process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
