/** The whole way: feeds of a local server fill an archive while its page shows stories growing, workers are killed, and every article is there once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { feedsOf } from '../src/archive/index.ts';
import { openStore, type Store } from '../src/store/index.ts';
import { VERSION } from '../src/onrecord.ts';
import { type Article, articleOf, feedFor, pageFor } from './newsroom.ts';
import { bothStores, type Stores } from './stores.ts';

const main = resolve(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

let folder: string;
let server: Server;
let base: string;
/** What each feed has now; the second feed's articles stand in the feed itself. */
let feeds: Article[][];
let asked: string[];

const pathOf = ({ story }: Article, feed: number): string => `/articles/${feed}/${story}.html`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-watch-'));
  asked = [];
  server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const feed = /^\/feed(\d)$/.exec(url)?.[1];
    if (feed !== undefined) {
      const own = feeds[Number(feed)] ?? [];
      const tag = `"${own.length}"`;
      if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
      const links = own.map((article) => `${base}${pathOf(article, Number(feed))}`);
      return response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(feedFor(`Feed ${feed}`, own, links));
    }
    const [, at, story] = /^\/articles\/(\d)\/(\d+)\.html$/.exec(url) ?? [];
    const article = feeds[Number(at)]?.find((one) => one.story === Number(story));
    if (!article) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageFor(article));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(
    join(folder, 'feeds.opml'),
    `<?xml version="1.0"?><opml version="2.0"><head><title>F</title></head><body><outline text="All"><outline type="rss" text="Feed 0" xmlUrl="${base}/feed0"/></outline><outline type="rss" text="Feed 1" xmlUrl="${base}/feed1"/></body></opml>`,
  );
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly ended: Promise<number | null>;
}

function onrecord(...args: string[]): Ran {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, NO_COLOR: '1', XDG_DATA_HOME: folder } });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()));
  return { child, out: () => out, ended: new Promise((done) => child.once('exit', (code) => done(code))) };
}

const until = async <T>(look: () => Promise<T | undefined>, ms: number): Promise<T> => {
  for (const end = performance.now() + ms; ; ) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error('it did not come to that in time');
    await wait(200);
  }
};

const placeArgs = async (stores: Stores): Promise<{ place: Parameters<typeof openStore>[0]; args: string[] }> => {
  const place = await stores.place();
  return { place, args: ['--archive', 'url' in place ? place.url : place.folder] };
};

/** Every article is there once, read once, in one story, and the archive holds. */
async function expectWhole(store: Store, articles: number): Promise<void> {
  expect(await store.documents.count()).toBe(articles);
  expect(await store.readings.count()).toBe(articles);
  expect(await store.readings.lacking(VERSION)).toBe(0);
  const stories = await store.stories.list(500);
  expect(stories.reduce((sum, story) => sum + story.articles, 0)).toBe(articles);
  const problems: unknown[] = [];
  for await (const problem of store.verify({ version: VERSION })) problems.push(problem);
  expect(problems).toEqual([]);
}

const [folderStores, serverStores] = bothStores() as [Stores, Stores];

describe('in a folder', () => {
  beforeAll(() => folderStores.start() as Promise<never>, 60_000);
  afterAll(() => folderStores.stop());

  test('stories grow on the page while feeds come in; what was seen is not fetched again; Ctrl-C loses nothing', async () => {
    const { place, args } = await placeArgs(folderStores);
    feeds = [[0, 1, 2].map((story) => articleOf(story, 0)), [articleOf(0, 1)]];
    const watch = onrecord(
      'watch',
      join(folder, 'feeds.opml'),
      ...args,
      '--every',
      '1s',
      '--serve',
      '--port',
      '0',
      '--threads',
      '1',
      '--allow-private',
      new URL(base).host,
    );
    const page = await until(async () => /Page: (\S+)/.exec(watch.out())?.[1], 60_000);
    const stories = async (): Promise<{ id: string; articles: number; stale: boolean }[]> =>
      ((await (await fetch(`${page}api/stories`)).json()) as { stories: { id: string; articles: number; stale: boolean }[] }).stories;
    const grown = (sizes: string) => async (): Promise<{ id: string; articles: number; stale: boolean }[] | undefined> => {
      const now = await stories();
      const told = now
        .filter(({ stale }) => !stale)
        .map(({ articles }) => articles)
        .toSorted()
        .join();
      return told === sizes ? now : undefined;
    };
    const first = await until(grown('1,1,2'), 120_000);
    const [pair] = first.filter(({ articles }) => articles === 2);
    const record = (await (await fetch(`${page}story/${pair?.id}/api/record`)).json()) as { documents: unknown[] };
    expect(record.documents).toHaveLength(2);
    expect(await (await fetch(`${page}story/${pair?.id}/`)).text()).toContain('id="record"');
    expect(await (await fetch(page)).text()).toContain('data-stories');
    const found = (await (await fetch(`${page}api/search?words=crowns`)).json()) as { statements: unknown[] };
    expect(found.statements.length).toBeGreaterThan(0);

    const seen = asked.filter((url) => url.startsWith('/articles/')).length;
    expect(seen).toBe(4);
    feeds = [
      [...(feeds[0] ?? []), articleOf(3, 0)],
      [...(feeds[1] ?? []), articleOf(1, 1)],
    ];
    await until(grown('1,1,2,2'), 120_000);
    expect(asked.filter((url) => url.startsWith('/articles/'))).toHaveLength(6);
    // The desk that was open follows its story.
    watch.child.kill('SIGINT');
    expect(await watch.ended).toBe(130);
    const store = await openStore(place);
    try {
      await expectWhole(store, 6);
    } finally {
      await store.close();
    }
    const out = join(folder, 'out.opml');
    expect(await onrecord('archive', 'feeds', ...args, '--export', out).ended).toBe(0);
    expect(feedsOf(await readFile(out, 'utf8'), out).map(({ url }) => url)).toEqual([`${base}/feed0`, `${base}/feed1`]);
  }, 300_000);
});

describe('in PostgreSQL', () => {
  let missing: string | undefined;
  beforeAll(async () => {
    missing = await serverStores.start();
  }, 60_000);
  afterAll(() => serverStores.stop());

  test('a worker is killed: its articles are read by another, and every article is there once', async (context) => {
    if (missing) context.skip(missing);
    const { place, args } = await placeArgs(serverStores);
    feeds = [Array.from({ length: 8 }, (_, story) => articleOf(story, 0)), Array.from({ length: 8 }, (_, story) => articleOf(story, 1))];
    const watch = onrecord(
      'watch',
      join(folder, 'feeds.opml'),
      ...args,
      '--once',
      '--leave-reading',
      '--allow-private',
      new URL(base).host,
    );
    expect([await watch.ended, watch.out()]).toEqual([0, expect.stringContaining('16 new articles')]);
    const store = await openStore(place);
    try {
      expect(await store.readings.lacking(VERSION)).toBe(16);
      const killed = onrecord('work', ...args, '--threads', '1');
      await until(async () => ((await store.readings.count()) >= 2 ? true : undefined), 120_000);
      killed.child.kill('SIGKILL');
      await killed.ended;
      const left = await store.readings.lacking(VERSION);
      expect(left).toBeGreaterThan(0);
      const other = onrecord('work', ...args, '--once', '--threads', '1');
      expect([await other.ended, other.out()]).toEqual([0, expect.stringContaining('read')]);
      await expectWhole(store, 16);
      // How well stories are told apart is measured on real news; here none may be missing, and none be in two.
      const grouped = (await store.stories.list(100)).map(({ articles }) => articles);
      expect(grouped.reduce((sum, articles) => sum + articles, 0)).toBe(16);
    } finally {
      await store.close();
    }
  }, 300_000);
});
