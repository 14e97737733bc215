import { expect, test } from 'vitest';
import { merged } from './merge.ts';
import type { RawAttribution } from './raw.ts';

const attribution = (cue: readonly [number, number], content: readonly [number, number]): RawAttribution => ({
  source: [],
  cue: [cue],
  content: [content],
});

test('the rules add what touches nothing of the model, in text order', () => {
  const model = [attribution([20, 24], [25, 40])];
  const rules = [attribution([50, 54], [55, 70]), attribution([0, 4], [5, 15])];
  expect(merged(model, rules, 'm1').map(({ cue, by }) => [cue[0]?.[0], by])).toEqual([
    [0, 'rules'],
    [20, 'm1'],
    [50, 'rules'],
  ]);
});

test('where both found something, the model is believed', () => {
  const model = [attribution([20, 24], [25, 40])];
  expect(merged(model, [attribution([20, 24], [25, 60])], 'm1')).toHaveLength(1);
  expect(merged(model, [attribution([70, 74], [30, 60])], 'm1')).toHaveLength(1);
});
