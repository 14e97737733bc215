import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../facts/index.ts';
import { documentOf, makeDocument } from './document.ts';

const shape = (text: string, more: object = {}): string[] => {
  const document = documentOf({ text, ...more });
  return document.blocks.map(({ kind, span }) => `${kind}: ${wordsOf(document, span)}`);
};

const article = `Harbour board puts off its vote

By Ana Reyes
Published 3 May 2024

PORT LISTER (Gull News) — The board put off its vote on the quay, the chair said.

What comes next?

Nobody would say when it meets again.

“We have time”

The chair said that “we have time” and left.`;

test('a whole article, block by block', () => {
  const document = documentOf({ text: article, source: 'quay.txt' });
  expect(document.blocks.map(({ kind }) => kind)).toEqual([
    'headline',
    'byline',
    'date',
    'dateline',
    'paragraph',
    'subhead',
    'paragraph',
    'subhead',
    'paragraph',
  ]);
  expect(document.text).toBe(article);
  expect(document.headline?.words).toBe('Harbour board puts off its vote');
  expect(document.byline?.words).toBe('By Ana Reyes');
  expect(document.published).toMatchObject({ value: '2024-05-03', from: 'text' });
  expect(document.outlet).toMatchObject({ name: 'Gull News', from: 'text' });
  expect(document.published?.span && wordsOf(document, document.published.span)).toBe('3 May 2024');
});

test('without a headline the first line is a paragraph, even a short one', () => {
  expect(shape('The quay is shut.\n\nNobody knows why.')).toEqual(['paragraph: The quay is shut.', 'paragraph: Nobody knows why.']);
  expect(shape('Quay is shut')).toEqual(['paragraph: Quay is shut']);
});

test('a dateline opens the text after a headline that has a full stop', () => {
  expect(shape('Quay stays shut, board says.\n\nLISTER (Gull News) — The quay stays shut.\n\nNobody knows why.')).toEqual([
    'paragraph: Quay stays shut, board says.',
    'dateline: LISTER (Gull News) —',
    'paragraph: The quay stays shut.',
    'paragraph: Nobody knows why.',
  ]);
});

test('a sentence of one line with words of somebody is no subhead', () => {
  const blocks = shape('The quay is shut.\n\nWho shut it?\n\nThen Brack asked, “Who has the key?”\n\nNobody knows.');
  expect(blocks.map((block) => block.split(':')[0])).toEqual(['paragraph', 'subhead', 'paragraph', 'paragraph']);
});

test('a section, several credits on a line, rules', () => {
  const text =
    'POLITICS\n\nHarbour board puts off its vote\n\nBy Ana Reyes | 3 May 2024 | Updated 4 May 2024\n\n* * *\n\nThe quay is shut.\n\n* * *\n\nNobody knows why.';
  const document = documentOf({ text });
  expect(document.blocks.map(({ kind }) => kind)).toEqual([
    'subhead',
    'headline',
    'byline',
    'subhead',
    'paragraph',
    'subhead',
    'paragraph',
  ]);
  expect([document.headline?.words, document.byline?.words, document.published?.value]).toEqual([
    'Harbour board puts off its vote',
    'By Ana Reyes',
    '2024-05-03',
  ]);
});

test('a date on the line of the first sentence', () => {
  expect(shape('\n date 2019-11-02 The quay is shut.\n\nNobody knows why.')).toEqual([
    'date: date 2019-11-02',
    'paragraph: The quay is shut.',
    'paragraph: Nobody knows why.',
  ]);
});

test('what is given goes before what is printed', () => {
  const document = documentOf({ text: article, outlet: 'The Mail', date: '2024-05-04', headline: 'Harbour board puts off its vote' });
  expect(document.outlet).toEqual({ name: 'The Mail', from: 'given' });
  expect(document.published).toEqual({ value: '2024-05-04', from: 'given' });
  expect(document.headline?.span).toBeDefined();
});

test('a headline from beside the text has no place in it', () => {
  expect(documentOf({ text: 'The quay is shut.', headline: 'Shut!' }).headline).toEqual({ words: 'Shut!' });
});

test('nothing is made up', () => {
  const document = documentOf({ text: 'The quay was shut on March 3.\n\nWhy, nobody knows.', source: '000_b72aa.txt' });
  expect(Object.keys(document).sort()).toEqual(['blocks', 'hash', 'id', 'source', 'text']);
});

test('a file name tells a day only as 2024-05-03-name', () => {
  expect(documentOf({ text: 'The quay is shut.', source: '2024-05-03-quay.txt' }).published).toEqual({
    value: '2024-05-03',
    from: 'file name',
  });
  expect(documentOf({ text: 'The quay is shut.', source: '20240503.txt' }).published).toBeUndefined();
});

test('a day that cannot be told has a notice', () => {
  const made = makeDocument({ text: '03/05/2024\n\nThe quay is shut.', source: 'quay.txt' });
  expect(made.document.published).toBeUndefined();
  expect(made.notices).toMatchObject([{ code: 'date-ambiguous', source: made.document.id, span: { start: 0, end: 10 } }]);
  expect(makeDocument({ text: 'The quay is shut.', date: 'May' }).notices).toMatchObject([{ code: 'date-invalid' }]);
});

test('a text without words is none', () => {
  expect(() => documentOf({ text: ' \n — ' })).toThrowError(expect.objectContaining({ code: 'file-empty' }));
});

test('ids come from text, outlet and day, from nothing else', () => {
  const base = { text: 'The quay is shut.', outlet: 'The Mail', date: '2024-05-03' };
  const { id } = documentOf(base);
  expect(documentOf({ ...base, source: 'other.txt', headline: 'Shut' }).id).toBe(id);
  expect(documentOf({ ...base, outlet: 'The Post' }).id).not.toBe(id);
});

test('any text keeps its form; blocks are in order, apart, and inside it', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', 'By Ana Reyes', '3 May 2024', 'Quay shut', 'LISTER — The quay is shut.', 'date 2024-05-03 The'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = `${lines.join('\n')}\nx`;
      const document = documentOf({ text });
      let last = 0;
      for (const { span } of document.blocks) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        last = span.end;
      }
      expect(document.text).toBe(text);
      const covered = document.blocks.map(({ span }) => wordsOf(document, span)).join('');
      expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
