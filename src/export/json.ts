import type { StoryRecord } from '../record/index.ts';

/** Indented JSON with a line end: the same bytes for the same record. */
export const toJson = (record: StoryRecord): string => `${JSON.stringify(record, null, 2)}\n`;
