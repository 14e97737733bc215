import { known } from './background.data.ts';

/** Lower case, no accents, plain apostrophes, no possessive. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/'s$|'$/, '');

const endings = ['ies', 'ing', 'ed', 'es', 's'];

/** A rough stem: brings most forms of a word together; never shown as a word. */
export function stemOf(word: string): string {
  const folded = fold(word);
  for (const end of endings) {
    if (folded.endsWith(end) && folded.length - end.length >= 4) return folded.slice(0, -end.length) + (end === 'ies' ? 'y' : '');
  }
  return folded;
}

export interface Word {
  readonly start: number;
  readonly text: string;
}

/** Longer runs without a break are no words (addresses, encoded data). */
const LONGEST = 40;

/** Words of two letters or more, and numbers. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}'’-]+|\d(?:[\d,.]*\d)?/gu)) {
    if (match[0].length <= LONGEST) yield { start: match.index, text: match[0] };
  }
}

/** Words that every text has; sharing them says nothing. */
const empty = new Set(
  `the an of in to and or for on at by with from as is are was were be been has have had it its this that these those he she they
  them his her their we you our your my who which what when where why how not no but if than then so such into over after before
  about up down out off more most some any all also can could will would should may might do does did just only other new said say
  says one two there here because while during between against under again further each few own same too very don now us`.split(/\s+/),
);

export const isEmpty = (stem: string): boolean => empty.has(stem);

const TEXTS = 1016;
const classes = new Map<string, number>();
for (const [power, stems] of known) for (const stem of stems.trim().split(/\s+/)) classes.set(stem, 2 ** power);

/** How much it says that two texts share a word: the rarer in news at large, the more. A table that never changes, so that no article changes what another weighs. */
export const rarity = (stem: string): number => Math.log((TEXTS + 1) / ((classes.get(stem) ?? 0) + 0.5));
