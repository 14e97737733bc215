/** A date as a person types it → as the server takes it: a day, a month or a year, or two of them with `/` between. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (value: number): string => String(value).padStart(2, '0');

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const monthOf = (word: string): number | undefined => {
  const at = months.indexOf(word.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
};

function iso(year: string, month?: number, day?: number): string | undefined {
  if (month === undefined) return year;
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  return exists(Number(year), month, day) ? `${year}-${two(month)}-${two(day)}` : undefined;
}

function one(words: string): string | undefined {
  const numbers = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words);
  if (numbers) return iso(numbers[1] ?? '', numbers[2] ? Number(numbers[2]) : undefined, numbers[3] ? Number(numbers[3]) : undefined);
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(\p{L}{3,9})\.?,? (\d{4})$/u.exec(words);
  const american = /^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u.exec(words);
  const month = monthOf(named?.[2] ?? american?.[1] ?? '');
  if (month === undefined) return undefined;
  const day = named ? named[1] : american?.[2];
  return iso(named?.[3] ?? american?.[3] ?? '', month, day === undefined ? undefined : Number(day));
}

/** `3 May 2024`, `May 2024`, `2024`, `2024-05-03`, `3–5 May 2024`, `2024-05-03/2024-05-05`; undefined where it is none of these. */
export function whenOf(typed: string): string | undefined {
  const words = typed.trim().replace(/\s+/gu, ' ').slice(0, 80);
  const alone = one(words);
  if (alone !== undefined) return alone;
  const [from = '', to = '', more] = words.split(/ ?(?:\/|–|—| to | and ) ?/u);
  if (more !== undefined || to === '') return undefined;
  const last = one(to);
  // `3–5 May 2024`: the first day has the month of the last.
  const first = one(from) ?? (last !== undefined && /^\d{1,2}$/.test(from) ? one(`${last.slice(0, 7)}-${from}`) : undefined);
  if (first === undefined || last === undefined || first > last) return undefined;
  return `${first}/${last}`;
}
