import type { Document } from '../../facts/index.ts';
import type { Range } from '../attributions/index.ts';
import type { Coreference } from '../coreference/index.ts';
import { type Heard, referentOf } from './hear.ts';
import { firstFrom } from './sorted.ts';
import type { Turn } from './spoken.ts';

const paper =
  /\b(?:e-?mails?|letters?|memos?|memorandum|notes?|messages?|reports?|texts?|minutes|statements?)\b[^.?!]{0,60}?\b(?:from|by)\s+/iu;

const asking = /\bwhat (?:did|does|has|had)\s+(?=[^?]{1,60}\b(?:say|said|tell|told|write|written|answer|reply|claim)\b)/iu;

/** Somebody else's words that a turn passes on. */
export interface Relayed {
  readonly words: Range;
  readonly speaker: string | undefined;
  readonly quoted: boolean;
}

/** The first mention that begins in a range and is not `you`. */
function mentionFrom({ mentions: { found } }: Heard, start: number, end: number): number | undefined {
  for (
    let at = firstFrom(found, start, ({ mention }) => mention.span.start);
    at < found.length && (found[at]?.mention.span.start ?? end) < end;
    at++
  )
    if (!found[at]?.head.startsWith('you')) return at;
  return undefined;
}

/** `What did she say? – That it would hold.` */
function whatWasSaid(
  { text }: Document,
  [start, end]: Range,
  before: Turn | undefined,
  heard: Heard,
  coreference: Coreference,
): Relayed | undefined {
  const opening = /^That\s+(?=\p{Ll})/u.exec(text.slice(start, end))?.[0];
  const [from, to] = before?.words.at(-1) ?? [0, 0];
  const question = opening === undefined || !before ? null : asking.exec(text.slice(from, to));
  if (opening === undefined || !question) return undefined;
  const at = from + question.index + question[0].length;
  const who = mentionFrom(heard, at, at + 4);
  return who === undefined ? undefined : { words: [start + opening.length, end], speaker: referentOf(who, coreference), quoted: false };
}

/** Words in quotation marks that fill a point are somebody else's, read out: who wrote them stands in the turn before, if anywhere. */
export function readAloud(
  document: Document,
  [start, end]: Range,
  before: Turn | undefined,
  heard: Heard,
  coreference: Coreference,
): Relayed | undefined {
  const { text } = document;
  const told = whatWasSaid(document, [start, end], before, heard, coreference);
  if (told) return told;
  const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”' };
  const close = closing[text[start] ?? ''];
  if (close === undefined || text[end - 1] !== close || text.slice(start + 1, end - 1).includes(close)) return undefined;
  const words: Range = [start + 1, end - 1];
  for (const [from, to] of before?.words ?? []) {
    const found = paper.exec(text.slice(from, to));
    if (!found) continue;
    const at = from + found.index + found[0].length;
    const author = mentionFrom(heard, at, at + 20);
    if (author !== undefined) return { words, speaker: referentOf(author, coreference), quoted: true };
  }
  return { words, speaker: undefined, quoted: true };
}
