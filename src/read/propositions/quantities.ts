import type { Document, Quantity, Span } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import { numberOf, numberWords, scaleOf } from '../time/index.ts';

const bounds: readonly (readonly [Quantity['bound'], string])[] = [
  ['at least', 'at least|no fewer than|no less than|a minimum of'],
  ['at most', 'at most|up to|no more than|as many as|a maximum of'],
  ['more than', 'more than|over|above|upwards of|in excess of|exceeding'],
  ['less than', 'less than|fewer than|under|below'],
  ['about', 'about|around|some|roughly|approximately|nearly|almost|close to|an estimated|around a'],
];
const boundWords = bounds.map(([, words]) => words).join('|');
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
const quantity = new RegExp(
  `(?:\\b(?<bound>${boundWords})\\s+)?(?<sign>[$£€¥])?(?<number>${numberWords})(?:(?:\\s*(?:-|–|to|and)\\s*)(?<upTo>${numberWords}))?(?:[\\s-](?<scale>hundred|thousand|million|billion|trillion|dozen)\\b)?(?<unit>\\s?(?:%|per\\s?cent\\b)|(?:[\\s-]\\p{Ll}[\\p{Ll}-]*){0,2})`,
  'giu',
);
const skippedUnits =
  /^(?:of|the|a|an|and|or|to|in|on|at|by|for|from|with|as|that|who|which|was|were|is|are|had|have|has|a\.m|p\.m|am|pm|st|nd|rd|th|more|other|after|before|when|about)$/u;

/** Numbers with what they count: `at least 17 people`, `$3.5 million`, `five to three` (a tally), `12 %`. */
export function quantitiesIn(document: Document, span: Span, times: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  const text = document.text.slice(span.start, span.end);
  for (const match of text.matchAll(quantity)) {
    const { bound, sign, number = '', upTo, scale, unit = '' } = match.groups ?? {};
    const numberAt = match.index + match[0].indexOf(number, (bound?.length ?? 0) + (sign?.length ?? 0));
    const before = text[numberAt - 1] ?? ' ';
    if (/[\p{L}\p{N}.,]/u.test(before)) continue;
    const from = span.start + numberAt;
    if (times.some((time) => time.start <= from && from < time.end)) continue;
    const value = numberOf(number);
    if (value === undefined || (/^one$/iu.test(number) && !scale && !bound)) continue;
    const factor = scale === undefined ? 1 : (scaleOf(scale) ?? 1);
    const second = upTo === undefined ? undefined : numberOf(upTo);
    const joined = upTo === undefined ? '' : match[0].slice(match[0].indexOf(number) + number.length, match[0].lastIndexOf(upTo)).trim();
    const named = unitOf(unit, sign);
    if (joined === 'and' || (upTo !== undefined && second === undefined)) continue;
    const tally = second !== undefined && named === '' && second <= value;
    const length = match[0].trimEnd().length;
    const words = spanIn(
      document,
      span.start + match.index,
      span.start + match.index + (named === '' ? match[0].length - unit.length : length),
    );
    if (named === '' && !tally && !scale && !sign && value < 2) continue;
    found.push({
      span: words,
      value: value * factor,
      ...(second === undefined ? {} : { upTo: second * factor }),
      bound: bounds.find(([, list]) => bound !== undefined && new RegExp(`^(?:${list})$`, 'iu').test(bound))?.[0] ?? 'exact',
      unit: tally ? 'to' : named,
    });
  }
  return found;
}

function unitOf(words: string, sign: string | undefined): string {
  if (sign) return currency[sign] ?? sign;
  const list = words
    .toLowerCase()
    .trim()
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  if (list[0] === '%' || /^per\s?cent$/u.test(list.join(' ')) || list[0] === 'percent') return '%';
  const kept: string[] = [];
  for (const word of list) {
    if (skippedUnits.test(word)) break;
    kept.push(word);
  }
  const last = kept.find((word) => word.endsWith('s') || word === 'people') ?? kept.at(-1) ?? '';
  return currency[last.replace(/s$/u, '')] ?? last;
}
