import { abbreviations } from './abbreviations.data.ts';
import { matchesOf } from './matches.ts';

/** A word, number or mark with its place in the text (UTF-16). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Numbers with separators, abbreviations with inner full stops, words with inner apostrophes or hyphens, double marks, single marks.
const token =
  /\d+(?:-\p{L}+)+|\p{Sc}?\d+(?:[.,:]\d+)*%?|(?:\p{L}\.){2,}|[\p{L}\p{M}\d]+(?:[-'’&.@_][\p{L}\p{M}\d]+)*|``|''|--+|\.\.\.+|[@#]\w+|[^\s\p{L}\p{M}\d]/gu;
const clitic = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/** Splits a range of a text. Possessive and verb endings (`'s`, `n't`) are tokens of their own. */
export function tokens(text: string, from = 0, to: number = text.length): Token[] {
  const found: Token[] = [];
  for (const match of matchesOf(text.slice(from, to), token)) {
    const start = from + match.index;
    const word = match[0];
    const last = found.at(-1);
    // `Sen.`, `No.` and initials keep their full stop, unless it ends the text.
    if (word === '.' && last?.end === start && start + 1 < to && isShort(last.text)) {
      found[found.length - 1] = { start: last.start, end: start + 1, text: `${last.text}.` };
      continue;
    }
    const parts = clitic.exec(word);
    if (parts?.[1] && parts[2]) {
      const cut = start + parts[1].length;
      found.push({ start, end: cut, text: parts[1] }, { start: cut, end: start + word.length, text: parts[2] });
    } else found.push({ start, end: start + word.length, text: word });
  }
  return found;
}

const isShort = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && ((word.length === 1 && word !== 'I') || (abbreviations.has(word.toLowerCase()) && word !== 'No'));
