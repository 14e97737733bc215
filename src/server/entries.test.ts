import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import { entriesTo, type Entry } from './entries.ts';

const headers = { host: 'localhost' };

test('who came in, and who was refused, is told; the token is not', async () => {
  const told: Entry[] = [];
  const app = createApp({
    page: '<p>',
    holderOf: async (given) => (given === 'a-good-token' ? { name: 'Rook', role: 'reader' } : undefined),
    onEntry: (entry) => told.push(entry),
  });
  const ask = (token?: string, method: string = 'GET', path: string = '/api/judgements'): Response | Promise<Response> =>
    app.request(path, { method, headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) } });
  await ask();
  await ask('a-bad-token');
  await ask(undefined, 'GET', '/?token=another-bad-token');
  // A page asks many times: the first is told.
  for (const method of ['GET', 'GET', 'POST']) await ask('a-good-token', method);
  await app.request('/api/judgements', { headers: { ...headers, origin: 'https://evil.example' } });
  expect(told.map(({ what, who }) => [what, who?.name])).toEqual([
    ['no token', undefined],
    ['wrong token', undefined],
    ['wrong token', undefined],
    ['came in', 'Rook'],
    ['may only look', 'Rook'],
    ['another site', undefined],
  ]);
  expect(JSON.stringify(told)).not.toMatch(/-token/);
});

test('more requests than a person makes are told once a minute, however many they are', async () => {
  const told: Entry[] = [];
  const app = createApp({ page: '<p>', token: 'right', changesPerMinute: 3, onEntry: (entry) => told.push(entry) });
  const ask = (token: string, method: string): Response | Promise<Response> =>
    app.request('/api/judgements', { method, headers: { ...headers, authorization: `Bearer ${token}` } });
  for (let at = 0; at < 40; at++) await ask(`wrong ${at}`, 'GET');
  for (let at = 0; at < 10; at++) await ask('right', 'POST');
  expect(told.filter(({ what }) => what.startsWith('too many')).map(({ what, who }) => [what, who?.name])).toEqual([
    ['too many wrong tokens', undefined],
    ['too many changes', 'the token of this run'],
  ]);
});

test('what goes on is told again', () => {
  const told: Entry[] = [];
  let now = 0;
  const tell = entriesTo(
    (entry) => told.push(entry),
    () => now,
  );
  for (const from of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) tell({ what: 'too many changes', from });
  now += 60_000;
  tell({ what: 'too many changes', from: '192.0.2.1' });
  expect(told.map(({ from }) => from)).toEqual(['192.0.2.1', '192.0.2.2', '192.0.2.1']);
});
