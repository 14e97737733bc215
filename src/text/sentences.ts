import type { Document, Span } from '../facts/index.ts';
import { spanIn } from '../facts/index.ts';
import { abbreviations, mayEnd } from './abbreviations.data.ts';

const closing = /["”’'»)\]]/u;
const starters =
  /^(?:the|a|an|he|she|it|they|we|i|but|and|in|on|at|this|that|these|those|his|her|its|their|one|two|mr|mrs|ms|there|if|when|after|as|for|not|no|so)$/iu;

/** The paragraphs, headlines and other blocks of a document; without given blocks, its lines. */
export function paragraphsOf(document: Document): Span[] {
  if (document.blocks.length > 0) return document.blocks.map((block) => block.span);
  return [...document.text.matchAll(/[^\n]*\S[^\n]*/gu)].map((line) => spanIn(document, line.index, line.index + line[0].length));
}

/** Sentences in text order. Borders of paragraphs are borders of sentences; a heading needs no full stop. */
export function sentences(document: Document, paragraphs: readonly Span[]): Span[] {
  return paragraphs.flatMap((paragraph) =>
    split(document.text, paragraph.start, paragraph.end).map(([start, end]) => spanIn(document, start, end)),
  );
}

/** No sentence is so long; text without stops is cut, so that no step takes long over it. */
const most = 4000;

function split(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  const push = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && /\s/u.test(text[a] ?? '')) a++;
    while (b > a && /\s/u.test(text[b - 1] ?? '')) b--;
    if (a < b) found.push([a, b]);
    start = end;
  };
  for (let at = from; at < to; at++) {
    if (at - start > most && /\s/u.test(text[at] ?? '')) push(at);
    if (!/[.!?…]/u.test(text[at] ?? '')) continue;
    let end = at + 1;
    while (end < to && /[.!?…]/u.test(text[end] ?? '')) end++;
    while (end < to && closing.test(text[end] ?? '')) end++;
    if (end >= to) break;
    if (/\s/u.test(text[end] ?? '') && endsHere(text, from, at, end, to)) push(end);
    at = end - 1;
  }
  push(to);
  return found;
}

/** Whether the stop at `at` ends a sentence, given that white space stands at `end`. */
export function endsHere(text: string, from: number, at: number, end: number, to: number): boolean {
  const next = /^\s*["“„«‘'`([]*\s*([^\s"”“’'.,]+)/u.exec(text.slice(end, Math.min(to, end + 60)))?.[1] ?? '';
  const first = next[0] ?? '';
  if (text[at] !== '.' || text[at + 1] === '.') return !/^\p{Ll}/u.test(first);
  const before = /[\p{L}\d.]*$/u.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? '';
  const word = before.toLowerCase();
  if (/^\p{Ll}/u.test(first)) return false;
  if (mayEnd.has(word)) return starters.test(next);
  if (/^\p{L}$/u.test(before) && before !== 'I') return starters.test(next) && next.length > 1 && /[.]$/u.test(text[at - 2] ?? '');
  if (abbreviations.has(word) && /^\p{Lu}/u.test(before)) return false;
  if (word === 'no' && /^\d/u.test(first)) return false;
  return true;
}
