import type { Reason, Role } from './people.ts';
import type { Span, Spans } from './span.ts';
import type { Time } from './time.ts';

export type StatementKind = 'direct' | 'indirect' | 'mixed';

export const stances = ['asserts', 'denies', 'confirms', 'demands', 'asks', 'promises', 'declines', 'apologises'] as const;
export type Stance = (typeof stances)[number];

/** How the program came to a fact. */
export interface Derivation {
  readonly stage: string;
  /** A rule's name, or a model's file and hash. */
  readonly by: string;
  /** Between 0 and 1, calibrated where a model gave it. */
  readonly score?: number;
}

/** The raw triple in one document, before it becomes a statement. `source` may be empty: a floating quotation. */
export interface Attribution {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: Spans;
  readonly derivation: Derivation;
}

/** A slice of content. `quoted`: the outlet printed it inside quotation marks (the marks stand outside the span). */
export interface Slice {
  readonly span: Span;
  readonly quoted: boolean;
}
export type Slices = readonly [Slice, ...Slice[]];

/** The occasion of a statement in the article's words: `a hearing`, `a statement`. */
export interface Occasion {
  readonly span: Span;
}

/**
 * What one document reports somebody to have said. Speaker, via and addressee are ids of referents of the same document; a user may
 * have named a speaker whom another document mentions.
 */
export interface ReportedStatement {
  readonly id: string;
  readonly document: string;
  readonly attribution: Attribution;
  /** Absent: unresolved. The reason stands in a notice. */
  readonly speaker?: string;
  /** A speaker's name that a user typed and no article prints. */
  readonly named?: string;
  /** The chain of carriers, nearest to the article first. */
  readonly via: readonly string[];
  readonly to: readonly string[];
  readonly kind: StatementKind;
  readonly stance: Stance;
  readonly when?: Time;
  readonly occasion?: Occasion;
  readonly slices: Slices;
  /** The part of a denial that limits it: `to discuss issues of the campaign`. */
  readonly scope?: Span;
}

/** The same utterance over all documents of a story. Speaker, via and addressee are ids of entities. */
export interface Statement {
  readonly id: string;
  readonly speaker?: string;
  /** A speaker's name that a user typed and no article prints. */
  readonly named?: string;
  /** The speaker's title or capacity that held when it was said, as far as the articles tell. */
  readonly role?: Role;
  readonly via: readonly string[];
  readonly to: readonly string[];
  readonly kind: StatementKind;
  readonly stance: Stance;
  readonly when?: Time;
  readonly occasion?: Occasion;
  readonly scope?: Span;
  /** One for each time a document reports it, in document order. */
  readonly reports: readonly [Report, ...Report[]];
  readonly reasons: readonly Reason[];
}

export interface Report {
  readonly document: string;
  /** Id of the {@link ReportedStatement}. */
  readonly reported: string;
  readonly slices: Slices;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly via: readonly string[];
  readonly kind: StatementKind;
  readonly derivation: Derivation;
}
