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
    expect(() => wordPiece('a\nb')).toThrow(RangeError);
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
