import type { Document, EventType, TimeExpression } from '../../facts/index.ts';
import { baseLeft } from '../attributions/phrases.ts';
import type { Line } from '../tokens/lines.ts';
import type { Happening } from './index.ts';
import { triggers } from './triggers.data.ts';

const nouns = new Map<string, EventType>();
for (const { type, nouns: forms = '' } of triggers) for (const form of forms.split(' ')) if (form !== '') nouns.set(form, type);
/** `a meeting with Ms. Orr, the mayor, on` */
const joins = /^(?:\s+(?:in|with|at|of|between|by)\s+[^.;:"“”]{2,70}?)?,?\s+(?:(?:on|in|at|of|dated|held\s+on|held\s+in)\s+)?(?:the\s+)?$/u;
/** `calls for the appointment of`: wanted, not had. */
const wanted = /\b(?:calls?|called|calling|demands?|demanded|asked|pleas?)\s+for\s+(?:an?|the)?\s*$/iu;
/** A day behind `to investigate …` is of what is investigated. */
const purpose = /\bto\s\p{Ll}/u;
const papers = /^(?:e-?mail|letter|memo)$/u;
const reports = /^(?:report|filing)$/u;

/** Events that a noun names together with its day: `the June 3 work session`, `a meeting on 28 April`, `lunch in February`. */
export function namedIn(document: Document, { words }: Line, dated: readonly TimeExpression[]): Happening[] {
  const found: Happening[] = [];
  words.forEach((word, at) => {
    if (!/^NNS?$/u.test(word.tag)) return;
    const type =
      nouns.get(word.lower) ??
      (papers.test(word.lower)
        ? 'other'
        : reports.test(word.lower) && !/^(?:our|my)$/iu.test(words[baseLeft(words, at + 1)]?.lower ?? '')
          ? 'publication'
          : undefined);
    if (/^corr|^clarif/iu.test(words[0]?.text ?? '')) return;
    // `came under fire` burns nothing.
    if (word.lower === 'fire' && /^(?:under|open|opened|return|returned|line)$/u.test(words[at - 1]?.lower ?? '')) return;
    if (!type || /^NNS?$/u.test(words[at + 1]?.tag ?? '')) return;
    const from = baseLeft(words, at + 1);
    const inside = dated.find(
      ({ span }) =>
        span.end <= word.start &&
        span.end >= (words[at - 3]?.start ?? 0) &&
        /^(?:\s+\p{L}+){0,1}\s+$/u.test(document.text.slice(span.end, word.start)),
    );
    const first = inside ? words.findIndex(({ end }) => end > inside.span.start) : from;
    const start = words[inside ? Math.min(first, baseLeft(words, first)) : from]?.start ?? word.start;
    const beside = dated.find(
      ({ span }) =>
        span.start > word.end &&
        span.start - word.end < 90 &&
        joins.test(document.text.slice(word.end, span.start)) &&
        !purpose.test(document.text.slice(word.end, span.start)),
    );
    const time = inside ?? beside;
    if (!time || time.time.earliest === undefined) return;
    found.push({
      type,
      start,
      end: beside ? beside.span.end : word.end,
      trigger: [word.start, word.end],
      status: wanted.test(document.text.slice(Math.max(0, (words[from]?.start ?? 0) - 40), words[from]?.start ?? 0))
        ? 'demanded'
        : 'happened',
      when: time.time,
      weight: 4,
    });
  });
  return found;
}
