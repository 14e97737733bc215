/** The tables, one schema on PGlite and PostgreSQL alike. Documents and judgements are the archive; all else follows from them. */
import type { Generated } from 'kysely';
import type { AuditTable, TokensTable } from './audit.ts';

export interface DocumentsTable {
  /** In the order they were taken in. */
  readonly seq: Generated<number>;
  readonly id: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  /** Packed {@link Kept}. */
  readonly body: Uint8Array;
  /** The story it was put to; null: to none yet. */
  readonly story: string | null;
}

/** What was read, so that nothing is read twice. A document's id is a hash of its text, outlet and day: all that a reading depends on. */
export interface ReadingsTable {
  readonly document: string;
  /** The program that read it. */
  readonly version: string;
  /** Packed Reading. */
  readonly body: Uint8Array;
}

export interface JudgementsTable {
  readonly seq: Generated<number>;
  readonly id: string;
  /** What it is about: hashes of texts, `source\noutlet` of files, ids of judgements. */
  readonly about: readonly string[];
  /** JSON of the judgement. */
  readonly body: string;
}

export interface StoriesTable {
  readonly id: string;
  readonly title: string | null;
  readonly articles: number;
  readonly outlets: number;
  /** First and last day of publication, '' where none is known. */
  readonly first: string;
  readonly last: string;
  /** The highest `seq` of its documents: stories that grew last come first. */
  readonly grown: number;
  /** Goes up with every change of its documents or of what was decided about them. */
  readonly changes: number;
  /** Something changed since the record was made, or none was made. */
  readonly stale: boolean;
  /** The program that made the record. */
  readonly version: string | null;
  /** Packed StoryRecord. */
  readonly record: Uint8Array | null;
}

/** Every report of a statement in a record, to be found by. */
export interface StatementsTable {
  readonly document: string;
  /** Id of the reported statement. */
  readonly reported: string;
  readonly story: string;
  readonly speaker: string | null;
  readonly outlet: string | null;
  /** The outlet's name in lower case without its article. */
  readonly outlet_key: string;
  readonly kind: string;
  readonly stance: string;
  /** JSON: the slices, each with its place, its words, and whether they were printed as quoted. */
  readonly slices: string;
  /** The three clocks: ISO days; '' where the day is not known. */
  readonly published: string;
  readonly said_first: string;
  readonly said_last: string;
  /** int4range of days since 1970, null where the day is not known. */
  readonly said: unknown;
  readonly happened: unknown;
  /** tsvectors: stems of its words; names of the speaker; names of whom it mentions. */
  readonly words: unknown;
  readonly names: unknown;
  readonly about: unknown;
}

export interface FeedsTable {
  readonly url: string;
  readonly title: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
  /** Why it could not be read the last time. */
  readonly why: string | null;
}

/** What feeds pointed at, so that nothing is fetched twice. */
export interface LinksTable {
  readonly url: string;
  readonly feed: string;
  /** Id of the document it became. */
  readonly document: string | null;
  /** What the feed said of its state when it was tried. */
  readonly state: string;
  readonly tries: number;
  /** Why it gave no document the last time. */
  readonly why: string | null;
}

export interface Tables {
  readonly documents: DocumentsTable;
  readonly readings: ReadingsTable;
  readonly judgements: JudgementsTable;
  readonly stories: StoriesTable;
  readonly statements: StatementsTable;
  readonly feeds: FeedsTable;
  readonly links: LinksTable;
  readonly audit: AuditTable;
  readonly tokens: TokensTable;
}
