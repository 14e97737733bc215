import { type Days, dayIso, rangeWords } from '../words/time.ts';
import type { Group, Lane } from './times.ts';

/** What is drawn in one lane. `day`: one known day; `range`: one of these days, not known which; `days`: several known days too close to draw apart. */
export interface Bar extends Days {
  readonly key: string;
  readonly look: 'day' | 'range' | 'days';
  readonly label: string;
  readonly number: number;
  /** Known days lie in row 0, ranges above, each where it covers no other. */
  readonly row: number;
}

/** Pixels that a stroke and its number need, to be seen and to be met by a finger. */
const NEEDS = 28;

/** @param width pixels that all the days have */
export function barsOf(groups: readonly Group[], lane: Lane, seen: Days, width: number = 700): Bar[] {
  const room = (seen.last - seen.first + 1) * (NEEDS / Math.max(NEEDS, width));
  const bars: Bar[] = [];
  /** Where the last range of each row ends. */
  const rows: number[] = [];
  let open: Bar | undefined;
  for (const { key, days, label, lanes } of groups) {
    const number = lanes[lane].length;
    if (number === 0 || days === undefined || days.last < seen.first || days.first > seen.last) continue;
    if (days.last > days.first) {
      const from = Math.max(days.first, seen.first);
      const free = rows.findIndex((end) => end <= from);
      const at = free < 0 ? rows.length : free;
      rows[at] = Math.max(days.last + 1, from + room * 1.5);
      bars.push({ ...days, key, look: 'range', label, number, row: at + 1 });
      continue;
    }
    if (open !== undefined && (days.first - open.last < room || days.first - open.first < room)) {
      open = {
        ...open,
        last: days.last,
        look: 'days',
        label: rangeWords(dayIso(open.first), dayIso(days.last)),
        number: open.number + number,
      };
      bars[bars.findLastIndex((bar) => bar.key === open?.key)] = open;
    } else {
      open = { ...days, key, look: 'day', label, number, row: 0 };
      bars.push(open);
    }
  }
  return bars;
}
