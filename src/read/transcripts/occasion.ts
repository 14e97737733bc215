import type { Document, Occasion, Span, Time, TimeExpression } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import type { Spoken } from './spoken.ts';

const talk = /\b(?:interview|conversation)\b/iu;
const occasions =
  /\b(?:hearing|inquest|trial|deposition|testimony|debate|press conference|news conference|briefing|interview|session|town hall|meeting|proceedings|conversation|statement|letter)\b/iu;
const met =
  /\b(?:[Ww]e|I|[Oo]ur)\b[^.!?]{0,60}\b(?:met|spoke|speaks|talked|sat down|interviewed|reached|caught up|called|visited)\b|\b(?:interviewed|spoke to|spoke with|talked to|talked with|sat down with|interview took place|conversation took place|interview was)\b/u;

/** The words that name the occasion of a transcript, in its head or its end note. */
export function occasionOf(document: Document, spoken: Spoken): Occasion | undefined {
  const { start, end } = borders(document, spoken);
  for (const [from, to] of [
    [0, Math.min(start, 2000)],
    [end, Math.min(document.text.length, end + 1000)],
  ] as const) {
    // Whatever hearing or letter an interview speaks of, it is an interview.
    const found = (spoken.form === 'interview' ? talk : occasions).exec(document.text.slice(from, to));
    if (found) return { span: spanIn(document, from + found.index, from + found.index + found[0].length) };
  }
  return undefined;
}

/** When the words of the turns were said: the day of a hearing or statement; of an interview only where the text tells it. */
export function saidOn(document: Document, spoken: Spoken, times: readonly TimeExpression[], sentences: readonly Span[]): Time | undefined {
  const { start, end } = borders(document, spoken);
  const outside = sentences.filter((sentence) => sentence.end <= start || sentence.start >= end);
  if (spoken.form === 'interview') {
    const told = outside.filter((sentence) => met.test(document.text.slice(sentence.start, sentence.end)));
    const found = times.findLast(
      ({ span, type, value }) =>
        type === 'DATE' &&
        value !== undefined &&
        /^\d{4}/u.test(value) &&
        told.some((sentence) => sentence.start <= span.start && span.end <= sentence.end),
    );
    return found?.time;
  }
  const day = document.published?.value.slice(0, 10);
  if (day === undefined) return undefined;
  const span = document.published?.span;
  return { value: day, earliest: day, latest: day, ...(span ? { span } : {}), basis: span ? 'words' : 'published' };
}

function borders(document: Document, { turns }: Spoken): { readonly start: number; readonly end: number } {
  const start = turns[0]?.label?.range[0] ?? turns[0]?.words[0]?.[0] ?? document.text.length;
  return { start, end: turns.at(-1)?.words.at(-1)?.[1] ?? document.text.length };
}
