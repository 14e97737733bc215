import { expect, test } from 'vitest';
import { escapeMarkup } from './escape.ts';
import { excerpt } from './excerpt.ts';
import { tokens } from './tokens.ts';

test('what markup is made of is escaped, all else stays', () => {
  expect(escapeMarkup(`<a href="x">Tom & Ann's</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;Tom &amp; Ann&#39;s&lt;/a&gt;');
  expect(escapeMarkup('plain; ünï')).toBe('plain; ünï');
});

test('an excerpt is cut between words, and says so', () => {
  expect(excerpt('one two', 7)).toBe('one two');
  expect(excerpt('one two  three', 12)).toBe('one two …');
  expect(excerpt('one two  three', 9)).toBe('one two …');
  expect(excerpt('alone', 3)).toBe('alo …');
  expect(excerpt('a b c d', 4)).toBe('a b …');
});

const shown = (text: string, from?: number, to?: number): string[] =>
  tokens(text, from, to).map(({ start, end, text: own }) => {
    expect(text.slice(start, end)).toBe(own);
    return own;
  });

test('tokens of a part of a text have their places in the whole', () => {
  expect(shown('Ada sailed, Bo stayed.', 4, 17)).toEqual(['sailed', ',', 'Bo', 'st']);
  expect(shown("He didn't see the boat's sail", 3, 25)).toEqual(['did', "n't", 'see', 'the', 'boat', "'s"]);
});

test('a full stop belongs to an initial or an abbreviation, not to the end of the text', () => {
  expect(shown('Gen. P. Orr spoke to Sen. Ode.')).toEqual(['Gen.', 'P.', 'Orr', 'spoke', 'to', 'Sen.', 'Ode', '.']);
  expect(shown('It was I. No. It was Sen.')).toEqual(['It', 'was', 'I', '.', 'No', '.', 'It', 'was', 'Sen', '.']);
  expect(shown('a b. c')).toEqual(['a', 'b', '.', 'c']);
  expect(shown('the sen. spoke, the Sea. rose')).toEqual(['the', 'sen', '.', 'spoke', ',', 'the', 'Sea', '.', 'rose']);
  expect(shown('Sen . x')).toEqual(['Sen', '.', 'x']);
  expect(shown('Sen! x')).toEqual(['Sen', '!', 'x']);
  expect(shown('. Sen.')).toEqual(['.', 'Sen', '.']);
});
