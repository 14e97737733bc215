import { describe, expect, test } from 'vitest';
import { documentOf } from '../ingest/index.ts';
import { type Profile, profileOf, StoryIndex } from './index.ts';

const articles: readonly (readonly [outlet: string, date: string, text: string])[] = [
  [
    'Quay Post',
    '2024-05-02',
    'The Brenning lifeboat station will close in June, the harbour board of Tollwick said. Volunteers called it a betrayal.',
  ],
  [
    'Tollwick Echo',
    '2024-05-03',
    'Volunteers of the Brenning lifeboat protested on Friday after the harbour board announced that the station will close.',
  ],
  [
    'Harbour Mail',
    '2024-05-03',
    'Tollwick: the board defended closing the lifeboat station at Brenning, saying that volunteers had been asked in March.',
  ],
  [
    'Quay Post',
    '2024-05-02',
    'The Marlow observatory has found a comet with two tails. Astronomers led by Ines Okafor photographed the comet in April.',
  ],
  [
    'Star Letter',
    '2024-05-04',
    'A comet with two tails was photographed by the Marlow observatory. Ines Okafor said astronomers had waited for decades.',
  ],
  ['Harbour Mail', '2024-05-03', 'Bread prices rose for the third month. Bakers blame the cost of flour and of gas.'],
];
const profiles = articles.map(([outlet, date, text], i) => profileOf(documentOf({ text, outlet, date, source: `${i}.txt` })));
const idAt = (i: number): string => (profiles[i] as Profile).id;

function storiesOf(list: readonly Profile[]): string[][] {
  const index = new StoryIndex();
  for (const profile of list) index.add(profile);
  return index.stories().map((group) => [...group.articles]);
}
const expected = [[0, 1, 2], [3, 4], [5]].map((story) => story.map(idAt).toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));

/** A small generator of its own: the same numbers in every run. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const next = (): number => (state = (state * 48271) % 2147483647);
  return list
    .map((item) => [next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}

const words = Array.from({ length: 500 }, (_, i) => `word${i}`);
/** Articles that hang together in all degrees. */
const many: Profile[] = Array.from({ length: 400 }, (_, n) => {
  const from = (n * 7919) % 470;
  const drawn = shuffled(words.slice(from, from + 30), n * 104_729 + 13).slice(0, 12);
  return {
    id: `article ${n}`,
    ...(n % 9 === 0 ? {} : { day: 19_000 + (n % 400) }),
    words: drawn.map((word) => [word, 1 / Math.sqrt(12)] as const),
  };
});

const article = (id: string, day: number, ...words_: string[]): Profile => ({
  id,
  day,
  words: words_.map((word) => [word, 0.4] as const),
});

describe('stories from articles', () => {
  test('what tells of one thing is one story, whatever the order', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(storiesOf(shuffled(profiles, seed))).toEqual(expected);
  });

  test('hundreds of articles that are alike in all degrees: the same in any order and after removals', () => {
    const half = many.slice(0, 200);
    const straight = storiesOf(half);
    expect(straight.length).toBeGreaterThan(10);
    expect(straight.length).toBeLessThan(190);
    for (const seed of [5, 6]) {
      const index = new StoryIndex();
      for (const [n, profile] of shuffled(many, seed).entries()) {
        index.add(profile);
        if (n % 37 === 0) index.stories();
      }
      for (const { id } of shuffled(many.slice(200), seed + 1)) index.remove(id);
      expect(index.stories().map((group) => group.articles)).toEqual(straight);
    }
  });

  test('articles that come and go while users join and part them: as if the index had been made of what is there', () => {
    const index = new StoryIndex();
    const here = new Map<string, Profile>();
    const judged = new Map<string, readonly [string, string, 'together' | 'apart']>();
    for (const [n, profile] of shuffled([...many, ...many, ...many], 3).entries()) {
      if (here.delete(profile.id)) index.remove(profile.id);
      else {
        index.add(profile);
        here.set(profile.id, profile);
      }
      const other = many[(n * 31) % many.length] as Profile;
      if (n % 20 === 0 && other.id !== profile.id) {
        const key = [profile.id, other.id].toSorted().join();
        const kind = (['together', 'apart', undefined] as const)[(n / 20) % 3];
        index.judge(profile.id, other.id, kind);
        if (kind) judged.set(key, [profile.id, other.id, kind]);
        else judged.delete(key);
      }
      if (n % 5 === 0) index.changes();
      if (n % 90 !== 89) continue;
      const fresh = new StoryIndex();
      for (const one of here.values()) fresh.add(one);
      for (const [a, b, kind] of judged.values()) fresh.judge(a, b, kind);
      expect(index.stories()).toEqual(fresh.stories());
    }
  });

  test('a word that many have comes to tell nothing of articles far apart, and tells again when they go', () => {
    const index = new StoryIndex();
    const pair = [article('a', 1, 'ferry', 'Brenning', 'fog', 'bell'), article('b', 60, 'ferry', 'Brenning', 'paint', 'dock')];
    const others = Array.from({ length: 99 }, (_, n) => article(`other ${n}`, 7 * n, 'ferry', `x${n}`, `y${n}`, `z${n}`));
    for (const one of pair) index.add(one);
    expect(index.storyOf('a')?.articles).toEqual(['a', 'b']);
    for (const one of others) {
      index.add(one);
      index.changes();
    }
    expect(index.storyOf('a')?.articles).toEqual(['a']);
    index.remove('other 50');
    expect(index.storyOf('a')?.articles).toEqual(['a', 'b']);
  });

  test('changes, applied one after the other, give the stories', () => {
    const index = new StoryIndex();
    const kept = new Map<string, string>();
    for (const [n, profile] of many.entries()) {
      index.add(profile);
      if (n % 10 !== 9) continue;
      for (const { id, articles: in_ } of index.changes()) for (const article of in_) kept.set(article, id);
    }
    expect(index.changes()).toEqual([]);
    for (const { id, articles: in_ } of index.stories()) for (const article of in_) expect(kept.get(article)).toBe(id);
  });

  test('a user joins and parts, before or after the articles come, and takes it back', () => {
    const index = new StoryIndex();
    index.judge(idAt(0), idAt(1), 'apart');
    for (const profile of profiles) index.add(profile);
    expect(index.storyOf(idAt(0))?.articles).not.toContain(idAt(1));
    index.judge(idAt(5), idAt(3), 'together');
    expect(index.storyOf(idAt(5))?.articles).toEqual([3, 4, 5].map(idAt).toSorted());
    expect(index.why(idAt(5), idAt(3))).toMatchObject({ judgement: 'together', days: 1 });
    index.judge(idAt(5), idAt(3), undefined);
    index.judge(idAt(0), idAt(1), undefined);
    expect(index.stories().map((group) => group.articles)).toEqual(expected);
  });

  test('says why', () => {
    const index = new StoryIndex();
    for (const profile of profiles) index.add(profile);
    const why = index.why(idAt(0), idAt(1));
    expect(why?.shared).toContain('lifeboat');
    expect(why?.score).toBeGreaterThan(why?.enough ?? 1);
    expect(index.why(idAt(0), idAt(3))?.score).toBeLessThan(why?.enough ?? 0);
    expect(index.why(idAt(0), 'nobody')).toBeUndefined();
  });

  test('an article without date, headline or words of weight stands alone', () => {
    const index = new StoryIndex();
    for (const text of ['It is so.', 'The of and.']) index.add(profileOf(documentOf({ text, source: text })));
    expect(index.stories().map((group) => group.articles.length)).toEqual([1, 1]);
  });
});
