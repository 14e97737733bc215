import type { Document, Quantity, Span } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import { matchesOf } from '../../text/index.ts';
import { anyNumber, numberOf, numberWords } from '../time/index.ts';

const bounds: readonly (readonly [Quantity['bound'], string])[] = [
  ['at least', 'at least|no fewer than|no less than|not less than|a minimum of'],
  ['at most', 'at most|up to|no more than|not more than|as many as|as much as|a maximum of'],
  ['more than', 'more than|over|above|upwards of|in excess of|exceeding|well over|just over'],
  ['less than', 'less than|fewer than|under|below|just under'],
  ['about', 'about|around|some|roughly|approximately|nearly|almost|close to|an estimated|an average of'],
];
const boundOf = new Map(bounds.flatMap(([bound, words]) => words.split('|').map((word) => [word, bound] as const)));
const boundWords = [...boundOf.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s');
const currency: Readonly<Record<string, string>> = {
  $: 'usd',
  '£': 'gbp',
  '€': 'eur',
  '¥': 'jpy',
  dollar: 'usd',
  pound: 'gbp',
  euro: 'eur',
  yen: 'jpy',
};
const short: Readonly<Record<string, string>> = { m: 'million', mn: 'million', bn: 'billion', k: 'thousand' };
const scales = '(?:hundred|thousand|million|billion|trillion|dozen)\\b';
const one = `(?:${numberWords}(?![\\p{L}\\d])|an?(?=\\s${scales}))(?:(?:[\\s-]${scales}){1,2}(?:\\sand\\s${numberWords}(?:\\s${scales})?)?)?(?![.,]?\\d)(?=[\\s\\p{P}\\p{S}]|$)`;
const quantity = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?<bound>${boundWords})\\s(?:the\\s)?)?(?:(?<between>between)\\s)?(?<sign>[$£€¥])?(?<number>\\d+(?:[.,]\\d+)*(?=(?:m|mn|bn|k)\\b)|${one})(?<scale>m|mn|bn|k)?(?:(?<votes>\\svotes?)?(?<joint>\\s?[-–]\\s?|\\sto\\s|\\sand\\s)[$£€¥]?(?<upTo>${one}))?`,
  'giu',
);
const fraction = /\b(?:(?<part>an?|one|two|three)[\s-])?(?<of>half|thirds?|quarters?|fifths?)(?=\s(?:of|the|its|his|her|their)\b)/giu;
const anyFraction = /half|third|quarter|fifth/iu;
const parts: Readonly<Record<string, number>> = { half: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5 };
const noUnit = new Set(
  'a about after against all am an and are as at before but by did during each every for from had has have he her his how i if in into is it its last later m more nor not now of off on or other others over own pm per said she since so than that the their them there they this those to under until up was we were what when where which while who will with would year-old years-old yet you'.split(
    ' ',
  ),
);
const plurals = /s$|^(?:people|men|women|children|policemen|firemen|staff|police|teeth|feet|mice|personnel|troops)$|men$/u;
const labels =
  /\b(?:question|chapter|page|section|paragraph|line|car|gate|room|number|no|flight|exhibit|article|grade|aged|age|channel|phase|route|platform|figure|local|ward|district)\.?\s$/iu;

/** Numbers with what they count: `at least 17 people`, `$3.5 million`, `5-3` (a tally), `12 percent`, `a third of` (33.3 %). */
export function quantitiesIn(document: Document, span: Span, times: readonly Span[]): Quantity[] {
  const text = document.text.slice(span.start, span.end);
  const isTime = (at: number): boolean => times.some((time) => time.start <= span.start + at && span.start + at < time.end);
  const found: Quantity[] = [];
  for (const match of anyNumber.test(text) ? matchesOf(text, quantity) : []) {
    const read = measured(text, match);
    if (!read || isTime(match.index + read.numberAt)) continue;
    found.push({
      span: spanIn(document, span.start + match.index, span.start + read.end),
      value: read.value,
      ...(read.upTo === undefined ? {} : { upTo: read.upTo }),
      bound: read.bound,
      unit: read.unit,
    });
  }
  for (const match of anyFraction.test(text) ? matchesOf(text, fraction) : []) {
    const value =
      ({ two: 2, three: 3 }[match.groups?.part?.toLowerCase() ?? ''] ?? 1) / (parts[match.groups?.of?.toLowerCase() ?? 'half'] ?? 2);
    const lead = /^an?\s/iu.test(match[0]) && /half$/iu.test(match[0]) ? 2 : 0;
    if (!isTime(match.index))
      found.push({
        span: spanIn(document, span.start + match.index + lead, span.start + match.index + match[0].length),
        value: Math.round(1000 * value) / 10,
        bound: 'exact',
        unit: '%',
      });
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

interface Measured {
  readonly value: number;
  readonly upTo?: number;
  readonly bound: Quantity['bound'];
  readonly unit: string;
  readonly numberAt: number;
  readonly end: number;
}

function measured(text: string, match: RegExpExecArray): Measured | undefined {
  const { bound, between, sign, number = '', scale, votes, joint = '', upTo } = match.groups ?? {};
  const numberAt = match.index + match[0].indexOf(number, (bound?.length ?? 0) + (between?.length ?? 0));
  const factor = scale ? `1 ${short[scale.toLowerCase()] ?? ''}` : '1';
  const times = numberOf(factor) ?? 1;
  const first = numberOf(number);
  if (first === undefined) return undefined;
  const isAnd = /and/iu.test(joint);
  const second = upTo === undefined || (isAnd && !between) ? undefined : numberOf(upTo);
  const whole = match.index + match[0].length;
  const after = second === undefined ? numberAt + number.length + (scale?.length ?? 0) : whole;
  const named = unitAt(text, after, sign);
  const isTally = second !== undefined && !isAnd && (votes !== undefined || (named.unit === '' && sign === undefined && first < 1000));
  if (!isTally && !worth(text, match.index, numberAt, after, first, number, { sign, bound, scale, unit: named.unit })) return undefined;
  // `10 to 15 million` counts millions on both sides.
  const shared =
    second !== undefined && second >= 1000 && first < 1000 && !isTally ? (/(thousand|million|billion)/iu.exec(upTo ?? '')?.[1] ?? '') : '';
  const value = first * times * (shared === '' ? 1 : (numberOf(`1 ${shared.toLowerCase()}`) ?? 1));
  return {
    value,
    ...(second === undefined ? {} : { upTo: second * times }),
    bound: bound === undefined ? 'exact' : (boundOf.get(bound.toLowerCase().replaceAll(/\s+/gu, ' ')) ?? 'exact'),
    unit: isTally ? 'to' : named.unit,
    numberAt,
    end: isTally ? whole : Math.max(after, named.end),
  };
}

/** Ages, house numbers, `one`, and bare small numbers count nothing. */
function worth(
  text: string,
  start: number,
  numberAt: number,
  end: number,
  value: number,
  number: string,
  { sign, bound, scale, unit }: { sign: string | undefined; bound: string | undefined; scale: string | undefined; unit: string },
): boolean {
  if (sign || scale) return true;
  const before = text.slice(Math.max(0, numberAt - 24), numberAt);
  const after = text.slice(end, end + 12);
  if (/^[-\s]years?[-\s]old/iu.test(after) || labels.test(before)) return false;
  if (/,\s$/u.test(before) && /^[,.;)]/u.test(after) && value < 120) return false;
  if (start > 0 && bound === undefined && value < 1000 && /(?:^|[^.\s]\s)\p{Lu}[\p{L}’'-]*\s$/u.test(before) && unit === '') return false;
  if (/^one$/iu.test(number) && bound === undefined) return false;
  return unit !== '' || value >= 10 || bound !== undefined;
}

/** The noun after a number, or its currency or percent sign, with where it ends. */
function unitAt(text: string, at: number, sign: string | undefined): { unit: string; end: number } {
  if (sign) return { unit: currency[sign] ?? sign, end: at };
  const rest = text.slice(at, at + 60);
  const percent = /^\s?(?:%|per\s?cent\b)/iu.exec(rest);
  if (percent) return { unit: '%', end: at + percent[0].length };
  let end = 0;
  let unit = '';
  for (const word of rest.matchAll(/[\s-](?<word>\p{Ll}[\p{Ll}’'-]*)/gu)) {
    if (word.index !== end || noUnit.has(word.groups?.word ?? '') || word.index > 40) break;
    end = word.index + word[0].length;
    unit = word.groups?.word ?? '';
    if (plurals.test(unit)) break;
    const next = /^\s(\p{Ll}+)/u.exec(rest.slice(end));
    if (!next || noUnit.has(next[1] ?? '') || rest.slice(0, end).split(/[\s-]+/u).length > 3) break;
  }
  return { unit: currency[unit.replace(/s$/u, '')] ?? unit, end: at + end };
}
