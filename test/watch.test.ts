/** Feeds of a local server fill an archive in a folder while its page shows stories growing. With many workers: browser/archive.test.ts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { feedsOf } from '../src/archive/index.ts';
import { openStore } from '../src/store/index.ts';
import { articleOf } from './newsroom.ts';
import { bothStores, type Stores } from './stores.ts';
import { expectWhole, type Newsroom, onrecord, openNewsroom, placeArgs, until } from './watching.ts';

const [stores] = bothStores() as [Stores];
let room: Newsroom;
beforeAll(() => stores.start() as Promise<never>, 60_000);
afterAll(() => stores.stop());
beforeEach(async () => {
  room = await openNewsroom();
});
afterEach(() => room.close());

test('stories grow on the page while feeds come in; what was seen is not fetched again; Ctrl-C loses nothing', async () => {
  const { place, args } = await placeArgs(stores);
  room.feeds = [[0, 1, 2].map((story) => articleOf(story, 0)), [articleOf(0, 1)]];
  const watch = onrecord(room, 'watch', room.opml, ...args, '--every', '1s', '--serve', '--port', '0', '--threads', '1', ...room.allowed);
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

  const seen = room.asked.filter((url) => url.startsWith('/articles/')).length;
  expect(seen).toBe(4);
  room.feeds = [
    [...(room.feeds[0] ?? []), articleOf(3, 0)],
    [...(room.feeds[1] ?? []), articleOf(1, 1)],
  ];
  await until(grown('1,1,2,2'), 120_000);
  expect(room.asked.filter((url) => url.startsWith('/articles/'))).toHaveLength(6);
  watch.child.kill('SIGINT');
  expect(await watch.ended).toBe(130);
  const store = await openStore(place);
  try {
    await expectWhole(store, 6);
  } finally {
    await store.close();
  }
  const out = join(room.folder, 'out.opml');
  expect(await onrecord(room, 'archive', 'feeds', ...args, '--export', out).ended).toBe(0);
  expect(feedsOf(await readFile(out, 'utf8'), out).map(({ url }) => url)).toEqual([`${room.base}/feed0`, `${room.base}/feed1`]);
}, 300_000);
