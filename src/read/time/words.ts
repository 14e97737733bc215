/** Pieces of regular expressions that the rules share, and what their words mean. */
import { months, weekdays } from './calendar.ts';
import { numberWords } from './numbers.ts';
import type { Groups, Meaning, Rule, Unit, Which } from './meaning.ts';

const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** White space inside an expression; bounded, as a line may break in it but nothing else. */
export const _ = '\\s{1,9}';
export const monthWords: string = `(?<month>${months.map(capital).join('|')}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?=\\s{1,9}\\d)))`;
export const weekdayWords: string = `(?<weekday>${weekdays.map(capital).join('|')}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)(?:\\.|(?=,\\s)))`;
export const dayNumber = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
export const yearWords = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
export const partWords = '(?<part>morning|afternoon|evening|night|lunchtime|midday)';
export const unitNames = 'second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ies)';
export const unitWords: string = `(?<unit>${unitNames})s?`;
/** `three`, `12,000`, `a couple of`, `half a`, `two and a half`. */
export const countWords: string = `(?<count>(?:an?${_})?half${_}an?|(?:an?${_})?half|(?:an?|the)${_}quarter(?:${_}of${_}a)?|${numberWords}(?:${_}(?:hundred|thousand|million|billion|and${_}a${_}half|or${_}${numberWords}|to${_}${numberWords})|(?:-|–)${numberWords})?|(?:several|hundreds|thousands|tens|dozens)(?:${_}of)?|(?:a${_})?couple(?:${_}of)?|a${_}dozen|(?:an?${_})?few|many|an?)`;
export const whichWords = 'last|this|next|past|previous|coming|following|current';

const parts: Readonly<Record<string, string>> = {
  morning: 'MO',
  midday: 'MI',
  lunchtime: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};
const shortMonths = months.map((month) => month.slice(0, 3));

export const rule = (source: string, read: Rule['read'], flags = 'gu', when?: Rule['when']): Rule => ({
  pattern: new RegExp(source, flags),
  read,
  ...(when ? { when } : {}),
});
const maybe = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });

export const monthOf = (word = ''): number => shortMonths.indexOf(word.toLowerCase().slice(0, 3)) + 1;
export const weekdayOf = (word = ''): number =>
  weekdays.findIndex((day) => day.startsWith(word.toLowerCase().replace('.', '').slice(0, 3)));
export const stepOf = (word = ''): number => (/last|past|previous/iu.test(word) ? -1 : /next|coming|following/iu.test(word) ? 1 : 0);
const whichNames: readonly Which[] = ['last', 'this', 'next'];
export const which = (g: Groups): { which?: Which } => maybe('which', g.which === undefined ? undefined : whichNames[stepOf(g.which) + 1]);
export const part = (g: Groups): { part?: string } => maybe('part', g.part === undefined ? undefined : parts[g.part.toLowerCase()]);
export const year = (g: Groups): { year?: number } => maybe('year', g.year === undefined ? undefined : Number(g.year));
export const unitOf = (word = ''): Unit => (/^centur/iu.test(word) ? 'century' : (word.toLowerCase() as Unit));
export const vague = (value: string): Meaning => ({ kind: 'vague', value });
export const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  final: 4,
  last: 4,
};
