import { expect, test } from 'vitest';
import { effectWords } from './effect.ts';

const of = (kind: 'statements' | 'conflicts', ...ids: string[]): { kind: typeof kind; id: string }[] => ids.map((id) => ({ kind, id }));

test('what went and came back under another id is told as changed', () => {
  expect(
    effectWords({
      added: of('statements', 'a', 'b'),
      removed: [...of('statements', 'c'), ...of('conflicts', 'x')],
      altered: of('statements', 'd'),
    }),
  ).toBe('2 statements changed, 1 statement new, 1 conflict gone');
});

test('nothing is told as nothing', () => expect(effectWords({ added: [], removed: [], altered: [] })).toBe('nothing else changed'));
