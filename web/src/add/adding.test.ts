import { expect, test } from 'vitest';
import type { About } from '../live/api.ts';
import { type Added, batchesOf, refusal, settled } from './adding.ts';

const about: About = {
  program: 'onrecord',
  version: '0',
  accepts: ['files'],
  limits: { file: 1000, upload: 3000, articles: 3, story: 10, characters: 100 },
};
const sent: Added[] = ['a.txt', 'b.pdf', 'feed.xml'].map((source) => ({ key: source, source, state: 'sending' }));

test('files go in uploads that the server takes', () => {
  const sizes = [900, 900, 900, 900, 10, 10, 10, 10].map((size) => ({ size }));
  expect(batchesOf(sizes, about).map((batch) => batch.map(({ size }) => size))).toEqual([
    [900, 900, 900],
    [900, 10, 10],
    [10, 10],
  ]);
  expect(batchesOf([], about)).toEqual([]);
});

test('what cannot be taken is told before it is sent', () => {
  expect(refusal({ name: 'a.txt', size: 1000 }, about)).toBeUndefined();
  expect(refusal({ name: 'a.txt', size: 0 }, about)?.detail).toBe('a.txt: is empty');
  expect(refusal({ name: 'a.txt', size: 1_100_000 }, about)?.detail).toContain('1 MB');
});

test('each file has its own end: taken, failed with a cure, or several articles', () => {
  const rows = settled(sent, {
    value: {
      articles: [
        { id: 'd1', source: 'a.txt' },
        { id: 'd2', source: 'feed.xml, item 1' },
      ],
      failed: [{ detail: 'b.pdf: is no text', cure: 'Save it as text.' }],
    },
  });
  expect(rows.map(({ source, state }) => `${source} ${state}`)).toEqual(['a.txt waiting', 'b.pdf failed', 'feed.xml, item 1 waiting']);
});

test('when nothing could be sent, every file says so', () => {
  const rows = settled(sent, { problem: { detail: 'The server could not be reached.', cure: 'Look.' }, failed: [] });
  expect(rows.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
});
