import type { Document, Quotation, Span } from '../facts/index.ts';
import { spanIn } from '../facts/index.ts';

interface Open {
  readonly mark: string;
  readonly start: number;
  readonly inner: number;
  readonly level: number;
}

const letter = /[\p{L}\p{M}\d]/u;
const space = /[\s\u00a0]/u;
/** Words that lose their beginning: their mark is an apostrophe. */
const elided = /^['’‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|round\b|bout\b)/iu;
const opensAfter = /[\s\u00a0([{–—\-/"“„«‘'`]/u;
const ends = /[.,!?;:…–—-]/u;

const family = (mark: string): 'double' | 'single' => (/^['‘’‚‹›]$/u.test(mark) ? 'single' : 'double');

/**
 * All quotations of a document, in text order, outer before inner. Paragraphs are hard borders: a quotation that goes on over
 * several has one entry for each, of which only the last is closed.
 */
export function quotations(document: Document, paragraphs: readonly Span[]): Quotation[] {
  return paragraphs
    .flatMap((paragraph, at) =>
      quotationsOf(
        document,
        paragraph.start,
        paragraph.end,
        /^\s*['‘’](?!['’])/u.test(document.text.slice(paragraphs[at + 1]?.start ?? document.text.length).slice(0, 4)),
      ),
    )
    .sort((a, b) => a.outer.start - b.outer.start);
}

function quotationsOf(document: Document, from: number, to: number, goesOn: boolean): Quotation[] {
  const { text } = document;
  const found: Quotation[] = [];
  const open: Open[] = [];
  const close = (end: number, outerEnd: number, closed: boolean): void => {
    const last = open.pop();
    if (!last || last.inner >= end) return;
    const inner = spanIn(document, last.inner, end);
    found.push({ inner, outer: spanIn(document, last.start, outerEnd), closed, level: last.level, speech: isSpeech(text, last, end) });
  };
  for (let at = from; at < to; at++) {
    const mark = markAt(text, at, to);
    if (!mark) continue;
    const kind = family(mark);
    const depth = open.findLastIndex((other) => family(other.mark) === kind);
    const way = direction(text, mark, at, from, to, depth >= 0);
    if (way === 'reopen') while (open.length > depth) dropOrEnd(text, open, trimmedEnd(text, from, at), close);
    if (way === 'open' || way === 'reopen') {
      if (open.length < 4) open.push({ mark, start: at, inner: at + mark.length, level: open.length + 1 });
    } else if (way === 'close' && depth >= 0) {
      // What was opened inside and never closed ends with the outer one.
      while (open.length > depth + 1) dropOrEnd(text, open, at, close);
      close(at, at + mark.length, true);
    }
    at += mark.length - 1;
  }
  const end = trimmedEnd(text, from, to);
  if (goesOn && open.length === 1 && end - (open[0]?.start ?? end) > 20) close(end, end, false);
  while (open.length > 0) dropOrEnd(text, open, end, close);
  return found;
}

/** A single mark that never closes is an apostrophe in all but paragraphs that begin with it. */
function dropOrEnd(text: string, open: Open[], at: number, close: (end: number, outerEnd: number, closed: boolean) => void): void {
  const last = open.at(-1);
  if (last && family(last.mark) === 'single' && !isParagraphStart(text, last.start)) open.pop();
  else close(at, at, false);
}

const isParagraphStart = (text: string, at: number): boolean => /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, at - 8), at));

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && space.test(text[end - 1] ?? '')) end--;
  return end;
}

function markAt(text: string, at: number, to: number): string | undefined {
  const one = text[at] ?? '';
  if ((one === '`' || one === "'") && text[at + 1] === one && at + 1 < to) return one + one;
  return /["“”„«»‘’'‚‹›]/u.test(one) ? one : undefined;
}

function direction(
  text: string,
  mark: string,
  at: number,
  from: number,
  to: number,
  isOpen: boolean,
): 'open' | 'close' | 'reopen' | undefined {
  const before = at > from ? (text[at - 1] ?? ' ') : ' ';
  const after = at + mark.length < to ? (text[at + mark.length] ?? ' ') : ' ';
  if (family(mark) === 'single' && letter.test(before) && letter.test(after)) return undefined;
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``') return mark === '“' && isOpen && space.test(after) ? 'close' : 'open';
  if (mark === '”' || mark === '»') return isOpen ? 'close' : opensAfter.test(before) && !space.test(after) ? 'open' : undefined;
  if (family(mark) === 'single') return singleDirection(text, mark, at, to, before, after, isOpen);
  // Straight double marks cannot nest: a second opening one tells that the first was never closed.
  if (isOpen) return space.test(before) && letter.test(after) ? 'reopen' : 'close';
  return space.test(after) && !opensAfter.test(before) ? undefined : 'open';
}

function singleDirection(
  text: string,
  mark: string,
  at: number,
  to: number,
  before: string,
  after: string,
  isOpen: boolean,
): 'open' | 'close' | undefined {
  if (elided.test(text.slice(at, at + 8)) && !(isOpen && ends.test(before))) return undefined;
  if (mark === '‘') return 'open';
  if (opensAfter.test(before) && !space.test(after)) {
    if (isOpen && ends.test(before)) return 'close';
    return mark === "'" && !isOpen ? 'open' : undefined;
  }
  if (!isOpen) return undefined;
  if (ends.test(before) || !/[sS]/u.test(before)) return 'close';
  // After an s it may be a possessive: it is, when a surer end comes later in the paragraph before anything opens again.
  if (ends.test(after) || !space.test(after)) return 'close';
  for (let next = at + 1; next < to; next++) {
    const one = text[next] ?? '';
    if (one !== "'" && one !== '’' && one !== '‘') continue;
    const left = text[next - 1] ?? ' ';
    const right = next + 1 < to ? (text[next + 1] ?? ' ') : ' ';
    if (letter.test(left) && letter.test(right)) continue;
    if (one === '‘' || (opensAfter.test(left) && letter.test(right))) return 'close';
    if (ends.test(left) || ends.test(right) || next + 1 >= to) return undefined;
  }
  return 'close';
}

const nameWord = /[\p{Lu}][\p{L}.'’-]*$/u;

/** Nicknames, titles of works and words held at arm's length are quotations by their marks only. */
function isSpeech(text: string, open: Open, end: number): boolean {
  const words = text.slice(open.inner, end).trim().split(/\s+/u);
  if (words.length > 8 || /[.,!?…]$/u.test(text.slice(open.inner, end).trim())) return true;
  const before = text.slice(Math.max(0, open.start - 40), open.start);
  const after = text.slice(end + open.mark.length, end + open.mark.length + 30);
  if (/(?:so-called|dubbed|nicknamed|known as|titled|entitled|headlined|named|the words?|the term|the phrase)\s*$/iu.test(before))
    return false;
  if (words.length <= 2 && nameWord.test(before.trimEnd()) && !/[.,:]\s*$/u.test(before) && /^\s+\p{Lu}\p{Ll}/u.test(after)) return false;
  const big = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return !(words.length >= 2 && big >= words.length - 1 && big >= 2 && !/[,:]\s*$/u.test(before));
}
