import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPairModel, type PairModel, sameAnswers } from './index.ts';

let model: PairModel;
beforeAll(async () => {
  model = await openPairModel({ threads: 1 });
});
afterAll(() => model.close());

describe('the pair model', () => {
  test('tells what follows from what excludes', async () => {
    const [follows, contradicts] = await model.judge([
      ['Three men were arrested on Monday.', 'Three men were arrested.'],
      ['The ferry sank on Monday.', 'The ferry has never sunk.'],
    ]);
    expect(follows?.follows).toBeGreaterThan(0.5);
    expect(contradicts?.contradicts).toBeGreaterThan(0.5);
    for (const v of [follows, contradicts]) expect((v?.follows ?? 0) + (v?.neither ?? 0) + (v?.contradicts ?? 0)).toBeCloseTo(1, 5);
  });

  test('gives the same whatever else is judged beside it, and bears any length', async () => {
    const pair = ['The baker raised prices.', 'Bread has become dearer.'] as const;
    const long = 'The quay was shut again. '.repeat(2000);
    const [alone] = await model.judge([pair]);
    const [first, second, third] = await model.judge([pair, [long, long], [`${long}!`, `${long}?`]]);
    expect(first?.same).toBeCloseTo(alone?.same ?? 0, 1);
    // What is beyond the first 128 pieces is not read.
    expect(third).toEqual(second);
    expect(await model.judge([])).toEqual([]);
  });

  test('answers to one question fall into groups', async () => {
    const answers = [
      'because the dam was about to break',
      'the dam could break',
      'fear that the dam would burst',
      'to make room for a motorway',
      'a new motorway is to be built there',
      'for the sake of the planned motorway',
      'nobody knows',
      'the mayor gave no reason',
    ];
    const said = await sameAnswers(model, answers);
    expect(said.map((row, i) => row[i])).toEqual(answers.map(() => true));
    expect(said.every((row, i) => row.every((same, j) => said[j]?.[i] === same))).toBe(true);
    expect([said[0]?.[1], said[0]?.[2], said[3]?.[4], said[4]?.[5]]).toEqual([true, true, true, true]);
    expect([said[0]?.[3], said[1]?.[4], said[2]?.[7]]).toEqual([false, false, false]);
    expect(await sameAnswers(model, ['the dam could break', 'the dam was about to break'])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(await sameAnswers(model, ['nobody knows'])).toEqual([[true]]);
    expect(await sameAnswers(model, [])).toEqual([]);
  });
});
