import type { Document, Span } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import { personNouns, titles } from '../mentions/words.data.ts';
import type { Line, Word } from '../tokens/lines.ts';

/** Words of a title or capacity, with whether its verb tells that it is over. */
export interface RoleWords {
  readonly span: Span;
  readonly past?: boolean;
  /** Where the words end that may tell for how long. */
  readonly until: number;
}

const courtesy = /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|dr|madam|king|queen|prince|princess|brother|sister|father)\.?$/u;
/** Words of titles that are none by themselves. */
const lesser = /^(?:former|first|interim|private|state|vice|fire|acting|assistant)$/u;
const isRole = (word: Word | undefined): boolean => {
  if (!word) return false;
  const lower = word.lower
    .replace(/\.$/u, '')
    .replace(/^(?:ex|vice|co|deputy|mid)-/u, '')
    .replace(/-(?:elect|designate)$/u, '');
  return !courtesy.test(lower) && !lesser.test(lower) && (personNouns.has(lower) || titles.has(lower)) && /^(?:N|J)/u.test(word.tag);
};
const modifier = /^(?:NN|NNS|NNP|JJ|POS|CC|VBG)$/u;
const most = 12;
const offices =
  /^(?:chairs?|chaired|heads?|headed|leads?|led|runs?|ran|represents?|represented|manages?|managed|edits?|edited|coaches|coached|directs?|directed|governs?|governed|commands?|commanded|oversees|oversaw|owns?|owned|founded)$/u;
const copulas = /^(?:is|was|became|becomes|been|as|being|remains)$/u;
const past = /^(?:was|chaired|headed|led|ran|represented|presided|managed|edited|coached|directed|governed|commanded|oversaw|owned)$/u;

/** The roles that a line gives to the name at `[from, to)`: in front of it, in apposition, and as what it is said to be or head. */
export function rolesBeside(document: Document, { words }: Line, from: number, to: number): RoleWords[] {
  const found: RoleWords[] = [];
  const add = (a: number, to: number, isPast?: boolean): void => {
    let b = to;
    while (b > a + 1 && /^(?:CC|DT|IN|RB|POS|PRP\$)$/u.test(words[b - 1]?.tag ?? '')) b--;
    const and = words.findIndex(
      (word, at) => at > a && at < b - 1 && word.lower === 'and' && isRole(words[at - 1]) && words.slice(at + 1, b).some(isRole),
    );
    if (and >= 0) {
      add(a, and, isPast);
      add(and + 1, b, isPast);
      return;
    }
    const [first, last] = [words[a], words[b - 1]];
    if (first && last && b > a)
      found.push({
        span: spanIn(document, first.start, last.end),
        until: clauseEnd(words, b),
        ...(isPast === undefined ? {} : { past: isPast }),
      });
  };
  let front = from;
  while (courtesy.test(words[front - 1]?.lower ?? '')) front--;
  if (isRole(words[front - 1])) add(left(words, front - 1), front);
  let at = to;
  if (words[at]?.text === ',' && words[at + 1]?.tag === 'CD' && words[at + 2]?.text === ',') at += 2;
  if (words[at]?.text === ',') {
    const next = at + 1;
    if (words[next]?.lower === 'who') office(words, next + 1, add);
    else {
      const end = apposition(words, next);
      if (end !== undefined) {
        let start = next;
        while (/^(?:then|now|the|a|an|his|her|its|their)$/u.test(words[start]?.lower ?? '')) start++;
        add(start, end);
        if (words[end]?.text === ',' && words[end + 1]?.lower === 'who') office(words, end + 2, add);
      }
    }
  } else office(words, words[at]?.lower === 'who' ? at + 1 : at, add);
  return found;
}

/** `retired steel`, `the union's deputy`: what stands before a role noun and belongs to it. */
function left(words: readonly Word[], noun: number): number {
  let at = noun;
  while (at > 0 && noun - at < 6) {
    const word = words[at - 1] as Word;
    if (!modifier.test(word.tag) || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today)$/u.test(word.lower)) break;
    if (word.tag === 'CC' && !words[at - 2]?.tag.startsWith('N')) break;
    at--;
  }
  while (at < noun && /^(?:POS|CC)$/u.test(words[at]?.tag ?? '')) at++;
  return at;
}

/** End of a description that has a role noun as its head: `the deputy director of the port`; undefined where there is none. */
function apposition(words: readonly Word[], from: number): number | undefined {
  let head = -1;
  for (let at = from; at < Math.min(words.length, from + 8); at++) {
    const word = words[at] as Word;
    if (isRole(word)) head = at;
    else if (!/^(?:DT|PRP\$|CD|JJ|NN|NNS|NNP|POS|VBN|RB)$/u.test(word.tag)) break;
  }
  if (head < 0) return undefined;
  const end = complement(words, head + 1);
  const next = words[end];
  return !next || /^(?:until|till|since|from)$/u.test(next.lower) || /^(?:,|\.|\)|:|WP|Q)$/u.test(next.tag) ? end : undefined;
}

/** `of the port of Orlo`, `for the north` after a role noun. */
function complement(words: readonly Word[], from: number): number {
  let at = from;
  while (at < Math.min(words.length, from + most)) {
    const word = words[at] as Word;
    if (
      /^(?:until|since|from|till|before|after|who|which|whose|when|as)$/u.test(word.lower) ||
      /^(?:,|\.|:|\(|\)|V.*|MD|WP|Q|QUOTE|TO)$/u.test(word.tag)
    )
      break;
    at++;
  }
  return at;
}

/** `chairs the panel`, `was mayor of Orlo`: what the verb at `at` makes of its subject. */
function office(words: readonly Word[], at: number, add: (a: number, b: number, past?: boolean) => void): void {
  let verb = at;
  while (/^(?:has|had|have|also|still|once|now|then|previously|served|serves|works|worked|acted|acts)$/u.test(words[verb]?.lower ?? ''))
    verb++;
  const word = words[verb];
  if (!word) return;
  const speaks = /^(?:speaks|spoke|presides|presided)$/u.test(word.lower) && /^(?:for|over)$/u.test(words[verb + 1]?.lower ?? '');
  if ((offices.test(word.lower) || speaks) && (word.tag.startsWith('V') || words[verb - 1]?.lower === 'who')) {
    const end = complement(words, verb + 1);
    if (words.slice(verb + 1, end).some(({ tag }) => tag.startsWith('N'))) add(verb, end, past.test(word.lower));
  } else if (copulas.test(word.lower)) {
    const end = apposition(words, verb + 1);
    if (end !== undefined)
      add(
        /^(?:a|an|the)$/u.test(words[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1,
        end,
        past.test(word.lower) || words[at]?.lower === 'had',
      );
  }
}

const clauseEnd = (words: readonly Word[], from: number): number => {
  const stop = words.findIndex((word, at) => at >= from && (at > from + 14 || /^(?:\.|:|QUOTE)$/u.test(word.tag)));
  return words[stop < 0 ? words.length - 1 : stop]?.end ?? 0;
};
