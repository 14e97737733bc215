/**
 * Measures coreference within an article on GUM's documents of the genres that are nearest to news:
 *
 *   node eval/coreference.ts FILE.conllu [GENRE …] [--scorch FOLDER]
 *
 * `--scorch` also writes the clusters for a scorer that others made (`pip install scorch==0.2.0`), all documents in one file:
 * `scorch FOLDER/people.gold.json FOLDER/people.found.json`, and the same with `all`.
 *
 * A found mention is a gold one when both have the same words, or else the same head word. Entities mentioned once are left out, as in the CoNLL
 * shared tasks. The program looks for people and groups only, so these are measured apart as well.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentOf, read } from '../src/onrecord.ts';
import { type Clusters, scoreClusters } from './clusters.ts';
import { type GoldEntity, type GumDocument, gumDocuments } from './gum.ts';

const usual = ['news', 'interview', 'speech', 'bio'];
const people = new Set(['person', 'organization']);
const several = <T>(clusters: Clusters<T>): Clusters<T> => clusters.filter((cluster) => cluster.length > 1);

/** Clusters that should be found and those that were, as positions of mentions. */
export async function clustersOf(document: GumDocument): Promise<readonly [entities: readonly GoldEntity[], found: Clusters<string>]> {
  const { referents } = await read(documentOf({ text: document.text, source: document.id }));
  const gold = document.entities.flatMap(({ mentions }) => mentions);
  const exact = new Set(gold.map(placeOf));
  const byHead = Map.groupBy(gold, ({ head }) => head);
  const taken = new Set<string>();
  const place = (start: number, end: number, head: number): string => {
    const own = placeOf({ start, end });
    if (exact.has(own)) return own;
    const near = (byHead.get(head) ?? []).map(placeOf).find((one) => !taken.has(one)) ?? own;
    taken.add(near);
    return near;
  };
  return [document.entities, referents.map(({ mentions }) => mentions.map(({ span, head }) => place(span.start, span.end, head.start)))];
}

interface Row {
  readonly genre: string;
  readonly clusters: Awaited<ReturnType<typeof clustersOf>>;
}

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;
const placesOf = (entities: readonly GoldEntity[]): Clusters<string> => several(entities.map(({ mentions }) => mentions.map(placeOf)));

type Pair = readonly [gold: Clusters<string>, found: Clusters<string>];

const everything = ({ clusters: [entities, found] }: Row): Pair => [placesOf(entities), several(found)];

/** People and groups alone; what was found of other gold entities is left out. */
function persons({ clusters: [entities, found] }: Row): Pair {
  const others = new Set(placesOf(entities.filter(({ kind }) => !people.has(kind))).flat());
  const mine = found.map((cluster) => cluster.filter((one) => !others.has(one)));
  return [placesOf(entities.filter(({ kind }) => people.has(kind))), several(mine)];
}

/** Scorch's own form; a mention bears the number of its document, so that documents stay apart in one file. */
function writeForScorch(folder: string, rows: readonly Row[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, pairOf] of [['people', persons] as const, ['all', everything] as const]) {
    const pairs = rows.map(pairOf);
    for (const [side, file] of ['gold', 'found'].entries()) {
      const clusters = pairs.flatMap((pair, at) => (pair[side] ?? []).map((cluster) => cluster.map((one) => `${at}:${one}`)));
      writeFileSync(join(folder, `${name}.${file}.json`), JSON.stringify({ type: 'clusters', clusters: { ...clusters } }));
    }
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { scorch: { type: 'string' } }, allowPositionals: true });
  const [file, ...genres] = positionals;
  if (!file) {
    console.error('usage: node eval/coreference.ts FILE.conllu [GENRE …] [--scorch FOLDER]');
    process.exitCode = 2;
  } else {
    const wanted = genres.length > 0 ? genres : usual;
    const documents = gumDocuments(readFileSync(file, 'utf8')).filter(({ genre }) => wanted.includes(genre));
    const rows: Row[] = [];
    for (const document of documents) rows.push({ genre: document.genre, clusters: await clustersOf(document) });
    const row = (name: string, rows: readonly Row[]): string => {
      const every = scoreClusters(rows.map(everything));
      const ours = scoreClusters(rows.map(persons));
      const percent = (x: number): string => (100 * x).toFixed(1);
      const parts = [ours, every].flatMap(({ muc, b3, ceafe, conll }) => [muc.f1, b3.f1, ceafe.f1, conll].map(percent));
      return `| ${name} | ${rows.length} | ${parts.join(' | ')} |`;
    };
    if (values.scorch) writeForScorch(values.scorch, rows);
    console.log('| | documents | people and groups: MUC | B³ | CEAFe | CoNLL | all entities: MUC | B³ | CEAFe | CoNLL |');
    console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
    for (const genre of wanted)
      console.log(
        row(
          genre,
          rows.filter((one) => one.genre === genre),
        ),
      );
    console.log(row('together', rows));
  }
}
