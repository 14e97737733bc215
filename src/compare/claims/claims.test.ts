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

describe('two claims', () => {
  test('one thing on two days', () => {
    expect(
      shared(
        ['Lark', '2024-05-20', 'The inspectors first heard of the cracked beam on May 16.'],
        ['Wren', '2024-05-21', 'The inspectors were told of the cracked beam on May 3.'],
      ),
    ).toEqual([]);
  });
  test('a day in September is no sign of what was reported last year', () => {
    expect(
      shared(
        ['Lark', '2024-05-06', 'Lew Tarn learned of worn bolts in the bridge at a meeting with Ida Moss on September 25, 2023.'],
        ['Wren', '2024-05-07', 'Olive Dane reported the worn bolts in writing three times last year.'],
      ),
    ).toEqual([]);
  });
  test('“the two men” counts nobody', () => {
    expect(
      shared(
        ['Lark', '2024-05-06', 'Lew Tarn rang Ida Moss. The two men spoke again on Friday.'],
        ['Wren', '2024-05-07', 'The two men met at the offices of the ferry.'],
      ),
    ).toEqual([]);
  });
});

test('a claim is shown with the subject that its words leave out, and a clause inside another counts once', () => {
  const { compared, words } = told([
    [
      'Lark',
      '2024-05-06',
      'Olive Dane, who keeps the harbour log, left on Friday. The mayor praised her and signed a lease with Mell Ferries.',
    ],
  ]);
  const gists = compared.claims.map(({ gist }) => words([{ document: '', slices: gist }])).flat();
  expect(gists.map((gist) => gist.replace(/^.*?: /, '')).toSorted()).toEqual([
    'Olive Dane, who keeps the harbour log',
    'Olive Dane, who keeps the harbour log, left on Friday.',
    'The mayor … signed a lease with Mell Ferries.',
  ]);
});

test('a claim is known by words that stand alone, whoever printed others first', () => {
  const { compared, words } = told([
    ['Lark', '2024-05-06', 'Lew Tarn has the harbour log of May. Tarn said it would be published by the end of the week.'],
    ['Wren', '2024-05-07', 'Lew Tarn promised to publish the harbour log of May by the end of the week.'],
  ]);
  const [claim] = compared.claims.filter(({ passages }) => passages.length === 2);
  expect(claim && words([{ document: '', slices: claim.gist }])[0]).toContain('to publish the harbour log of May by the end of the week');
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
