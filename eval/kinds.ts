/**
 * Attributions by kind: direct (all of the content stands in quotation marks), indirect (none of it), mixed.
 *
 *   node eval/kinds.ts POLNEAR.jsonl
 *
 * Precision is over those that are found of a kind, recall over those that the corpus has of it; what matches may be of another kind.
 * Exact and by words as `score-attributions.mjs` defines them.
 */
import { readFileSync } from 'node:fs';
import { documentOf, read } from '../src/onrecord.ts';
import { paragraphsOf, quotations } from '../src/text/index.ts';

type Range = readonly [start: number, end: number];
export interface Marked {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}
const roles = ['source', 'cue', 'content'] as const;
export const kinds = ['direct', 'indirect', 'mixed'] as const;
export type Kind = (typeof kinds)[number];

const wordStarts = (text: string): number[] => [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(({ index }) => index);
const wordsIn = (ranges: readonly Range[], starts: readonly number[]): Set<number> =>
  new Set(starts.filter((at) => ranges.some(([start, end]) => start <= at && at < end)));
const key = (ranges: readonly Range[]): string => ranges.toSorted((a, b) => a[0] - b[0]).join(';');

/** @param quoted places of quotations, marks included */
export function kindOf(text: string, quoted: readonly Range[], { content }: Marked): Kind {
  const words = wordsIn(content, wordStarts(text));
  const inside = [...words].filter((at) => quoted.some(([start, end]) => start <= at && at < end)).length;
  return inside === 0 ? 'indirect' : inside === words.size ? 'direct' : 'mixed';
}

export interface Counts {
  /** Right and all, of what was found and of what the corpus has. */
  readonly found: [right: number, all: number];
  readonly gold: [right: number, all: number];
  readonly foundWords: [right: number, all: number];
  readonly goldWords: [right: number, all: number];
}
export const noCounts = (): Counts => ({ found: [0, 0], gold: [0, 0], foundWords: [0, 0], goldWords: [0, 0] });

/** Adds one article. */
export function count(
  text: string,
  quoted: readonly Range[],
  gold: readonly Marked[],
  found: readonly Marked[],
  into: Record<Kind, Counts>,
): void {
  const starts = wordStarts(text);
  const bag = (one: Marked): Set<number>[] => roles.map((role) => wordsIn(one[role], starts));
  const [G, P] = [gold.map(bag), found.map(bag)];
  const shared = (a: Set<number>[], b: Set<number>[]): number =>
    a.reduce((sum, words, at) => sum + [...words].filter((word) => b[at]?.has(word)).length, 0);
  const size = (a: Set<number>[]): number => a.reduce((sum, words) => sum + words.size, 0);
  const whole = (one: Marked): string => roles.map((role) => key(one[role])).join('|');
  const [right, said] = [new Set(gold.map(whole)), new Set(found.map(whole))];
  // One to one, those first that share the most words.
  const pairs = P.flatMap((p, i) => G.map((g, j) => ({ i, j, n: shared(p, g) }))).filter(({ n }) => n > 0);
  const [partnerOf, partnerIn] = [new Map<number, number>(), new Map<number, number>()];
  for (const { i, j, n } of pairs.toSorted((a, b) => b.n - a.n || a.i - b.i || a.j - b.j)) {
    if (partnerOf.has(i) || partnerIn.has(j)) continue;
    partnerOf.set(i, n);
    partnerIn.set(j, n);
  }
  const add = (to: [number, number], hit: number, all: number): void => {
    to[0] += hit;
    to[1] += all;
  };
  found.forEach((one, i) => {
    const counts = into[kindOf(text, quoted, one)];
    add(counts.found, right.has(whole(one)) ? 1 : 0, 1);
    add(counts.foundWords, partnerOf.get(i) ?? 0, size(P[i] ?? []));
  });
  gold.forEach((one, j) => {
    const counts = into[kindOf(text, quoted, one)];
    add(counts.gold, said.has(whole(one)) ? 1 : 0, 1);
    add(counts.goldWords, partnerIn.get(j) ?? 0, size(G[j] ?? []));
  });
}

const percent = ([right, all]: readonly [number, number]): number => (all === 0 ? 0 : (100 * right) / all);
const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
export const lineOf = (kind: string, { found, gold, foundWords, goldWords }: Counts): string => {
  const three = (p: number, r: number): string => [p, r, f1(p, r)].map((x) => x.toFixed(1)).join(' / ');
  return `| ${kind} | ${gold[1]} | ${found[1]} | ${three(percent(found), percent(gold))} | ${three(percent(foundWords), percent(goldWords))} |`;
};

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (!file) {
    console.error('usage: node eval/kinds.ts POLNEAR.jsonl');
    process.exitCode = 2;
  } else {
    const counts: Record<Kind, Counts> = { direct: noCounts(), indirect: noCounts(), mixed: noCounts() };
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { id, text, annotations } = JSON.parse(line) as { id: string; text: string; annotations: { attributions: Marked[] }[] };
      const document = documentOf({ text, source: id });
      const quoted = quotations(document, paragraphsOf(document))
        .filter(({ level }) => level === 1)
        .map(({ outer }): Range => [outer.start, outer.end]);
      const { attributions } = await read(document);
      const places = (spans: readonly { readonly start: number; readonly end: number }[]): Range[] =>
        spans.map(({ start, end }) => [start, end]);
      const found = attributions.map(({ source, cue, content }) => ({
        source: places(source),
        cue: places(cue),
        content: places(content),
      }));
      count(text, quoted, annotations[0]?.attributions ?? [], found, counts);
    }
    console.log('| kind | in the corpus | found | all three exact: precision / recall / F1 | by words |\n|---|--:|--:|--:|--:|');
    for (const kind of kinds) console.log(lineOf(kind, counts[kind]));
  }
}
