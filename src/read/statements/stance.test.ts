import { describe, expect, test } from 'vitest';
import { stanceOf } from './stance.ts';

const plain = { lemma: 'say', kind: 'speech', stance: 'asserts', negative: false, unreal: false, passive: false } as const;

describe('stance from the words said', () => {
  test.each([
    ['who tells of another’s refusal refuses nothing', 'She would not sell the boat.', true, 'asserts'],
    ['the refusal of a body with a long name', 'the Fellgate harbour board would not sell the boat', false, 'declines'],
    ['a question in quotation marks', 'Who rang the bell?', true, 'asks'],
    ['a condition is no order', 'Give me a rope and I can hold her till morning.', true, 'asserts'],
    ['an order', 'Give me a rope.', true, 'demands'],
    ['a short denial', 'Not so.', true, 'denies'],
    ['what cannot be true', 'that cannot be true', false, 'denies'],
    ['having had nothing', 'had nothing to do with the sale', false, 'denies'],
    ['a wish to be able is no demand', 'I would like to be able to sleep.', true, 'asserts'],
    ['a plan of one’s own', 'the club fully intends to repair the slip', false, 'promises'],
  ])('%s', (_, words, quoted, stance) => expect(stanceOf(plain, words, quoted)).toBe(stance));
  test('what somebody is told or asked to do', () => {
    expect(stanceOf({ ...plain, lemma: 'tell' }, 'to take the boat out', true)).toBe('demands');
    const ask = { ...plain, lemma: 'ask', stance: 'asks' } as const;
    expect(stanceOf(ask, 'the old pilot be taken off the roster', false)).toBe('demands');
    expect(stanceOf(ask, 'whether the pilot would be taken off the roster', false)).toBe('asks');
  });
  test('a participle before the words tells what the verb before it does not', () => {
    expect(stanceOf(plain, 'the slip be closed', false, 'has written to the board, demanding that ')).toBe('demands');
    expect(stanceOf(plain, 'she had the key', false, 'wrote to us, denying that ')).toBe('denies');
  });
});
