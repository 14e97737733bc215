import type { Span, Spans } from './span.ts';
import type { Time } from './time.ts';

export type EntityKind = 'person' | 'organisation' | 'group' | 'document' | 'place';
export type Gender = 'female' | 'male';

/** Words that name, describe or stand for somebody or something. */
export interface Mention {
  readonly id: string;
  readonly span: Span;
  /** The word the others hang on (`officials` in `two senior officials`). */
  readonly head: Span;
  readonly form: 'name' | 'description' | 'pronoun';
  readonly kind: EntityKind;
}

/** A title or capacity, with the time it holds for as far as the text tells. */
export interface Role {
  readonly span: Span;
  readonly status: 'now' | 'former' | 'then' | 'acting' | 'future';
  readonly time?: Time;
}

/** What several mentions of one document stand for. Stories link referents to entities. */
export interface Referent {
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name or description, a slice of the text. */
  readonly name: Span;
  readonly mentions: readonly Mention[];
  readonly roles: readonly Role[];
  /** Sources that the article does not name: `two people briefed on the matter`. */
  readonly anonymous: boolean;
  /** `both sources`: 2. */
  readonly number?: number;
  readonly gender?: Gender;
}

/** Somebody or something of the story, over all its documents. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: Span;
  /** Every distinct printed form without pronouns, longest first. */
  readonly names: readonly string[];
  /** Ids of the referents that were judged to be this entity. */
  readonly referents: readonly string[];
  readonly mentions: Spans;
  readonly roles: readonly Role[];
  readonly anonymous: boolean;
  /** The outlet of the story that this entity is, if it is one. */
  readonly outlet?: string;
  readonly reasons: readonly Reason[];
}

/** Why the program holds something: a rule or model, in words of a fixed template, with what it measured. */
export interface Reason {
  readonly rule: string;
  readonly text: string;
  readonly score?: number;
}

/** Somebody's word on whether two mentions are one person or organisation. It points at words, so it outlives every re-run. */
export interface IdentityJudgement {
  readonly a: Span;
  readonly b: Span;
  readonly same: boolean;
  readonly by: 'user' | 'program';
}
