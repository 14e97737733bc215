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

test('marks and white space around sentences', () => {
  expect(split('Who came?! Nobody… The rest slept.')).toEqual(['Who came?!', 'Nobody…', 'The rest slept.']);
  expect(split('Wait... “Now,” he said. Go!')).toEqual(['Wait...', '“Now,” he said.', 'Go!']);
  expect(split('Wait... said the pilot. Stop')).toEqual(['Wait... said the pilot.', 'Stop']);
  expect(split('“Stop!” cried Teal. Why? he asked. Why? Nobody knew.')).toEqual([
    '“Stop!” cried Teal.',
    'Why? he asked.',
    'Why?',
    'Nobody knew.',
  ]);
  expect(split('It rose by 3.5 metres.  \t (It fell.) Then  it rose. ')).toEqual([
    'It rose by 3.5 metres.',
    '(It fell.)',
    'Then  it rose.',
  ]);
  expect(split('  One.\n\n   \n Two. \n')).toEqual(['One.', 'Two.']);
  expect(split('It ended.')).toEqual(['It ended.']);
  expect(split('“It ended.”')).toEqual(['“It ended.”']);
  expect(split('A line\nB')).toEqual(['A line', 'B']);
});

test('a stop before a small letter, behind an initial or a number sign ends nothing', () => {
  expect(split('It came to the dr. in time. He left.')).toEqual(['It came to the dr. in time.', 'He left.']);
  expect(split('He met the dr. The dr. left.')).toEqual(['He met the dr.', 'The dr. left.']);
  expect(split('Rule No. 4 stands. He said no. 40 came.')).toEqual(['Rule No. 4 stands.', 'He said no. 40 came.']);
  expect(split('It was I. The rest slept.')).toEqual(['It was I.', 'The rest slept.']);
  expect(split('It was plan B. The rest slept.')).toEqual(['It was plan B. The rest slept.']);
  expect(split('They came from the U.S. The rest slept. J. A. Orr slept.')).toEqual([
    'They came from the U.S.',
    'The rest slept.',
    'J. A. Orr slept.',
  ]);
  expect(split('It was plan A.B. A man slept.')).toEqual(['It was plan A.B.', 'A man slept.']);
  expect(split('He works at Orr Corp. Voss does not. He works at Orr Inc. The rest do not.')).toEqual([
    'He works at Orr Corp. Voss does not.',
    'He works at Orr Inc.',
    'The rest do not.',
  ]);
  expect(split('He ate (3 p.m.) “The” end.')).toEqual(['He ate (3 p.m.)', '“The” end.']);
  expect(split("At 3 p.m. ('The hour') it ended.")).toEqual(['At 3 p.m.', "('The hour') it ended."]);
});

test('text without stops is cut between words', () => {
  const parts = split('word '.repeat(2000));
  expect(parts.map(({ length }) => length)).toEqual([4004, 4004, 1989]);
  expect(split('x'.repeat(9000))).toEqual(['x'.repeat(9000)]);
});
