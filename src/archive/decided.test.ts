import { expect, test } from 'vitest';
import { decided } from './decided.ts';

const sorted = (groups: readonly (readonly string[])[]): string[] => groups.map((group) => group.toSorted().join('')).toSorted();
const of = (...names: string[]): string[][] => names.map((name) => [...name]);
const none = { together: [], apart: [] };

test('without decisions the groups stay', () => expect(sorted(decided(of('abc', 'd'), none))).toEqual(['abc', 'd']));

test('two groups with one pair together are one', () => {
  expect(sorted(decided(of('abc', 'de', 'f'), { together: [['c', 'd']], apart: [] }))).toEqual(['abcde', 'f']);
});

test('who is put apart leaves; the rest stays, and what comes later comes to it', () => {
  const apart: [string, string][] = [
    ['a', 'b'],
    ['a', 'c'],
  ];
  expect(sorted(decided(of('abc'), { together: [], apart }))).toEqual(['a', 'bc']);
  expect(sorted(decided(of('abcx'), { together: [], apart }))).toEqual(['a', 'bcx']);
});

test('two that leave together stay together', () => {
  const pairs = {
    together: [['a', 'b']] as [string, string][],
    apart: [
      ['a', 'c'],
      ['b', 'c'],
    ] as [string, string][],
  };
  expect(sorted(decided(of('abcd'), pairs))).toEqual(['ab', 'cd']);
});

test('who is put apart from a group of another story stays where it is', () => {
  expect(sorted(decided(of('ab', 'c'), { together: [], apart: [['a', 'c']] }))).toEqual(['ab', 'c']);
});

test('pairs of documents that are not here change nothing', () => {
  expect(sorted(decided(of('ab'), { together: [['a', 'z']], apart: [['b', 'y']] }))).toEqual(['ab']);
});

test('the order changes nothing', () => {
  const pairs = {
    together: [
      ['b', 'd'],
      ['f', 'a'],
    ] as [string, string][],
    apart: [
      ['a', 'c'],
      ['e', 'd'],
    ] as [string, string][],
  };
  const turned = { together: pairs.together.toReversed(), apart: pairs.apart.toReversed() };
  expect(sorted(decided(of('abc', 'de', 'f'), pairs))).toEqual(sorted(decided(of('f', 'ed', 'cba'), turned)));
});
