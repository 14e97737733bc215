import { matchesOf } from '../../text/index.ts';
import type { Meaning } from './meaning.ts';
import { ruleFamilies } from './rules/index.ts';

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** A sentence without any of these has no time in it. */
const anyTime =
  /\d|days?\b|night|noon|morning|evening|week|month|year|quarter|decade|centur|hour|minute|second|\bnow\b|current|present|moment|recent|past|future|spring|summer|autumn|winter|\bfall\b|January|February|March|April|May\b|June|July|August|September|October|November|December|Christmas|Easter|Halloween|Thanksgiving|yesterday|tomorrow|daily|annually|nightly|fortnight|ies\b|the\s[a-z]+ties\b/iu;

/** Every time expression of a sentence, as ranges of it, without overlap. */
export function matchesIn(words: string): Match[] {
  if (!anyTime.test(words)) return [];
  const all: (Match & { readonly order: number })[] = [];
  for (const { needs, rules } of ruleFamilies) {
    if (!needs.test(words)) continue;
    for (const { pattern, read, when, order } of rules)
      for (const match of matchesOf(words, pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (when && !when(words.slice(0, start), words.slice(end, end + 40), match[0])) continue;
        const meaning = read(match.groups ?? {});
        if (meaning) all.push({ start, end, meaning, order });
      }
  }
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order || a.start - b.start);
  const kept: Match[] = [];
  for (const match of all) if (!kept.some((other) => other.start < match.end && match.start < other.end)) kept.push(match);
  return joined(
    words,
    kept.toSorted((a, b) => a.start - b.start).map((match) => widened(words, match)),
  );
}

const dated = new Set<Meaning['kind']>([
  'month',
  'period',
  'unit',
  'season',
  'part-of-year',
  'fiscal',
  'school',
  'weekday',
  'near',
  'day',
  'holiday',
  'story-unit',
  'weekday-in-week',
]);
const portion =
  /(?:\b(?:early|late|mid)[\s-]+(?:in\s+|on\s+)?|\b(?:earlier|later)\s+(?:in\s+|on\s+)?|\bthe\s+(?:very\s+)?(?:beginning|start|end|middle|close|rest|remainder|course|turn)\s+of\s+|\bthe\s+(?:early|late|mid)[\s-]+|\b(?:earlier|later|early|late)\s+in\s+)$/iu;
const measure =
  /\b(?:(?:well\s+)?(?:more|less|fewer)\s+than|at\s+(?:least|most)|no\s+(?:more|less|fewer)\s+than|(?:just\s+)?(?:over|under)|up\s+to|about|around|approximately|roughly|nearly|almost|some|close\s+to|an\s+(?:additional|extra|estimated|average\s+of)|another|as\s+(?:many|long|little|few)\s+as)\s+$/iu;

/** With the words that belong to it on the left: `early next week`, `the end of March`, `more than three years`. */
function widened(words: string, match: Match): Match {
  const before = words.slice(Math.max(0, match.start - 32), match.start);
  const { kind } = match.meaning;
  const counted = /^(?:duration|shift|vague)$/u.test(kind) && !/^the\b/iu.test(words.slice(match.start, match.end));
  const lead = dated.has(kind)
    ? portion.exec(before)?.[0]
    : counted && /^(?:\S+\s+){1,7}/u.test(words.slice(match.start, match.end))
      ? measure.exec(before)?.[0]
      : undefined;
  return lead === undefined ? match : { ...match, start: match.start - lead.length };
}

const link = /^(?:,?\s+(?:at|on|around|about|just\s+(?:after|before)|shortly\s+(?:after|before)|soon\s+after|by)?\s*|\s*,\s*)$/u;

/** A time of day and its day are one expression: `9 a.m. on Friday`, `Friday at noon`, `the evening of April 30`. */
function joined(words: string, all: readonly Match[]): Match[] {
  const found: Match[] = [];
  for (const match of all) {
    const last = found.at(-1);
    const both = last && link.test(words.slice(last.end, match.start)) ? together(last.meaning, match.meaning) : undefined;
    const of = words.slice(Math.max(0, match.start - 26), match.start);
    const portionOf =
      match.meaning.kind === 'day' || match.meaning.kind === 'weekday'
        ? /\bthe\s+(?<part>morning|afternoon|evening|night)\s+of\s+$/iu.exec(of)
        : null;
    const weekOf = match.meaning.kind === 'day' ? /\bthe\s+week\s+(?:of|beginning|starting)\s+$/iu.exec(of) : null;
    const { meaning } = match;
    if (last && both) found[found.length - 1] = { start: last.start, end: match.end, meaning: both };
    else if (portionOf && (meaning.kind === 'day' || meaning.kind === 'weekday'))
      found.push({
        start: match.start - portionOf[0].length,
        end: match.end,
        meaning: { ...meaning, part: codes[(portionOf.groups?.part ?? '').toLowerCase()] ?? 'NI' },
      });
    else if (weekOf) found.push({ ...match, start: match.start - weekOf[0].length });
    else found.push(match);
  }
  return found;
}

const codes: Readonly<Record<string, string>> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' };
type DayLike = Extract<Meaning, { kind: 'day' | 'weekday' | 'near' | 'story-day' | 'weekday-in-week' | 'story-weekday' }>;
const isDayLike = (meaning: Meaning): meaning is DayLike =>
  /^(?:day|weekday|near|story-day|weekday-in-week|story-weekday)$/u.test(meaning.kind);

function together(a: Meaning, b: Meaning): Meaning | undefined {
  if (isDayLike(a) && b.kind === 'clock') return { ...a, part: later(b.time, a.part) };
  if (a.kind === 'clock' && isDayLike(b)) return { ...b, part: later(a.time, b.part) };
  return undefined;
}

/** `10:52 Thursday night` is 22:52. */
function later(time: string, part: string | undefined): string {
  const hour = Number(time.slice(0, 2));
  return hour < 12 && hour > 0 && (part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5)) ? `${hour + 12}${time.slice(2)}` : time;
}
