/** Days as newspapers print them at the head of an article. Only whole dates: a day without a year fixes nothing. */

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(?:[0-3]?\\d)(?:st|nd|rd|th)?';

/** Sources of patterns without groups, for use inside others. */
export const dayPatterns: Readonly<Record<'iso' | 'dayFirst' | 'monthFirst' | 'numbers', string>> = {
  iso: '\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
  dayFirst: `${day}\\s(?:of\\s)?${month},?(?:\\s\\d{4})?`,
  monthFirst: `${month}\\s${day}(?:,?\\s\\d{4})?`,
  numbers: '\\d{1,2}[./]\\d{1,2}[./]\\d{4}',
};

export type DayRead = { readonly value: string } | { readonly ambiguous: string } | undefined;

/** `2024-05-03` when that day exists. */
function isoOf(year: number, monthNumber: number, dayNumber: number): string | undefined {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber));
  const fits = date.getUTCFullYear() === year && date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
  return fits && year >= 1500 ? date.toISOString().slice(0, 10) : undefined;
}

const isoForm = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** An ISO 8601 day, or a day with time, as the user or a file gives it; undefined when it is none. */
export function isoDay(given: string): string | undefined {
  const found = isoForm.exec(given.trim());
  if (!found) return undefined;
  const date = isoOf(Number(found[1]), Number(found[2]), Number(found[3]));
  if (date === undefined) return undefined;
  if (found[4] === undefined) return date;
  const time = `${found[4]}:${found[5]}`;
  // Midnight is what programs write when they know the day only.
  return time === '00:00' ? date : `${date}T${time}${found[6] ?? ''}`;
}

const spelled = (word: string): number => months.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1;

const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${month}),?\\s(\\d{4})$`, 'i');
const monthFirst = new RegExp(`^(${month})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})$`, 'i');
const numbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

/** The day that printed words name, if they name one whole day. */
export function dayOf(words: string): DayRead {
  const text = words.trim().replace(/\s+/g, ' ');
  const iso = isoDay(text);
  if (iso !== undefined) return { value: iso };
  const first = dayFirst.exec(text);
  const second = monthFirst.exec(text);
  const value = first
    ? isoOf(Number(first[3]), spelled(first[2] ?? ''), Number(first[1]))
    : second && isoOf(Number(second[3]), spelled(second[1] ?? ''), Number(second[2]));
  if (value !== undefined && value !== null) return { value };
  const third = numbers.exec(text);
  if (!third) return undefined;
  const [a, b, year] = [Number(third[1]), Number(third[2]), Number(third[3])];
  const readings = new Set([isoOf(year, b, a), isoOf(year, a, b)].filter((date) => date !== undefined));
  if (readings.size > 1) return { ambiguous: text };
  const only = [...readings][0];
  return only === undefined ? undefined : { value: only };
}
