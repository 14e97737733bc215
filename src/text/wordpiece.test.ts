import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordPiece } from './wordpiece.ts';

const vocabulary = readFileSync(new URL('../../models/reader/vocab.txt', import.meta.url), 'utf8');
const names = vocabulary.split('\n');
const split = wordPiece(vocabulary);
const shown = (text: string): string[] => {
  const { ids, starts, ends } = split(text);
  return Array.from(ids, (id, i) => `${names[id]}=${text.slice(starts[i], ends[i])}`);
};

describe('WordPiece', () => {
  it('cuts words greedily, in lower case, and keeps the printed form in the offsets', () => {
    expect(shown('The mayoress disagreed.')).toEqual(['the=The', 'mayor=mayor', '##ess=ess', 'disagreed=disagreed', '.=.']);
  });

  it('makes each punctuation mark and symbol a word of its own', () => {
    const { words } = split("don't “go”—$5");
    expect([...words]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('drops accents from the pieces, never from the text', () => {
    expect(shown('Café São')).toEqual(['cafe=Café', 'sao=São']);
    expect(shown('Cafe\u0301 x')).toEqual(['cafe=Cafe\u0301', 'x=x']);
  });

  it('counts offsets in UTF-16 units behind characters beyond the basic plane', () => {
    expect(shown('🙂 ok')).toEqual(['[UNK]=🙂', 'ok=ok']);
    expect([...split('🙂 ok').starts]).toEqual([0, 3]);
  });

  it('leaves out what cannot be seen and reads through it', () => {
    expect(shown('soft\u00adly')).toEqual(['softly=soft\u00adly']);
    expect(shown('a\u200bb\0')).toEqual(['ab=a\u200bb']);
  });

  it('takes a word that is too long, or in no piece, for unknown', () => {
    expect(shown(`${'x'.repeat(101)} y`).map((piece) => piece.slice(0, 5))).toEqual(['[UNK]', 'y=y']);
  });

  it('refuses a vocabulary without [UNK]', () => {
    expect(() => wordPiece('a\nb')).toThrow(new RangeError('the vocabulary has no [UNK]'));
  });

  it('takes the line of a piece for its number, whatever ends the line', () => {
    const small = wordPiece('[UNK]\r\n\r\nab\r\n##c\r\n中\r\nab\rc\r\n');
    expect([...small('abc 中ab x').ids]).toEqual([2, 3, 4, 2, 0]);
    expect([...wordPiece('[UNK]\n\nab')('').ids]).toEqual([]);
    expect([...wordPiece('[UNK]\naa')('a\u0080a').ids]).toEqual([1]);
  });

  it('parts ideographs, not letters of other scripts', () => {
    expect([...split('日本 ab').words]).toEqual([0, 1, 2]);
    expect([...split('ある').words].every((word) => word === 0)).toBe(true);
    expect([...split('\u2fff\u3400').words]).toEqual([0, 1]);
  });

  it('gives an accent of its own to the letter before it, and nothing else', () => {
    expect(shown('\u0301a b')).toEqual(['a=a', 'b=b']);
    expect(shown('e\u0301\u0302 a')).toEqual(['e=e\u0301\u0302', 'a=a']);
    expect(shown('ab\u0301')).toEqual(['ab=ab\u0301']);
  });

  it('reads words of a hundred letters', () => {
    expect(split('a'.repeat(100)).ids.length).toBeGreaterThan(1);
    expect(split('a'.repeat(101)).ids.length).toBe(1);
  });

  it('gives pieces in order, inside the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { starts, ends, words } = split(text);
        for (let i = 0; i < starts.length; i++) {
          expect(starts[i]).toBeLessThan(ends[i] ?? 0);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(words[i]).toBeGreaterThanOrEqual(words[i - 1] ?? 0);
          if (i > 0 && words[i] !== words[i - 1]) expect(starts[i]).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
        }
      }),
    );
  });
});
