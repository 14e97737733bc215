import { expect, test } from 'vitest';
import { merged, withoutTold } from './merge.ts';
import type { RawAttribution } from './raw.ts';

const attribution = (cue: readonly [number, number], content: readonly [number, number], by: string): RawAttribution => ({
  source: [],
  cue: [cue],
  content: [content],
  by,
});

test('the second adds what touches nothing of the first, in text order', () => {
  const model = [attribution([20, 24], [25, 40], 'm')];
  const rules = [attribution([50, 54], [55, 70], 'r'), attribution([0, 4], [5, 15], 'r')];
  expect(merged(model, rules).map(({ cue, by }) => [cue[0]?.[0], by])).toEqual([
    [0, 'r'],
    [20, 'm'],
    [50, 'r'],
  ]);
});

test('where both found something, the first is believed', () => {
  const model = [attribution([20, 24], [25, 40], 'm')];
  expect(merged(model, [attribution([20, 24], [25, 60], 'r')])).toEqual(model);
  expect(merged(model, [attribution([70, 74], [30, 60], 'r')])).toEqual(model);
});

test('who is told is no part of what they are told', () => {
  const text = 'Two clerks tell us the board met.';
  const cut = withoutTold(text, attribution([11, 15], [16, 32], 'm'));
  expect(cut.content.map(([start, end]) => text.slice(start, end))).toEqual(['the board met']);
  expect(withoutTold('They said us and them met.', attribution([5, 9], [10, 25], 'm')).content).toEqual([[10, 25]]);
});
