import type { Notice } from './notice.ts';
import type { Mention, Referent } from './people.ts';
import type { Span } from './span.ts';
import type { Attribution, ReportedStatement } from './statement.ts';
import type { Time, TimeExpression } from './time.ts';

/** A quotation: `inner` without its marks, `outer` with them. `closed` is false when its end mark was never printed. */
export interface Quotation {
  readonly inner: Span;
  readonly outer: Span;
  readonly closed: boolean;
  /** 1 for a quotation in the text, 2 for one inside it. */
  readonly level: number;
  /** Titles, nicknames and scare quotes are quotations by their marks only. */
  readonly speech: boolean;
}

export interface Quantity {
  readonly span: Span;
  readonly value: number;
  /** Upper end of a range. */
  readonly upTo?: number;
  readonly bound: 'exact' | 'about' | 'at least' | 'at most' | 'more than' | 'less than';
  /** Lower-cased noun or currency: `people`, `usd`, `%`, `to` for a tally such as 5-3 (then `upTo` is the second number). */
  readonly unit: string;
}

/** One thing that one document asserts, in its own voice or in a statement: a clause. */
export interface Proposition {
  readonly id: string;
  readonly document: string;
  readonly span: Span;
  /** The words before it that hold its subject, where it has none of its own: `The mayor` for `and signed the lease`. */
  readonly subject?: Span;
  /** Id of the reported statement it stands in; absent in the document's own voice. */
  readonly statement?: string;
  readonly negative: boolean;
  readonly certainty: 'certain' | 'hedged' | 'hypothetical' | 'planned';
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  /** Referents mentioned in it. */
  readonly about: readonly string[];
}

export const eventTypes = [
  'meeting',
  'call',
  'hearing',
  'statement',
  'resignation',
  'dismissal',
  'appointment',
  'vote',
  'arrest',
  'charge',
  'ruling',
  'payment',
  'death',
  'accident',
  'agreement',
  'publication',
  'investigation',
  'other',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Something one document reports to have happened. */
export interface ReportedEvent {
  readonly id: string;
  readonly document: string;
  readonly type: EventType;
  readonly trigger: Span;
  readonly span: Span;
  readonly who: readonly string[];
  readonly when?: Time;
  readonly where?: Span;
  readonly status: 'happened' | 'planned' | 'denied' | 'demanded' | 'hypothetical';
  readonly statement?: string;
}

/** Everything that was read from one document. */
export interface Reading {
  readonly document: string;
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly referents: readonly Referent[];
  readonly times: readonly TimeExpression[];
  readonly attributions: readonly Attribution[];
  readonly statements: readonly ReportedStatement[];
  readonly events: readonly ReportedEvent[];
  readonly propositions: readonly Proposition[];
  readonly notices: readonly Notice[];
}
