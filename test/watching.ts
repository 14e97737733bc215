/** For tests of a whole archive at work: a server of invented news with feeds, and the program as a user runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { VERSION } from '../src/onrecord.ts';
import type { openStore, Store } from '../src/store/index.ts';
import { type Article, feedFor, pageFor } from './newsroom.ts';
import type { Stores } from './stores.ts';

const main = resolve(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

export interface Newsroom {
  readonly folder: string;
  /** The list of its two feeds. */
  readonly opml: string;
  readonly base: string;
  /** What each feed has now. */
  feeds: Article[][];
  /** Paths that were asked for. */
  readonly asked: string[];
  /** Flags that let the program ask a server on this machine. */
  readonly allowed: readonly string[];
  close(): Promise<void>;
}

export async function openNewsroom(): Promise<Newsroom> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-watch-'));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const feed = /^\/feed(\d)$/.exec(url)?.[1];
    if (feed !== undefined) {
      const own = room.feeds[Number(feed)] ?? [];
      const tag = `"${own.length}"`;
      if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
      const links = own.map(({ story }) => `${base}/articles/${feed}/${story}.html`);
      return response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(feedFor(`Feed ${feed}`, own, links));
    }
    const [, at, story] = /^\/articles\/(\d)\/(\d+)\.html$/.exec(url) ?? [];
    const article = room.feeds[Number(at)]?.find((one) => one.story === Number(story));
    if (!article) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageFor(article));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const opml = join(folder, 'feeds.opml');
  await writeFile(
    opml,
    `<?xml version="1.0"?><opml version="2.0"><head><title>F</title></head><body><outline text="All"><outline type="rss" text="Feed 0" xmlUrl="${base}/feed0"/></outline><outline type="rss" text="Feed 1" xmlUrl="${base}/feed1"/></body></opml>`,
  );
  const room: Newsroom = {
    folder,
    opml,
    base,
    feeds: [],
    asked,
    allowed: ['--allow-private', new URL(base).host],
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return room;
}

export interface Ran {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly ended: Promise<number | null>;
}

/** Loaded before the program, as `node --import` does. */
export const clockThatJumps = ['--import', pathToFileURL(join(import.meta.dirname, 'clock-that-jumps.ts')).href];

export function onrecord(
  { folder, node = [] }: { readonly folder: string; readonly node?: readonly string[] },
  ...args: readonly string[]
): Ran {
  const child = spawn(process.execPath, [...node, main, ...args], { env: { ...process.env, NO_COLOR: '1', XDG_DATA_HOME: folder } });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()));
  return { child, out: () => out, ended: new Promise((done) => child.once('exit', (code) => done(code))) };
}

export const until = async <T>(look: () => Promise<T | undefined>, ms: number): Promise<T> => {
  for (const end = performance.now() + ms; ; ) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error('it did not come to that in time');
    await wait(200);
  }
};

export const placeArgs = async (stores: Stores): Promise<{ place: Parameters<typeof openStore>[0]; args: string[] }> => {
  const place = await stores.place();
  return { place, args: ['--archive', 'url' in place ? place.url : place.folder] };
};

/** Every article is there once, read once, in one story, and the archive holds. */
export async function expectWhole(store: Store, articles: number): Promise<void> {
  expect(await store.documents.count()).toBe(articles);
  expect(await store.readings.count()).toBe(articles);
  expect(await store.readings.lacking(VERSION)).toBe(0);
  const stories = await store.stories.list(500);
  expect(stories.reduce((sum, story) => sum + story.articles, 0)).toBe(articles);
  const problems: unknown[] = [];
  for await (const problem of store.verify({ version: VERSION })) problems.push(problem);
  expect(problems).toEqual([]);
}
