import { idOf, sha256 } from './id.ts';
import { type Span, spanIn, wordsOf } from './span.ts';
import type { Document } from './document.ts';
import type { EventType } from './reading.ts';
import { type Stance } from './statement.ts';

/**
 * Words of a text, told in such a way that they are found again after the text was read by another version of the program, and
 * are known to be gone when they are gone.
 */
export interface Words {
  /** SHA-256 of the whole text. */
  readonly hash: string;
  /** Name of the document's file, and its outlet: they tell which text is a newer version of it, and which copy is meant. */
  readonly source: string;
  readonly outlet?: string;
  /** UTF-16 units, half open. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}
export type SomeWords = readonly [Words, ...Words[]];

/** Somebody: where the articles mention them (one place an article is enough), or a name that a user typed. */
export type Somebody = { readonly mentions: SomeWords } | { readonly name: string };

/** What a user decided. Facts are told by their words: a statement by its content, a claim by its passages. */
export type Decision =
  /** Who said it. */
  | { readonly kind: 'speaker'; readonly about: SomeWords; readonly speaker: Somebody }
  /** The mention `a` and each of `b` are one, or are not. */
  | { readonly kind: 'same-entity'; readonly a: Words; readonly b: SomeWords }
  | { readonly kind: 'other-entity'; readonly a: Words; readonly b: SomeWords }
  /** The passage `a` asserts what each of `b` asserts, or does not. */
  | { readonly kind: 'same-claim'; readonly a: Words; readonly b: SomeWords }
  | { readonly kind: 'other-claim'; readonly a: Words; readonly b: SomeWords }
  /** The passages of one side and those of the other do not exclude each other. */
  | { readonly kind: 'no-conflict'; readonly a: SomeWords; readonly b: SomeWords }
  /** When it was said or happened: an ISO day, month or year, or two with `/` between; absent: the articles do not tell. */
  | {
      readonly kind: 'date';
      readonly of: 'statement' | 'event';
      /** Which of several events that stand at the same words. */
      readonly type?: EventType;
      readonly about: SomeWords;
      readonly when?: string;
    }
  /** Nobody is reported to say this. */
  | { readonly kind: 'no-statement'; readonly about: SomeWords }
  /** Somebody is reported to say this. */
  | {
      readonly kind: 'statement';
      readonly content: SomeWords;
      readonly source?: Words;
      readonly cue?: Words;
      readonly speaker?: Somebody;
      readonly stance?: Stance;
    }
  /** The article of `a` and the articles of `b` are of one story of an archive, or are not. */
  | { readonly kind: 'same-story'; readonly a: Words; readonly b: SomeWords }
  | { readonly kind: 'other-story'; readonly a: Words; readonly b: SomeWords }
  /** Another judgement does not hold. Undoing an undo brings it back. */
  | { readonly kind: 'undo'; readonly of: string };

export const decisionKinds = [
  'speaker',
  'same-entity',
  'other-entity',
  'same-claim',
  'other-claim',
  'no-conflict',
  'date',
  'no-statement',
  'statement',
  'same-story',
  'other-story',
  'undo',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** A decision with who made it, when and why. Its id is a hash over all of it. */
export interface Judgement {
  readonly id: string;
  readonly who: string;
  /** ISO 8601 with time zone, as the caller gave it. */
  readonly at: string;
  readonly why: string;
  readonly decision: Decision;
}

export const judgementStates = ['holds', 'idle', 'undone', 'orphaned'] as const;
/** `idle`: its words are there, but nothing of the record hangs on it. `orphaned`: its words are gone. */
export type JudgementState = (typeof judgementStates)[number];

/** A judgement as it stands in one record. */
export interface StandingJudgement extends Judgement {
  readonly state: JudgementState;
  /** Words of it that none of the record's documents has (any more). */
  readonly gone: readonly Words[];
  /** Ids of the facts of this record that it decided: what was taken away has none. */
  readonly facts: readonly string[];
}

/** What users decided about claims and conflicts, at places of the story's documents. */
export interface Told {
  /** Places whose passages assert the same. */
  readonly together: readonly (readonly [Span, Span])[];
  /** Places whose passages do not. */
  readonly apart: readonly (readonly [Span, Span])[];
  /** Two sides that do not exclude each other. */
  readonly noConflict: readonly (readonly [readonly Span[], readonly Span[]])[];
}

/** Keys in one order, so that the same decision has the same id whoever wrote it down. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, item]) => [key, ordered(item)]),
        )
      : value;

export const judgementId = ({ who, at, why, decision }: Omit<Judgement, 'id'>): string =>
  idOf('judgement', who, at, why, sha256(JSON.stringify(ordered(decision))));

export const judgementOf = (parts: Omit<Judgement, 'id'>): Judgement => ({ id: judgementId(parts), ...parts });

/** The words at a span, to be found again. @throws RangeError when the span is not inside the document. */
export function wordsAt(document: Document, span: Span): Words {
  const { start, end } = spanIn(document, span.start, span.end);
  return {
    hash: document.hash,
    source: document.source,
    ...(document.outlet ? { outlet: document.outlet.name } : {}),
    start,
    end,
    words: wordsOf(document, span),
  };
}

const somebody = (one: Somebody | undefined): readonly Words[] => (one && 'mentions' in one ? one.mentions : []);

/** All the words that a decision points at. */
export function wordsIn(decision: Decision): Words[] {
  switch (decision.kind) {
    case 'speaker':
      return [...decision.about, ...somebody(decision.speaker)];
    case 'same-entity':
    case 'other-entity':
    case 'same-claim':
    case 'other-claim':
    case 'same-story':
    case 'other-story':
      return [decision.a, ...decision.b];
    case 'no-conflict':
      return [...decision.a, ...decision.b];
    case 'date':
    case 'no-statement':
      return [...decision.about];
    case 'statement':
      return [
        ...decision.content,
        ...(decision.source ? [decision.source] : []),
        ...(decision.cue ? [decision.cue] : []),
        ...somebody(decision.speaker),
      ];
    case 'undo':
      return [];
  }
}
