import { describe, expect, it } from 'vitest';
import { matchesOf } from './matches.ts';

describe('matchesOf', () => {
  it('finds what matchAll finds, empty matches and pairs of surrogates included', () => {
    const text = 'a1 🙂 b22';
    for (const pattern of [/\d+/gu, /\d*/gu, /(?<word>\p{L})\d/gu, /x/gu]) {
      const found = matchesOf(text, pattern).map((match) => [match.index, match[0]]);
      expect(found).toEqual([...text.matchAll(pattern)].map((match) => [match.index, match[0]]));
    }
  });
});
