import type { DocumentId, Span } from './span.ts';

/** How a value about a document came to be known. `unknown` is said by leaving the value out. `page`, `feed`, `file`: what a web page, a feed, or a message, PDF or office document says about itself to programs. */
export type KnownFrom = 'given' | 'text' | 'file name' | 'page' | 'feed' | 'file';

export type BlockKind = 'headline' | 'subhead' | 'byline' | 'dateline' | 'date' | 'paragraph';

/** A run of the text that belongs together: a paragraph, a headline. In text order, without overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** A place in what a document was made from. Every part narrows the place; what a form does not have is left out. */
export interface Place {
  /** A part of an archive, a feed or a message: `record at byte 1024`, `item 3`, `word/document.xml`. */
  readonly part?: string;
  /** From 1. */
  readonly page?: number;
  /** On the page: left, top, right, bottom in points from its upper left corner. */
  readonly box?: readonly [left: number, top: number, right: number, bottom: number];
  /** Paragraph of an office document, from 1; those without words count. */
  readonly paragraph?: number;
  /** `[start, end)` in UTF-16 code units of the decoded source, or of its part. */
  readonly characters?: readonly [start: number, end: number];
}

/** Where a run of the text comes from. Where `place.characters` is as long as the run, they match one by one. */
export interface Segment {
  readonly span: Span;
  readonly place: Place;
}

/** One published text. Its `text` never changes after ingest. */
export interface Document {
  readonly id: DocumentId;
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, hex. */
  readonly hash: string;
  /** Where it came from, as the user named it (a file name without folders). */
  readonly source: string;
  readonly outlet?: { readonly name: string; readonly from: KnownFrom; readonly span?: Span };
  /** Day of publication, ISO 8601: `2017-03-02`, or a day with time. */
  readonly published?: { readonly value: string; readonly from: KnownFrom; readonly span?: Span };
  /** A headline that was given beside the text has no span. */
  readonly headline?: { readonly words: string; readonly span?: Span };
  readonly byline?: { readonly words: string; readonly span: Span };
  readonly blocks: readonly Block[];
  /** From text to source, in text order, without overlap. Absent when the text is the decoded source, character by character. */
  readonly segments?: readonly Segment[];
  /** Where it is published: the address that was fetched, or the one that the page or feed gives itself. */
  readonly address?: { readonly value: string; readonly from: KnownFrom };
  /** When it was last changed, as it says itself: ISO 8601 day, or a day with time. */
  readonly modified?: string;
  /** When it was fetched from its address or put into an archive: ISO 8601 in UTC. */
  readonly captured?: string;
}

/** What parts two versions of a text, by sentences. */
export interface TextDifference {
  /** In the earlier one only: it is said no more. */
  readonly withdrawn: readonly Span[];
  /** In the later one only. */
  readonly added: readonly Span[];
  /** Sentences that are worded otherwise. */
  readonly changed: readonly { readonly earlier: Span; readonly later: Span }[];
}

/** Two versions of one article, one right after the other among those that are known. */
export interface Version extends TextDifference {
  readonly earlier: DocumentId;
  readonly later: DocumentId;
  /** By what they are known for versions, and for earlier and later. */
  readonly reasons: readonly { readonly rule: string; readonly text: string }[];
}
