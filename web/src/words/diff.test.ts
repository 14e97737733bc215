import { expect, test } from 'vitest';
import { differences } from './diff.ts';

const differing = (base: string, other: string): string[] | undefined =>
  differences(base, other)
    ?.filter((piece) => piece.differs)
    .map((piece) => piece.words.trim());

test('marks the words that are not in the first wording, and only those', () => {
  expect(differing('the lamp was lit at noon on Friday', 'the lamp was never lit at noon on Friday')).toEqual(['never']);
  expect(differing('three boats left the old harbour', 'two boats left the old harbour')).toEqual(['two']);
});

test('nothing is marked where only marks and case differ, or nearly every word', () => {
  expect(differing('The lamp was lit.', 'the lamp was lit,')).toBeUndefined();
  expect(differing('one two three four', 'five six seven four')).toBeUndefined();
  expect(differing('', 'words')).toBeUndefined();
});

test('the pieces make up the whole text again', () => {
  const other = '  the lamp   was never lit\nat noon ';
  expect(
    differences('the lamp was lit at noon', other)
      ?.map((piece) => piece.words)
      .join(''),
  ).toBe(other);
});

test('very long texts are left alone', () => {
  const long = Array.from({ length: 5000 }, (_, index) => `word${index}`).join(' ');
  expect(differences(long, `${long} more`)).toBeUndefined();
});
