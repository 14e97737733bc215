import type { Document, Notice, Span, Time, TimeExpression } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import { daysOf, isDay } from './calendar.ts';
import { type Meaning, rules } from './patterns.ts';
import { type Anchor, resolve } from './resolve.ts';

export { numberOf, numberWords, scaleOf } from './numbers.ts';

interface Match {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

const ahead = /\b(?:will|shall|would|going to|to be|due|scheduled|expected|expects|plans|planned|planning|set to|until|till|by|next|upcoming|hopes|is to|are to|opens|begins|starts|ends|takes effect|deadline|from)\b|['’]ll\b/iu;

/** Every time expression, with what it stands for as far as the text and the day of publication tell. */
export function timesIn(document: Document, sentences: readonly Span[], tell: (notice: Notice) => void): TimeExpression[] {
  const day = document.published?.value.slice(0, 10);
  const published = day !== undefined && isDay(day) ? day : undefined;
  const found: TimeExpression[] = [];
  let story: { day: string; paragraph: number } | undefined;
  let undated: Span | undefined;
  for (const sentence of sentences) {
    const words = document.text.slice(sentence.start, sentence.end);
    for (const match of matches(words)) {
      const near = story && sentence.start - story.paragraph < 600 ? story.day : undefined;
      const anchor: Anchor = { ...(published === undefined ? {} : { published }), ...(near === undefined ? {} : { story: near }), tense: tenseAt(words, match) };
      const value = resolve(match.meaning, anchor);
      if (!value) continue;
      const span = spanIn(document, sentence.start + match.start, sentence.start + match.end);
      if (value.basis === 'relative' && published === undefined && match.meaning.kind !== 'vague') undated ??= span;
      found.push({ span, type: value.type, ...(value.value === undefined ? {} : { value: value.value }), time: timeOf(value.value, value.basis, span) });
      if (value.value !== undefined && isDay(value.value.slice(0, 10)) && value.basis !== 'relative') story = { day: value.value.slice(0, 10), paragraph: sentence.start };
    }
  }
  if (undated)
    tell({ code: 'date-relative', message: 'the day of publication is not known, so this and other dates that count from it stay open', source: document.id, span: undated });
  return found;
}

function timeOf(value: string | undefined, basis: Time['basis'], span: Span): Time {
  const days = value === undefined ? undefined : daysOf(value);
  return { ...(days && value !== undefined ? { value, earliest: days[0], latest: days[1] } : {}), span, basis };
}

function matches(words: string): Match[] {
  const all: Match[] = [];
  for (const { pattern, read } of rules)
    for (const match of words.matchAll(pattern)) {
      const meaning = read(match.groups ?? {});
      if (!meaning) continue;
      // A preposition that the pattern needed to see is no part of the expression.
      const lead = /^(?:on|in)\s+/iu.exec(match[0])?.[0].length ?? 0;
      if (meaning.kind === 'month' && !isMonth(words, match.index, match[0])) continue;
      all.push({ start: match.index + lead, end: match.index + match[0].length, meaning });
    }
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Match[] = [];
  for (const match of all) if (!kept.some((other) => other.start < match.end && match.start < other.end)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}

/** `May` and `March` are also a verb and names: they are months after words that stand before dates. */
function isMonth(words: string, at: number, match: string): boolean {
  if (!/^(?:May|March|April|June|August|Mar\.?)$/u.test(match)) return true;
  return /\b(?:in|on|since|until|till|by|from|of|to|and|before|after|during|early|late|mid|between|through|last|next|this|for)[\s-]+$/iu.test(words.slice(Math.max(0, at - 12), at));
}

/** Whether the words around an expression look ahead or back; news mostly looks back. */
function tenseAt(words: string, { start, end }: Match): Anchor['tense'] {
  const before = words.slice(Math.max(0, start - 70), start);
  const clause = before.split(/[;:"“”]|, (?:said|who|which|and|but)\b/u).at(-1) ?? before;
  const after = words.slice(end, end + 25);
  if (/\b(?:said|told|announced|was|were|had|did|began|died|came|met|resigned|reported)\b[^,;]{0,12}$/iu.test(clause) && !/\b(?:will|due|scheduled|would)\b/iu.test(clause)) return 'past';
  return ahead.test(clause) || /^\s+(?:will|deadline)\b/iu.test(after) ? 'future' : 'past';
}
