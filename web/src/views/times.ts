import type { Desk, Fact } from '../desk/desk.ts';
import type { Time } from '../desk/types.ts';
import { type Days, dateWords, dayIso, daysOf, rangeWords } from '../words/time.ts';

export const lanes = ['happened', 'said', 'published'] as const;
export type Lane = (typeof lanes)[number];
export const laneNames: Record<Lane, string> = { happened: 'happened', said: 'said', published: 'published' };

/** All that has the same date, or the same range of possible days; the last group has none. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly days?: Days;
  readonly lanes: Readonly<Record<Lane, readonly Fact[]>>;
  readonly size: number;
}

const whole = (value: string | undefined): string | undefined => (value === undefined ? undefined : value.replace(/T\d.*$/, ''));

export function groupsOf(desk: Desk): Group[] {
  const groups = new Map<string, { days?: Days; value: string | undefined; lanes: Record<Lane, Fact[]> }>();
  const add = (lane: Lane, fact: Fact, time: Pick<Time, 'value' | 'earliest' | 'latest'> | undefined): void => {
    const days = time === undefined ? undefined : daysOf(time);
    const key = days === undefined ? 'unknown' : `day-${days.first}-${days.last}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { ...(days === undefined ? {} : { days }), value: whole(time?.value), lanes: { happened: [], said: [], published: [] } };
      groups.set(key, group);
    }
    group.lanes[lane].push(fact);
  };
  for (const of of desk.record.events) add('happened', { kind: 'event', id: of.id, of }, of.when);
  for (const of of desk.record.statements) add('said', { kind: 'statement', id: of.id, of }, of.when);
  for (const of of desk.record.documents) add('published', { kind: 'document', id: of.id, of }, of.published);
  return [...groups]
    .map(([key, { days, value, lanes: own }]) => ({
      key,
      label: days === undefined ? 'date not known' : label(days, value),
      ...(days === undefined ? {} : { days }),
      lanes: own,
      size: own.happened.length + own.said.length + own.published.length,
    }))
    .sort((a, b) => (a.days?.first ?? Infinity) - (b.days?.first ?? Infinity) || (a.days?.last ?? 0) - (b.days?.last ?? 0));
}

/** A month is called a month, a range of days a range. */
function label(days: Days, value: string | undefined): string {
  if (days.first === days.last) return dateWords(dayIso(days.first));
  if (value !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(value)) return dateWords(value);
  return `between ${rangeWords(dayIso(days.first), dayIso(days.last), true)}`;
}

/** What to show at first: the days of publication and four fifths of all that has a date; all of it where that is short. */
export function windowOf(desk: Desk, groups: readonly Group[]): Days {
  const all = span(groups.map((group) => group.days));
  if (all === undefined) return { first: 0, last: 1 };
  if (all.last - all.first <= 60) return padded(all);
  const printed =
    span(desk.record.documents.map((document) => (document.published === undefined ? undefined : daysOf(document.published)))) ?? all;
  const days = groups
    .flatMap((group) => (group.days === undefined ? [] : Array.from({ length: group.size }, () => group.days?.first ?? 0)))
    .sort((a, b) => a - b);
  const tenth = days[Math.floor(days.length * 0.1)] ?? all.first;
  const nine = days[Math.floor(days.length * 0.9)] ?? all.last;
  return padded({ first: Math.min(printed.first, tenth), last: Math.max(printed.last, nine) });
}

export const span = (days: readonly (Days | undefined)[]): Days | undefined => {
  const known = days.filter((one) => one !== undefined);
  if (known.length === 0) return undefined;
  return { first: Math.min(...known.map((one) => one.first)), last: Math.max(...known.map((one) => one.last)) };
};

export const padded = ({ first, last }: Days): Days => {
  const pad = Math.max(1, Math.round((last - first) * 0.04));
  // The number of the last bar stands to the right of it.
  return { first: first - pad, last: last + pad * 2 };
};
