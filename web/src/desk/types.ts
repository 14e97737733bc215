/** The record's types, without a line of its code. */
export type * from '../../../src/facts/index.ts';
export type { StoryRecord } from '../../../src/record/types.ts';
