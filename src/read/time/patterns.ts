import { months, weekdays } from './calendar.ts';
import { durationValue } from './duration.ts';
import { numberOf, numberWords } from './numbers.ts';

/** What an expression says, before the day it is counted from is known. */
export type Meaning =
  | { readonly kind: 'day'; readonly year?: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year?: number; readonly month: number; readonly which?: Which }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decade'; readonly value: string }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: Which; readonly part?: string }
  | { readonly kind: 'near'; readonly days: number; readonly part?: string }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly which: Which }
  | { readonly kind: 'season'; readonly season: string; readonly year?: number; readonly which?: Which }
  | { readonly kind: 'shift'; readonly count: number; readonly unit: Unit; readonly from: 'now' | 'story' }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'clock'; readonly time: string }
  | { readonly kind: 'vague'; readonly value: string }
  | { readonly kind: 'story-day' };
export type Which = 'last' | 'this' | 'next';
export type Unit = 'day' | 'week' | 'month' | 'year' | 'quarter' | 'decade' | 'weekend' | 'hour' | 'minute' | 'century' | 'second' | 'fortnight';

export interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Meaning | undefined;
}

const monthShort = months.map((month) => month.slice(0, 3));
const monthWords = `(?<month>${months.map((month) => month[0]?.toUpperCase() + month.slice(1)).join('|')}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const monthOf = (word = ''): number => monthShort.indexOf(word.toLowerCase().slice(0, 3)) + 1;
const weekday = `(?<weekday>${weekdays.map((day) => day[0]?.toUpperCase() + day.slice(1)).join('|')})`;
const dayNumber = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
const part = '(?<part>morning|afternoon|evening|night|lunchtime|midday)';
const units = 'second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|weekend';
const unitWords = `(?<unit>${units.replace('century', 'centur(?:y|ies)')})s?`;
const count = `(?<count>${numberWords}(?:\\s+(?:hundred|thousand))?(?:\\s+and\\s+a\\s+half)?|an?|several|a\\s+few|few|a\\s+couple\\s+of|couple\\s+of|many|some|half\\s+an?|dozens\\s+of)`;
const partCode: Readonly<Record<string, string>> = { morning: 'MO', midday: 'MI', lunchtime: 'MI', afternoon: 'AF', evening: 'EV', night: 'NI' };
const whichOf = (word = ''): Which => (/^(?:last|past|previous|preceding)$/iu.test(word) ? 'last' : /^(?:next|coming|following)$/iu.test(word) ? 'next' : 'this');
const unitOf = (word = ''): Unit => (/^centur/iu.test(word) ? 'century' : (word.toLowerCase() as Unit));
const rule = (source: string, read: Rule['read'], flags = 'gu'): Rule => ({ pattern: new RegExp(source, flags), read });
const maybe = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } => (value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value }));
const partOf = (word?: string): { part?: string } => maybe('part', word === undefined ? undefined : partCode[word.toLowerCase()]);
const yearOf = (word?: string): { year?: number } => maybe('year', word === undefined ? undefined : Number(word));

const shift = (words: string | undefined, unit: string | undefined, sign: 1 | -1, from: 'now' | 'story'): Meaning | undefined => {
  const number = /^an?$/iu.test(words ?? '') ? 1 : numberOf(words ?? '');
  return number === undefined || !Number.isInteger(number) || number > 5000 ? { kind: 'vague', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } : { kind: 'shift', count: sign * number, unit: unitOf(unit), from };
};

/** Longer expressions first: of two that overlap the longer wins anyway. */
export const rules: readonly Rule[] = [
  rule('\\b(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)\\b', (g) => ({ kind: 'day', year: Number(g.year), month: Number(g.month), day: Number(g.day) })),
  rule(`(?:\\b${weekday},?\\s+)?\\b${monthWords}\\s+${dayNumber}(?:,?\\s+${year})?\\b(?!\\s*(?:%|percent|per\\b))`, (g) => ({ kind: 'day', ...yearOf(g.year), month: monthOf(g.month), day: Number(g.day) })),
  rule(`(?:\\b${weekday},?\\s+)?\\b(?:the\\s+)?${dayNumber}\\s+(?:of\\s+)?${monthWords}(?:,?\\s+${year})?\\b`, (g) => ({ kind: 'day', ...yearOf(g.year), month: monthOf(g.month), day: Number(g.day) })),
  rule('\\b(?<month>1[0-2]|0?[1-9])/(?<day>[12]\\d|3[01]|0?[1-9])/(?<year>(?:20|19)?\\d\\d)\\b', (g) => ({ kind: 'day', year: Number(g.year?.length === 2 ? `20${g.year}` : g.year), month: Number(g.month), day: Number(g.day) })),
  rule(`\\b${monthWords},?\\s+(?:of\\s+)?${year}\\b`, (g) => ({ kind: 'month', year: Number(g.year), month: monthOf(g.month) })),
  rule(`\\b(?:(?:early|late|mid)[-\\s])?(?<which>last|next|this|past)\\s+${monthWords}\\b(?!\\s+\\d)`, (g) => ({ kind: 'month', month: monthOf(g.month), which: whichOf(g.which) })),
  rule(`(?<![\\p{L}.])${monthWords}(?![\\p{L}’'])(?!\\s+(?:\\d|\\p{Lu}\\p{Ll}+\\s+(?:said|says|told)))`, (g) => ({ kind: 'month', month: monthOf(g.month) })),
  rule(`\\b(?:(?:early|late|on)\\s+)?(?:(?<which>last|next|this|past|coming)\\s+)?${weekday}(?:\\s+${part})?\\b`, (g) => ({ kind: 'weekday', weekday: weekdays.indexOf((g.weekday ?? '').toLowerCase()), ...maybe('which', g.which === undefined ? undefined : whichOf(g.which)), ...partOf(g.part) })),
  rule(`\\b(?<near>yesterday|today|tomorrow)(?:\\s+${part})?\\b`, (g) => ({ kind: 'near', days: { yesterday: -1, today: 0, tomorrow: 1 }[(g.near ?? 'today').toLowerCase()] ?? 0, ...partOf(g.part) }), 'giu'),
  rule('\\b(?:tonight|this\\s+evening)\\b', () => ({ kind: 'near', days: 0, part: 'EV' }), 'giu'),
  rule('\\blast\\s+night\\b', () => ({ kind: 'near', days: -1, part: 'NI' }), 'giu'),
  rule(`\\bthis\\s+${part}\\b`, (g) => ({ kind: 'near', days: 0, ...partOf(g.part) }), 'giu'),
  rule(`\\b(?:(?:earlier|later|early|late|the\\s+end\\s+of|the\\s+beginning\\s+of|the\\s+start\\s+of)\\s+)?(?<which>last|this|next|the\\s+past|the\\s+last|the\\s+coming|the\\s+previous|the\\s+current)\\s+(?<unit>week|weekend|month|quarter|year|decade|century)\\b(?!['’-]\\p{L})`, (g) => ({ kind: 'unit', unit: unitOf(g.unit), which: whichOf(g.which?.replace(/^the\s+/iu, '')) }), 'giu'),
  rule('\\bthe\\s+(?<which>previous|next|following)\\s+(?<unit>day|morning|evening|night)\\b', (g) => ({ kind: 'shift', count: g.which?.toLowerCase() === 'previous' ? -1 : 1, unit: 'day', from: 'story' }), 'giu'),
  rule('\\b(?:that|the\\s+same)\\s+(?:day|morning|afternoon|evening|night)\\b', () => ({ kind: 'story-day' }), 'giu'),
  rule(`\\b(?:(?:in\\s+)?(?:the|last|this|next|early|late|mid)\\s+)?(?<season>spring|summer|autumn|fall|winter)(?:\\s+of)?\\s+${year}\\b`, (g) => ({ kind: 'season', season: g.season ?? '', year: Number(g.year) }), 'giu'),
  rule('\\b(?<which>last|this|next)\\s+(?<season>spring|summer|autumn|fall|winter)\\b', (g) => ({ kind: 'season', season: g.season ?? '', which: whichOf(g.which) }), 'giu'),
  rule(`\\b(?:(?:about|around|almost|nearly|more\\s+than|just|some|over)\\s+)?${count}[\\s-]+${unitWords}\\s+ago\\b`, (g) => shift(g.count, g.unit, -1, 'now'), 'giu'),
  rule(`\\b(?:(?:about|around|almost|nearly|more\\s+than|just|some|over)\\s+)?${count}\\s+${unitWords}\\s+(?:earlier|before|previously)\\b`, (g) => shift(g.count, g.unit, -1, 'story'), 'giu'),
  rule(`\\b(?:(?:about|around|almost|nearly|more\\s+than|just|some|over)\\s+)?${count}\\s+${unitWords}\\s+(?:later|afterwards?)\\b`, (g) => shift(g.count, g.unit, 1, 'story'), 'giu'),
  rule(`\\b${unitWords.replace('(?<unit>', '(?<unit>(?:').replace(')s?', '))')}\\s+ago\\b`, (g) => shift('1', g.unit, -1, 'now'), 'giu'),
  rule(`\\b(?:(?:the\\s+)?(?:last|past|next|coming|first|previous)\\s+|(?:about|around|almost|nearly|more\\s+than|at\\s+least|up\\s+to|over|some)\\s+)?${count}[\\s-]+(?:and[\\s-]+a[\\s-]+half\\s+)?${unitWords}(?:-long)?\\b(?!\\s+(?:ago|earlier|later|before))`, (g) => { const value = durationValue(g.count, g.unit); return value === undefined ? undefined : { kind: 'duration', value }; }, 'giu'),
  rule('\\b(?:the\\s+)?(?:last|past)\\s+(?<unit>decade|century)\\b', (g) => ({ kind: 'duration', value: g.unit?.toLowerCase() === 'decade' ? 'P10Y' : 'P100Y' }), 'giu'),
  rule('\\b(?<unit>decades|years|months|weeks|days|hours)(?:-long)?\\b(?=\\s+(?:of|later|earlier|behind|before)|\\s*[,.])', (g) => { const value = durationValue('several', g.unit?.replace(/s$/u, '')); return value === undefined ? undefined : { kind: 'duration', value }; }, 'giu'),
  rule('\\b(?:every|each)\\s+(?<unit>day|week|month|year|morning|evening|night|hour|quarter)\\b', (g) => ({ kind: 'set', value: setOf(g.unit) }), 'giu'),
  rule('(?<=\\d\\s|\\b(?:times|once|twice)\\s)(?:an?|per)\\s+(?<unit>day|week|month|year|hour|quarter)\\b', (g) => ({ kind: 'set', value: setOf(g.unit) }), 'giu'),
  rule('\\b(?<unit>daily|weekly|monthly|quarterly|annual|annually|yearly)\\b', (g) => ({ kind: 'set', value: setOf(g.unit) }), 'giu'),
  rule(`\\b(?:mid|early|late)-${year}\\b`, (g) => ({ kind: 'year', year: Number(g.year) })),
  rule(`(?<![\\d$£€.,/-])\\b${year}\\b(?![\\d%]|[.,:]\\d|\\s+(?:people|votes|jobs|copies|tons|tonnes|homes|miles|feet|dollars|pounds|euros|members|workers|employees|cases))`, (g) => ({ kind: 'year', year: Number(g.year) })),
  rule('\\bthe\\s+(?<decade>1[5-9]\\d|20\\d)0s\\b', (g) => ({ kind: 'decade', value: g.decade ?? '' })),
  rule('\\b(?:shortly\\s+(?:before|after)\\s+|around\\s+|about\\s+|just\\s+(?:before|after)\\s+|towards?\\s+)?(?<hour>1[0-2]|0?[1-9])(?:[.:](?<minute>[0-5]\\d))?\\s?(?<half>[ap])\\.?m\\b\\.?', (g) => ({ kind: 'clock', time: clock(g.hour, g.minute, g.half) }), 'giu'),
  rule('\\b(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?:\\s*(?<zone>UTC|GMT))?\\b', (g) => ({ kind: 'clock', time: `${(g.hour ?? '').padStart(2, '0')}:${g.minute}${g.zone ? 'Z' : ''}` })),
  rule('\\b(?<word>noon|midday|midnight)\\b', (g) => ({ kind: 'clock', time: g.word?.toLowerCase() === 'midnight' ? '24:00' : '12:00' }), 'giu'),
  rule('\\b(?:now(?!\\s+that)|currently|at\\s+present|at\\s+the\\s+moment|nowadays|these\\s+days)\\b', () => ({ kind: 'vague', value: 'PRESENT_REF' }), 'giu'),
  rule('\\b(?:more\\s+)?(?:recently|lately|in\\s+the\\s+past|in\\s+recent\\s+(?:days|weeks|months|years))\\b', () => ({ kind: 'vague', value: 'PAST_REF' }), 'giu'),
  rule('\\b(?:in\\s+the\\s+(?:near\\s+)?future|in\\s+the\\s+coming\\s+(?:days|weeks|months|years))\\b', () => ({ kind: 'vague', value: 'FUTURE_REF' }), 'giu'),
];

function setOf(word = ''): string {
  const letter = { d: 'P1D', w: 'P1W', m: 'P1M', y: 'P1Y', q: 'P3M', a: 'P1Y', h: 'PT1H', e: 'P1D', n: 'P1D' }[word.toLowerCase()[0] ?? ''];
  return word.toLowerCase() === 'morning' ? 'P1D' : (letter ?? 'P1D');
}

function clock(hour = '0', minute = '00', half = 'a'): string {
  const number = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(number).padStart(2, '0')}:${minute}`;
}
