import { expect, test } from 'vitest';
import { sha256, type Document, spanIn, wordsOf } from '../facts/index.ts';
import { paragraphsOf, sentences, tokens } from './index.ts';

const split = (text: string): string[] => {
  const document: Document = { id: 'd', text, hash: sha256(text), source: 'test', blocks: [] };
  return sentences(document, paragraphsOf(document)).map((span) => wordsOf(document, span));
};

test('full stops of abbreviations and initials end nothing', () => {
  expect(split('Sen. A. B. Teal met Dr. Voss at 10 a.m. on Jan. 4. They left.')).toEqual([
    'Sen. A. B. Teal met Dr. Voss at 10 a.m. on Jan. 4.',
    'They left.',
  ]);
  expect(split('The U.S. Navy came. It left at 6 p.m. The rest stayed.')).toEqual([
    'The U.S. Navy came.',
    'It left at 6 p.m.',
    'The rest stayed.',
  ]);
});

test('closing marks belong to the sentence before', () => {
  expect(split('“We wait.” Nobody moved.')).toEqual(['“We wait.”', 'Nobody moved.']);
  expect(split('“Why now?” asked Teal. “Why not?”')).toEqual(['“Why now?” asked Teal.', '“Why not?”']);
});

test('a heading needs no full stop', () => {
  expect(split('Fresh doubts over the pier\nThe board met.')).toEqual(['Fresh doubts over the pier', 'The board met.']);
});

test('given blocks are hard borders', () => {
  const text = 'Pier row The board met.';
  const bare: Document = { id: 'd', text, hash: sha256(text), source: 'test', blocks: [] };
  const document: Document = {
    ...bare,
    blocks: [
      { kind: 'subhead', span: spanIn(bare, 0, 8) },
      { kind: 'paragraph', span: spanIn(bare, 9, text.length) },
    ],
  };
  expect(sentences(document, paragraphsOf(document)).map((span) => wordsOf(document, span))).toEqual(['Pier row', 'The board met.']);
});

test('tokens keep abbreviations whole and part possessives', () => {
  expect(tokens('Sen. Teal’s 41-year-old brother didn’t pay $3.5 million.').map(({ text }) => text)).toEqual([
    'Sen.',
    'Teal',
    '’s',
    '41-year-old',
    'brother',
    'did',
    'n’t',
    'pay',
    '$3.5',
    'million',
    '.',
  ]);
});
