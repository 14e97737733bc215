/** Feeds fill an archive in PostgreSQL while somebody looks at its page, one of two workers is killed, and every article is there once. */
import type { Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { articleOf } from '../newsroom.ts';
import { bothStores, type Stores } from '../stores.ts';
import { expectWhole, type Newsroom, onrecord, openNewsroom, placeArgs, type Ran, until } from '../watching.ts';
import { launch, open } from './open.ts';

const [, stores] = bothStores() as [Stores, Stores];
let missing: string | undefined;
let browser: Browser;
let room: Newsroom;
beforeAll(async () => {
  missing = await stores.start();
  browser = await launch();
}, 90_000);
afterAll(async () => {
  await browser.close();
  await stores.stop();
});
beforeEach(async () => {
  room = await openNewsroom();
});
afterEach(() => room.close());

test('stories grow on the page, a worker is killed, and in the end every article is there once', async (context) => {
  if (missing) context.skip(missing);
  const { place, args } = await placeArgs(stores);
  const both = (from: number, to: number): void => {
    for (const feed of [0, 1] as const)
      room.feeds[feed] = [...(room.feeds[feed] ?? []), ...Array.from({ length: to - from }, (_, at) => articleOf(from + at, feed))];
  };
  both(0, 4);
  const flags = ['--every', '1s', '--leave-reading', '--serve', '--port', '0', ...room.allowed];
  const watch = onrecord(room, 'watch', room.opml, ...args, ...flags);
  const worker = (): Ran => onrecord(room, 'work', ...args, '--threads', '1');
  const [killed, other] = [worker(), worker()];
  const store = await openStore(place);
  try {
    const address = await until(async () => /Page: (\S+)/.exec(watch.out())?.[1], 60_000);
    const { page, complaints } = await open(browser, address, { offline: false });
    const shown = async (): Promise<number> =>
      (await page.locator('ol[data-stories] small').allTextContents()).reduce((sum, line) => sum + Number(/^\d+/.exec(line)?.[0]), 0);
    await until(async () => ((await shown()) === 8 ? true : undefined), 60_000);

    await until(async () => ((await store.readings.count()) >= 4 ? true : undefined), 120_000);
    both(4, 12);
    // It holds articles when it dies, and more come meanwhile.
    await until(async () => ((await store.documents.count()) > 8 ? true : undefined), 60_000);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await until(async () => ((await shown()) === 24 ? true : undefined), 60_000);
    expect(await page.locator('[role=status]').textContent()).toContain('24 articles');

    await until(async () => ((await store.readings.count()) === 24 ? true : undefined), 180_000);
    const done = async (): Promise<true | undefined> =>
      (await page.locator('ol[data-stories]').textContent())?.includes('being put on the record') ? undefined : true;
    await until(done, 120_000);
    await page.locator('ol[data-stories] a').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/story\/story-/);
    expect(complaints).toEqual([]);
    await page.context().close();

    for (const ran of [watch, other]) ran.child.kill('SIGINT');
    expect([await watch.ended, await other.ended]).toEqual([130, 0]);
    await expectWhole(store, 24);
    expect((await store.stories.count()).stale).toBe(0);
  } finally {
    for (const ran of [watch, killed, other]) ran.child.kill('SIGKILL');
    await store.close();
  }
}, 600_000);
