import type { Document, Stance } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import { sentences } from '../../text/index.ts';
import type { Range } from '../attributions/index.ts';
import { type Context, stanceInTurn } from './stance.ts';

/** One point that a speaker makes: sentences that follow each other, with one stance. */
export interface Point {
  readonly range: Range;
  readonly stance: Stance;
  /** The name the sentence addresses somebody by: `Mr. Hale, will you …`. */
  readonly called?: Range;
}

interface Sentence extends Point {
  readonly words: string;
}

const pause = /^[[(][^\])]{1,200}[\])]\.?$/u;
const courtesy =
  /^(?:(?:and|so|well|okay|ok|all right)[,.]?\s)?(?:thank(?:s| you)\b[^.!?]{0,80}|good (?:morning|afternoon|evening)\b[^.!?]{0,60}|welcome\b[^.!?]{0,60}|order|go on|go ahead|please (?:proceed|continue|go ahead)|you may (?:proceed|continue)|(?:mr|mrs|ms|madam|senator)\b[^.!?]{0,40}you(?:r time|['’]re recogni[sz]ed| are recogni[sz]ed)[^.!?]{0,40}|i yield(?: back)?[^.!?]{0,40}|excuse me|sorry|okay|ok|right|all right|well|now|hi|hello|(?:the )?(?:next|first) (?:questions?|witness)\b[^!?]{0,60}|(?:we|the (?:committee|hearing|meeting|court|inquiry))\s(?:now\s)?(?:stand|stands|is|are|will)\s(?:adjourned|in recess|now come to order|come to order))[.!?]?$/iu;
const vocative =
  /^(?:(?:and|so|now|well|but),?\s)?((?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Madam|Senator|Congressman|Congresswoman|Representative|Minister|Secretary|Professor|General|Judge|Justice|Councillor|Commissioner|Director|Governor|Mayor|President|Chairman|Chairwoman|Chair|Attorney|Prime)\.?\s)?(?:\p{Lu}[\p{L}'’-]+)(?:\s\p{Lu}[\p{L}'’-]+){0,2}|sir|ma['’]am|madam),\s/u;
const calledLast =
  /,\s((?:(?:Mr|Mrs|Ms|Miss|Dr|Madam|Senator|Minister|Secretary|Professor|General|Judge|Chairman|Chairwoman)\.?\s)\p{Lu}[\p{L}'’-]+)[.?!]+$/u;
const title = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Madam|Senator|Minister|Secretary|Professor|General|Judge|Justice)\b/u;

/** Longer points are cut: a reader takes in no more as one. */
const mostSentences = 3;
const mostWords = 30;

/** The points of one turn, paragraph by paragraph. */
export function pointsOf(document: Document, words: readonly Range[], context: Context, names: ReadonlySet<string>): Point[] {
  return words.flatMap((range, at) => joined(spoken(document, range, { ...context, first: context.first && at === 0 }, names)));
}

function spoken(document: Document, range: Range, context: Context, names: ReadonlySet<string>): Sentence[] {
  const found: Sentence[] = [];
  for (const span of sentences(document, [spanIn(document, ...edges(document.text, range))])) {
    let [from, to] = [span.start, span.end];
    const whole = document.text.slice(from, to);
    const lead = /^(?:\[[^[\]]{1,80}\]|\([^()]{1,80}\))\s+/u.exec(whole)?.[0].length ?? 0;
    const tail = /\s+(?:\[[^[\]]{1,80}\]|\([A-Z][^()]{1,60}\.\))$/u.exec(whole)?.[0].length ?? 0;
    if (lead + tail < to - from) [from, to] = [from + lead, to - tail];
    let words = document.text.slice(from, to);
    if (pause.test(words) || courtesy.test(words) || !/\p{L}|\d/u.test(words)) continue;
    const opening = vocative.exec(words);
    let called: Range | undefined;
    if (opening?.[1] && isCalled(opening[1], names)) {
      const at = from + opening[0].indexOf(opening[1]);
      called = [at, at + opening[1].length];
      from += opening[0].length;
      words = document.text.slice(from, to);
      if (courtesy.test(words)) continue;
    } else {
      const late = calledLast.exec(words);
      if (late?.[1]) called = [from + late.index + 2, from + late.index + 2 + late[1].length];
    }
    const stance = stanceInTurn(words, { ...context, first: context.first && found.length === 0 });
    found.push({ range: [from, to], words, stance, ...(called ? { called } : {}) });
  }
  return found;
}

const isCalled = (words: string, names: ReadonlySet<string>): boolean =>
  title.test(words) || /^(?:sir|ma['’]am|madam)$/iu.test(words) || names.has(words.split(' ').at(-1)?.toLowerCase() ?? '');

function edges(text: string, [start, end]: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return from < to ? [from, to] : [start, end];
}

/** Joins sentences that make one point: what explains an answer, what leads up to a refusal. */
function joined(all: readonly Sentence[]): Point[] {
  const found: { point: Sentence; count: number; length: number; closed: boolean }[] = [];
  for (const one of all) {
    const last = found.at(-1);
    const stance =
      last && !last.closed && last.count < mostSentences && last.length + lengthOf(one) <= mostWords
        ? together(last.point, one)
        : undefined;
    if (last && stance) {
      const called = last.point.called ?? one.called;
      last.point = { range: [last.point.range[0], one.range[1]], words: one.words, stance, ...(called ? { called } : {}) };
      last.count++;
      last.length += lengthOf(one);
      last.closed = stance === 'asks' || stance === 'apologises';
    } else found.push({ point: one, count: 1, length: lengthOf(one), closed: one.stance === 'asks' || one.stance === 'apologises' });
  }
  return found.map(({ point: { range, stance, called } }) => ({ range, stance, ...(called ? { called } : {}) }));
}

const lengthOf = ({ words }: Sentence): number => words.split(/\s+/u).length;

/** The stance of two neighbours that are one point; undefined when they are two. */
function together(a: Sentence, b: Sentence): Stance | undefined {
  const short = a.words.split(/\s+/u).length <= 5;
  if (a.stance === b.stance) return a.stance;
  if (a.stance === 'asserts' && /^(?:declines|confirms)$/u.test(b.stance)) return b.stance;
  if (b.stance === 'asserts' && /^(?:denies|confirms|declines|promises)$/u.test(a.stance)) return a.stance;
  if (b.stance === 'asserts' && a.stance === 'demands' && b.words.split(/\s+/u).length <= 3) return a.stance;
  if (a.stance === 'asserts' && short && /^(?:demands|promises|denies)$/u.test(b.stance)) return b.stance;
  return undefined;
}
