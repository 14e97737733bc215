import { describe, expect, it } from 'vitest';
import { bucket, cropStart, feedsOf } from './crops.ts';
import { decide, findCues, type Table } from './decide.ts';
import { argumentGrammar, bestPath, roleColumns } from './grammar.ts';
import type { Settings } from './settings.ts';

const settings: Settings = {
  look: 0,
  cueMix: 0.5,
  source: 0,
  content: 0,
  calibration: [0, 1, 1],
  least: 0.5,
};

/** Log-probabilities in which the given columns are sure, one for each word. */
const sure = (columns: number, path: readonly number[]): Table => ({
  columns,
  values: Float64Array.from(path.flatMap((right) => Array.from({ length: columns }, (_, c) => (c === right ? -0.01 : -6)))),
});

describe('cues', () => {
  it('are found as whole spans with their log-odds', () => {
    const found = findCues(sure(5, [0, 1, 3, 0, 4]), 0);
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [4, 5],
    ]);
    expect(found[1]?.odds).toBeCloseTo(5.99);
  });

  it('are sought with indulgence', () => {
    const table = { columns: 5, values: Float64Array.from([-0.2, -9, -9, -9, -1.7]) };
    expect(findCues(table, 0)).toEqual([]);
    expect(findCues(table, 2)).toHaveLength(1);
  });
});

describe('decisions', () => {
  // she said it was late , he
  const cue = sure(5, [0, 4, 0, 0, 0, 0, 0]);
  const candidate = (path: readonly number[], judged = 2) => ({
    start: 1,
    end: 2,
    odds: 6,
    judged,
    first: 0,
    tags: sure(roleColumns, path),
  });

  it('give source and content of a cue', () => {
    const [found] = decide(cue, [candidate([4, 12, 5, 6, 7, 0, 0])], settings);
    expect(found).toMatchObject({ source: [{ start: 0, end: 1 }], cue: { start: 1, end: 2 }, content: [{ start: 2, end: 5 }] });
  });

  it('take one source at most, the better one', () => {
    const [found] = decide(cue, [candidate([4, 12, 5, 6, 7, 0, 4])], settings);
    expect(found?.source).toHaveLength(1);
  });

  it('never put an argument on the cue', () => {
    const [found] = decide(cue, [candidate([5, 6, 6, 6, 7, 0, 0])], settings);
    for (const { start, end } of found?.content ?? []) expect(start > 1 || end <= 1).toBe(true);
  });

  it('take several contents', () => {
    const [found] = decide(cue, [candidate([8, 12, 5, 7, 0, 5, 7])], settings);
    expect(found?.content).toHaveLength(3);
  });

  it('drop what both looks together find weak', () => {
    expect(decide(cue, [candidate([4, 12, 5, 6, 7, 0, 0], -7)], settings)).toEqual([]);
  });

  it('correct a cue by the second look', () => {
    const weak: Table = { columns: 5, values: Float64Array.from([-0.7, -0.9, -9, -9, -9, -9, -9, -9, -0.9, -0.7, -0.01, -9, -9, -9, -9]) };
    const tags = sure(roleColumns, [9, 11, 0]);
    const [found] = decide(weak, [{ start: 1, end: 2, odds: 1, judged: 1, first: 0, tags }], settings);
    expect(found?.cue).toEqual({ start: 0, end: 2 });
  });
});

describe('the grammar', () => {
  it('makes whole spans of any scores', () => {
    const scores = Float64Array.from({ length: 9 * 40 }, (_, i) => Math.sin(i * i));
    const path = [...bestPath(scores, 9, argumentGrammar)];
    let open = 0;
    for (const column of [...path, 0]) {
      const kind = column === 0 ? 0 : ((column - 1) % 4) + 1;
      if (open > 0) expect([2, 3]).toContain(kind);
      else expect([0, 1, 4]).toContain(kind);
      open = kind === 1 || kind === 2 ? 1 : 0;
    }
    expect(path.filter((column) => column === 1 || column === 4)).toHaveLength(1);
  });
});

describe('crops', () => {
  it('have the cue in their middle and stay inside the window', () => {
    expect(cropStart({ start: 100, end: 102 }, 256, 144)).toBe(29);
    expect(cropStart({ start: 3, end: 4 }, 256, 144)).toBe(0);
    expect(cropStart({ start: 250, end: 252 }, 256, 144)).toBe(112);
    expect(cropStart({ start: 20, end: 21 }, 60, 144)).toBe(0);
  });

  it('count distances exactly near the cue and by steps far from it', () => {
    expect([0, 1, -1, 8, 9, -9, 64, 500].map(bucket)).toEqual([16, 17, 15, 24, 25, 7, 31, 31]);
  });

  it('judge the nearest pieces of what they show, with the weights of the cue summing to one', () => {
    const states = { dims: [6, 2], data: new Float32Array(12) };
    const feeds = feedsOf(states, [{ start: 2, end: 4 }], 144, 4);
    expect([...(feeds['crop']?.data ?? [])]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...(feeds['cropDistance']?.data ?? [])]).toEqual([14, 15, 16, 16, 17, 18]);
    expect([...(feeds['core']?.data ?? [])]).toEqual([1, 2, 3, 4]);
    expect([...(feeds['coreDistance']?.data ?? [])]).toEqual([15, 16, 16, 17]);
    expect([...(feeds['anchor']?.data ?? [])]).toEqual([0, 0.5, 0.5, 0]);
  });
});
