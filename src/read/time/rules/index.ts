import type { Rule } from '../meaning.ts';
import { clockRules } from './clock.ts';
import { dateRules } from './dates.ts';
import { durationRules } from './durations.ts';
import { relativeRules } from './relative.ts';

/** Rules that cannot fit a sentence without the words that `needs` looks for; looking is much cheaper than trying. */
export interface Family {
  readonly needs: RegExp;
  readonly rules: readonly (Rule & { readonly order: number })[];
}

/** By a piece of their patterns that no rule makes optional; where a pattern has several pieces, the first here is the one it cannot do without. */
const families: readonly (readonly [piece: string, needs: RegExp])[] = [
  ['(?<name>', /day|eve|night|christmas|easter|halloween|thanksgiving|july/iu],
  ['(?<nth>', /quarter|half|Q/iu],
  ['\\s{1,9}ago', /ago/iu],
  ['\\s{1,9}(?:earlier|previously)', /earlier|previously/iu],
  ['\\s{1,9}before\\b', /before/iu],
  ['\\s{1,9}(?:later|afterwards?)', /later|afterward/iu],
  ['(?:from\\s{1,9}now', /from/iu],
  ['and\\s{1,9}a\\s{1,9}half\\b', /half/iu],
  ['(?:every|each)', /every|each/iu],
  ['January', /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/u],
  ['(?<season>', /spring|summer|autumn|fall|winter/iu],
  [
    '(?<unit>',
    /second|minute|hour|da(?:y|ily)|week|fortnight|month|quarter|year|decade|centur|annual|night|morning|evening|moment|summer|winter|spring|autumn|fall/iu,
  ],
  ['(?<weekday>', /Mon|Tue|Wed|Thu|Fri|Sat|Sun/u],
  ['(?<near>', /yesterday|today|tomorrow/iu],
  ['(?<year>', /\d/u],
  ['(?<hour>', /\d|o['’]clock/iu],
];

/** Of two readings of the same words the longer one holds; of two of one length the rule that comes first here. */
const rules: readonly Rule[] = [...dateRules, ...relativeRules, ...clockRules, ...durationRules];
const familyOf = ({ pattern }: Rule): number => families.findIndex(([piece]) => pattern.source.includes(piece));

export const ruleFamilies: readonly Family[] = [...families, ['', /./su] as const].map(([, needs], at) => ({
  needs,
  rules: rules.flatMap((rule, order) => (familyOf(rule) === (at < families.length ? at : -1) ? [{ ...rule, order }] : [])),
}));
