import { expect, test } from 'vitest';
import { pinched, shifted, wideOf, zoomed } from './sight.ts';

const seen = { first: 100, last: 199 };

test('a zoom keeps what is under the pointer there', () => {
  expect(zoomed(seen, 0.5, 0)).toEqual({ first: 100, last: 149 });
  expect(zoomed(seen, 0.5, 1)).toEqual({ first: 150, last: 199 });
  expect(zoomed(seen, 2)).toEqual({ first: 50, last: 249 });
});

test('it ends at some days, and at all of history', () => {
  expect(wideOf(zoomed(seen, 0.0001))).toBe(5);
  expect(wideOf(zoomed(seen, 1e9))).toBe(3_650_000);
});

test('two fingers move and zoom at once', () => {
  expect(pinched(seen, [0.4, 0.6], [0.3, 0.7])).toEqual({ first: 125, last: 174 });
  expect(pinched(seen, [0.4, 0.6], [0.5, 0.7])).toEqual(shifted(seen, -10));
});
