import { expect, test } from 'vitest';
import { repair } from './repair.ts';
import { tag } from './tag.ts';

const tags = (text: string): string => {
  const words = text.split(' ');
  return repair(
    words,
    tag(words, (at) => at === 0),
  ).join(' ');
};

test('word classes by their neighbours', () => {
  expect(tags('The clerk said the report was late .')).toBe('DT NN VBD DT NN VBD JJ .');
  expect(tags('They report to Mayor Teal on Monday .')).toBe('PRP VBP IN NNP NNP IN NNP .');
  expect(tags('The Post said so .').split(' ')[1]).toBe('NNP');
});

test('a clause without a verb gets the likeliest one', () => {
  expect(tags('Forty people needed care , she said .').split(' ')[2]).toBe('VBD');
  expect(tags('Mr Hollin , who turned sixty , insists he paid .').split(' ')[7]).toBe('VBZ');
});
