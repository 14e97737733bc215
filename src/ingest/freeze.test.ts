import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeze, hasWords } from './freeze.ts';

test('every kind of line end becomes one', () => {
  expect(freeze('a\r\nb\rc\u2028d\fe').text).toBe('a\nb\nc\nd\ne');
});

test('what no reader sees is left out and counted', () => {
  expect(freeze('re\u00adsign \u202enow\u202c \u200b\u0007\ufeff!')).toMatchObject({ text: 'resign now !', hidden: 6 });
});

test('letters keep their form, joiners stay', () => {
  const text = 'e\u0301 é می\u200cخواهم 👩\u200d🚒\tend';
  expect(freeze(text)).toMatchObject({ text, hidden: 0 });
});

test('every letter that is left is found again in what was frozen', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '\r', '\n', '\r\n', '\u200b', '\u{e0041}', '\u{1f600}', '\u202e')), (parts) => {
      const raw = parts.join('');
      const { text, rawAt } = freeze(raw);
      for (const [at, letter] of text.split('').entries()) expect(raw[rawAt(at)]).toMatch(letter === '\n' ? /[\r\n]/ : letter);
    }),
  );
});

test('half a character becomes a replacement', () => expect(freeze('a\ud83db').text).toBe('a\u{fffd}b'));

test('a frozen text is frozen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const { text } = freeze(raw);
      expect(freeze(text)).toMatchObject({ text, hidden: 0 });
      expect(text.isWellFormed()).toBe(true);
    }),
  );
});

test('blanks and marks are no words', () => {
  expect(hasWords(' \n\t—…')).toBe(false);
  expect(hasWords('— 7 —')).toBe(true);
});
