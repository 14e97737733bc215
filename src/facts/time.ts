import type { Span } from './span.ts';

/** A time as far as the text tells. What cannot be known stays a range, or stays open. */
export interface Time {
  /** ISO 8601 as precise as the text allows: `2017`, `2017-07`, `2024-03-13`, `2024-W12`, `2024-03-13TEV`; absent when relative to an unknown date. */
  readonly value?: string;
  /** First and last possible day, both included, ISO dates. */
  readonly earliest?: string;
  readonly latest?: string;
  /** The words of the expression; absent when the time follows from the document's own date. */
  readonly span?: Span;
  /** What the value rests on. `relative`: the words are known, what they are counted from is not. `judgement`: a user told it. */
  readonly basis: 'words' | 'published' | 'story' | 'relative' | 'judgement';
}

/** A time expression in the text, as TimeML has them. */
export interface TimeExpression {
  readonly span: Span;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TimeML value: `2013-03-22`, `2013-W12`, `P3M`, `PRESENT_REF`, … */
  readonly value?: string;
  readonly time: Time;
}
