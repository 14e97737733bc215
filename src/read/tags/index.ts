/** The reader model: text → who said what, as ranges of UTF-16 units. */
export { openReader, type Range, type Reader } from './reader.ts';
