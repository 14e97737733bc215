/** Days, months, years and other names of the calendar. */
import { holidayNames } from '../holidays.ts';
import type { Rule } from '../meaning.ts';
import { _, dayNumber, monthOf, monthWords, part, partWords, rule, weekdayOf, weekdayWords, which, year, yearWords } from '../words.ts';

const full = (year = ''): number => (year.length === 2 ? Number(year) + (Number(year) > 40 ? 1900 : 2000) : Number(year));
const counted =
  'people|votes|jobs|copies|tons|tonnes|homes|miles|feet|dollars|pounds|euros|yen|members|workers|employees|cases|meters|metres|kilometers|kilometres|km|kg|calories|words|pages|men|women|children|students|soldiers|troops|deaths|cars|units|shares|points|degrees|hours|GMT|others|more|percent|square|cubic|acres|hectares|customers|patients|pupils|officers|residents|families|seats|voters|stores|years';
const dayHead = `(?:${weekdayWords},?${_})?`;
/** `May` and `March` are also a verb, `April` and `June` also names. */
const doubtful = /^(?:May|March|April|June|August|Mar\.?)$/u;
const beforeMonth =
  /\b(?:in|on|since|until|till|by|from|of|to|and|or|before|after|during|early|earlier|late|later|mid|between|through|last|next|this|for|every|each|past|a|the|around|about|with|per)[\s-]+$|[-–/(]$/iu;
const isMonth: Rule['when'] = (before, after, match) =>
  !doubtful.test(match) ||
  (beforeMonth.test(before.slice(-12)) &&
    !(/\b(?:with|and|or|for|to|from|of|per|a|the|by)\s$/u.test(before) && /^\s\p{Lu}\p{Ll}/u.test(after))) ||
  (match !== 'May' && /^['’]s\s+\p{Ll}/u.test(after));
const isYear: Rule['when'] = (before, after, match) => {
  if (/[\d$£€¥.,/#:-]$/u.test(before) && !/\b(?:1[5-9]|20)\d\d[-/]$|\p{Ll}-$|\d,$/u.test(before)) return false;
  if (
    /\b(?:No|Room|Flight|page|p|at|than|nearly|about|almost|over|some|approximately|least|only|roughly|chapter|section|resolution|highway|route|model|Windows|Boeing|Airbus|iPhone)\.?\s+$/iu.test(
      before.slice(-16),
    ) &&
    !/\b(?:about|at|over)\s+$/iu.test(before.slice(-16))
  )
    return false;
  if (Number(match) < 1900)
    return /\b(?:in|since|of|from|until|to|by|before|after|around|about|circa|between|and|during|early|late|mid|the|year)[\s-]+$|\($/iu.test(
      before.slice(-9),
    );
  return !/^,\d/u.test(after);
};
const paper =
  /^\s(?:Times|Post|Mirror|Telegraph|Express|Herald|Mail|World|Independent|Tribune|People|Business|Star|Sun|Review|Night\s(?:Football|Live|Lights))\b/u;

const ends = /^\s*(?:$|[,.;:)"”’?!—–-]|and\b|but\b|in\b|at\b|when\b|as\b|with\b|to\b|by\b)/u;

export const dateRules: readonly Rule[] = [
  rule('(?<![\\d-])(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?![\\d-])', (g) => ({
    kind: 'day',
    year: Number(g.year),
    month: Number(g.month),
    day: Number(g.day),
  })),
  rule('(?<![\\d/])(?<month>1[0-2]|0?[1-9])/(?<day>[12]\\d|3[01]|0?[1-9])/(?<year>(?:20|19)?\\d\\d)(?![\\d/])', (g) => ({
    kind: 'day',
    year: full(g.year),
    month: Number(g.month),
    day: Number(g.day),
  })),
  rule('(?<![\\d/])(?<day>1[3-9]|2\\d|3[01])/(?<month>1[0-2]|0?[1-9])/(?<year>(?:20|19)\\d\\d)(?![\\d/])', (g) => ({
    kind: 'day',
    year: Number(g.year),
    month: Number(g.month),
    day: Number(g.day),
  })),
  rule('(?<![\\d/])9/11(?![\\d/])', () => ({ kind: 'day', year: 2001, month: 9, day: 11 })),
  rule(`\\bSept(?:\\.|ember)${_}11(?=${_}(?:terrorist|attack|terror|hijack|commission|memorial|plot|suicide))`, () => ({
    kind: 'day',
    year: 2001,
    month: 9,
    day: 11,
  })),
  rule(`\\b${dayHead}${monthWords}${_}${dayNumber}(?:,?${_}${yearWords})?\\b(?!\\s?(?:%|percent|per\\b))`, (g) => ({
    kind: 'day',
    ...year(g),
    month: monthOf(g.month),
    day: Number(g.day),
  })),
  rule(`\\b${dayHead}(?:the${_})?${dayNumber}${_}(?:of${_})?${monthWords}(?:,?${_}${yearWords})?(?![\\p{L}])`, (g) => ({
    kind: 'day',
    ...year(g),
    month: monthOf(g.month),
    day: Number(g.day),
  })),
  rule(`\\b${monthWords},?${_}(?:of${_})?${yearWords}\\b`, (g) => ({ kind: 'month', ...year(g), month: monthOf(g.month) })),
  rule(`\\b${monthWords}${_}(?:of${_})?(?<which>last|this|next)${_}year\\b`, (g) => ({
    kind: 'month',
    month: monthOf(g.month),
    ...which(g),
  })),
  rule(`\\b(?<which>last|next|this|past)${_}${monthWords}(?![\\p{L}])(?!\\s+\\d)`, (g) => ({
    kind: 'month',
    month: monthOf(g.month),
    ...which(g),
  })),
  rule(
    `(?<![\\p{L}\\p{N}.’'])${monthWords}(?![\\p{L}])(?!\\s+(?:\\d|\\p{Lu}\\p{Ll}+\\s+(?:said|says|told)))`,
    (g) => ({ kind: 'month', month: monthOf(g.month) }),
    'gu',
    isMonth,
  ),
  // The words before tell that it is one of many, or one counted from the story.
  rule(
    `(?<=\\b(?:an?|any|some)\\s)${weekdayWords}(?:${_}${partWords})?(?![\\p{L}])`,
    (g) => ({ kind: 'any-weekday', weekday: weekdayOf(g.weekday) }),
    'gu',
    (_before, after) => ends.test(after),
  ),
  rule(
    `\\bthe${_}${weekdayWords}(?:${_}${partWords})?${_}(?<side>before|after)\\b`,
    (g) => ({ kind: 'story-weekday', weekday: weekdayOf(g.weekday), side: g.side === 'before' ? -1 : 1, ...part(g) }),
    'gu',
    (_before, after) => ends.test(after),
  ),
  rule(
    `\\bthe${_}${weekdayWords}(?:${_}${partWords})?(?![\\p{L}])`,
    (g) => ({ kind: 'story-weekday', weekday: weekdayOf(g.weekday), side: 0, ...part(g) }),
    'gu',
    (before, after) => /\bon\s$/u.test(before) && ends.test(after),
  ),
  rule(
    `\\b(?:(?<which>last|next|this|past|coming)${_})?${weekdayWords}(?:${_}${partWords})?(?![\\p{L}])`,
    (g) => ({ kind: 'weekday', weekday: weekdayOf(g.weekday), ...which(g), ...part(g) }),
    'gu',
    (before, after, match) =>
      !paper.test(after) &&
      !/\b(?:Black|Super|Bloody|Good|Cyber|Ash|Palm|Easter|Holy|Fat|Shrove|Maundy|Sheffield)\s$/u.test(before) &&
      (match.length > 4 || /\s$|^$|\($/u.test(before)),
  ),
  rule(`\\b${weekdayWords}(?:${_}${partWords})?${_}(?:of${_})?(?<which>last|this|next)${_}week\\b`, (g) => ({
    kind: 'weekday-in-week',
    weekday: weekdayOf(g.weekday),
    step: g.which === 'last' ? -1 : g.which === 'next' ? 1 : 0,
    ...part(g),
  })),
  rule(
    `(?:\\b(?<which>last|this|next)${_})?\\b(?<name>${holidayNames.map((name) => name.replace('.', '\\.?').replace('’', "['’]").replaceAll(' ', _)).join('|')})(?:,?${_}${yearWords})?(?![\\p{L}])`,
    (g) => ({ kind: 'holiday', name: g.name ?? '', ...which(g), ...year(g) }),
    'giu',
    (_before, after, match) =>
      /^(?:(?:last|this|next)\s+)?\p{Lu}/u.test(match) && !/^\s(?:Island|Sunday|Monday|Eve|Day|Carol)\b/u.test(after),
  ),
  rule(`\\b${yearWords}(?!\\d|%|[.,:]\\d|[-\\s](?:${counted})\\b)`, (g) => ({ kind: 'period', value: g.year ?? '' }), 'gu', isYear),
  rule("(?<=\\b(?:in|since|of|from|until|to|late|early|spring|summer|winter|fall|autumn)\\s)['’](?<short>[0-9]\\d)\\b(?!s)", (g) => ({
    kind: 'period',
    value: String(full(g.short)),
  })),
  rule('\\b(?:the\\s)?(?<decade>1[5-9]\\d|20\\d)0s\\b', (g) => ({ kind: 'period', value: g.decade ?? '' })),
  rule(
    "(?:\\bthe\\s)?(?<![\\d\\p{L}])['’]?(?<decade>[2-9])0s\\b",
    (g) => ({ kind: 'period', value: `19${g.decade}` }),
    'gu',
    (before, _after, match) => /^(?:the|['’])/u.test(match) || /\b(?:early|mid|late)[\s-]$/u.test(before),
  ),
  rule('\\bthe\\s(?<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b', (g) => ({
    kind: 'period',
    value: `19${{ tw: 2, th: 3, fo: 4, fi: 5, si: 6, se: 7, ei: 8, ni: 9 }[(g.tens ?? 'ni').slice(0, 2)] ?? 9}`,
  })),
  rule(
    `\\b(?:the${_})?(?<number>1[0-9]|2[01])(?:st|nd|rd|th)[-\\s]century\\b`,
    (g) => ({ kind: 'period', value: String(Number(g.number) - 1) }),
    'giu',
  ),
];
