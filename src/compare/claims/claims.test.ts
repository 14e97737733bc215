import { describe, expect, test } from 'vitest';
import { type Article, told } from '../../../test/told.ts';

const shared = (...articles: Article[]): string[][] => {
  const { compared, words } = told(articles);
  return compared.claims.filter((c) => new Set(c.passages.map((p) => p.document)).size > 1).map((c) => words(c.passages));
};

describe('one claim', () => {
  test('one thing told in words of two outlets', () => {
    const found = shared(
      ['Lark', '2024-05-06', 'The swing bridge at Mell was shut on Monday after a diver found a cracked beam.'],
      ['Wren', '2024-05-07', 'A diver found the cracked beam under the swing bridge at Mell.'],
    );
    expect(found).toHaveLength(1);
  });
  test('what is to come and what has happened are two', () => {
    expect(
      shared(
        ['Lark', '2024-05-06', 'The swing bridge at Mell will be repaired in June.'],
        ['Wren', '2024-07-06', 'The swing bridge at Mell was repaired.'],
      ),
    ).toEqual([]);
  });
  test('what excludes each other by its words is two', () => {
    expect(
      shared(
        ['Lark', '2024-05-06', 'Harbour clerk Olive Dane resigned over the Mell ferry tickets.'],
        ['Wren', '2024-05-06', 'The Mell ferry fired harbour clerk Olive Dane over the tickets.'],
      ),
    ).toEqual([]);
  });
});

describe('origins', () => {
  test('what was printed on somebody’s word and is later told plainly has one origin', () => {
    const { compared, name } = told([
      ['Lark', '2024-05-06', 'The cracked beam under the swing bridge was found by a diver in March, two dock workers told the Lark.'],
      ['Wren', '2024-05-09', 'The cracked beam under the swing bridge was found by a diver in March.'],
    ]);
    const claim = compared.claims.find((c) => c.passages.length === 2);
    expect(claim?.origins.map((o) => name(o.id))).toEqual(['two dock workers']);
    expect(claim?.reasons.map((r) => r.rule)).toContain('retold');
  });
});
