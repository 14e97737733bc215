import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, padEnd, padStart, widthOf, wrap } from './width.ts';

test.each([
  ['abc', 3],
  ['“é”', 3],
  ['e\u0301', 1],
  ['東京', 4],
  ['ソウル 서울', 11],
  ['ｿｳﾙ', 3],
  ['👩‍🚒', 2],
  ['🇮🇸', 2],
  ['می‌خواهم', 7],
  ['● ◐ ○ ▲', 7],
])('widthOf(%s) is %i', (text, width) => expect(widthOf(text)).toBe(width));

test('clip keeps whole characters', () => {
  expect(clip('東京都港区', 5)).toBe('東京…');
  expect(clip('abc', 3)).toBe('abc');
});

test('pads by columns', () => {
  expect(padEnd('東', 4)).toBe('東  ');
  expect(padStart('東', 4)).toBe('  東');
});

test('wraps between words, and inside those that are too long', () => {
  expect(wrap('the quay is shut', 9)).toEqual(['the quay', 'is shut']);
  expect(wrap('abcdefghijklmnop', 8)).toEqual(['abcdefgh', 'ijklmnop']);
  expect(wrap('the quay is shut and nobody knows why', 9, 2)).toEqual(['the quay', 'is shut…']);
});

test('no line is too wide, no word is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), fc.integer({ min: 8, max: 60 }), (words, width) => {
      const text = words.map((word) => word.replace(/\s/g, '')).join(' ');
      const lines = wrap(text, width);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
