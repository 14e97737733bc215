/** Clocks that jump: of the machine that takes articles in, and of the database that shares them out. */
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Archive } from '../src/archive/index.ts';
import { openStore } from '../src/store/index.ts';
import { articleOf, documentFor } from './newsroom.ts';
import { started } from './started.ts';
import { bothStores, type Stores } from './stores.ts';
import { clockThatJumps, expectWhole, type Newsroom, onrecord, openNewsroom, placeArgs, until } from './watching.ts';

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
});
afterEach(() => room.close());

describe.each(bothStores())('on $kind', (stores) => {
  const need = started(stores);

  test('the clock of the machine that watches leaps ahead and back: every article is there once', async (context) => {
    need(context);
    const { place, args } = await placeArgs(stores);
    room.feeds = [[0, 1].map((story) => articleOf(story, 0)), [articleOf(0, 1)]];
    const jumping = { ...room, node: clockThatJumps };
    const watch = onrecord(jumping, 'watch', room.opml, ...args, '--every', '1s', '--threads', '1', ...room.allowed);
    try {
      await until(async () => (watch.out().includes('3 new articles') ? true : undefined), 90_000);
      room.feeds = [[...(room.feeds[0] ?? []), articleOf(2, 0)], room.feeds[1] ?? []];
      await until(async () => (watch.out().includes('1 new article\n') ? true : undefined), 90_000);
      watch.child.kill('SIGINT');
      expect(await watch.ended).toBe(130);
    } finally {
      watch.child.kill('SIGKILL');
    }
    // What was under way when it was stopped is done by the next run.
    expect(await onrecord(jumping, 'watch', room.opml, ...args, '--once', '--threads', '1', ...room.allowed).ended).toBe(0);
    const store = await openStore(place);
    try {
      await expectWhole(store, 4);
    } finally {
      await store.close();
    }
  }, 300_000);
});

describe('of a database that several workers share', () => {
  const [, stores] = bothStores() as [Stores, Stores];
  const need = started(stores);

  test.for([
    ['set back by a day, when a worker was just killed', '-1 day', 'SIGKILL'],
    ['a month ahead, while a worker goes on', '30 days', undefined],
  ] as const)('%s: all is read, once', { timeout: 240_000 }, async ([, shift, signal], context) => {
    need(context);
    const { place, args } = await placeArgs(stores);
    if (!('url' in place)) throw new Error('no address');
    const many = 30;
    const archive = await Archive.open(place);
    await archive.take(Array.from({ length: many }, (_none, story) => ({ document: documentFor(articleOf(story, 0)), notices: [] })));
    const first = onrecord(room, 'work', ...args, '--threads', '1');
    try {
      await until(async () => ((await archive.store.readings.count()) >= 2 ? true : undefined), 120_000);
      const client = new pg.Client({ connectionString: place.url });
      await client.connect();
      await client.query(
        `create or replace function onrecord_queue.job_now() returns timestamptz language sql stable as $$ select now() + interval '${shift}' $$`,
      );
      await client.end();
      if (signal) first.child.kill(signal);
      const second = onrecord(room, 'work', ...args, '--threads', '1', '--once');
      expect([await second.ended, second.out()]).toEqual([0, expect.stringMatching(/articles? read/)]);
      expect(await archive.store.readings.count()).toBe(many);
      await archive.group();
      await expectWhole(archive.store, many);
    } finally {
      first.child.kill('SIGKILL');
      await archive.close();
    }
  });
});
