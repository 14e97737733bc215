import type { Document, Judgement, Notice, Reading, StoryRecord } from '../onrecord.ts';

/** What a story's record is made of. */
export interface RecordParts {
  readonly documents: readonly Document[];
  readonly readings: readonly Reading[];
  readonly judgements: readonly Judgement[];
  readonly notices: readonly Notice[];
}

export type Task = { readonly read: Document } | { readonly story: RecordParts };
export type Made = { readonly reading: Reading } | { readonly record: StoryRecord };

export interface Ask {
  readonly id: number;
  readonly task: Task;
}
export type Reply = { readonly id: number } & ({ readonly made: Made } | { readonly why: string });
