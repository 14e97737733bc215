import { expect, test } from 'vitest';
import { record } from '../../dev/record.ts';
import { Desk } from '../desk/desk.ts';
import { barsOf } from './bars.ts';
import { groupsOf, span, windowOf } from './times.ts';

const desk = new Desk(record);
const groups = groupsOf(desk);
const seen = windowOf(desk, groups);

test('dates are in order, unknown ones last, and nothing is lost', () => {
  expect(groups.at(-1)?.label).toBe('date not known');
  expect(groups.reduce((sum, group) => sum + group.size, 0)).toBe(
    record.statements.length + record.events.length + record.documents.length,
  );
  const known = groups.flatMap((group) => group.days ?? []);
  expect(known.map((days) => days.first)).toEqual(known.map((days) => days.first).sort((a, b) => a - b));
});

test('a month stays a range, never a day of it', () => {
  const february = groups.find((group) => group.label === 'February 2024');
  expect(february?.days && february.days.last - february.days.first).toBe(28);
  expect(barsOf(groups, 'happened', seen).find((bar) => bar.label === 'February 2024')?.look).toBe('range');
});

test('days too close to draw apart are drawn together and counted together', () => {
  const published = barsOf(groups, 'published', seen);
  expect(published.map((bar) => [bar.look, bar.label, bar.number])).toEqual([['days', '3–8 May 2024', 5]]);
});

test('at first the days of publication are seen', () => {
  const all = span(groups.map((group) => group.days));
  expect(seen.last).toBeGreaterThanOrEqual(all?.last ?? 0);
});

test('ranges that lie over each other are drawn in rows of their own', () => {
  const empty = { happened: [], said: [], published: [] };
  const fact = groups[0]?.lanes;
  const of = (first: number, last: number) => ({
    key: `${first}`,
    label: '',
    days: { first, last },
    lanes: {
      ...empty,
      happened: fact?.happened[0]
        ? [fact.happened[0]]
        : [record.events[0]].map((of_) => ({ kind: 'event', id: of_?.id, of: of_ }) as never),
    },
    size: 1,
  });
  const rows = barsOf([of(0, 50), of(10, 60), of(55, 90)], 'happened', { first: 0, last: 100 }).map(({ row }) => row);
  expect(rows).toEqual([1, 2, 1]);
});
