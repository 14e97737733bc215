/**
 * How many articles become a full record in a second, beside spaCy's small English pipeline and Stanford CoreNLP's quote annotator where
 * `bench/peers/install` has been run:
 *
 *   node bench/read.ts [ARTICLES.jsonl] [--articles 32] [--threads 1]
 *
 * ARTICLES.jsonl has a JSON object with a text on each line; without it the sample articles are read, over and over. All take turns
 * article by article, so that whatever else the machine does meets all; each has had one article before it is measured.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { documentOf, read, story, useThreads } from '../src/onrecord.ts';
import { tokens } from '../src/text/index.ts';
import { texts as samples } from './fuzz/seeds.ts';
import { corenlp } from './peers/corenlp.ts';
import { spacy } from './peers/spacy.ts';
import { largestMb, row, sum, type Took, timed } from './row.ts';

const { values, positionals } = parseArgs({
  options: { articles: { type: 'string', default: '32' }, threads: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [file] = positionals;
const given = file
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (JSON.parse(line) as { readonly text: string }).text)
  : samples;
const texts = Array.from({ length: Number(values.articles) }, (_, at) => given[at % given.length] ?? '');
const documents = texts.map((text, at) => documentOf({ text, outlet: `Paper ${at % 9}`, date: '2025-02-04', source: `${at}` }));
const [first] = documents;
if (!first) throw new Error('no articles');
useThreads(Number(values.threads));

await story([first]);
row('first record of one article, from the start of the process', `${(performance.now() / 1000).toFixed(2)} s`);

const peers = [
  { what: 'spaCy, small English pipeline, whole', peer: await spacy(values.threads), took: [] as Took[] },
  { what: 'Stanford CoreNLP, from tokens to who said each quotation', peer: await corenlp(values.threads), took: [] as Took[] },
];
for (const { peer } of peers) await peer?.take(texts[0] ?? '');
const own: Took[] = [];
let reading = 0;
for (const document of documents) {
  own.push(
    await timed(async () => {
      const began = performance.now();
      const read1 = await read(document);
      reading += performance.now() - began;
      await story([document], { readings: new Map([[document.id, read1]]) });
    }),
  );
  for (const { peer, took } of peers) if (peer) took.push(await peer.take(document.text));
}
for (const { peer } of peers) peer?.stop();

const words = documents.reduce((count, { text }) => count + tokens(text).length, 0);
const rate = (list: readonly Took[]): string => {
  const [seconds, cpu] = [sum(list, 'seconds'), sum(list, 'cpu')];
  return `${(list.length / seconds).toFixed(2)} articles, ${Math.round(words / seconds)} tokens a second; ${(cpu / list.length).toFixed(3)} s of processor time an article`;
};
row(
  `full record of each of ${texts.length} articles of ${Math.round(words / texts.length)} tokens, ${values.threads} thread(s)`,
  rate(own),
);
row('of that, reading', `${((100 * reading) / 1000 / sum(own, 'seconds')).toFixed(0)} %`);
for (const { what, peer, took } of peers) {
  if (!peer) {
    row(what, 'not installed here: bench/peers/install');
    continue;
  }
  row(what, `${rate(took)}; started and loaded in ${peer.loaded.toFixed(1)} s`);
  const [seconds, cpu] = (['seconds', 'cpu'] as const).map((key) => (sum(took, key) / sum(own, key)).toFixed(2));
  row(`onrecord's rate by ${peer.name}'s`, `${seconds} by the clock, ${cpu} by processor time`);
}
row('largest size of the reading process', largestMb());
