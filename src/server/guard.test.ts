import { expect, test } from 'vitest';
import { refusal } from './guard.ts';

const ask = (method: string, path: string, headers: Record<string, string>): string | undefined =>
  refusal(method, path, new Headers(headers));
const host = 'localhost:4173';

test('our own page is welcome', () => {
  expect(ask('GET', '/', { host })).toBeUndefined();
  expect(ask('GET', '/api/record', { host: '127.0.0.1:4173', 'sec-fetch-site': 'same-origin' })).toBeUndefined();
  expect(ask('POST', '/api/story', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBeUndefined();
  expect(ask('GET', '/', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBeUndefined();
});

test.each([
  ['a name that was bound to this machine', 'GET', '/', { host: 'evil.example' }],
  ['no host', 'GET', '/', { host: '' }],
  ['a host that begins like ours', 'GET', '/', { host: 'localhost.evil.example' }],
  ['another origin', 'POST', '/api/story', { host, origin: 'https://evil.example' }],
  ['another port', 'POST', '/api/story', { host, origin: 'http://localhost:9999' }],
  ['no origin at all', 'POST', '/api/story', { host, origin: 'null' }],
  ['a page of another site', 'GET', '/api/record', { host, 'sec-fetch-site': 'cross-site' }],
  ['a frame of a neighbour', 'GET', '/', { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
])('refused: %s', (_, method, path, headers) => expect(ask(method, path, headers)).toBeTypeOf('string'));
