/** A story of an archive on the desk while many look at it; on both kinds of store. */
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Archive } from '../src/archive/index.ts';
import { judgementOf, spanIn, wordsAt } from '../src/facts/index.ts';
import { Desks } from '../src/server/archive/desks.ts';
import type { Desk } from '../src/server/index.ts';
import { articleOf, documentFor } from './newsroom.ts';
import { started } from './started.ts';
import { bothStores } from './stores.ts';

describe.each(bothStores())('an archive in $kind', (stores) => {
  const need = started(stores);

  let archive: Archive;
  let desks: Desks;
  /** Every desk that was opened. */
  let opened: Desk[];
  const faults: unknown[] = [];
  beforeEach(async (context) => {
    need(context);
    archive = await Archive.open(await stores.place(), { threads: 1 });
    opened = [];
    desks = new Desks(
      archive,
      (desk) => {
        opened.push(desk);
        return new Hono();
      },
      (fault) => faults.push(fault),
    );
  }, 60_000);
  afterEach(async () => {
    desks?.close();
    await archive?.close().catch(() => undefined);
    expect(faults).toEqual([]);
  });

  const take = async (...versions: readonly number[]): Promise<void> => {
    await archive.take(versions.map((version) => ({ document: documentFor(articleOf(7, version)), notices: [] })));
    await archive.read();
    await archive.group();
    await archive.records();
  };

  test('is opened once, however many ask for it at once and while corrections are kept', async () => {
    await take(0, 1);
    const [story] = await archive.store.stories.list(1);
    const id = story?.id ?? '';
    const asked = (): Promise<unknown> => Promise.all(Array.from({ length: 50 }, () => desks.appOf(id)));
    const loads = vi.spyOn(archive, 'story');
    await asked();
    expect(opened).toHaveLength(1);
    expect(loads).toHaveBeenCalledTimes(1);
    const [desk] = opened as [Desk];
    const [document] = desk.documents;
    if (!document) throw new Error('no article');
    let done = false;
    const correcting = (async () => {
      try {
        for (let end = 10; end < 15; end++) {
          const about = [wordsAt(document, spanIn(document, 0, end))] as const;
          await desk.judge(judgementOf({ who: 'Edda', at: desk.now(), why: '', decision: { kind: 'no-statement', about } }));
        }
      } finally {
        done = true;
      }
    })();
    while (!done) await asked();
    await correcting;
    await asked();
    expect(opened).toHaveLength(1);
    expect(loads.mock.calls.length).toBeLessThan(10);
  }, 120_000);
});
