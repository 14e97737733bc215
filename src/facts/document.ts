import type { DocumentId, Span } from './span.ts';

/** How a value about a document came to be known. `unknown` is said by leaving the value out. `page`, `feed`: what a web page or feed says about itself to programs. */
export type KnownFrom = 'given' | 'text' | 'file name' | 'page' | 'feed';

export type BlockKind = 'headline' | 'subhead' | 'byline' | 'dateline' | 'date' | 'paragraph';

/** A run of the text that belongs together: a paragraph, a headline. In text order, without overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
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
}
