import { describe, expect, test } from 'vitest';
import { type Document, sha256, type Words } from '../facts/index.ts';
import { finderOf } from './find.ts';

const make = (id: string, text: string, source: string, outlet?: string): Document => ({
  id,
  text,
  hash: sha256(text),
  source,
  blocks: [],
  ...(outlet === undefined ? {} : { outlet: { name: outlet, from: 'given' } }),
});
const at = ({ text, hash, source, outlet }: Document, words: string): Words => {
  const start = text.indexOf(words);
  return { hash, source, start, end: start + words.length, words, ...(outlet ? { outlet: outlet.name } : {}) };
};
const place = (documents: readonly Document[], words: Words): string | undefined => {
  const found = finderOf(documents)(words);
  return found && `${found.document} ${found.start}-${found.end}`;
};

const first = make('d1', 'The ferry sank. The crew swam.', 'ferry.txt', 'The Mail');

describe('in the same text', () => {
  test('the words stand where they stood', () => {
    expect(place([first], at(first, 'crew'))).toBe('d1 20-24');
    expect(place([first], { ...at(first, 'The'), start: 16, end: 19 })).toBe('d1 16-19');
  });
  test('other words there are not they, nor no words', () => {
    expect(place([first], { ...at(first, 'crew'), words: 'boat' })).toBeUndefined();
    expect(place([first], { ...at(first, 'crew'), start: 0, end: 0, words: '' })).toBeUndefined();
    expect(place([first], { ...at(first, 'crew'), start: 19, end: 23 })).toBeUndefined();
  });
  test('half of a character is no place', () => {
    const sign = make('d2', 'A 🙂 b.', 'sign.txt');
    expect(place([sign], { ...at(sign, '🙂'), end: 3, words: '\ud83d' })).toBeUndefined();
  });
  test('of copies the one with the same file is meant, else the only one of the outlet', () => {
    const copy = make('d3', first.text, 'copy.txt', 'The Mail');
    const post = make('d4', first.text, 'post.txt', 'The Post');
    expect(place([copy, first, post], at(first, 'crew'))).toBe('d1 20-24');
    expect(place([copy, post], at(first, 'crew'))).toBe('d3 20-24');
    expect(place([copy, { ...copy, id: 'd5', source: 'b.txt' }], at(first, 'crew'))).toBeUndefined();
    expect(place([post], at(first, 'crew'))).toBe('d4 20-24');
    expect(place([post, make('d6', first.text, 'x.txt')], at(first, 'crew'))).toBeUndefined();
  });
});

describe('in a newer version of the file', () => {
  const newer = (text: string, id = 'n1'): Document => make(id, text, 'ferry.txt', 'The Mail');
  test('the words are found where they stand once', () => {
    expect(place([newer('At noon the crew swam ashore.')], at(first, 'crew swam'))).toBe('n1 12-21');
    expect(place([newer('crew swam')], at(first, 'crew swam'))).toBe('n1 0-9');
  });
  test('nothing is found that stands twice, or not at all, or in another file', () => {
    expect(place([newer('The crew swam. The crew rested.')], at(first, 'crew'))).toBeUndefined();
    expect(place([newer('The sailors swam.')], at(first, 'crew'))).toBeUndefined();
    expect(place([make('n2', 'The crew swam.', 'other.txt', 'The Mail')], at(first, 'crew'))).toBeUndefined();
    expect(place([newer('The crew swam.'), newer('A crew came.', 'n3')], at(first, 'crew'))).toBeUndefined();
  });
  test('words inside other words do not count, marks at their edge do not matter', () => {
    expect(place([newer('The screws and crews of a crew.')], at(first, 'crew'))).toBe('n1 26-30');
    expect(place([newer('Twice: “crew”.')], at(first, 'crew'))).toBe('n1 8-12');
    expect(place([newer('Uncrewed, crewe')], at(first, 'crew'))).toBeUndefined();
    expect(place([newer('It sank.The end')], at(first, 'sank.'))).toBe('n1 3-8');
  });
  test('the version of the outlet goes ahead of that of others', () => {
    const own = newer('A crew of four.');
    const other = make('n4', 'The crew left.', 'ferry.txt', 'The Post');
    expect(place([other, own], at(first, 'crew'))).toBe('n1 2-6');
    expect(place([other], at(first, 'crew'))).toBe('n4 4-8');
  });
  test('words that stand inside others too often are given up', () => {
    expect(place([newer(`${'ab'.repeat(1000)} a`)], at(make('x', 'a', 'ferry.txt', 'The Mail'), 'a'))).toBeUndefined();
    expect(place([newer(`${'ab'.repeat(999)} a`)], at(make('x', 'a', 'ferry.txt', 'The Mail'), 'a'))).toBe('n1 1999-2000');
  });
});
