import type { Reason, Role } from './people.ts';
import type { EventType, Quantity } from './reading.ts';
import type { Span } from './span.ts';
import type { Slices } from './statement.ts';
import type { Time } from './time.ts';

/** A place in one document where something is said. */
export interface Passage {
  readonly document: string;
  readonly slices: Slices;
  /** Id of the story's {@link Statement} it belongs to; absent in the document's own voice. */
  readonly statement?: string;
}
export type Passages = readonly [Passage, ...Passage[]];

export const signs = ['says', 'differs', 'only', 'silent', 'conflict'] as const;
/** Where an outlet stands on a claim. */
export type Sign = (typeof signs)[number];

export interface Position {
  /** Id of the outlet. */
  readonly outlet: string;
  readonly sign: Sign;
  /** For `differs`: the words that differ (`at least once`). */
  readonly difference?: Span;
  /** For `silent`: whether the outlet published after the claim was first printed; absent when a date is unknown. */
  readonly later?: boolean;
}

/** An independent end of the chains behind a claim. */
export interface Origin {
  readonly kind: 'entity' | 'outlet';
  /** Id of the entity, or of the outlet that reports it in its own voice. */
  readonly id: string;
  /** One for each way from the origin to a printed page. */
  readonly chains: readonly Chain[];
}

export interface Chain {
  /** Carriers (entity ids), nearest to the article first, as in statements. */
  readonly via: readonly string[];
  readonly document: string;
  /** The words that credit the source (cue and source), empty when the outlet speaks in its own voice. */
  readonly credit: readonly Span[];
}

/** Propositions of all documents that assert the same thing. */
export interface Claim {
  readonly id: string;
  /** The words of the first to print it in words that stand alone. */
  readonly gist: Slices;
  readonly passages: Passages;
  readonly positions: readonly Position[];
  readonly origins: readonly Origin[];
  /** Statements in which another side confirms it; not origins of their own. */
  readonly acknowledgements: readonly string[];
  readonly reasons: readonly Reason[];
}

export const conflictKinds = ['denial', 'statement-vs-report', 'self', 'number', 'date', 'place', 'actor', 'characterisation'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface Side {
  readonly passages: Passages;
  /** Whose word it is: entity ids, or none when the outlet speaks in its own voice. */
  readonly by: readonly string[];
}

export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly sides: readonly [Side, Side];
  /** The words a denial is limited to. */
  readonly scope?: Span;
  /** One side took its words back: the passage that does so. */
  readonly resolved?: Passage;
  readonly quantities?: readonly [Quantity, Quantity];
  readonly reasons: readonly [Reason, ...Reason[]];
}

export interface Update {
  readonly id: string;
  readonly earlier: Passages;
  readonly later: Passages;
  readonly reasons: readonly [Reason, ...Reason[]];
}

export const demandActions = [
  'resign',
  'recuse',
  'investigate',
  'testify',
  'disclose',
  'apologise',
  'pay',
  'stop',
  'act',
  'other',
] as const;
export type DemandAction = (typeof demandActions)[number];

export interface Demand {
  readonly id: string;
  readonly by?: string;
  readonly of?: string;
  readonly action: DemandAction;
  readonly passages: Passages;
  /** Ids of the statements that answer it. */
  readonly answers: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Whether a contact was made known by one of its sides. */
export interface Disclosure {
  readonly status: 'disclosed' | 'not disclosed' | 'denied';
  /** The entity that did or did not. */
  readonly by: string;
  /** The words tell that somebody had asked. */
  readonly asked: boolean;
  readonly when?: Time;
  readonly passages: Passages;
}

/** A happening over all documents. A meeting or call with two sides is a contact. */
export interface StoryEvent {
  readonly id: string;
  readonly type: EventType;
  readonly who: readonly string[];
  readonly when?: Time;
  readonly where?: Span;
  readonly status: 'happened' | 'planned' | 'denied' | 'demanded' | 'hypothetical';
  /** The role that held at the time, of everybody of `who` for whom the articles tell one. */
  readonly capacities?: readonly { readonly who: string; readonly role: Role }[];
  /** Of a contact: what the articles tell of its disclosure. */
  readonly disclosure?: Disclosure;
  readonly passages: Passages;
}

/** Two sourced facts side by side: who holds power over what, and how it concerns them. Never an accusation. */
export interface Oversight {
  readonly id: string;
  readonly who: string;
  readonly power: Passages;
  readonly concern: Passages;
  readonly reasons: readonly [Reason, ...Reason[]];
}

export interface Outlet {
  readonly id: string;
  /** A, B, C … in the order of the record. */
  readonly letter: string;
  /** Absent: the outlet of the document is not known. */
  readonly name?: string;
  readonly documents: readonly string[];
}
