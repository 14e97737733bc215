import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bySpan, contains, overlap, type Span, spanIn, wordsOf } from './span.ts';

const document = { id: 'doc-1', text: 'Ida 🎭 said: “no”.' };
const other = { id: 'doc-2', text: 'Another text.' };

describe('spanIn', () => {
  test('gives the range with its document', () => {
    expect(spanIn(document, 0, 3)).toEqual({ document: 'doc-1', start: 0, end: 3 });
    expect(spanIn(document, 0, document.text.length)).toMatchObject({ end: document.text.length });
    expect(spanIn(document, 4, 6)).toMatchObject({ start: 4, end: 6 });
  });

  test.each([
    ['empty', 3, 3],
    ['turned round', 3, 1],
    ['before the text', -1, 2],
    ['beyond the text', 0, document.text.length + 1],
    ['half a unit', 0.5, 2],
    ['half a unit at the end', 0, 2.5],
    ['no number', Number.NaN, 2],
  ])('refuses what is %s, and says what was asked and how long the text is', (_, start, end) => {
    expect(() => spanIn(document, start, end)).toThrow(RangeError);
    expect(() => spanIn(document, start, end)).toThrow(`span [${start}, ${end}) is not inside document doc-1, which has 18 UTF-16 units`);
  });

  test('refuses to cut a character in two', () => {
    expect(() => spanIn(document, 0, 5)).toThrow('span [0, 5) of document doc-1 cuts a character in two');
    expect(() => spanIn(document, 5, 8)).toThrow('cuts a character in two');
  });

  test('lone halves of characters are units like others', () => {
    for (const text of ['a\udc00b', '\ud800b', 'a\ud800', '\udfffa', 'a\ud83dA', '\ue000\udc00a', '\ud83d\udbffa']) {
      expect(spanIn({ id: 'x', text }, 0, 1)).toMatchObject({ start: 0, end: 1 });
    }
    for (const pair of ['\ud800\udc00', '\ud800\udfff', '\udbff\udc00', '\udbff\udfff']) {
      expect(() => spanIn({ id: 'x', text: pair }, 0, 1)).toThrow(RangeError);
    }
  });

  test('any range of any text is the slice, or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        fc.integer({ min: -2, max: 20 }),
        fc.integer({ min: -2, max: 20 }),
        (text, start, end) => {
          const frozen = { id: 'x', text };
          const inside = start >= 0 && end <= text.length && start < end;
          const whole = inside && text.slice(0, start).isWellFormed() && text.slice(start, end).isWellFormed();
          if (whole) expect(wordsOf(frozen, spanIn(frozen, start, end))).toBe(text.slice(start, end));
          else expect(() => spanIn(frozen, start, end)).toThrow(RangeError);
        },
      ),
    );
  });
});

test('words are asked of the document they are in', () => {
  expect(wordsOf(document, spanIn(document, 13, 15))).toBe('“n');
  expect(() => wordsOf(other, spanIn(document, 0, 3))).toThrow('span is of document doc-1, not of doc-2');
});

describe('two spans', () => {
  const at = (start: number, end: number): Span => spanIn(document, start, end);
  const elsewhere = spanIn(other, 2, 4);
  test('overlap when they share a unit', () => {
    expect(overlap(at(0, 3), at(2, 4))).toBe(true);
    expect(overlap(at(2, 4), at(0, 3))).toBe(true);
    expect(overlap(at(0, 3), at(3, 4))).toBe(false);
    expect(overlap(at(3, 4), at(0, 3))).toBe(false);
    expect(overlap(at(0, 7), elsewhere)).toBe(false);
  });
  test('contain each other up to their ends', () => {
    expect(contains(at(0, 3), at(0, 3))).toBe(true);
    expect(contains(at(0, 3), at(1, 2))).toBe(true);
    expect(contains(at(1, 3), at(0, 3))).toBe(false);
    expect(contains(at(0, 3), at(0, 4))).toBe(false);
    expect(contains(at(0, 7), elsewhere)).toBe(false);
  });
  test('stand in the order of the text, documents by id', () => {
    const sorted = [elsewhere, at(2, 4), at(0, 4), at(0, 3)].toSorted(bySpan);
    expect(sorted).toEqual([at(0, 3), at(0, 4), at(2, 4), elsewhere]);
    expect(bySpan(at(0, 3), elsewhere)).toBe(-1);
    expect(bySpan(elsewhere, at(0, 3))).toBe(1);
    expect(bySpan(at(0, 3), at(0, 3))).toBe(0);
  });
});
