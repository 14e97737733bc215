import type { Time } from '../desk/types.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const parts: Record<string, string> = { TMO: 'morning', TAF: 'afternoon', TEV: 'evening', TNI: 'night', TMI: 'midday', TDT: 'daytime' };
const seasons: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', AU: 'autumn', WI: 'winter' };

/** `2024-03-13` → `13 March 2024`; a value of a form we do not know is shown as it is. */
export function dateWords(value: string): string {
  const found = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|W(\d{2})|(SP|SU|FA|AU|WI)|Q([1-4])|H([12])))?(?:T(.+))?$/.exec(value);
  if (found === null) return value;
  const [, year = '', month, day, week, season, quarter, half, time] = found;
  const name = months[Number(month) - 1];
  if (week !== undefined) return `week ${Number(week)} of ${year}`;
  if (season !== undefined) return `${seasons[season] ?? season} ${year}`;
  if (quarter !== undefined) return `quarter ${quarter} of ${year}`;
  if (half !== undefined) return `half ${half} of ${year}`;
  if (month === undefined) return year;
  if (name === undefined) return value;
  const date = day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
  if (time === undefined) return date;
  return `${date}, ${parts[`T${time}`] ?? time.replace(/^(\d{2}:\d{2}).*$/, '$1')}`;
}

/** `3–9 May 2024`, `28 April – 3 May 2024`; with `and`, what stands after `between`. */
export function rangeWords(first: string, last: string, and = false): string {
  if (first === last) return dateWords(first);
  const one = dateWords(first).split(' ');
  const other = dateWords(last).split(' ');
  const between = and ? ' and ' : ' – ';
  if (one.length !== 3 || other.length !== 3) return `${dateWords(first)}${between}${dateWords(last)}`;
  if (one[1] === other[1] && one[2] === other[2]) return `${one[0]}${and ? between : '–'}${other.join(' ')}`;
  if (one[2] === other[2]) return `${one[0]} ${one[1]}${between}${other.join(' ')}`;
  return `${one.join(' ')}${between}${other.join(' ')}`;
}

/** The date of a time in the tool's words; undefined where it is not known. */
export function timeWords(time: Time): string | undefined {
  if (time.value !== undefined) return dateWords(time.value);
  if (time.earliest !== undefined && time.latest !== undefined)
    return time.earliest === time.latest ? dateWords(time.earliest) : `between ${rangeWords(time.earliest, time.latest, true)}`;
  if (time.earliest !== undefined) return `not before ${dateWords(time.earliest)}`;
  if (time.latest !== undefined) return `not after ${dateWords(time.latest)}`;
  return undefined;
}

export interface Days {
  readonly first: number;
  readonly last: number;
}
const DAY = 86_400_000;

const dayOf = (iso: string): number | undefined => {
  const at = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : Math.floor(at / DAY);
};

/** First and last possible day, counted from 1970; undefined where either is not known. */
export function daysOf(time: Pick<Time, 'value' | 'earliest' | 'latest'>): Days | undefined {
  const from = time.earliest ?? (time.value !== undefined && /^\d{4}-\d{2}-\d{2}/.test(time.value) ? time.value : undefined);
  const to = time.latest ?? (time.earliest === undefined ? from : undefined);
  if (from === undefined || to === undefined) return undefined;
  const first = dayOf(from);
  const last = dayOf(to);
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

export const dayIso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
