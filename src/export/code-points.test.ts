import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from './code-points.ts';

test('there and back, at every character of any text', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const points = codePoints(text);
      let [unit, count] = [0, 0];
      for (const character of text) {
        expect([points.at(unit), points.unit(count)]).toEqual([count, unit]);
        unit += character.length;
        count++;
      }
      expect([points.at(unit), points.unit(count)]).toEqual([count, unit]);
    }),
  );
});

test('what lies outside ends at the ends', () => {
  const points = codePoints('🎭a🎭');
  expect([points.unit(-5), points.unit(99)]).toEqual([0, 5]);
});
