/** Addresses, from the command line and through the API: only what the user names is fetched, and only where that is allowed. */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetcher, type Fetcher, ingest } from '../src/onrecord.ts';
import { createApp, Desk } from '../src/server/index.ts';

const article = (name: string): string =>
  `<!doctype html><html><head><title>Ferry ${name} stays ashore</title><meta property="og:site_name" content="Pier Weekly"><meta property="article:published_time" content="2025-03-04"></head><body><article><h1>Ferry ${name} stays ashore</h1>${Array.from(
    { length: 5 },
    (_, at) =>
      `<p>“We wait for a part, and it is the same part as ${at + 2} years ago,” said Captain Runa Holt of the ${name}, who stood on the pier with her coat closed.</p>`,
  ).join('')}</article></body></html>`;

let server: Server;
let host: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/gone') response.writeHead(410).end();
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(article(request.url?.slice(1) ?? ''));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const run = (...words: string[]): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, '../src/cli/main.ts'), ...words], {
      env: { ...process.env, NO_COLOR: '1' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.on('close', (code) => done({ code, out, err }));
  });

describe('the library', () => {
  const allowed = async (inputs: readonly string[]): ReturnType<typeof ingest> => {
    const fetcher = createFetcher({ allowPrivate: [host], pause: 0 });
    try {
      return await ingest(inputs, { fetcher });
    } finally {
      await fetcher.close();
    }
  };
  test('makes a document of an address, with the address and the time', async () => {
    const { documents, failed } = await allowed([`http://${host}/runa?from=letter#top`, `http://${host}/gone`]);
    expect(documents).toMatchObject([
      { source: `${host}/runa`, address: { value: `http://${host}/runa?from=letter`, from: 'given' }, outlet: { name: 'Pier Weekly' } },
    ]);
    expect(documents[0]?.captured).toMatch(/^20\d\d-\d\d-\d\dT/u);
    expect(failed.map(({ code, message }) => [code, message])).toEqual([
      ['address-answered', `http://${host}/gone: the server answers 410 and gives no article`],
    ]);
  });
  test('fetches nothing from a private machine unless its host was named', async () => {
    const { failed } = await ingest([`http://127.0.0.1:8080/`]);
    expect(failed.map(({ code }) => code)).toEqual(['address-refused']);
  });
});

describe('the command line', () => {
  test('reads an address of a host that was named, and no other', async () => {
    const before = asked.length;
    const one = await run('read', `http://${host}/runa`, '--json', '--allow-private', host);
    expect([one.code, one.err]).toEqual([0, '']);
    expect(JSON.parse(one.out)).toMatchObject({ document: { headline: { words: 'Ferry runa stays ashore' } } });
    expect(asked.slice(before)).toEqual(['/robots.txt', '/runa']);
    const stories = await run('stories', `http://${host}/runa`, '--json', '--allow-private', host);
    expect(stories.code).toBe(0);
    expect(JSON.parse(stories.out)).toMatchObject([{ articles: [{ headline: 'Ferry runa stays ashore' }] }]);
    const other = await run('read', `http://127.0.0.1:8080/runa`, '--json');
    expect(other.code).toBe(1);
    expect(other.err).toContain('is not on the public internet (loopback)');
  });
});

describe('the API', () => {
  const post = (fetcher: Fetcher | undefined, body: unknown): Promise<Response> =>
    Promise.resolve(
      createApp({ page: '<p>', desk: new Desk(), ...(fetcher ? { fetcher } : {}) }).request('/api/v1/articles', {
        method: 'POST',
        headers: { host: 'localhost', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  test('takes addresses, tells what failed, and says that it does', async () => {
    const fetcher = createFetcher({ allowPrivate: [host], pause: 0 });
    const answer = await post(fetcher, { addresses: [`http://${host}/api`, `http://${host}/gone`], outlet: 'The Post' });
    expect([answer.status, await answer.json()]).toMatchObject([
      202,
      { articles: [{ source: `${host}/api` }], failed: [{ code: 'address-answered' }] },
    ]);
    const about = await createApp({ page: '<p>', fetcher }).request('/api/v1/about', { headers: { host: 'localhost' } });
    expect(await about.json()).toMatchObject({ accepts: ['files', 'texts', 'addresses'] });
    await fetcher.close();
  });
  test('takes none where it was told to fetch nothing', async () => {
    const answer = await post(undefined, { addresses: [`http://${host}/api`] });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'request-not-understood' }]);
  });
  test('never takes an address for a file of the machine', async () => {
    const fetcher = createFetcher();
    for (const address of ['/etc/hostname', 'file:///etc/hostname', '../package.json', 'ftp://a.example/'])
      expect([(await post(fetcher, { addresses: [address] })).status, address]).toEqual([400, address]);
    await fetcher.close();
  });
});
