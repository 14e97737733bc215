import { expect, test } from 'vitest';
import { dateWords, dayIso, daysOf, rangeWords, timeWords } from './time.ts';

test.each([
  ['2024-03-13', '13 March 2024'],
  ['2024-03', 'March 2024'],
  ['2024', '2024'],
  ['2024-03-13TEV', '13 March 2024, evening'],
  ['2024-03-13T06:10:00Z', '13 March 2024, 06:10'],
  ['2024-W12', 'week 12 of 2024'],
  ['2023-SU', 'summer 2023'],
  ['2023-Q2', 'quarter 2 of 2023'],
  ['some day', 'some day'],
])('%s is shown as %s', (value, words) => expect(dateWords(value)).toBe(words));

test('a range says only once what both ends share', () => {
  expect(rangeWords('2024-05-03', '2024-05-09')).toBe('3–9 May 2024');
  expect(rangeWords('2024-04-28', '2024-05-03')).toBe('28 April – 3 May 2024');
  expect(rangeWords('2023-12-30', '2024-01-02')).toBe('30 December 2023 – 2 January 2024');
});

test('what is not known stays open', () => {
  expect(timeWords({ basis: 'relative' })).toBeUndefined();
  expect(timeWords({ basis: 'words', earliest: '2024-05-01' })).toBe('not before 1 May 2024');
  expect(timeWords({ basis: 'words', earliest: '2024-05-01', latest: '2024-05-07' })).toBe('between 1 and 7 May 2024');
  expect(daysOf({ earliest: '2024-05-01' })).toBeUndefined();
  expect(daysOf({ value: '2024-05' })).toBeUndefined();
  expect(daysOf({ value: 'never', earliest: 'x', latest: 'y' })).toBeUndefined();
});

test('days are counted without a time zone', () => {
  const days = daysOf({ value: '2024-05-03' });
  expect(days?.first).toBe(days?.last);
  expect(dayIso(days?.first ?? 0)).toBe('2024-05-03');
});
