/** Arithmetic on ISO days (`2024-03-13`), in UTC, without any clock of the machine. */

export const months: readonly string[] = 'january february march april may june july august september october november december'.split(' ');
export const weekdays: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const two = (number: number): string => String(number).padStart(2, '0');
const utc = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

export const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(utc(value).getTime()) && iso(utc(value)) === value;

export function addDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return iso(date);
}

/** Month `2024-03` moved by whole months. */
export function addMonths(month: string, count: number): string {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${two((all % 12) + 1)}`;
}

/** The same day of another month, or the last one where that month is shorter. */
export function addMonthsToDay(day: string, count: number): string {
  const month = addMonths(day.slice(0, 7), count);
  const last = lastDay(month);
  const same = `${month}-${day.slice(8, 10)}`;
  return same > last ? last : same;
}

export const lastDay = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);
export const weekdayOf = (day: string): number => utc(day).getUTCDay();

/** The day with this weekday, on or before `day` (-1), or on or after it (1). */
export function nearestWeekday(day: string, weekday: number, direction: -1 | 1): string {
  const step = direction < 0 ? (weekdayOf(day) - weekday + 7) % 7 : (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, direction * step);
}

/** ISO week of a day: `2024-W11`. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 4 - (weekdayOf(day) || 7));
  const first = `${thursday.slice(0, 4)}-01-01`;
  const number = Math.floor((utc(thursday).getTime() - utc(first).getTime()) / 86_400_000 / 7) + 1;
  return `${thursday.slice(0, 4)}-W${two(number)}`;
}

function weekRange(value: string): [string, string] {
  const year = value.slice(0, 4);
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 1 - (weekdayOf(fourth) || 7) + 7 * (Number(value.slice(6, 8)) - 1));
  return value.endsWith('-WE') ? [addDays(monday, 5), addDays(monday, 6)] : [monday, addDays(monday, 6)];
}

const seasons: Readonly<Record<string, readonly [number, number]>> = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14] };

/** First and last day that a TimeML value can mean; undefined for what names no days. */
export function daysOf(value: string): [string, string] | undefined {
  if (/^\d{4}-W\d{2}(?:-WE)?(?:T.*)?$/u.test(value)) return weekRange(value.replace(/T.*$/u, ''));
  if (/^\d{4}-\d{2}-\d{2}(?:T.*)?$/u.test(value)) return isDay(value.slice(0, 10)) ? [value.slice(0, 10), value.slice(0, 10)] : undefined;
  if (/^\d{4}-\d{2}$/u.test(value)) return [`${value}-01`, lastDay(value)];
  if (/^\d{4}$/u.test(value)) return [`${value}-01-01`, `${value}-12-31`];
  if (/^\d{2}$/u.test(value)) return [`${value}00-01-01`, `${value}99-12-31`];
  if (/^\d{3}$/u.test(value)) return [`${value}0-01-01`, `${value}9-12-31`];
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(value);
  if (quarter) {
    const first = `${quarter[1]}-${two(3 * Number(quarter[2]) - 2)}`;
    return [`${first}-01`, lastDay(addMonths(first, 2))];
  }
  const half = /^(\d{4})-H([12])$/u.exec(value);
  if (half) return half[2] === '1' ? [`${half[1]}-01-01`, `${half[1]}-06-30`] : [`${half[1]}-07-01`, `${half[1]}-12-31`];
  const season = /^(\d{4})-(SP|SU|FA|WI)$/u.exec(value);
  const range = season && seasons[season[2] ?? ''];
  if (!season || !range) return undefined;
  const first = addMonths(`${season[1]}-01`, range[0] - 1);
  return [`${first}-01`, lastDay(addMonths(first, range[1] - range[0]))];
}

/** Easter Sunday of the western churches (the anonymous Gregorian computus). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${two(Math.floor(f / 31))}-${two((f % 31) + 1)}`;
}

/** The nth weekday of a month, counted from its end when negative. */
export function nthWeekday(month: string, weekday: number, nth: number): string {
  return nth < 0
    ? addDays(nearestWeekday(lastDay(month), weekday, -1), 7 * (nth + 1))
    : addDays(nearestWeekday(`${month}-01`, weekday, 1), 7 * (nth - 1));
}
