import { describe, expect, test } from 'vitest';
import type { Document } from './document.ts';
import { type Decision, judgementId, judgementOf, type Words, wordsAt, wordsIn } from './judgement.ts';
import { spanIn } from './span.ts';

const document: Document = {
  id: 'doc-1',
  text: 'Ida Brack said no.',
  hash: 'hash-1',
  source: 'a.txt',
  outlet: { name: 'The Mail', from: 'given' },
  blocks: [],
};
const words = (start: number, end: number): Words => wordsAt(document, spanIn(document, start, end));
const [a, b, c, d] = [words(0, 3), words(4, 9), words(10, 14), words(15, 17)] as const;

test('words are kept with what finds them again', () => {
  expect(a).toEqual({ hash: 'hash-1', source: 'a.txt', outlet: 'The Mail', start: 0, end: 3, words: 'Ida' });
  const { outlet, ...unknown } = document;
  expect(outlet).toBeDefined();
  expect(wordsAt(unknown, spanIn(document, 0, 3))).not.toHaveProperty('outlet');
});

test('an id depends on what was decided, by whom, when and why, and not on the order of keys', () => {
  const parts = { who: 'Ida', at: '2026-05-03T09:00:00.000Z', why: 'p. 3', decision: { kind: 'same-entity', a, b: [b] } as const };
  const turned = JSON.parse(
    `{"b":[${JSON.stringify(b)}],"a":${JSON.stringify(Object.fromEntries(Object.entries(a).toReversed()))},"kind":"same-entity"}`,
  ) as Decision;
  expect(judgementOf(parts)).toEqual({ id: judgementId(parts), ...parts });
  expect(judgementId(parts)).toMatch(/^judgement-[0-9a-z]{12}$/);
  expect(judgementId({ ...parts, decision: turned })).toBe(judgementId(parts));
  const others = [
    { ...parts, who: 'Nils' },
    { ...parts, at: '2026-05-03T09:00:00.001Z' },
    { ...parts, why: null },
    { ...parts, decision: { kind: 'same-entity', a: b, b: [a] } as const },
    { ...parts, decision: { kind: 'other-entity', a, b: [b], scope: 'article' } as const },
    { ...parts, decision: { kind: 'same-entity', a, b: [b, c] } as const },
  ] as Parameters<typeof judgementId>[0][];
  expect(new Set([parts, ...others].map(judgementId)).size).toBe(7);
});

describe('the words a decision points at', () => {
  const table: readonly (readonly [string, unknown, readonly Words[]])[] = [
    ['a speaker by mentions', { kind: 'speaker', about: [a], speaker: { mentions: [b, c] } }, [a, b, c]],
    ['a speaker by name', { kind: 'speaker', about: [a, d], speaker: { name: 'Ida' } }, [a, d]],
    ['the same', { kind: 'same-entity', a, b: [b, c] }, [a, b, c]],
    ['not the same', { kind: 'other-entity', a, b: [b], scope: 'mention' }, [a, b]],
    ['one claim', { kind: 'same-claim', a, b: [c] }, [a, c]],
    ['two claims', { kind: 'other-claim', a, b: [d] }, [a, d]],
    ['no conflict', { kind: 'no-conflict', a: [a, b], b: [c] }, [a, b, c]],
    ['a date', { kind: 'date', about: [a], when: null }, [a]],
    ['no statement', { kind: 'no-statement', about: [b] }, [b]],
    ['a statement', { kind: 'statement', content: [d] }, [d]],
    ['all of a statement', { kind: 'statement', content: [d], source: a, cue: c, speaker: { mentions: [b] } }, [d, a, c, b]],
    ['an undo', { kind: 'undo', judgement: 'judgement-1' }, []],
  ];
  test.each(table)('%s', (_, decision, expected) => expect(wordsIn(decision as Decision)).toEqual(expected));
});
