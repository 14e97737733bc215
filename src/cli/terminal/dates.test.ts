import { expect, test } from 'vitest';
import { dayInWords, rangeInWords, timeInWords } from './dates.ts';

test('days as precise as they are known', () => {
  expect(dayInWords('2024-05-03')).toBe('3 May 2024');
  expect(dayInWords('2024-05-03', '2024')).toBe('3 May');
  expect(dayInWords('2024-05')).toBe('May 2024');
  expect(dayInWords('2024')).toBe('2024');
  expect(dayInWords('2024-05-03T18:30Z')).toBe('3 May 2024');
});

test('ranges', () => {
  expect(rangeInWords('2024-05-03', '2024-05-09')).toBe('3–9 May 2024');
  expect(rangeInWords('2024-04-28', '2024-05-03')).toBe('28 April – 3 May 2024');
  expect(rangeInWords('2023-12-30', '2024-01-02')).toBe('30 December 2023 – 2 January 2024');
  expect(rangeInWords('2024-05-03', '2024-05-03T10:00')).toBe('3 May 2024');
});

test('a time that is counted from an unknown day has no words of ours', () => {
  expect(timeInWords({ basis: 'relative' })).toBeUndefined();
  expect(timeInWords({ basis: 'words', value: '2024-W12', earliest: '2024-03-18', latest: '2024-03-24' })).toBe('18–24 March 2024');
  expect(timeInWords({ basis: 'words', value: '2024-03-13TEV' })).toBe('13 March 2024');
});
