/** Two versions of a text → what was withdrawn, added and worded otherwise. A sentence that only moved is in neither. */
import type { Document, Span, TextDifference } from '../../facts/index.ts';
import { wordsOf } from '../../facts/index.ts';
import { paragraphsOf, sentences } from '../../text/index.ts';

/** Sentences that share this much of their words are one sentence, worded otherwise. */
const alike = 0.5;
/** Beyond so many on a side they are not matched: the texts are different ones. */
const most = 400;

const plain = (words: string): string =>
  words
    .replace(/[“”«»„]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();

const sentencesOf = (document: Document): Span[] =>
  sentences(document, paragraphsOf(document)).filter((span) => /[\p{L}\p{N}]/u.test(wordsOf(document, span)));

const bag = (words: string): Map<string, number> => {
  const found = new Map<string, number>();
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
};

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  for (const count of [...a.values(), ...b.values()]) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** What is in `from` and not in `other`; a sentence that stands twice and then once lost one. */
function onlyIn(from: Document, other: Document): Span[] {
  const left = new Map<string, number>();
  for (const span of sentencesOf(other)) {
    const key = plain(wordsOf(other, span));
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return sentencesOf(from).filter((span) => {
    const key = plain(wordsOf(from, span));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** Share of the sentences of the shorter text that stand in the other, too. */
export function kept(a: Document, b: Document): number {
  const [inA, inB] = [sentencesOf(a).length, sentencesOf(b).length];
  const shared = inA - onlyIn(a, b).length;
  return Math.min(inA, inB) === 0 ? 0 : shared / Math.min(inA, inB);
}

export function differenceOf(earlier: Document, later: Document): TextDifference {
  const gone = onlyIn(earlier, later);
  const come = onlyIn(later, earlier);
  if (gone.length > most || come.length > most) return { withdrawn: gone, added: come, changed: [] };
  const [before, after] = [gone.map((span) => bag(wordsOf(earlier, span))), come.map((span) => bag(wordsOf(later, span)))];
  const pairs = before
    .flatMap((a, from) => after.map((b, to) => ({ from, to, score: likeness(a, b) })))
    .filter(({ score }) => score >= alike)
    .toSorted((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of pairs) {
    if (matched.has(from) || taken.has(to)) continue;
    matched.set(from, to);
    taken.add(to);
  }
  return {
    withdrawn: gone.filter((_, at) => !matched.has(at)),
    added: come.filter((_, at) => !taken.has(at)),
    changed: gone.flatMap((span, at) => {
      const other = come[matched.get(at) ?? -1];
      return other ? [{ earlier: span, later: other }] : [];
    }),
  };
}
