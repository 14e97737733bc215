import type { Document, Notice, Span, Time, TimeExpression } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
import type { Line } from '../tokens/lines.ts';
import { daysOf, isDay } from './calendar.ts';
import { matchesIn } from './matches.ts';
import { type Anchor, resolve, type Value } from './resolve.ts';
import { tenseAt } from './tense.ts';

export { anyNumber, numberOf, numberWords } from './numbers.ts';
export { datedStatements } from './said.ts';

interface Named {
  readonly value: string;
  readonly at: number;
  /** Start of its sentence. */
  readonly sentence: number;
}

/** How far back a time may stand that `the same day` counts from, in UTF-16 units. */
const near = 900;
/** How far back the day of a mere hour may stand. */
const beside = 350;

/**
 * Every time expression, with what it stands for as far as the text and the day of publication tell. Where that day is not
 * known, what counts from it has basis `relative` and no days.
 */
export function timesIn(
  document: Document,
  sentences: readonly Span[],
  lines: readonly Line[],
  tell: (notice: Notice) => void,
): TimeExpression[] {
  const day = document.published?.value.slice(0, 10);
  const published = day !== undefined && isDay(day) ? day : undefined;
  const linesAt = overlapping(lines, (line) => line);
  const found: TimeExpression[] = [];
  let story: Named | undefined;
  let storyDay: Named | undefined;
  let undated: Span | undefined;
  for (const sentence of sentences) {
    const words = document.text.slice(sentence.start, sentence.end);
    for (const match of matchesIn(words)) {
      const start = sentence.start + match.start;
      const end = sentence.start + match.end;
      const line = linesAt(start, end).findLast((one) => one.start <= start && end <= one.end);
      const holds = (named: Named | undefined): named is Named =>
        named !== undefined && start - named.at < near && (named.sentence === sentence.start || isBehind(named.value, published));
      const anchor: Anchor = {
        ...(published === undefined ? {} : { published }),
        ...(holds(story) ? { story: story.value } : {}),
        ...(holds(storyDay) ? { day: storyDay.value, isNear: storyDay.sentence === sentence.start || start - storyDay.at < beside } : {}),
        tense: tenseAt(line, start, end),
      };
      const value = resolve(match.meaning, anchor);
      if (!value) continue;
      const span = spanIn(document, start, end);
      if (value.basis === 'relative' && published === undefined && match.meaning.kind !== 'vague' && match.meaning.kind !== 'clock')
        undated ??= span;
      found.push({ span, type: value.type, ...(value.value === undefined ? {} : { value: value.value }), time: timeOf(value, span) });
      // `this morning` in words that are quoted may be the morning of an old letter.
      if (line?.inside !== undefined && value.basis === 'published') continue;
      if (value.type === 'DURATION' || value.type === 'SET' || value.basis === 'relative' || !value.value || !daysOf(value.value)) continue;
      story = { value: value.value, at: start, sentence: sentence.start };
      if (isDay(value.value.slice(0, 10))) storyDay = { ...story, value: value.value.slice(0, 10) };
    }
  }
  if (undated)
    tell({
      code: 'date-relative',
      message: 'the day of publication is not known, so this and other dates that count from it stay open',
      source: document.id,
      span: undated,
    });
  return found;
}

/** A day ahead is no day that the next sentence tells of. */
const isBehind = (value: string, published: string | undefined): boolean =>
  published === undefined || (daysOf(value)?.[0] ?? '') <= published;

function timeOf({ value, basis, days: given }: Value, span: Span): Time {
  const days = given ?? (value === undefined || basis === 'relative' ? undefined : daysOf(value));
  return { ...(days && value !== undefined ? { value, earliest: days[0], latest: days[1] } : {}), span, basis };
}
