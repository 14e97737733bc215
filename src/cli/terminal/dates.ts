/** Days and ranges in words, as far as they are known. */
import type { Time } from '../../onrecord.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

interface Parts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

function partsOf(value: string): Parts | undefined {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(value);
  if (!found?.[1]) return undefined;
  const month = found[2] === undefined ? undefined : months[Number(found[2]) - 1];
  return { year: found[1], ...(month ? { month } : {}), ...(found[3] ? { day: String(Number(found[3])) } : {}) };
}

/** `12 March 2024`, `March 2024`, `2024`; the year is left out when it is `sameYear`. Other forms stay as they are. */
export function dayInWords(value: string, sameYear?: string): string {
  const parts = partsOf(value);
  if (!parts) return value;
  const { year, month, day } = parts;
  if (!month) return year;
  return [day, month, year === sameYear ? undefined : year].filter(Boolean).join(' ');
}

/** `3–9 May 2024`, `28 April – 3 May 2024`. */
export function rangeInWords(first: string, last: string, sameYear?: string): string {
  const [a, b] = [partsOf(first), partsOf(last)];
  if (!a || !b || first.slice(0, 10) === last.slice(0, 10)) return dayInWords(last, sameYear);
  if (a.year === b.year && a.month === b.month && a.day && b.day) return `${a.day}–${dayInWords(last, sameYear)}`;
  return `${dayInWords(first, a.year === b.year ? a.year : undefined)} – ${dayInWords(last, sameYear)}`;
}

/** A time in words; undefined when only the article's own words tell it. */
export function timeInWords(time: Time, sameYear?: string): string | undefined {
  if (time.basis === 'relative') return undefined;
  const week = /^(\d{4})-W(\d{2})$/.exec(time.value ?? '');
  if (time.value !== undefined && !week && partsOf(time.value)) return dayInWords(time.value, sameYear);
  if (time.earliest !== undefined && time.latest !== undefined) return rangeInWords(time.earliest, time.latest, sameYear);
  return undefined;
}
