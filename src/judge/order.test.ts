import { expect, test } from 'vitest';
import { type Judgement, judgementOf } from '../facts/index.ts';
import { undoneIn } from './order.ts';

const undo = (of: string, at: string): Judgement => judgementOf({ who: 'Ida', at, why: '', decision: { kind: 'undo', of } });

test('an undo that was undone takes nothing back, though the clock was set back in between', () => {
  const first = undo('judgement-1', '2024-05-03T12:00:00Z');
  const second = undo(first.id, '2024-05-03T09:00:00Z');
  const third = undo(second.id, '2024-05-03T08:00:00Z');
  expect([...undoneIn([first])]).toEqual(['judgement-1']);
  expect([...undoneIn([second, first])]).toEqual([first.id]);
  expect([...undoneIn([third, second, first])].toSorted()).toEqual(['judgement-1', second.id].toSorted());
});
