import { expect, test } from 'vitest';
import { lowered, under } from './gate.ts';
import { figures, table } from './run.ts';

const figure = (f1: number) => ({ set: 's', measure: 'm', precision: 0, recall: 0, f1 });

test('a figure under its floor is told, one at the floor is not', () => {
  expect(under([figure(49.9)], { s: { m: 50 } }, new Set(['s']))).toEqual(['s, m: 49.9 is under the floor of 50']);
  expect(under([figure(50)], { s: { m: 50 } }, new Set(['s']))).toEqual([]);
});

test('a figure that is not measured any more is told, unless its data are absent', () => {
  expect(under([], { s: { m: 50 } }, new Set(['s']))).toHaveLength(1);
  expect(under([], { s: { m: 50 } }, new Set())).toEqual([]);
});

test('a floor may be lowered only with a reason in the changelog', () => {
  const [before, now] = [{ s: { m: 50 } }, { s: { m: 40 } }];
  expect(lowered(before, now, 'nothing')).toHaveLength(1);
  expect(lowered(before, now, '- floor: s, m: the scorer was mended')).toEqual([]);
  expect(lowered(before, { s: { m: 51 } }, '')).toEqual([]);
  expect(lowered(before, {}, '')).toHaveLength(1);
});

test('both forms that scorers print are read', () => {
  const row = { precision: 0.5, recall: 1, f1: 2 / 3 };
  const expected = [{ set: 'x', measure: 'a', precision: 50, recall: 100, f1: 66.7 }];
  expect(figures('x', [{ name: 'a', ...row }])).toEqual(expected);
  expect(figures('x', { articles: 1, scores: { a: row } })).toEqual(expected);
  expect(table(expected)).toContain('| x | a | 50.0 | 100.0 | 66.7 |');
});
