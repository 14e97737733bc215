/** What can go wrong under an archive, and what must be left when it did. `bench/faults/kill.ts` does the first of it 200 times. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { damagedFolder, damagedStore, damagedWarc, spoilPage } from '../bench/faults/damage.ts';
import { killAtRandom } from '../bench/faults/kill.ts';
import { Archive, patiently } from '../src/archive/index.ts';
import { VERSION } from '../src/onrecord.ts';
import { openStore, plainly, type Store } from '../src/store/index.ts';
import { articleOf, documentFor } from './newsroom.ts';
import { startPostgres } from './postgres.ts';
import { started } from './started.ts';
import { bothStores } from './stores.ts';
import { onrecord } from './watching.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'onrecord-faults-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (from: number, to: number): { document: ReturnType<typeof documentFor>; notices: [] }[] =>
  Array.from({ length: to - from }, (_, at) => ({ document: documentFor(articleOf(from + at, 0)), notices: [] }));

describe.each(bothStores())('on $kind', (stores) => {
  const need = started(stores);

  test('kill -9: nothing that was acknowledged is lost, and the archive holds', async (context) => {
    need(context);
    const { kills, faults } = await killAtRandom(stores, 4, 5);
    expect([kills, faults]).toEqual([4, []]);
  }, 300_000);

  test('a damaged page of its file is told, and the rest is read', async (context) => {
    need(context);
    const { of, read, told, met } = await damagedStore(stores, 600);
    expect(met).toMatchObject({ code: 'archive-row-unreadable' });
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((line) => /^documents: rows? .*cannot be read/.test(line))).toBe(true);
    expect(read).toBeGreaterThan(of * 0.9);
    expect(read).toBeLessThan(of);
  }, 120_000);
});

describe.each(bothStores())('a damaged article on $kind', (stores) => {
  const need = started(stores);

  test('is told, and the others are read, put to stories, and on the record', async (context) => {
    need(context);
    const place = await stores.place();
    const archive = await Archive.open(place, { threads: 1 });
    try {
      const [, second = ''] = await archive.take(kept(0, 4));
      await archive.store.transaction((_, db) =>
        sql`update documents set body = overlay(body placing '\\xa5a5a5a5'::bytea from 40) where id = ${second}`.execute(db),
      );
      if ('url' in place) {
        const work = onrecord({ folder }, 'work', '--archive', place.url, '--once', '--threads', '1');
        expect([await work.ended, work.out()]).toEqual([3, expect.stringMatching(/3 articles read\n.*1 article could not be read/)]);
      }
      const { read, failed } = await archive.read();
      expect([read, failed.map(({ code }) => code)]).toEqual(['url' in place ? 0 : 3, ['archive-row-unreadable']]);
      await archive.group();
      await archive.records();
      expect((await archive.store.stories.list(10)).map(({ articles, stale }) => [articles, stale])).toEqual(Array(3).fill([1, false]));
      const problems: string[] = [];
      for await (const { path } of archive.store.verify({ version: VERSION })) problems.push(path);
      expect(problems).toEqual(['documents: row 2']);
    } finally {
      await archive.close();
    }
  }, 120_000);
});

test('a damaged page in the middle: what is on it is told, the rest is read, and a backup has it', async () => {
  const place = { folder: join(folder, 'archive') };
  const many = 600;
  let store: Store = await openStore(place);
  await store.documents.add(kept(0, many));
  const { rows } = await store.transaction((_, db) => sql<{ path: string }>`select pg_relation_filepath('documents') as path`.execute(db));
  const file = join(place.folder, 'data', rows[0]?.path ?? '');
  await store.close();

  spoilPage(file);

  store = await openStore(place);
  const backup = join(folder, 'backup');
  const lost: string[] = [];
  try {
    const problems: { path: string; message: string }[] = [];
    for await (const problem of store.verify({ version: VERSION })) problems.push(problem);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ path, message }) => /^documents: rows? /.test(path) && message.startsWith('cannot be read'))).toBe(true);
    const { documents } = await store.backup(backup, {
      version: VERSION,
      onUnreadable: (table, { from, to }) => lost.push(`${table} ${from} ${to}`),
    });
    expect(lost.length).toBeGreaterThan(0);
    expect(documents).toBe(many - lost.length);
    expect(documents).toBeGreaterThan(many * 0.9);
    // It takes in new articles still.
    expect(await store.documents.add(kept(many, many + 5))).toHaveLength(5);
  } finally {
    await store.close();
  }
  const other = await openStore({ folder: join(folder, 'other') });
  try {
    expect((await other.restore(backup)).documents).toBe(many - lost.length);
    // What was lost is taken in again from where it came.
    expect(await other.documents.add(kept(0, many))).toHaveLength(lost.length);
    expect(await other.documents.count()).toBe(many);
  } finally {
    await other.close();
  }
}, 180_000);

test('a server that goes away comes back: what was not kept is tried again', async (context) => {
  const server = await startPostgres();
  if (typeof server === 'string') return context.skip(server);
  const store = await openStore({ url: await server.database() });
  try {
    await store.documents.add(kept(0, 5));
    await server.kill();
    const away: string[] = [];
    const taken = patiently(() => store.documents.add(kept(5, 8)), { onAway: (why) => away.push(why) }, 500);
    await wait(1500);
    await server.start();
    expect(await taken).toHaveLength(3);
    expect(away.length).toBeGreaterThan(0);
    expect(await store.documents.count()).toBe(8);
    const stop = new AbortController();
    await server.kill();
    const stopped = patiently(() => store.documents.count(), { signal: stop.signal });
    setTimeout(() => stop.abort(), 300);
    await expect(stopped).rejects.toThrow();
    await server.start();
  } finally {
    await store.close();
    await server.stop();
  }
}, 120_000);

test('a damaged page in the middle of a folder or a web archive is told, and the others are taken in, however many', async () => {
  const many = 520;
  for (const { of, read, told } of [await damagedFolder(folder, many), await damagedWarc(folder, many)]) {
    expect([of, read]).toEqual([many, many - 1]);
    expect(told).toEqual([expect.stringMatching(/^(?:file-|archive-damaged|page-)/)]);
  }
}, 120_000);

describe('a full disk', () => {
  let disk: string;
  let missing: string | undefined;
  beforeEach(() => {
    chmodSync(folder, 0o755);
    disk = join(folder, 'disk');
    try {
      execFileSync('mkdir', [disk]);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      missing = 'no small disk can be made here: that takes the right to mount one';
    }
  });
  afterEach(() => {
    if (missing === undefined) execFileSync('umount', ['-l', disk]);
  });

  /** Fills the disk but for a megabyte, and the rest with articles. @returns how many were kept, and why no more */
  async function fill(store: Store): Promise<{ added: number; why: unknown }> {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 1024 * 1024));
    let added = 0;
    for (;;) {
      try {
        added += (await store.documents.add(kept(added, added + 50))).length;
      } catch (why) {
        return { added, why };
      }
      if (added > 20_000) throw new Error('the disk does not fill');
    }
  }

  /** After room was made. */
  async function expectGoingOn(store: Store, added: number, unsure: number): Promise<void> {
    const count = await store.documents.count();
    expect(count).toBeGreaterThanOrEqual(added);
    // What was kept without a word of it is no fault.
    expect(count).toBeLessThanOrEqual(added + unsure);
    const problems: unknown[] = [];
    for await (const problem of store.verify({ version: VERSION })) problems.push(problem);
    expect(problems).toEqual([]);
    expect(await store.documents.add(kept(30_000, 30_050))).toHaveLength(50);
  }

  test('of a folder: nothing that was kept is lost, and with room it goes on', async (context) => {
    if (missing) context.skip(missing);
    const place = { folder: join(disk, 'archive') };
    let store = await openStore(place);
    const { added, why } = await fill(store).finally(() => store.close().catch(() => undefined));
    expect(String(why)).toMatch(/No space left|could not (?:extend|write)|stopped|closed/);
    expect(added).toBeGreaterThan(0);
    rmSync(join(disk, 'filler'));
    store = await openStore(place);
    try {
      await expectGoingOn(store, added, 0);
    } finally {
      await store.close();
    }
  }, 180_000);

  test('of PostgreSQL: it is told plainly, nothing that was kept is lost, and with room it goes on', async (context) => {
    if (missing) context.skip(missing);
    const server = await startPostgres(disk);
    if (typeof server === 'string') return context.skip(server);
    const place = { url: await server.database() };
    const store = await openStore(place);
    try {
      const { added, why } = await fill(store);
      expect(added).toBeGreaterThan(0);
      expect(plainly(why, place)).toMatchObject({ code: 'archive-not-usable' });
      rmSync(join(disk, 'filler'));
      await server.kill();
      await server.start();
      await expectGoingOn(store, added, 50);
    } finally {
      await store.close();
      await server.stop();
    }
  }, 180_000);
});
