import { isFinite, isVerb } from '../attributions/phrases.ts';
import type { Line, Word } from '../tokens/lines.ts';

/** A clause as a range of a line's words. One relative clause in the middle of another lies inside it. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** The word that joins it to the sentence: `after`, `who`, `if`. */
  readonly link?: string;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const joiners = setOf('but and while whereas although though because after before when as since until if so unless once or');
const relative = setOf('who which whose whom where when');
const dashes = setOf('; — – --');
/** How many words a clause is looked through for a verb: hostile lines have no ends. */
const reach = 60;
const stopTags = /^(?:,|:|\.|QUOTE)$/u;

/**
 * Clauses of a line in text order: cut at semicolons, dashes and whole quotations, at conjunctions that begin a new finite
 * clause, at relative clauses set off by a comma, and at `borders` (UTF-16 offsets), such as the ends of reported words.
 */
export function clauses(line: Line, borders: readonly number[] = []): Clause[] {
  const { words } = line;
  const cuts = new Map<number, string | undefined>([[0, undefined]]);
  let last = 0;
  const cut = (at: number, link?: string): void => {
    if (!cuts.has(at)) cuts.set(at, link);
    last = Math.max(last, at);
  };
  const relatives: Clause[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as Word;
    const before = words[at - 1] as Word;
    if (borders.some((border) => before.end <= border && border <= word.start)) cut(at);
    else if (word.tag === 'TO' && before.text === ',' && hangs(cuts.get(last)) && hasVerb(words, last, at)) cut(at);
    else if (dashes.has(before.text) || word.tag === 'QUOTE' || before.tag === 'QUOTE') cut(at);
    else if (
      relative.has(word.lower) &&
      before.text === ',' &&
      (finiteAhead(words, at + 1, 10) || /^NNS$/u.test(words[at + 1]?.tag ?? ''))
    ) {
      const end = relativeEnd(words, at);
      if (end >= words.length - 1) cut(at, word.lower);
      else relatives.push({ from: at, to: end, link: word.lower });
    } else if (
      joiners.has(word.lower) &&
      hasVerb(words, Math.max(last, at - reach), at) &&
      startsClause(words, at + 1, word.lower === 'as')
    )
      cut(at, word.lower);
  }
  const starts = [...cuts.keys()].toSorted((a, b) => a - b);
  const main = starts.map((from, place): Clause => {
    const link = cuts.get(from);
    return { from, to: starts[place + 1] ?? words.length, ...(link === undefined ? {} : { link }) };
  });
  return [...main, ...relatives]
    .filter(({ from, to }) => to - from > 1 || words[from]?.tag === 'QUOTE')
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** Behind a clause of time, `…, to say that` goes on with the clause before it. */
const hangs = (link: string | undefined): boolean => link !== undefined && /^(?:after|before|when|while|as|since|until|once)$/u.test(link);

/** A finite verb, or a participle that is likelier a past form: right after a noun and no passive. */
export const isPredicate = (words: readonly Word[], at: number): boolean =>
  isFinite(words[at]) || (words[at]?.tag === 'VBN' && /^(?:NN|PRP)/u.test(words[at - 1]?.tag ?? '') && words[at + 1]?.lower !== 'by');

function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isPredicate(words, at)) return true;
  return false;
}
const finiteAhead = (words: readonly Word[], from: number, reach: number): boolean => words.slice(from, from + reach).some(isFinite);

/** A past form may pass for a participle: `…, left on Friday`. */
const goesOn = /^(?:VBD|VBZ|VBP|VBN|MD)$/u;

/** Where a relative clause stops: at the comma after which the sentence goes on, or at its end. */
function relativeEnd(words: readonly Word[], from: number): number {
  // `who chairs the board`: what stands right behind `who` is its verb, whatever class it was given.
  const verbal = /^(?:who|which)$/u.test(words[from]?.lower ?? '') && /^NNS?$/u.test(words[from + 1]?.tag ?? '');
  for (let at = from + 2; at < Math.min(words.length - 1, from + reach); at++) {
    if (words[at]?.text !== ',' || !(verbal || hasVerb(words, from, at))) continue;
    const next = words.slice(at + 1, at + 4);
    if (goesOn.test(next[0]?.tag ?? '') || (next[0]?.tag === 'RB' && goesOn.test(next[1]?.tag ?? ''))) return at;
  }
  return words.length - from > reach ? from + reach : words.length;
}

/** A subject and a finite verb of its own within a few words. */
function startsClause(words: readonly Word[], from: number, role = false): boolean {
  let noun = false;
  for (let at = from; at < Math.min(words.length, from + 12); at++) {
    const word = words[at] as Word;
    if (stopTags.test(word.tag) || /^(?:WP|WRB|TO)$/u.test(word.tag) || (noun && word.lower === 'that')) return false;
    // `as the chief of the port and must resign`: the verb goes on with the clause before.
    if (role && word.tag === 'CC' && isFinite(words[at + 1])) return false;
    if (isPredicate(words, at)) return noun;
    if (isVerb(word) && !noun) return false;
    if (/^(?:NN|NNS|NNP|PRP|EX|CD|DT)$/u.test(word.tag)) noun = true;
  }
  return false;
}
