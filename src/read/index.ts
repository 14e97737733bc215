/** Reading one article: `Document → Reading`. */
import type { Document, Reading } from '../facts/index.ts';
import type { RawAttribution } from './attributions/index.ts';
import { readDocument } from './pipeline.ts';

export type { Range, RawAttribution } from './attributions/index.ts';
export { closeReader, type Tagged, tagged, useThreads } from './model.ts';

export interface ReadOptions {
  /** Attributions that a model found in the document's text, in UTF-16 offsets; the rules add what it left. Without them the rules read alone. */
  readonly attributions?: readonly RawAttribution[];
  readonly by?: string;
}

/**
 * Reads one article. Pure and synchronous: the same document gives the same reading.
 * @throws RangeError when a given attribution does not lie inside the text.
 */
export function read(document: Document, options: ReadOptions = {}): Reading {
  return readDocument(document, options.attributions, options.by ?? (options.attributions ? 'model' : 'rules'));
}
