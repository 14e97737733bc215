import { expect, test } from 'vitest';
import { record } from '../../dev/record.ts';
import { Desk } from './desk.ts';
import { type Mark, marksOf, runsOf } from './marks.ts';

const desk = new Desk(record);

test('runs cover the text once, in order, whatever overlaps', () => {
  const marks: Mark[] = [
    { kind: 'quoted', start: 2, end: 9, fact: 'a' },
    { kind: 'conflict', start: 4, end: 6, fact: 'b' },
    { kind: 'own', start: 8, end: 20, fact: 'c' },
  ];
  const runs = runsOf(marks, 0, 12, [{ start: 5, end: 7 }]);
  expect(runs.map((run) => [run.start, run.end, run.marks.map((mark) => mark.fact).join('')])).toEqual([
    [0, 2, ''],
    [2, 4, 'a'],
    [4, 5, 'ab'],
    [5, 6, 'ab'],
    [6, 7, 'a'],
    [7, 8, 'a'],
    [8, 9, 'ac'],
    [9, 12, 'c'],
  ]);
});

test('every mark of the record lies in its article, and every fact with words has one', () => {
  const marked = new Set<string>();
  for (const document of record.documents) {
    for (const mark of marksOf(desk, document.id)) {
      expect(mark.start).toBeLessThan(mark.end);
      expect(mark.end).toBeLessThanOrEqual(document.text.length);
      if (mark.fact !== undefined) marked.add(mark.fact);
    }
  }
  for (const fact of [...record.statements, ...record.claims, ...record.conflicts, ...record.demands, ...record.events])
    expect(marked.has(fact.id)).toBe(true);
});

test('a look-up of an id that leads nowhere is empty, not an error', () => {
  expect(desk.fact('nothing')).toBeUndefined();
  expect(desk.nameOf('nobody')).toBe('');
  expect(desk.words({ document: 'none', start: 0, end: 5 })).toBe('');
  expect(marksOf(desk, 'none')).toEqual([]);
});
