import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapping } from './overlapping.ts';

test('finds what a look through all items finds', () => {
  const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range), range, (items, { start, end }) => {
      const plain = items.filter((one) => one.start < end && one.end > start).toSorted((a, b) => a.start - b.start);
      expect(overlapping(items, (one) => one)(start, end)).toEqual(plain);
    }),
  );
});

test('nothing is found beside an item that ends where the range begins', () => {
  const find = overlapping(
    [
      { start: 4, end: 8 },
      { start: 0, end: 2 },
    ],
    (one) => one,
  );
  expect(find(2, 4)).toEqual([]);
  expect(find(8, 9)).toEqual([]);
  expect(find(7, 8)).toEqual([{ start: 4, end: 8 }]);
  expect(overlapping([], () => ({ start: 0, end: 0 }))(0, 9)).toEqual([]);
});
