import type { StoryRecord } from '../record/index.ts';

/** One file, or the files of a folder by their names. */
export type Written = Uint8Array | ReadonlyMap<string, Uint8Array>;

/** A form in which a record leaves. The same record gives the same bytes: no clock, no chance. */
export interface Format {
  /** What `--to` is given. */
  readonly name: string;
  /** For people: a menu's line. */
  readonly title: string;
  /** Of the file, with its dot; empty for a folder. */
  readonly extension: string;
  /** Of the file; for a folder, of the zip that holds it. */
  readonly mediaType: string;
  /**
   * @param record one that holds (`verify` finds nothing): a span or an id that leads nowhere is not written around
   * @throws RangeError when the record does not hold
   */
  write(record: StoryRecord): Written;
}

/** A form of several files. */
export interface FolderFormat extends Format {
  write(record: StoryRecord): ReadonlyMap<string, Uint8Array>;
}

/** UTF-8. Half of a character (a lone surrogate) becomes U+FFFD. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
