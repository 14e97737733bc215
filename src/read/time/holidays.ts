import { addDays, easter, nthWeekday } from './calendar.ts';
import { holidays } from './holidays.data.ts';

/** The names of public days, longest first, with either apostrophe. */
export const holidayNames: readonly string[] = Object.keys(holidays).toSorted((a, b) => b.length - a.length);

/** The day of a holiday in a year. */
export function holidayIn(name: string, year: number): string | undefined {
  const when = holidays[name.toLowerCase().replaceAll("'", '’').replace(/\s+/gu, ' ')];
  if (when === undefined) return undefined;
  if (when.startsWith('E')) return addDays(easter(year), Number(when.slice(1)));
  const floating = /^(\d\d)-(\d)-(-?\d)$/u.exec(when);
  return floating ? nthWeekday(`${year}-${floating[1]}`, Number(floating[2]), Number(floating[3])) : `${year}-${when}`;
}
