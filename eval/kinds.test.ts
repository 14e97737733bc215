import { expect, test } from 'vitest';
import { count, kindOf, type Kind, type Counts, lineOf, type Marked, noCounts } from './kinds.ts';

const text = '“The gate was open,” Venn said. Moll said the gate “was shut”.';
const place = (words: string, from = 0): readonly [number, number] => {
  const at = text.indexOf(words, from);
  return [at, at + words.length];
};
const quoted = [place('“The gate was open,”'), place('“was shut”')];
const first: Marked = { source: [place('Venn')], cue: [place('said')], content: [place('“The gate was open,”')] };
const second: Marked = { source: [place('Moll')], cue: [place('said', 30)], content: [place('the gate “was shut”')] };

test('the kind is told by how much stands in quotation marks', () => {
  expect(kindOf(text, quoted, first)).toBe('direct');
  expect(kindOf(text, quoted, second)).toBe('mixed');
  expect(kindOf(text, quoted, { ...second, content: [place('the gate ', 25)] })).toBe('indirect');
});

test('exact and by words, each by its own kind', () => {
  const counts: Record<Kind, Counts> = { direct: noCounts(), indirect: noCounts(), mixed: noCounts() };
  count(text, quoted, [first, second], [first, { ...second, content: [place('“was shut”')] }], counts);
  // Found as direct: one whole, and one with two of its four words, its source and its cue.
  expect(counts.direct).toEqual({ found: [1, 2], gold: [1, 1], foundWords: [10, 10], goldWords: [6, 6] });
  expect(counts.mixed).toEqual({ found: [0, 0], gold: [0, 1], foundWords: [0, 0], goldWords: [4, 6] });
  expect(lineOf('direct', counts.direct)).toBe('| direct | 1 | 2 | 50.0 / 100.0 / 66.7 | 100.0 / 100.0 / 100.0 |');
});
