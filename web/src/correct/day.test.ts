import { expect, test } from 'vitest';
import { whenOf } from './day.ts';

test.each([
  ['2024-05-03', '2024-05-03'],
  ['2024-5-3', '2024-05-03'],
  [' 3  May 2024 ', '2024-05-03'],
  ['3rd May 2024', '2024-05-03'],
  ['May 3, 2024', '2024-05-03'],
  ['Sept. 2024', '2024-09'],
  ['2024', '2024'],
  ['3–5 May 2024', '2024-05-03/2024-05-05'],
  ['28 April 2024 to 3 May 2024', '2024-04-28/2024-05-03'],
  ['2024-05-03/2024-05-05', '2024-05-03/2024-05-05'],
])('%s', (typed, when) => expect(whenOf(typed)).toBe(when));

test.each(['', 'last May', '31 February 2024', '2024-13', '5–3 May 2024', '3 May', '1/2/3', '2024-05-05/2024-05-03'])(
  'no date: %s',
  (typed) => expect(whenOf(typed)).toBeUndefined(),
);
