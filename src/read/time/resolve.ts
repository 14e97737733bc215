import { addDays, addMonths, addMonthsToDay, daysOf, isDay, nearestWeekday, weekOf } from './calendar.ts';
import { holidayIn } from './holidays.ts';
import type { Meaning, Tense, Unit } from './meaning.ts';

/** What an expression can be counted from. */
export interface Anchor {
  /** Day of publication. */
  readonly published?: string;
  /** The value that the article named last before it: a day, month, quarter or year. */
  readonly story?: string;
  /** The last that was a day. */
  readonly day?: string;
  /** Whether that day stands so near that an hour is an hour of it. */
  readonly isNear?: boolean;
  readonly tense: Tense;
}

export interface Value {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value?: string;
  readonly basis: 'words' | 'published' | 'story' | 'relative';
  /** First and last day where the value does not tell them. */
  readonly days?: readonly [string, string];
}

const two = (number: number): string => String(number).padStart(2, '0');
const seasonCode: Readonly<Record<string, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' };
const unknown = (type: Value['type'], value?: string): Value => ({ type, ...(value === undefined ? {} : { value }), basis: 'relative' });
const date = (value: string, basis: Value['basis']): Value => ({ type: 'DATE', value, basis });
const withPart = (value: string, part: string | undefined, basis: Value['basis']): Value => ({
  type: part ? 'TIME' : 'DATE',
  value: part ? `${value}T${part}` : value,
  basis,
});
const yearOf = (day: string): number => Number(day.slice(0, 4));

/** From what the words say and what they are counted from to a TimeML value. */
export function resolve(meaning: Meaning, anchor: Anchor): Value | undefined {
  const { published, story, tense } = anchor;
  switch (meaning.kind) {
    case 'period':
      return date(meaning.value, 'words');
    case 'duration':
      return { type: 'DURATION', value: meaning.value, basis: 'words' };
    case 'set':
      return { type: 'SET', value: meaning.value, basis: 'words' };
    case 'vague':
      return unknown('DATE', meaning.value);
    case 'day':
      return dayValue(meaning, published, tense);
    case 'month':
      return monthValue(meaning, published, tense);
    case 'season':
      return seasonValue(meaning, published, tense);
    case 'holiday':
      return holidayValue(meaning, published, tense);
    case 'part-of-year':
      return partOfYear(meaning, published, tense);
    case 'fiscal':
      // When a fiscal year begins is the company's own affair: the days stay open.
      return meaning.year !== undefined
        ? { ...unknown('DATE', `FY${meaning.year}`), basis: 'words' }
        : unknown('DATE', published && `FY${yearOf(published) + (meaning.step ?? 0)}`);
    case 'school':
      return schoolValue(meaning, published);
    case 'weekday':
      return published === undefined
        ? unknown(meaning.part ? 'TIME' : 'DATE')
        : withPart(weekdayValue(meaning, published, tense), meaning.part, 'published');
    case 'weekday-in-week': {
      if (published === undefined) return unknown('DATE');
      const monday = nearestWeekday(addDays(published, 7 * meaning.step), 1, -1);
      return withPart(addDays(monday, (meaning.weekday + 6) % 7), meaning.part, 'published');
    }
    case 'near':
      return published === undefined
        ? unknown(meaning.part ? 'TIME' : 'DATE')
        : withPart(addDays(published, meaning.days), meaning.part, 'published');
    case 'unit':
      return published === undefined ? unknown('DATE') : date(unitValue(meaning.unit, meaning.step, published), 'published');
    case 'story-unit': {
      const from = story ?? published;
      return from === undefined
        ? unknown('DATE')
        : date(unitValue(meaning.unit, meaning.step, firstDay(from)), story === undefined ? 'published' : 'story');
    }
    case 'shift':
      return shiftValue(meaning, anchor);
    case 'story-day': {
      const from = anchor.day;
      if (from !== undefined) return withPart(addDays(from, meaning.days), meaning.part, 'story');
      // Which day is meant was not said: a guess as to the value, but no days.
      return published === undefined || meaning.days !== 0
        ? unknown(meaning.part ? 'TIME' : 'DATE')
        : { ...withPart(published, meaning.part, 'relative') };
    }
    case 'story-weekday': {
      const from = anchor.day;
      if (from === undefined) return meaning.side === 0 ? resolve({ ...meaning, kind: 'weekday' }, anchor) : unknown('DATE');
      const at = meaning.side === 0 ? addDays(from, 3) : addDays(from, meaning.side);
      const day = nearestWeekday(at, meaning.weekday, meaning.side === 1 ? 1 : -1);
      return withPart(meaning.side === 0 && published !== undefined && day > published ? addDays(day, -7) : day, meaning.part, 'story');
    }
    case 'any-weekday':
      return unknown('DATE', `XXXX-WXX-${meaning.weekday || 7}`);
    case 'clock': {
      const day = anchor.isNear ? anchor.day : undefined;
      // Without a day beside it the hour is taken to be of the day of publication, and its days stay open.
      if (day === undefined) return unknown('TIME', published === undefined ? `T${meaning.time}` : `${published}T${meaning.time}`);
      return { type: 'TIME', value: `${day}T${meaning.time}`, basis: 'story' };
    }
  }
}

const firstDay = (value: string): string => daysOf(value)?.[0] ?? `${value.slice(0, 4)}-01-01`;

/** Of the days a year apart, the one that the tense tells; without a tense the nearest. */
function choose(options: readonly string[], published: string, tense: Tense): string | undefined {
  const known = options.filter(isDay).toSorted();
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(published)) / 86_400_000;
  const back = known.findLast((day) => day <= addDays(published, 1));
  const ahead = known.find((day) => day >= published);
  if (tense === 'future') return ahead;
  if (tense === 'past' && !(back && ahead && distance(back) > 300 && distance(ahead) < 60)) return back;
  return known.toSorted((a, b) => distance(a) - distance(b))[0];
}

const around = (published: string): number[] => [-1, 0, 1].map((step) => yearOf(published) + step);

function dayValue(
  { year, month: of, day: on, part }: Meaning & { kind: 'day' },
  published: string | undefined,
  tense: Tense,
): Value | undefined {
  const rest = `${two(of)}-${two(on)}`;
  if (year !== undefined) return isDay(`${year}-${rest}`) ? withPart(`${year}-${rest}`, part, 'words') : undefined;
  if (published === undefined)
    return isDay(`2024-${rest}`) ? unknown(part ? 'TIME' : 'DATE', `XXXX-${rest}${part ? `T${part}` : ''}`) : undefined;
  const found = choose(
    around(published).map((at) => `${at}-${rest}`),
    published,
    tense,
  );
  return found === undefined ? undefined : withPart(found, part, 'published');
}

function monthValue({ year, month: of, which }: Meaning & { kind: 'month' }, published: string | undefined, tense: Tense): Value {
  if (year !== undefined) return date(`${year}-${two(of)}`, 'words');
  if (published === undefined) return unknown('DATE', `XXXX-${two(of)}`);
  const own = yearOf(published);
  const now = published.slice(0, 7);
  const same = `${own}-${two(of)}`;
  const last = `${own - 1}-${two(of)}`;
  const next = `${own + 1}-${two(of)}`;
  if (which === 'last') return date(same < now ? same : last, 'published');
  if (which === 'next') return date(same > now ? same : next, 'published');
  if (which === 'this') return date(same, 'published');
  if (tense === 'future') return date(same >= now ? same : next, 'published');
  if (tense === 'past') return date(same <= now ? same : last, 'published');
  // No verb tells: up to four months ahead is ahead.
  return date(same <= addMonths(now, 4) ? same : last, 'published');
}

function seasonValue({ season: name, year, which }: Meaning & { kind: 'season' }, published: string | undefined, tense: Tense): Value {
  const code = seasonCode[name.toLowerCase()] ?? 'SU';
  if (year !== undefined) return date(`${year}-${code}`, 'words');
  if (published === undefined) return unknown('DATE', `XXXX-${code}`);
  const own = yearOf(published);
  const [first, last] = daysOf(`${own}-${code}`) ?? [published, published];
  const running = first <= published && published <= last;
  if (which === 'last') return date(`${last < published ? own : own - 1}-${code}`, 'published');
  if (which === 'next') return date(`${first > published ? own : own + 1}-${code}`, 'published');
  if (which === 'this' || running) return date(`${own}-${code}`, 'published');
  return date(`${tense === 'future' ? (first > published ? own : own + 1) : first <= published ? own : own - 1}-${code}`, 'published');
}

function holidayValue(
  { name, year, which }: Meaning & { kind: 'holiday' },
  published: string | undefined,
  tense: Tense,
): Value | undefined {
  if (year !== undefined) {
    const day = holidayIn(name, year);
    return day === undefined ? undefined : date(day, 'words');
  }
  if (published === undefined) return unknown('DATE');
  const days = around(published).flatMap((at) => holidayIn(name, at) ?? []);
  const found =
    which === 'last'
      ? days.findLast((day) => day < published)
      : which === 'next'
        ? days.find((day) => day > published)
        : choose(days, published, tense);
  // `at Christmas` in the present tense is any Christmas.
  return found === undefined ? undefined : date(found, which === undefined && tense === 'present' ? 'relative' : 'published');
}

function partOfYear({ code, year, step }: Meaning & { kind: 'part-of-year' }, published: string | undefined, tense: Tense): Value {
  if (year !== undefined) return date(`${year}-${code}`, 'words');
  if (published === undefined) return unknown('DATE', `XXXX-${code}`);
  const own = yearOf(published);
  if (step !== undefined) return date(`${own + step}-${code}`, 'published');
  const begun = (daysOf(`${own}-${code}`)?.[0] ?? '') <= published;
  return date(`${!begun && tense !== 'future' ? own - 1 : own}-${code}`, 'published');
}

/** Academic years run from August to July. */
function schoolValue({ year, step = 0 }: Meaning & { kind: 'school' }, published: string | undefined): Value {
  if (year === undefined && published === undefined) return unknown('DATE');
  const first = year ?? yearOf(published ?? '') + (Number((published ?? '').slice(5, 7)) < 8 ? -1 : 0) + step;
  return {
    type: 'DATE',
    value: String(first),
    basis: year === undefined ? 'published' : 'words',
    days: [`${first}-08-01`, `${first + 1}-07-31`],
  };
}

function weekdayValue({ weekday, which }: Meaning & { kind: 'weekday' }, published: string, tense: Tense): string {
  if (which === 'next' || (which !== 'last' && (tense === 'future' || tense === 'present')))
    return nearestWeekday(which === 'next' ? addDays(published, 1) : published, weekday, 1);
  return nearestWeekday(which === 'last' ? addDays(published, -1) : published, weekday, -1);
}

function unitValue(unit: Unit, step: number, from: string): string {
  const year = yearOf(from);
  switch (unit) {
    case 'week':
      return weekOf(addDays(from, 7 * step));
    case 'weekend':
      return `${weekOf(addDays(from, 7 * step))}-WE`;
    case 'month':
      return addMonths(from.slice(0, 7), step);
    case 'quarter': {
      const first = addMonths(from.slice(0, 7), 3 * step);
      return `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
    }
    case 'decade':
      return String(Math.floor(year / 10) + step);
    case 'century':
      return String(Math.floor(year / 100) + step);
    case 'day':
      return addDays(from, step);
    default:
      return String(year + step);
  }
}

function shiftValue({ count, unit, from }: Meaning & { kind: 'shift' }, { published, story }: Anchor): Value {
  const small = unit === 'hour' || unit === 'minute' || unit === 'second';
  const start = from === 'now' ? published : (story ?? published);
  if (start === undefined) return unknown(small ? 'TIME' : 'DATE');
  const basis = from === 'now' || story === undefined ? 'published' : 'story';
  if (small) return from === 'now' ? unknown('TIME', start) : unknown('TIME');
  // A year from a quarter is a quarter, a year from a month is a month.
  if (unit === 'year' && from === 'story' && /^\d{4}-(?:Q\d|H\d|\d\d)$/u.test(start))
    return date(`${Number(start.slice(0, 4)) + count}${start.slice(4)}`, basis);
  if (unit === 'month' && from === 'story' && /^\d{4}-\d\d$/u.test(start)) return date(addMonths(start, count), basis);
  return date(shifted(firstDay(start), count, unit), basis);
}

function shifted(from: string, count: number, unit: Unit): string {
  switch (unit) {
    case 'day':
      return addDays(from, count);
    case 'week':
      return weekOf(addDays(from, 7 * count));
    case 'weekend':
      return `${weekOf(addDays(from, 7 * count))}-WE`;
    case 'fortnight':
      return weekOf(addDays(from, 14 * count));
    case 'month':
      return addMonthsToDay(from, count).slice(0, 7);
    case 'quarter':
      return unitValue('quarter', count, from);
    case 'decade':
      return String(yearOf(from) + 10 * count);
    case 'century':
      return String(yearOf(from) + 100 * count);
    default:
      return String(yearOf(from) + count);
  }
}
