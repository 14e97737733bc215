import { expect, test } from 'vitest';
import { scoreClusters } from './clusters.ts';
import { gumDocuments } from './gum.ts';

const key = ['abc', 'defg'].map((cluster) => [...cluster]);

test('has the figures of the worked example of Pradhan et al. (2014), “Scoring Coreference Partitions of Predicted Mentions”', () => {
  const { muc, b3, ceafe } = scoreClusters([[key, ['ab', 'cd', 'fghi'].map((cluster) => [...cluster])]]);
  const rounded = [muc, b3, ceafe].map(({ recall, precision }) => [recall, precision].map((x) => Math.round(x * 100) / 100));
  expect(rounded).toEqual([
    [0.4, 0.4],
    [0.42, 0.5],
    [0.65, 0.43],
  ]);
});

test('is 1 for the same clusters in any order, and 0 for nothing', () => {
  expect(scoreClusters([[key, key.toReversed()]]).conll).toBe(1);
  expect(scoreClusters([[key, []]]).conll).toBe(0);
});

test('reads documents with nested and interrupted mentions, contractions and paragraphs', () => {
  const line = (...columns: string[]): string => [...columns.slice(0, 2), '_', '_', '_', '_', '_', '_', '_', columns[2] ?? '_'].join('\t');
  const [document] = gumDocuments(
    [
      '# newdoc id = GUM_news_harbour',
      '# newpar',
      line('1', 'The', 'Entity=(1-person-new-nnnnn-cf1-2-sgl'),
      line('2', 'pilot', '_'),
      line('3', 'of', '_'),
      line('4', 'Skerry', 'Entity=(2-place-new-nnnnn-cf2-1-sgl)1)'),
      line('5-6', "didn't"),
      line('5', 'did'),
      line('6', "n't"),
      line('7', 'sail', 'SpaceAfter=No'),
      line('8', '.'),
      '',
      '# newpar',
      line('1', 'She', 'Entity=(1-person-giv:act-nnnnn-cf1-1-ana)'),
      line('2', 'waited', 'SpaceAfter=No'),
    ].join('\n'),
  );
  expect(document?.genre).toBe('news');
  expect(document?.text).toBe("The pilot of Skerry didn't sail.\n\nShe waited");
  const words = document?.entities.map(({ kind, mentions }) => [
    kind,
    ...mentions.map(({ start, end }) => document.text.slice(start, end)),
  ]);
  expect(words).toEqual([
    ['place', 'Skerry'],
    ['person', 'The pilot of Skerry', 'She'],
  ]);
  expect(document?.entities[1]?.mentions[0]?.head).toBe(4);
});
