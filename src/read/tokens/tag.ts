import { men, women } from '../mentions/first-names.data.ts';
import { groupNouns } from '../mentions/words.data.ts';
import { classes, endingClasses, transitions, wordClasses } from './lexicon.data.ts';

/** Penn Treebank word classes by a first-order hidden Markov model over counted words; good enough to find phrases. */

type Costs = readonly (readonly [number, number])[];

const at = new Map(classes.map((name, index) => [name, index]));
const index = (name: string): number => at.get(name) ?? 0;
const steps: readonly (readonly number[])[] = transitions.map((row) => row.split(' ').map(Number));
/** How often each class occurs at all, as a cost: turns p(class | word) into p(word | class). */
const prior: readonly number[] = classes.map((_, to) => {
  const mean = steps.reduce((sum, row) => sum + Math.exp(-(row[to] ?? 99) / 10), 0) / steps.length;
  return -10 * Math.log(mean);
});

function costs(tenths: string): Costs {
  return tenths.split(' ').map((part) => {
    const name = part.slice(0, -1);
    const share = Number(part.at(-1)) / 10;
    return [index(name), -10 * Math.log(share) - (prior[index(name)] ?? 0)] as const;
  });
}

const expand = (groups: readonly (readonly [string, string])[]): Map<string, Costs> =>
  new Map(
    groups.flatMap(([tenths, words]) => {
      const shared = costs(tenths);
      return words.split(' ').map((word) => [word, shared] as const);
    }),
  );

const lexicon = expand(wordClasses);
/** No ending tells a preposition: those words are all known. */
const endings = new Map(
  [...expand(endingClasses)]
    .map(([ending, list]) => [ending, list.filter(([to]) => to !== index('IN'))] as const)
    .filter(([, list]) => list.length > 0),
);
const openClasses = costs('NN5 JJ2 NNS1 VB1');
const only = (name: string): Costs => [[index(name), 0]];
const marks = new Map<string, Costs>([
  ...[',', '.', ':', '(', ')'].map((mark) => [mark, only(mark)] as const),
  ...['!', '?'].map((mark) => [mark, only('.')] as const),
  ...[';', '-', '–', '—', '--', '...', '…', '/', '*', '•'].map((mark) => [mark, only(':')] as const),
  ...['[', '{'].map((mark) => [mark, only('(')] as const),
  ...[']', '}'].map((mark) => [mark, only(')')] as const),
  ["'s", costs('POS7 VBZ3')],
  ['’s', costs('POS7 VBZ3')],
  ["'", only('POS')],
  ['’', only('POS')],
  ['&', only('CC')],
]);
const quoteMark = /^["“”„«»‘`]+$|^''$/u;

/** A name, against what else a capitalised word may be: `less` is how much less likely. */
const nameAt = (less: number): readonly [number, number] => [index('NNP'), less - (prior[index('NNP')] ?? 0)];

/** What was worked out for a word before; emptied when a long run has filled it. */
const seen = new Map<string, Costs>();
const seenMost = 50_000;

function candidates(text: string, first: boolean): Costs {
  const key = first ? `^${text}` : text;
  const known = seen.get(key);
  if (known) return known;
  const made = classesOf(text, text.toLowerCase(), first);
  if (seen.size >= seenMost) seen.clear();
  seen.set(key, made);
  return made;
}

function classesOf(text: string, lower: string, first: boolean): Costs {
  const mark = marks.get(text);
  if (mark) return mark;
  if (quoteMark.test(text)) return only('Q');
  if (/^\d.*\p{L}{3}/u.test(text)) return text.endsWith('-old') ? costs('NN5 JJ5') : only('JJ');
  if (/^\p{Sc}?\d/u.test(text)) return /^\d+(?:st|nd|rd|th)$/u.test(text) ? only('JJ') : only('CD');
  if (text.endsWith('.') && /^\p{Lu}/u.test(text)) return only('NNP');
  const known = lexicon.get(lower.replaceAll('’', "'"));
  const big = /^\p{Lu}/u.test(text);
  if (big && !first) {
    const little = lower.length < 6 && known?.every(([to]) => /^(?:DT|IN|CC|TO|PRP|PRP\$|MD)$/u.test(classes[to] ?? ''));
    return known && little ? known : [nameAt(0), ...(known ?? []).map(([to, cost]) => [to, cost + 70] as const)];
  }
  if (big && first && (women.has(lower) || men.has(lower)) && !known?.some(([to]) => /^(?:MD|VB|JJ|IN)/u.test(classes[to] ?? '')))
    return only('NNP');
  if (big && first) {
    // `Citing …`, `Reportedly …`: a first word with the ending of a participle or adverb is seldom a name.
    if (/(?:ing|ly)$/u.test(lower)) return [...(known ?? unknown(lower)), nameAt(70)];
    if (known) return [...known, nameAt(30)];
    return [nameAt(0), ...unknown(lower).map(([to, cost]) => [to, cost + 12] as const)];
  }
  const common = known?.filter(([to]) => to !== index('NNP'));
  return common && common.length > 0 ? common : unknown(lower);
}

function unknown(lower: string): Costs {
  // `aides`: people are no verb of a form in -s.
  if (lower.endsWith('s') && groupNouns.has(lower)) return only('NNS');
  for (let length = Math.min(4, lower.length - 1); length > 0; length--) {
    const found = endings.get(lower.slice(-length));
    if (found) return found;
  }
  return openClasses;
}

interface Cell {
  readonly to: number;
  readonly cost: number;
  readonly from: number;
}

/** One class for each word of a sentence. `first` tells which words may be capitalised by their place only. */
export function tag(words: readonly string[], first: (at: number) => boolean): string[] {
  let last: Cell[] = [{ to: index('.'), cost: 0, from: -1 }];
  const columns: Cell[][] = [];
  words.forEach((word, place) => {
    const options = candidates(word, first(place));
    const column = options.map(([to, own]) => {
      let [least, chosen] = [Number.POSITIVE_INFINITY, -1];
      for (let from = 0; from < last.length; from++) {
        const previous = last[from] as Cell;
        const cost = previous.cost + (steps[previous.to]?.[to] ?? 99) + own;
        if (cost < least) [least, chosen] = [cost, from];
      }
      return { to, cost: least, from: chosen };
    });
    columns.push(column);
    last = column;
  });
  let state = last.reduce((best, cell, place) => (cell.cost < (last[best]?.cost ?? 0) ? place : best), 0);
  const tags: string[] = [];
  for (let place = words.length - 1; place >= 0; place--) {
    const cell = columns[place]?.[state];
    if (!cell) break;
    tags.push(classes[cell.to] ?? 'NN');
    state = cell.from;
  }
  return tags.reverse();
}
