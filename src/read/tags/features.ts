/** What an uncased vocabulary loses, for each piece: casing, quotation state, the gap before it. `training/reader/features.py` has the same rules. */
import type { Pieces } from '../../text/wordpiece.ts';

export interface Featured {
  readonly text: string;
  readonly pieces: Pieces;
  /** Number of the word of each piece; '' and `` count as one word. */
  readonly units: Int32Array;
  /** 0 lower, 1 Title, 2 UPPER, 3 mixed, 4 with digits, 5 no letter. */
  readonly cases: Uint8Array;
  /** 0 outside, 1 inside double, 2 double mark, 3 inside single, 4 single mark. */
  readonly quotes: Uint8Array;
  /** 0 glued, 1 space, 2 line break, 3 blank line. */
  readonly gaps: Uint8Array;
  /** 1 where a paragraph begins. */
  readonly begins: Uint8Array;
  /** First piece of each word, and the number of pieces after the last. */
  readonly firsts: Int32Array;
}

const letter = /\p{L}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const blank = /\s/u;

/** Ranges of white space between paragraphs: blank lines, or line breaks in a text that has no blank line. */
function breaksOf(text: string): (readonly [number, number])[] {
  const find = (pattern: RegExp): (readonly [number, number])[] =>
    Array.from(text.matchAll(pattern), (match) => [match.index, match.index + match[0].length] as const);
  const blankLines = find(/\n[^\S\n]*\n\s*/gu);
  return blankLines.length > 0 ? blankLines : find(/\n\s*/gu);
}

/** State of every UTF-16 unit; a mark never closed ends with its paragraph. */
export function quoteStates(text: string): Uint8Array {
  const states = new Uint8Array(text.length);
  let at = 0;
  for (const [start, end] of [...breaksOf(text), [text.length, text.length] as const]) {
    paragraphQuotes(text, at, start, states);
    at = end;
  }
  return states;
}

function paragraphQuotes(text: string, start: number, end: number, states: Uint8Array): void {
  let double = false;
  let single = false;
  for (let at = start; at < end; ) {
    const char = text.charAt(at);
    const width = (char === "'" || char === '`') && at + 1 < end && text[at + 1] === char ? 2 : 1;
    const before = at > start ? text.charAt(at - 1) : ' ';
    const after = at + width < end ? text.charAt(at + width) : ' ';
    let state = 0;
    if ('“„«'.includes(char) || (char === '`' && width === 2)) {
      state = 2;
      double = true;
    } else if ('”»'.includes(char)) {
      state = 2;
      double = false;
    } else if (char === '"' || (char === "'" && width === 2)) {
      const opens = blank.test(before) || '([—–‘'.includes(before);
      const closes = !letterOrDigit.test(after);
      double = opens === closes ? !double : opens;
      state = 2;
    } else if (char === '’' || char === "'") {
      if (single && !letterOrDigit.test(after) && !blank.test(before)) {
        state = 4;
        single = false;
      } else if (char === "'" && !single && opensSingle(text, at, before, after, end)) {
        state = 4;
        single = true;
      }
    } else if (char === '‘' && !single && !letterOrDigit.test(before) && !blank.test(after)) {
      state = 4;
      single = true;
    }
    if (state === 0 || (state === 4 && double)) state = double ? 1 : single ? 3 : 0;
    states.fill(state, at, at + width);
    at += width;
  }
}

function opensSingle(text: string, at: number, before: string, after: string, end: number): boolean {
  if (!(blank.test(before) || '([—–“"'.includes(before)) || !letter.test(after)) return false;
  for (let i = at + 2; i < end; i++) {
    if (text[i] === "'" && !blank.test(text.charAt(i - 1)) && (i + 1 >= end || !letterOrDigit.test(text.charAt(i + 1)))) return true;
  }
  return false;
}

const isLower = (char: string): boolean => char === char.toLowerCase();

/** See `Featured.cases`. */
export function caseOf(word: string): number {
  if (/[0-9]/u.test(word)) return 4;
  const letters = word.match(/\p{L}/gu);
  if (!letters) return 5;
  if (letters.every(isLower)) return 0;
  if (letters.every((char) => char === char.toUpperCase())) return letters.length > 1 ? 2 : 1;
  return !isLower(letters[0] ?? '') && letters.slice(1).every(isLower) ? 1 : 3;
}

/** Adds the features to a text's pieces. */
export function featuresOf(text: string, pieces: Pieces): Featured {
  const { starts, ends, words } = pieces;
  const n = starts.length;
  const states = quoteStates(text);
  const units = new Int32Array(n);
  const cases = new Uint8Array(n);
  const quotes = Uint8Array.from(starts, (start) => states[start] ?? 0);
  const gaps = new Uint8Array(n);
  const begins = new Uint8Array(n);
  const firsts: number[] = [];
  const shape = (i: number): string => text.slice(starts[i], ends[i]);
  for (let i = 0; i < n; ) {
    let j = i + 1;
    while (j < n && words[j] === words[i]) j++;
    const mark = shape(i);
    if ((mark === "'" || mark === '`') && j < n && starts[j] === ends[i] && shape(j) === mark && quotes[i] === 2) j++;
    units.fill(firsts.length, i, j);
    cases.fill(caseOf(text.slice(starts[i], ends[j - 1])), i, j);
    firsts.push(i);
    i = j;
  }
  const breaks = breaksOf(text);
  let next = 0;
  for (let i = 0; i < n; i++) {
    const between = text.slice(i > 0 ? ends[i - 1] : 0, starts[i]);
    const lines = between.split('\n').length - 1;
    gaps[i] = lines > 1 || i === 0 ? 3 : lines > 0 ? 2 : between === '' ? 0 : 1;
    for (; (breaks[next]?.[1] ?? Infinity) <= (starts[i] ?? 0); next++) begins[i] = 1;
  }
  if (n > 0) begins[0] = 1;
  return { text, pieces, units, cases, quotes, gaps, begins, firsts: Int32Array.from([...firsts, n]) };
}
