import { expect, test } from 'vitest';
import { dayOf, isoDay } from './days.ts';

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024-05-03T18:30:00Z', '2024-05-03T18:30Z'],
  ['2024-05-03T00:00:00', '2024-05-03'],
  [' 2024-05-03 09:05 ', '2024-05-03T09:05'],
  ['2024-02-30', undefined],
  ['2024-05', undefined],
  ['yesterday', undefined],
])('isoDay(%j)', (given, day) => expect(isoDay(given)).toBe(day));

test.each([
  ['3 May 2024', '2024-05-03'],
  ['3rd of May, 2024', '2024-05-03'],
  ['May 3, 2024', '2024-05-03'],
  ['Sept. 12, 2019', '2019-09-12'],
  ['SEPT 12 2019', '2019-09-12'],
  ['25/12/2023', '2023-12-25'],
  ['12/25/2023', '2023-12-25'],
  ['4/4/2023', '2023-04-04'],
])('dayOf(%j)', (words, value) => expect(dayOf(words)).toEqual({ value }));

test('a day that can be two days is none', () => expect(dayOf('03/05/2024')).toEqual({ ambiguous: '03/05/2024' }));

test.each(['March 3', '31 June 2024', '99/99/2024', 'soon'])('no whole day: %j', (words) => expect(dayOf(words)).toBeUndefined());
