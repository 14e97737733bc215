/** Lengths of time, and times that come again. */
import { durationValue } from '../duration.ts';
import type { Meaning, Rule } from '../meaning.ts';
import { _, countWords, rule, unitWords, weekdayWords } from '../words.ts';

const kinds =
  'consecutive|straight|full|more|additional|extra|fiscal|calendar|business|working|school|long|whole|solid|further|successive|short|hard|remaining|crucial';
const duration = (count: string | undefined, unit: string | undefined): Meaning | undefined => {
  const value = durationValue(count, unit);
  return value === undefined ? undefined : { kind: 'duration', value };
};
const set = (value: string): Meaning => ({ kind: 'set', value });
const every: Readonly<Record<string, string>> = {
  day: 'P1D',
  daily: 'P1D',
  morning: 'P1D',
  evening: 'P1D',
  night: 'P1D',
  nightly: 'P1D',
  week: 'P1W',
  weekly: 'P1W',
  weekend: 'P1W',
  month: 'P1M',
  monthly: 'P1M',
  quarter: 'P3M',
  quarterly: 'P3M',
  year: 'P1Y',
  yearly: 'P1Y',
  annually: 'P1Y',
  hour: 'PT1H',
  hourly: 'PT1H',
  minute: 'PT1M',
  second: 'PT1S',
  decade: 'P10Y',
  summer: 'P1Y',
  winter: 'P1Y',
  spring: 'P1Y',
  fall: 'P1Y',
  autumn: 'P1Y',
};
const everyOf = (word = ''): Meaning => set(every[word.toLowerCase()] ?? 'P1D');
const dayCode = (word = ''): string => String('montuewedthufrisatsun'.indexOf(word.toLowerCase().slice(0, 3)) / 3 + 1);
/** `a second` is an ordinal far more often than a length; `a day` may be `one day`. */
const isLength: Rule['when'] = (_before, after, match) =>
  !/^an?\s+second$/iu.test(match) && !/^(?:many|a|an)\s+(?:a\s+)?quarters?$/iu.test(match) && !/^\s?(?:%|percent)/u.test(after);

export const durationRules: readonly Rule[] = [
  rule(
    `\\b(?:(?:once|twice|(?:two|three|four|five|six|several|many|\\d{1,3})${_}times)${_})?(?:an?|per|each)${_}(?<unit>day|week|month|year|hour|quarter|minute|night)\\b`,
    (g) => everyOf(g.unit),
    'giu',
    (before, _after, match) =>
      /^(?:once|twice|\S+\s+times|per|each)\b/iu.test(match) ||
      /(?:\d|\b(?:million|billion|trillion|thousand|hundred|dozen|percent|dollars|pounds|euros|people|times|cents|pence))\s$/iu.test(
        before.slice(-10),
      ),
  ),
  rule(
    `\\b(?:the${_}(?:last|past|next|coming|first|final|previous|following|intervening|remaining)|(?:these|those)(?:${_}last|${_}past)?|(?:last|past|next))${_}${countWords}${_}(?:(?:${kinds})${_})?${unitWords}\\b`,
    (g) => duration(g.count, g.unit),
    'giu',
    (_before, _after, match) => !/^(?:last|past|next)\s+an?\s/iu.test(match),
  ),
  rule(
    `\\b(?<lead>the${_}(?:last|past|next))${_}(?<unit>day|hour|minute)\\b`,
    (g) => duration('a', g.unit),
    'giu',
    (_b, after) => !/^\s(?:of|that|he|she)\b/u.test(after),
  ),
  rule(
    `\\bthe${_}(?:last|past|next)${_}(?:(?:few|several|couple${_}of)${_})?(?<unit>decades|years|months|weeks|days|hours|minutes)\\b`,
    (g) => duration('several', g.unit?.replace(/s$/iu, '')),
    'giu',
  ),
  rule(
    `\\b${countWords}[\\s-]${unitWords}(?:-(?:long|old)|${_}(?:old|long))?\\b(?!\\s+(?:ago\\b|earlier\\b|previously\\b|from\\snow\\b))`,
    (g) => duration(g.count, g.unit),
    'giu',
    isLength,
  ),
  rule(`\\b${countWords}${_}(?:(?:${kinds})${_})${unitWords}\\b`, (g) => duration(g.count, g.unit), 'giu', isLength),
  rule(
    `\\b${countWords}${_}(?<unit>year|month|week|day|hour|decade)${_}and${_}a${_}half\\b`,
    (g) => duration(`${g.count === 'a' || g.count === 'an' ? 'one' : g.count} and a half`, g.unit),
    'giu',
  ),
  rule(
    `\\b(?<count>one|a)${_}and${_}a${_}half${_}(?<unit>years|months|weeks|days|hours)\\b`,
    (g) => duration('one and a half', g.unit?.replace(/s$/iu, '')),
    'giu',
  ),
  rule('\\b(?<unit>decade|year|month|week|day|hour|century)-?long\\b', (g) => duration('a', g.unit), 'giu'),
  rule('\\b(?<unit>decade|year|month|week|day|hour|minute)s-(?:long|old)\\b', (g) => duration('several', g.unit), 'giu'),
  rule('\\bhalf-(?<unit>century|hour|day|year|decade)\\b', (g) => duration('half', g.unit), 'giu'),
  rule('\\bquarter-century\\b', () => ({ kind: 'duration', value: 'P25Y' }), 'giu'),
  rule(
    '\\b(?<unit>centuries|decades|years|months|weeks|days|hours|minutes)\\b',
    (g) => duration('several', (g.unit ?? '').toLowerCase().replace(/ies$/u, 'y').replace(/s$/u, '')),
    'giu',
    (before, after) =>
      (/\b(?:for|over|after|in|within|of|took|take|takes|taken|lasted|last|spent|spend|been|following|despite|through|during|throughout)\s+(?:the\s+)?$/iu.test(
        before.slice(-12),
      ) &&
        !/^\s(?:\p{Lu}|when|ago|that)\b/u.test(after)) ||
      (/^\s(?:before|after)\s+(?!he\b|she\b|it\b)\p{L}/u.test(after) && !/\b(?:these|those|his|her|the|early|last)\s$/iu.test(before)) ||
      /^\s+of\s+(?!the\b|his\b|her\b|my\b|our\b|their\b|operation\b|age\b)\p{Ll}/u.test(after),
  ),
  rule(
    `\\b(?:every|each)${_}(?<unit>day|week|weekend|month|year|morning|evening|night|hour|quarter|minute|second|decade|summer|winter|spring|autumn|fall)\\b`,
    (g) => everyOf(g.unit),
    'giu',
  ),
  rule(
    `\\b(?:every|each)${_}${countWords}${_}${unitWords}\\b`,
    (g) => {
      const value = durationValue(g.count, g.unit);
      return value === undefined ? undefined : set(value);
    },
    'giu',
  ),
  rule(
    `\\bevery${_}other${_}${unitWords}\\b`,
    (g) => {
      const value = durationValue('two', g.unit);
      return value === undefined ? undefined : set(value);
    },
    'giu',
  ),
  rule(`\\b(?:every|each)${_}${weekdayWords}(?:${_}(?:morning|afternoon|evening|night))?`, (g) => set(`XXXX-WXX-${dayCode(g.weekday)}`)),
  rule('\\b(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s\\b', (g) => set(`XXXX-WXX-${dayCode(g.weekday)}`)),
  rule('\\b(?<unit>daily|weekly|monthly|quarterly|annually|yearly|nightly|hourly)\\b', (g) => everyOf(g.unit)),
];
