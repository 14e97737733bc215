import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import { Buckets } from './rate.ts';

test('a bucket empties, says when to come again, and fills evenly', () => {
  let now = 0;
  const buckets = new Buckets(60, () => now);
  for (let at = 0; at < 60; at++) expect(buckets.take('a')).toBe(0);
  expect(buckets.take('a')).toBe(1);
  expect(buckets.take('b')).toBe(0);
  now += 2000;
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1]);
});

test('many clients do not fill the memory', () => {
  const buckets = new Buckets(1, () => 0);
  buckets.take('first');
  expect(buckets.take('first')).toBe(60);
  for (let at = 0; at < 10_000; at++) buckets.take(`client ${at}`);
  expect(buckets.take('first')).toBe(0);
});

const headers = { host: 'localhost' };

test('changes beyond the rate are answered with 429 and when to come again, reading is not', async () => {
  const app = createApp({ page: '<p>', changesPerMinute: 3 });
  const change = (): Response | Promise<Response> => app.request('/api/judgements', { method: 'POST', headers });
  for (let at = 0; at < 3; at++) expect((await change()).status).not.toBe(429);
  const refused = await change();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('20');
  expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
  expect((await app.request('/healthz', { headers })).status).toBe(200);
});

test('tokens cannot be tried at will, and who has the right one is not kept out', async () => {
  const app = createApp({ page: '<p>', token: 'right' });
  const tried = (token: string): Response | Promise<Response> =>
    app.request('/api/record', { headers: { ...headers, authorization: `Bearer ${token}` } });
  const answers = [];
  for (let at = 0; at < 40; at++) answers.push((await tried(`wrong ${at}`)).status);
  expect(answers.filter((status) => status === 401).length).toBe(30);
  expect(answers.filter((status) => status === 429).length).toBe(10);
  expect((await tried('right')).status).toBe(404);
});
