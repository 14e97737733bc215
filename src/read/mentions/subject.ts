import { isFinite } from '../attributions/phrases.ts';
import { cueVerb } from '../attributions/verbs.ts';
import type { Word } from '../tokens/lines.ts';

const subordinators: ReadonlySet<string> = new Set(
  'that because while as when if although though after before since whether than until unless where whereas how why what once who which whom whose'.split(
    ' ',
  ),
);

export type Standing = 'main' | 'subordinate' | undefined;

/**
 * How the phrase `[from, to)` stands in its sentence: as the subject of the sentence, of a clause that hangs on it, or as none. The
 * first phrase of a sentence is its subject, whatever stands between it and its verb.
 */
export function subjectIn(words: readonly Word[], from: number, to: number, start = 0, name = false): Standing {
  if (hangs(words, from)) return undefined;
  if (words[to]?.tag === 'POS' || (words[from]?.tag === 'PRP$' && to === from + 1)) return undefined;
  const opening = words.findIndex((word, at) => at >= start && /\p{L}|\p{N}/u.test(word.text) && !/^(?:CC|RB|DT)$/u.test(word.tag));
  if (from <= opening && opening < to) return 'main';
  // `Its cox, Bruun, had come`: the name between the commas is its subject, too.
  const verb =
    name && words[to]?.text === ',' && words[from - 1]?.text === ',' && isFinite(words[to + 1]) ? to + 1 : afterApposition(words, to);
  if (!isFinite(words[verb]) && !(words[verb]?.tag === 'RB' && isFinite(words[verb + 1]))) return undefined;
  let link = from - 1;
  while (link >= 0 && !(subordinators.has(words[link]?.lower ?? '') && words[link]?.tag !== 'DT')) link--;
  if (link < 0 || (words[link]?.lower === 'as' && saidAside(words, link, from, verb))) return 'main';
  // `When the doors shut, Bruun left`: the clause before the comma is over.
  const between = words.slice(link + 1, from);
  return between.some(isFinite) && between.at(-1)?.tag === ',' ? 'main' : 'subordinate';
}

/** `But, as Bruun said, …`: who is quoted is no less a speaker. */
const saidAside = (words: readonly Word[], link: number, from: number, verb: number): boolean =>
  from - link <= 2 &&
  (link === 0 || /^(?:,|CC|QUOTE)$/u.test(words[link - 1]?.tag ?? '')) &&
  cueVerb(words[verb]?.lower ?? '')?.kind === 'speech';

/** `the rise of Bruun led`: whoever stands behind a preposition is not the subject. */
export const hangs = (words: readonly Word[], from: number): boolean =>
  from > 0 &&
  /^(?:of|for|by|with|from|in|at|on|about|between|against)$/u.test(words[words[from - 1]?.tag === 'DT' ? from - 2 : from - 1]?.lower ?? '');

/** `Bruun, the clerk, had come`: the place behind what stands between commas. */
function afterApposition(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ',') return at;
  let end = at + 1;
  while (end < words.length && end <= at + 8 && words[end]?.text !== ',') end++;
  return words[end]?.text === ',' && !words.slice(at + 1, end).some(isFinite) ? end + 1 : at;
}

/** Words of a dateline, `LORNE, May 3 (Wire) - `, at the start of a sentence; 0 where it has none. */
export function datelineOf(words: readonly Word[]): number {
  if (!/^\p{Lu}{3,}$/u.test(words[0]?.text ?? '')) return 0;
  const dash = words.slice(0, 14).findIndex(({ text }) => /^[-–—]+$/u.test(text));
  const plain = words.slice(0, Math.max(0, dash)).every(({ text, tag }) => !/^(?:V|MD|QUOTE)/u.test(tag) && !/^[:;]$/u.test(text));
  return dash > 0 && plain ? dash + 1 : 0;
}
