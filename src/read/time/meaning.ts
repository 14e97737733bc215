/** What an expression says, before the day it is counted from is known. */
export type Meaning =
  | { readonly kind: 'day'; readonly year?: number; readonly month: number; readonly day: number; readonly part?: string }
  | { readonly kind: 'month'; readonly year?: number; readonly month: number; readonly which?: Which }
  | { readonly kind: 'period'; readonly value: string }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: Which; readonly part?: string }
  | { readonly kind: 'weekday-in-week'; readonly weekday: number; readonly step: number; readonly part?: string }
  | { readonly kind: 'near'; readonly days: number; readonly part?: string }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly step: number }
  | { readonly kind: 'season'; readonly season: string; readonly year?: number; readonly which?: Which }
  | { readonly kind: 'part-of-year'; readonly code: string; readonly year?: number; readonly step?: number }
  | { readonly kind: 'fiscal'; readonly year?: number; readonly step?: number }
  | { readonly kind: 'school'; readonly year?: number; readonly step?: number }
  | { readonly kind: 'holiday'; readonly name: string; readonly year?: number; readonly which?: Which }
  | { readonly kind: 'shift'; readonly count: number; readonly unit: Unit; readonly from: 'now' | 'story' }
  | { readonly kind: 'story-day'; readonly days: number; readonly part?: string }
  | { readonly kind: 'story-weekday'; readonly weekday: number; readonly side: -1 | 0 | 1; readonly part?: string }
  | { readonly kind: 'any-weekday'; readonly weekday: number }
  | { readonly kind: 'story-unit'; readonly unit: Unit; readonly step: number }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'clock'; readonly time: string }
  | { readonly kind: 'vague'; readonly value: string };
export type Which = 'last' | 'this' | 'next';
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';
/** `present` looks ahead for days of the week, and tells nothing of a month without a year. */
export type Tense = 'past' | 'present' | 'future' | undefined;

export type Groups = Readonly<Record<string, string | undefined>>;

/** One way to write a time. The pattern must not be able to blow up: no nested repetition over the same characters. */
export interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Meaning | undefined;
  /** Whether the words around it allow this reading. */
  readonly when?: (before: string, after: string, match: string) => boolean;
}
