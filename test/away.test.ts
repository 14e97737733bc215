/** A PostgreSQL that goes away and comes back while articles come in, are read, and are looked at. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { articleOf } from './newsroom.ts';
import { startPostgres } from './postgres.ts';
import { expectWhole, onrecord, openNewsroom, until } from './watching.ts';

test('watch, work and serve go on when it is back; nothing is lost, nothing is there twice', async (context) => {
  const server = await startPostgres();
  if (typeof server === 'string') return context.skip(server);
  const room = await openNewsroom();
  const url = await server.database();
  const args = ['--archive', url];
  const both = (from: number, to: number): void => {
    for (const feed of [0, 1] as const)
      room.feeds[feed] = [...(room.feeds[feed] ?? []), ...Array.from({ length: to - from }, (_, at) => articleOf(from + at, feed))];
  };
  both(0, 6);
  const store = await openStore({ url });
  const ran = {
    watch: onrecord(room, 'watch', room.opml, ...args, '--every', '1s', '--leave-reading', ...room.allowed),
    work: onrecord(room, 'work', ...args, '--threads', '1'),
    serve: onrecord(room, 'serve', ...args, '--port', '0'),
  };
  try {
    const page = await until(async () => /Page: (\S+)/.exec(ran.serve.out())?.[1], 60_000);
    await until(async () => ((await store.readings.count()) >= 3 ? true : undefined), 120_000);
    for (const number of [6, 9]) {
      await server.kill();
      both(number, number + 3);
      await wait(2500);
      const away = await fetch(`${page}api/stories`);
      expect([away.status, await away.json()]).toEqual([503, expect.objectContaining({ code: 'archive-not-usable' })]);
      await server.start();
      // All of the feeds, in the end, whatever was under way when it went.
      await until(async () => ((await store.documents.count()) === 2 * (number + 3) ? true : undefined), 120_000);
    }
    await until(async () => ((await store.readings.count()) === 24 ? true : undefined), 180_000);
    await until(async () => ((await store.stories.homeless(1)).length === 0 ? true : undefined), 60_000);
    const shown = (await (await fetch(`${page}api/stories`)).json()) as { count: { documents: number } };
    expect(shown.count.documents).toBe(24);
    for (const { child } of Object.values(ran)) child.kill('SIGINT');
    expect([await ran.watch.ended, await ran.work.ended, await ran.serve.ended]).toEqual([130, 0, 0]);
    expect(ran.watch.out()).toContain('cannot be reached');
    await expectWhole(store, 24);
  } finally {
    for (const { child } of Object.values(ran)) child.kill('SIGKILL');
    await store.close();
    await room.close();
    await server.stop();
  }
}, 600_000);
