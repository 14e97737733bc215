import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordPiece } from '../../text/wordpiece.ts';
import { caseOf, featuresOf, quoteStates } from './features.ts';

const pieces = wordPiece(readFileSync(new URL('../../../models/reader/vocab.txt', import.meta.url), 'utf8'));
const states = (text: string): string => quoteStates(text).join('');

describe('quotation state', () => {
  it.each([
    ['“No,” she said.', '21112000000000'.padEnd(15, '0')],
    ['"No," he said.', '21112000000000'],
    ["''No,'' he said.", '2211122000000000'],
    ["``No,'' he said.", '2211122000000000'],
  ])('follows double marks: %s', (text, expected) => {
    expect(states(text)).toBe(expected);
  });

  it('takes an apostrophe for no mark', () => {
    expect(states("It's the dogs' day.")).toBe('0'.repeat(19));
    expect(states('It’s the dogs’ day.')).toBe('0'.repeat(19));
  });

  it('follows single marks outside double ones', () => {
    expect(states("He said 'not now' twice.")).toBe('000000004333333340000000');
    expect(states('A “so-called ‘plan’ of” his')).toBe(`002${'1'.repeat(19)}20000`);
  });

  it('ends what was never closed with its paragraph', () => {
    const text = '“It goes on\n\nPlain';
    expect(states(text)).toBe(`2${'1'.repeat(10)}0000000`);
  });
});

describe('casing', () => {
  it.each([
    ['dog', 0],
    ['Dog', 1],
    ['A', 1],
    ['NATO', 2],
    ['McAdam', 3],
    ['G7', 4],
    ['—', 5],
  ])('%s is %i', (word, expected) => {
    expect(caseOf(word)).toBe(expected);
  });
});

describe('features', () => {
  const found = featuresOf("One two.\n\n''Three''\nfour", pieces("One two.\n\n''Three''\nfour"));

  it('tells the gap before each piece and where paragraphs begin', () => {
    expect([...found.gaps]).toEqual([3, 1, 0, 3, 0, 0, 0, 0, 2]);
    expect([...found.begins]).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0]);
  });

  it("counts '' as one word", () => {
    expect([...found.units]).toEqual([0, 1, 2, 3, 3, 4, 5, 5, 6]);
    expect([...found.firsts]).toEqual([0, 1, 2, 3, 5, 6, 8, 9]);
  });
});
