/**
 * How quick the trained reader is, and how large, beside spaCy's small English pipeline where `bench/peers/install` has been run:
 *
 *   node bench/reader.ts ARTICLES.jsonl [--articles 40] [--threads 1]
 *
 * ARTICLES.jsonl has a JSON object with a text on each line. The two take turns article by article, so that whatever else the machine does
 * meets both; the processor's time is told beside the clock's, since on a busy machine only that can be compared with other days.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openReader } from '../src/read/tags/index.ts';
import { spacy } from './peers/spacy.ts';
import { sum, type Took, timed } from './row.ts';

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

let reader: Awaited<ReturnType<typeof openReader>> | undefined;
const cold = await timed(async () => {
  reader = await openReader({ threads: Number(values.threads) });
  await reader.tag(texts[0] ?? '');
});
const peer = await spacy(values.threads);
await peer?.take(texts[0] ?? '');
const took: { reader: Took[]; spacy: Took[] } = { reader: [], spacy: [] };
for (const text of texts) {
  took.reader.push(await timed(async () => reader?.tag(text)));
  if (peer) took.spacy.push(await peer.take(text));
}
peer?.stop();
await reader?.close();

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
