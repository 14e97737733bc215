/** The reader model: text → who said what, and who and what is mentioned, as ranges of UTF-16 units. */
export type { MentionForm, MentionKind } from './mentions.ts';
export { openReader, type Range, type RawAttribution, type RawMention, type Reader, type ReaderOptions, type TagResult } from './reader.ts';
