import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf, story, type StoryRecord } from '../src/onrecord.ts';
import { createApp, Desk, type Listening, listen } from '../src/server/index.ts';

const page =
  '<!doctype html><html><head></head><body><script type="application/json" id="record">null</script><script>run()</script></body></html>';
const articles = [
  { text: '“The quay is shut,” harbour master Ida Brack said on Friday.', outlet: 'The Mail', date: '2024-05-03' },
  { text: 'Harbour master Ida Brack denied that the quay had been shut.', outlet: 'The Post', date: '2024-05-04', headline: 'Quay open' },
];

let record: StoryRecord;
let server: Listening;
beforeAll(async () => {
  record = await story(
    articles.map((article) => documentOf(article)),
    { title: 'The quay </script>' },
  );
  server = await listen(createApp({ page, desk: new Desk({ record }) }), 0);
});
afterAll(() => server.close());

const at = (path: string): string => new URL(path, server.url).href;
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(at('/api/story'), { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

/** A request whose Host header is not that of its address. */
const statusFor = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(server.url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('what is served', () => {
  test('the page, with the record inside', async () => {
    const response = await fetch(server.url);
    const html = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(JSON.parse(/id="record">(.*?)<\/script>/s.exec(html)?.[1] ?? '')).toEqual(record);
  });

  test('the record', async () => expect(await (await fetch(at('/api/record'))).json()).toEqual(record));
  test('health', async () => expect(await (await fetch(at('/healthz'))).json()).toEqual({ status: 'ok' }));

  test('a story that is sent gives the record that the library gives', async () => {
    const response = await post(JSON.stringify({ title: 'The quay </script>', articles }));
    expect(response.status).toBe(200);
    expect(((await response.json()) as StoryRecord).claims).toEqual(record.claims);
  });

  test('no record, no answer', async () => {
    const empty = createApp({ page });
    const response = await empty.request('/api/record', { headers: { host: 'localhost' } });
    expect(response.status).toBe(404);
  });
});

describe('what every answer carries', () => {
  test.each(['/', '/api/record', '/nowhere'])('%s', async (path) => {
    const { headers } = await fetch(at(path));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });
});

describe('what is refused', () => {
  test.each([
    ['no JSON', '{', {}, 400, 'request-not-understood'],
    ['no articles', '{"articles":[]}', {}, 400, 'request-not-understood'],
    ['an article without text', '{"articles":[{"outlet":"The Mail"}]}', {}, 400, 'request-not-understood'],
    ['a text without words', '{"articles":[{"text":" — "}]}', {}, 400, 'file-empty'],
    ['too many', JSON.stringify({ articles: Array.from({ length: 101 }, () => ({ text: 'a' })) }), {}, 400, 'request-not-understood'],
    ['too much', JSON.stringify({ articles: [{ text: 'a'.repeat(9 * 1024 * 1024) }] }), {}, 413, 'request-too-large'],
    ['a form', 'text=a', { 'content-type': 'text/plain' }, 415, 'request-not-understood'],
    ['another site', '{}', { origin: 'https://evil.example' }, 403, 'request-refused'],
  ] as const)('%s', async (_, body, headers, status, code) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code, detail: expect.any(String), cure: expect.stringMatching(/\.$/) });
  });

  test('another way to ask', async () => expect((await fetch(at('/api/story'))).status).toBe(405));
  test('what is not there', async () => expect((await fetch(at('/nowhere'))).status).toBe(404));
  test('a name that somebody bound to this machine', async () => expect(await statusFor('quay.example')).toBe(403));
});

/** Sends head and pieces as a slow client does, who reads only when all is written; then asks for health on the same connection. */
async function slowly(head: string, pieces: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  const ended = once(socket, 'close');
  let answers = '';
  const write = (text: string): Promise<unknown> =>
    new Promise((done, fail) => socket.write(text, (error) => (error ? fail(error) : done(0))));
  await write(`POST /api/story HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${head}\r\n\r\n`);
  for (const piece of pieces) {
    await write(piece);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await write('GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
  socket.on('data', (bytes: Buffer) => (answers += bytes.toString()));
  await ended;
  return answers;
}

describe('who still writes when the answer is there can read it', () => {
  const megabyte = 1024 * 1024;
  const piece = 'a'.repeat(megabyte);
  test.each([
    ['of a told length', `content-length: ${10 * megabyte}`, Array.from({ length: 10 }, () => piece)],
    [
      'of no told length',
      'transfer-encoding: chunked',
      [...Array.from({ length: 10 }, () => `${megabyte.toString(16)}\r\n${piece}\r\n`), '0\r\n\r\n'],
    ],
    ['from another site', `origin: https://evil.example\r\ncontent-length: ${10 * megabyte}`, Array.from({ length: 10 }, () => piece)],
  ])('a body %s', async (name, head, pieces) => {
    const answers = await slowly(head, pieces);
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual([name === 'from another site' ? 'HTTP/1.1 403' : 'HTTP/1.1 413', 'HTTP/1.1 200']);
  });
});

test('a taken port is told, and the next free one taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const told: number[] = [];
  const second = await listen(createApp({ page }), port, (taken) => told.push(taken));
  expect(told[0]).toBe(port);
  expect(second.port).toBeGreaterThan(port);
  await second.close();
  await new Promise((resolve) => other.close(resolve));
});
