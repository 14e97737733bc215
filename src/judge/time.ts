import type { Time } from '../facts/index.ts';

const last = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number): string => String(value).padStart(2, '0');

/** First and last day of an ISO year, month or day. */
function daysOf(value: string): readonly [string, string] {
  const [year = '', month, day] = value.split('-');
  if (day !== undefined) return [value, value];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  return [`${value}-01`, `${value}-${two(last(Number(year), Number(month)))}`];
}

/** @param when an ISO day, month or year, or two with `/` between */
export function timeOf(when: string): Time {
  const [from = when, to] = when.split('/');
  if (to === undefined) return { value: from, earliest: daysOf(from)[0], latest: daysOf(from)[1], basis: 'judgement' };
  return { earliest: daysOf(from)[0], latest: daysOf(to)[1], basis: 'judgement' };
}
