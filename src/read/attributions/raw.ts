import type { CueVerb } from './verbs.ts';

/** `[start, end)` in UTF-16 units of the document's text. */
export type Range = readonly [start: number, end: number];

/** A source, cue and content found in a text, by rules or by a model, before the program has judged it. */
export interface RawAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** Between 0 and 1. */
  readonly score?: number;
  /** Who found it, where several looked: a model's name, or `rules`. */
  readonly by?: string;
}

/** The ways a cue takes its content. */
export type Frame =
  | 'quote'
  | 'that'
  | 'clause'
  | 'whether'
  | 'infinitive'
  | 'object infinitive'
  | 'phrase'
  | 'preposition'
  | 'inserted'
  | 'none';

/** A candidate of the rules, with what it was recognised by. */
export interface Candidate extends RawAttribution {
  readonly verb?: CueVerb;
  readonly frame: Frame;
}
