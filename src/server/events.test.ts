import { expect, test } from 'vitest';
import { Events } from './events.ts';

test('what was missed is told from the place that was seen, as long as it is kept', () => {
  const events = new Events();
  const start = events.last;
  expect(events.after(start)).toEqual([]);
  for (let n = 1; n <= 500; n++) events.push('reading', n);
  expect(events.after(start)).toHaveLength(500);
  const before = events.last;
  events.push('record', 'last');
  expect(events.after(before)?.map(({ data }) => data)).toEqual(['last']);
  expect(events.after(start)).toBeUndefined();
});

test('an id of another run, of the future or of nothing is not known', () => {
  const events = new Events();
  const [run] = events.last.split('-');
  for (const id of ['', 'x', `${run}`, `${run}-9`, `${run}--1`, `${run}-1e3`, 'another-0']) expect(events.after(id), id).toBeUndefined();
});
