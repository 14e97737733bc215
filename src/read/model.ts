import { notice } from '../errors.ts';
import type { Document, Notice } from '../facts/index.ts';
import type { RawAttribution } from './attributions/index.ts';
import { openReader, type Range, type Reader } from './tags/index.ts';

/** What the trained reader found in a document, and what there is to say about how. */
export interface Tagged {
  /** Absent: the reader could not be used, and the notice tells why. */
  readonly attributions?: readonly RawAttribution[];
  /** The model's version and hash. */
  readonly by?: string;
  readonly notices: readonly Notice[];
}

let opened: Promise<Reader> | undefined;
let threads: number | undefined;

/** How many threads one run of the reader uses; 2 by default. To be said before the first article is read. */
export function useThreads(count: number): void {
  threads = count;
}

/** Gives the reader's memory back, after the run it is in. The next document loads it anew. */
export async function closeReader(): Promise<void> {
  const reader = await opened?.catch(() => undefined);
  opened = undefined;
  await reader?.close();
}

const ranges = (list: readonly Range[]): (readonly [number, number])[] => list.map(({ start, end }) => [start, end]);

/**
 * Runs the trained reader on a document. It is loaded once, at the first document. Where it cannot be loaded, or fails on this text,
 * nothing is thrown: the rules read alone, and a notice says so.
 * @throws the signal's reason when it is aborted.
 */
export async function tagged(document: Document, signal?: AbortSignal): Promise<Tagged> {
  try {
    opened ??= openReader(threads === undefined ? {} : { threads });
    const reader = await opened;
    const attributions = await reader.tag(document.text, signal);
    return {
      attributions: attributions.map(({ source, cue, content, score }) => ({
        source: ranges(source),
        cue: ranges(cue),
        content: ranges(content),
        score,
      })),
      by: `reader ${reader.version}`,
      notices: reader.fallback === undefined ? [] : [notice('reader-in-webassembly', { why: reader.fallback }, { source: document.id })],
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    return { notices: [notice('read-by-rules', { why: error instanceof Error ? error.message : String(error) }, { source: document.id })] };
  }
}
