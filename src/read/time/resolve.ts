import { addDays, addMonths, addMonthsToDay, isDay, nearestWeekday, weekOf } from './calendar.ts';
import type { Meaning, Unit, Which } from './patterns.ts';

/** What an expression can be counted from. */
export interface Anchor {
  /** Day of publication. */
  readonly published?: string;
  /** The day that the article named last before it. */
  readonly story?: string;
  readonly tense: 'past' | 'future';
}

export interface Value {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value?: string;
  readonly basis: 'words' | 'published' | 'story' | 'relative';
}

const two = (number: number): string => String(number).padStart(2, '0');
const seasonCode: Readonly<Record<string, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' };
const unknown = (type: Value['type'], value?: string): Value => ({ type, ...(value === undefined ? {} : { value }), basis: 'relative' });

/** From what the words say and what they are counted from to a TimeML value. */
export function resolve(meaning: Meaning, { published, story, tense }: Anchor): Value | undefined {
  switch (meaning.kind) {
    case 'year':
      return { type: 'DATE', value: String(meaning.year), basis: 'words' };
    case 'decade':
      return { type: 'DATE', value: meaning.value, basis: 'words' };
    case 'duration':
      return { type: 'DURATION', value: meaning.value, basis: 'words' };
    case 'set':
      return { type: 'SET', value: meaning.value, basis: 'words' };
    case 'vague':
      return { type: 'DATE', value: meaning.value, basis: 'relative' };
    case 'day':
      return day(meaning, published, tense);
    case 'month':
      return month(meaning, published, tense);
    case 'season':
      return season(meaning, published, tense);
    case 'weekday':
      return published === undefined ? unknown(meaning.part ? 'TIME' : 'DATE') : withPart(weekdayValue(meaning, published, tense), meaning.part);
    case 'near':
      return published === undefined ? unknown(meaning.part ? 'TIME' : 'DATE') : withPart(addDays(published, meaning.days), meaning.part);
    case 'unit':
      return published === undefined ? unknown('DATE') : { type: 'DATE', value: unitValue(meaning.unit, meaning.which, published), basis: 'published' };
    case 'shift': {
      const from = meaning.from === 'now' ? published : story;
      return from === undefined ? unknown('DATE') : { type: 'DATE', value: shifted(from, meaning.count, meaning.unit), basis: meaning.from === 'now' ? 'published' : 'story' };
    }
    case 'story-day':
      return story === undefined ? unknown('DATE') : { type: 'DATE', value: story, basis: 'story' };
    case 'clock':
      // Which day it was may be said elsewhere; the hour alone is what the words tell.
      return story === undefined ? unknown('TIME', `T${meaning.time}`) : { type: 'TIME', value: `${story}T${meaning.time}`, basis: 'story' };
  }
}

const withPart = (value: string, part: string | undefined): Value => ({ type: part ? 'TIME' : 'DATE', value: part ? `${value}T${part}` : value, basis: 'published' });

function day({ year, month: of, day: on }: Meaning & { kind: 'day' }, published: string | undefined, tense: Anchor['tense']): Value | undefined {
  const rest = `${two(of)}-${two(on)}`;
  if (year !== undefined) return isDay(`${year}-${rest}`) ? { type: 'DATE', value: `${year}-${rest}`, basis: 'words' } : undefined;
  if (published === undefined) return unknown('DATE', `XXXX-${rest}`);
  const own = Number(published.slice(0, 4));
  // Without a year it is the nearest such day in the direction the tense tells.
  const near = tense === 'future' ? [own, own + 1] : [own, own - 1];
  const found = near.map((at) => `${at}-${rest}`).find((at) => isDay(at) && (tense === 'future' ? at >= published : at <= addDays(published, 1)));
  return found === undefined ? undefined : { type: 'DATE', value: found, basis: 'published' };
}

function month({ year, month: of, which }: Meaning & { kind: 'month' }, published: string | undefined, tense: Anchor['tense']): Value {
  if (year !== undefined) return { type: 'DATE', value: `${year}-${two(of)}`, basis: 'words' };
  if (published === undefined) return unknown('DATE', `XXXX-${two(of)}`);
  const own = Number(published.slice(0, 4));
  const now = published.slice(0, 7);
  const same = `${own}-${two(of)}`;
  const value =
    which === 'last' ? (same < now ? same : `${own - 1}-${two(of)}`)
    : which === 'next' ? (same > now ? same : `${own + 1}-${two(of)}`)
    : which === 'this' ? same
    : tense === 'future' ? (same >= now ? same : `${own + 1}-${two(of)}`)
    : same <= now ? same : `${own - 1}-${two(of)}`;
  return { type: 'DATE', value, basis: 'published' };
}

function season({ season: name, year, which }: Meaning & { kind: 'season' }, published: string | undefined, tense: Anchor['tense']): Value {
  const code = seasonCode[name.toLowerCase()] ?? 'SU';
  if (year !== undefined) return { type: 'DATE', value: `${year}-${code}`, basis: 'words' };
  if (published === undefined) return unknown('DATE', `XXXX-${code}`);
  const own = Number(published.slice(0, 4));
  const start: Readonly<Record<string, string>> = { SP: '03', SU: '06', FA: '09', WI: '12' };
  const begun = `${own}-${start[code]}` <= published.slice(0, 7);
  const back = which === 'last' || (which === undefined && tense === 'past');
  return { type: 'DATE', value: `${back && !begun ? own - 1 : which === 'next' && begun ? own + 1 : own}-${code}`, basis: 'published' };
}

function weekdayValue({ weekday, which }: Meaning & { kind: 'weekday' }, published: string, tense: Anchor['tense']): string {
  if (which === 'next' || (which !== 'last' && tense === 'future')) return nearestWeekday(which === 'next' ? addDays(published, 1) : published, weekday, 1);
  return nearestWeekday(which === 'last' ? addDays(published, -1) : published, weekday, -1);
}

function unitValue(unit: Unit, which: Which, published: string): string {
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  const year = Number(published.slice(0, 4));
  switch (unit) {
    case 'week':
      return weekOf(addDays(published, 7 * step));
    case 'weekend':
      return `${weekOf(addDays(published, step < 0 ? -7 : 0))}-WE`;
    case 'month':
      return addMonths(published.slice(0, 7), step);
    case 'quarter': {
      const first = addMonths(published.slice(0, 7), 3 * step);
      return `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
    }
    case 'decade':
      return String(Math.floor(year / 10) + step);
    case 'century':
      return String(Math.floor(year / 100) + step);
    default:
      return String(year + step);
  }
}

function shifted(from: string, count: number, unit: Unit): string {
  switch (unit) {
    case 'week':
      return weekOf(addDays(from, 7 * count));
    case 'fortnight':
      return weekOf(addDays(from, 14 * count));
    case 'month':
      return addMonthsToDay(from, count).slice(0, 7);
    case 'year':
      return String(Number(from.slice(0, 4)) + count);
    case 'decade':
      return String(Number(from.slice(0, 4)) + 10 * count);
    case 'century':
      return String(Number(from.slice(0, 4)) + 100 * count);
    case 'day':
      return addDays(from, count);
    default:
      return from;
  }
}
