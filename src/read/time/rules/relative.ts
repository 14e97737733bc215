/** Times that count from the day of publication, or from a time named before. */
import { amount } from '../duration.ts';
import type { Groups, Meaning, Rule } from '../meaning.ts';
import {
  _,
  countWords,
  ordinals,
  part,
  partWords,
  rule,
  stepOf,
  unitOf,
  unitWords,
  vague,
  which,
  whichWords,
  year,
  yearWords,
} from '../words.ts';

const nears: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const seasons = '(?<season>spring|summer|autumn|fall|winter)';
const shift = (g: Groups, sign: 1 | -1, from: 'now' | 'story'): Meaning | undefined => {
  const number = amount((g.count ?? '').toLowerCase());
  if (number === undefined || number > 5000) return vague(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  const unit = unitOf(g.unit);
  if (number === 1.5 && unit === 'year') return { kind: 'shift', count: sign * 18, unit: 'month', from };
  if (number === 0.5 && unit === 'century') return { kind: 'shift', count: sign * 50, unit: 'year', from };
  if (number === 0.25 && unit === 'century') return { kind: 'shift', count: sign * 25, unit: 'year', from };
  return { kind: 'shift', count: sign * Math.round(number), unit, from };
};
const quarter = '(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|final)[-\\s](?:fiscal[-\\s])?quarter';
const ends = /^\s*(?:$|[,.;:)"”’?!—–-]|and\b|but\b|in\b|at\b|on\b|when\b|he\b|she\b|they\b|it\b|with\b|to\b|by\b|because\b|while\b)/u;

export const relativeRules: readonly Rule[] = [
  rule(
    `\\b(?<near>yesterday|today|tomorrow)(?:${_}${partWords})?\\b`,
    (g) => ({ kind: 'near', days: nears[(g.near ?? 'today').toLowerCase()] ?? 0, ...part(g) }),
    'giu',
    (before, after) => !/\bUSA\s$/u.test(before) && !/^\s(?:show|programme|program)\b/u.test(after),
  ),
  rule(
    `\\b(?:later${_}|earlier${_}|late${_})?tonight\\b`,
    () => ({ kind: 'near', days: 0, part: 'NI' }),
    'giu',
    (_b, after) => !/^\sShow\b/u.test(after),
  ),
  rule(`\\b(?:late${_}|early${_}|earlier${_})?last${_}(?<part>night|evening)\\b`, (g) => ({ kind: 'near', days: -1, ...part(g) }), 'giu'),
  rule(`\\b(?:(?:early|earlier|late|later)${_})?this${_}${partWords}\\b`, (g) => ({ kind: 'near', days: 0, ...part(g) }), 'giu'),
  rule(
    `\\b(?:the${_})?(?<which>${whichWords})${_}(?<unit>week|weekend|month|quarter|year|decade|century)\\b(?!-)`,
    (g) => ({ kind: 'unit', unit: unitOf(g.unit), step: stepOf(g.which) }),
    'giu',
    (before, _after, match) =>
      !/^the\s+(?:last|past|next|coming|previous|following)\s/iu.test(match) && !/\b(?:the|these|two|three|for)\s$/iu.test(before),
  ),
  rule(
    `\\bthe${_}(?<which>previous|following|coming|current|next|last|past)${_}(?<unit>week|weekend|month|quarter|year|decade|century)\\b(?!-)`,
    (g) => {
      const word = (g.which ?? '').toLowerCase();
      const unit = unitOf(g.unit);
      if (word === 'current' || word === 'coming') return { kind: 'unit', unit, step: stepOf(word) };
      if (word === 'previous' || word === 'following') return { kind: 'story-unit', unit, step: stepOf(word) };
      if (unit === 'weekend' || unit === 'quarter') return { kind: 'unit', unit, step: stepOf(word) };
      const value = { week: 'P1W', month: 'P1M', year: 'P1Y', decade: 'P10Y', century: 'P100Y' }[unit as 'week'];
      return { kind: 'duration', value: value ?? 'P1Y' };
    },
    'giu',
  ),
  rule(`\\bthe${_}weekend\\b`, () => ({ kind: 'unit', unit: 'weekend', step: 0 }), 'giu'),
  rule(
    '\\bthe\\s(?<unit>week|month|quarter|year)\\b',
    (g) => ({ kind: 'unit', unit: unitOf(g.unit), step: 0 }),
    'giu',
    (before, after) =>
      /\b(?:earlier|later|early|late|(?:end|beginning|start|middle|rest|remainder|half|quarter|part|course|time|months|weeks|close)\s+of|so\s+far|for|during|on)\s+(?:in\s+)?$/iu.test(
        before.slice(-24),
      ) &&
      !/^(?:-|\s(?:of|that|when|he|she|they|before|after|since|it|award|prize|ended|ending)\b)/u.test(after) &&
      !/\b(?:player|man|woman|person|book|time)\s+of\s+$/iu.test(before.slice(-20)),
  ),
  rule(
    '\\bthe\\sday\\b',
    () => ({ kind: 'story-day', days: 0 }),
    'giu',
    (before, after) =>
      /\b(?:earlier|later|early|late|rest\s+of|remainder\s+of|during)\s+(?:in\s+)?$/iu.test(before.slice(-18)) &&
      !/^\s(?:of|that|when|he|she|before|after)\b/u.test(after),
  ),
  rule(
    `\\bthe${_}(?<which>previous|next|following)${_}(?:day|(?<part>morning|afternoon|evening|night))\\b`,
    (g) => ({ kind: 'story-day', days: stepOf(g.which), ...part(g) }),
    'giu',
    (_b, after) => !/^s?\s(?:of|that)\b/u.test(after),
  ),
  rule(
    `\\b(?:later${_}|earlier${_})?(?:that|the${_}same|the${_}very${_}same)${_}(?:day|(?<part>morning|afternoon|evening|night))\\b`,
    (g) => ({ kind: 'story-day', days: 0, ...part(g) }),
    'giu',
    (before, after) => !/^\s(?:of|when|he|she|they|will)\b/u.test(after) && !/\b(?:hope|believe|said|say|know|fear)\s$/u.test(before),
  ),
  rule(
    `\\b(?:that|the${_}same)${_}(?<unit>week|weekend|month|year)\\b(?!-)`,
    (g) => ({ kind: 'story-unit', unit: unitOf(g.unit), step: 0 }),
    'giu',
  ),
  rule(
    `\\bthe${_}(?:day|(?<part>night|evening|morning))${_}(?<which>before|after)\\b`,
    (g) => ({ kind: 'story-day', days: g.which?.toLowerCase() === 'before' ? -1 : 1, ...part(g) }),
    'giu',
    (_before, after) => ends.test(after),
  ),
  rule(`\\bthe${_}(?:day|(?<part>night))${_}before${_}yesterday\\b`, (g) => ({ kind: 'near', days: -2, ...part(g) }), 'giu'),
  rule(`\\bthe${_}day${_}after${_}tomorrow\\b`, () => ({ kind: 'near', days: 2 }), 'giu'),
  rule(
    `\\bthe${_}${partWords}\\b`,
    (g) => ({ kind: 'story-day', days: 0, ...part(g) }),
    'giu',
    (before, after, match) =>
      /^[tT]he\s\p{Ll}/u.test(match) &&
      /\b(?:in|during|by|late|early|earlier|later|through|throughout|into|for|of|over)\s+(?:in\s+)?$/iu.test(before.slice(-14)) &&
      !/^(?:-|\s(?:of|that|when|before|after|shift|sky|air|news|paper|session|meeting|train)\b)/u.test(after),
  ),
  rule(
    `(?:\\bthe${_})?\\b(?:(?<which>last|this|next)${_})?${seasons}(?:${_}of|,)?${_}${yearWords}\\b`,
    (g) => ({ kind: 'season', season: g.season ?? '', ...year(g) }),
    'giu',
  ),
  rule(
    `\\b(?<which>last|this|next|past|previous|coming)${_}${seasons}\\b`,
    (g) => ({ kind: 'season', season: g.season ?? '', ...which(g) }),
    'giu',
  ),
  rule(
    `\\b(?:the${_})?${seasons}\\b`,
    (g) => ({ kind: 'season', season: g.season ?? '' }),
    'giu',
    (before, after, match) =>
      /\b(?:in|since|until|by|during|over|late|early|this|for)\s+$/iu.test(before.slice(-9)) &&
      !/fall$/iu.test(match.replace(/^the\s/iu, 'the ').replace(/^the fall$/iu, 'ok')) &&
      !/^\s(?:of(?!\s(?:19|20)\d\d)|games|olympics|training|term|break|to|from|in\b)/iu.test(after),
  ),
  rule(
    `\\b(?:the${_}|its${_}|his${_}|her${_}|their${_})?(?:fiscal${_}|financial${_}|calendar${_})?${quarter}(?:${_}(?:of${_})?(?:fiscal${_})?(?:${yearWords}|(?<which>last|this|next)${_}year|the${_}year))?\\b`,
    (g) => ({
      kind: 'part-of-year',
      code: `Q${ordinals[(g.nth ?? '').toLowerCase()] ?? 1}`,
      ...year(g),
      ...(g.which ? { step: stepOf(g.which) } : {}),
    }),
    'giu',
    (before, _after, match) => !/^(?:its|his|her|their)\s/iu.test(match) && !/\b(?:up|down|a|an)\s$/iu.test(before.slice(-5)),
  ),
  rule(`\\bQ(?<nth>[1-4])(?:${_}(?:of${_})?${yearWords})?\\b`, (g) => ({ kind: 'part-of-year', code: `Q${g.nth}`, ...year(g) })),
  rule(
    `\\b(?:the${_})?(?<nth>first|second|latter)[-\\s]half(?:${_}(?:of${_})?(?:${yearWords}|(?<which>last|this|next)${_}year|the${_}year))?\\b`,
    (g) => ({
      kind: 'part-of-year',
      code: g.nth?.toLowerCase() === 'first' ? 'H1' : 'H2',
      ...year(g),
      ...(g.which ? { step: stepOf(g.which) } : {}),
    }),
    'giu',
    (before, after, match) =>
      /year|\d{4}$/iu.test(match) ||
      (/\b(?:in|for|during|of)\s$/iu.test(before.slice(-7)) && /^\s(?:profit|sales|results|earnings|revenue)/u.test(after)),
  ),
  rule(
    `\\b(?:the${_})?(?:fiscal|financial)(?:${_}year)?${_}${yearWords}\\b|\\bFY\\s?${yearWords.replace('year', 'short')}\\b`,
    (g) => ({ kind: 'fiscal', year: Number(g.year ?? g.short) }),
    'giu',
  ),
  rule(`\\b(?:the${_})?${yearWords}${_}(?:fiscal|financial)${_}year\\b`, (g) => ({ kind: 'fiscal', ...year(g) }), 'giu'),
  rule(
    `\\b(?:the${_})?(?<which>last|this|next|current|previous|coming)${_}(?:fiscal|financial)${_}year\\b`,
    (g) => ({ kind: 'fiscal', step: stepOf(g.which) }),
    'giu',
  ),
  rule(
    `\\b(?:the${_})?(?<year>20\\d\\d)[-–/](?:20)?\\d\\d${_}(?:school|academic)${_}year\\b`,
    (g) => ({ kind: 'school', ...year(g) }),
    'giu',
  ),
  rule(
    `\\b(?:the${_})?(?<which>last|this|next|current|previous|coming)${_}(?:school|academic)${_}year\\b`,
    (g) => ({ kind: 'school', step: stepOf(g.which) }),
    'giu',
  ),
  rule(`\\b${countWords}[\\s-]${unitWords}${_}ago\\b`, (g) => shift(g, -1, 'now'), 'giu'),
  rule(
    `\\b${unitWords}${_}ago\\b`,
    () => vague('PAST_REF'),
    'giu',
    (before, _after, match) => /s\s+ago$/iu.test(match) || /\bless\sthan\s$/u.test(before),
  ),
  rule(
    '\\bthe\\s(?:year-ago|year-earlier)\\s(?:period|quarter|month)\\b',
    () => ({ kind: 'shift', count: -1, unit: 'year', from: 'story' }),
    'giu',
  ),
  rule(`\\b${countWords}[\\s-]${unitWords}${_}(?:from${_}now|from${_}today)\\b`, (g) => shift(g, 1, 'now'), 'giu'),
  rule(
    `\\b${countWords}${_}${unitWords}${_}(?:earlier|previously)\\b`,
    (g) => shift(g, -1, 'story'),
    'giu',
    (_b, after) => !/^\s+than\b/u.test(after),
  ),
  rule(
    `\\b${countWords}${_}${unitWords}${_}before\\b`,
    (g) => shift(g, -1, 'story'),
    'giu',
    (_before, after) => ends.test(after),
  ),
  rule(
    `\\b${countWords}${_}${unitWords}${_}(?:later|afterwards?)\\b`,
    (g) => shift(g, 1, 'story'),
    'giu',
    (_b, after) => !/^\s+than\b/u.test(after),
  ),
  rule(
    `\\b(?<unit>decades|years|months|weeks|days|hours|minutes|seconds|moments)${_}(?<way>later|earlier|before|afterwards?)\\b`,
    (g) => vague(/later|after/iu.test(g.way ?? '') ? 'FUTURE_REF' : 'PAST_REF'),
    'giu',
    (before, after, match) =>
      !/\b(?:\p{L}+)\s$/u.test(before.slice(-4).replace(/\b(?:was|but|and|and,|,)\s$/u, '')) &&
      (!/before$/iu.test(match) || ends.test(after)),
  ),
  rule(
    '\\b(?:now(?!-)|currently|at\\s(?<at>present|the\\smoment|this\\smoment)|nowadays|these\\sdays|at\\sthe\\spresent\\stime|right\\snow)\\b',
    () => vague('PRESENT_REF'),
    'giu',
    (before, after) => !/\b(?:until|Until)\s$/u.test(before) || !/^\sthat\b/u.test(after),
  ),
  rule('\\b(?:(?:more|most)\\s)?recently\\b', () => vague('PAST_REF'), 'giu'),
  rule('\\b(?:the\\s)?(?:more\\s)?recent\\s(?:days|weeks|months|years|decades|times|history)\\b', () => vague('PAST_REF'), 'giu'),
  rule(
    '\\bthe\\s(?:(?:recent|distant)\\s)?past\\b(?!\\s(?:\\d|two|three|four|five|six|seven|eight|nine|ten|few|several|couple|week|month|year|decade|hour|day|season|quarter|\\p{L}+\\s(?:days|weeks|months|years|hours|decades)))',
    () => vague('PAST_REF'),
    'giu',
    (before, after) => /\b(?:in|from|of|with|than)\s$/u.test(before.slice(-6)) && !after.startsWith('-'),
  ),
  rule(
    '\\bthe\\s(?:(?:near|foreseeable|immediate|distant|not-too-distant)\\s)?future\\b',
    () => vague('FUTURE_REF'),
    'giu',
    (before, after) => /\b(?:in|for|into|at|about)\s$/u.test(before.slice(-6)) && !/^\s(?:of|generations|king|president)\b/u.test(after),
  ),
  rule('\\b(?:the\\s)?(?:coming|ensuing)\\s(?:days|weeks|months|years|decades|hours)\\b', () => vague('FUTURE_REF'), 'giu'),
];
