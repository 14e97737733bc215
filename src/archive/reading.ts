/** Reading what an archive has taken in: by the threads of this process, or shared with other processes over the queue. */
import { setTimeout as wait } from 'node:timers/promises';
import { OnrecordError } from '../errors.ts';
import { type Reading, VERSION } from '../onrecord.ts';
import { isGone, type Queue, type Store } from '../store/index.ts';
import { inLanes } from './lanes.ts';
import type { Pool } from './pool.ts';

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** @param total as far as it is known now */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told when the store cannot be reached for a while. */
  readonly onAway?: (why: string) => void;
}

export interface ReadCount {
  readonly read: number;
  readonly failed: readonly OnrecordError[];
}

const atOnce = 100;

/** Keeps a reading, once; the record of its story is behind then. */
export async function keepReading(store: Store, reading: Reading): Promise<boolean> {
  const isNew = await store.readings.add(reading, VERSION);
  const [kept] = await store.documents.get([reading.document]);
  if (isNew && kept?.story !== undefined) await store.stories.touch([kept.story]);
  return isNew;
}

/** Reads every document that this version has not read. What was read when it is stopped is kept. */
export async function readMissing(store: Store, pool: Pool, { signal, onProgress }: ReadingOptions = {}): Promise<ReadCount> {
  const failed: OnrecordError[] = [];
  let read = 0;
  let after = 0;
  const total = await store.readings.lacking(VERSION);
  const one = async ({ id }: { readonly id: string }): Promise<void> => {
    signal?.throwIfAborted();
    try {
      const [kept] = await store.documents.get([id]);
      if (!kept) return;
      const reading = await pool.read(kept.document);
      await store.transaction((own) => keepReading(own, reading));
      read += 1;
    } catch (error) {
      if (!(error instanceof OnrecordError) || signal?.aborted) throw error;
      failed.push(error);
    }
    onProgress?.(read + failed.length, total);
  };
  for (;;) {
    signal?.throwIfAborted();
    const missing = await store.readings.missing(atOnce, VERSION, after);
    if (missing.length === 0) return { read, failed };
    after = missing.at(-1)?.seq ?? after;
    await inLanes(pool.size, missing, one);
  }
}

/** Runs again and again while the store is away: a server that is started anew comes back. */
export async function patiently<T>(run: () => Promise<T>, { signal, onAway }: ReadingOptions, longestMs: number = 30_000): Promise<T> {
  for (let pause = 250; ; pause = Math.min(longestMs, pause * 2)) {
    try {
      return await run();
    } catch (error) {
      if (!isGone(error) || signal?.aborted) throw error;
      onAway?.((error as Error).message || String(error));
      await wait(pause, undefined, signal ? { signal } : {});
    }
  }
}

/** Asks the queue for everything that is not read. What waits there already waits once. */
export async function askForMissing(store: Store, queue: Queue): Promise<number> {
  let count = 0;
  for (let after = 0; ; ) {
    const missing = await store.readings.missing(atOnce, VERSION, after);
    if (missing.length === 0) return count;
    await queue.ask(missing.map(({ id }) => id));
    count += missing.length;
    after = missing.at(-1)?.seq ?? after;
  }
}

/** Jobs that a worker takes at once, for each of its threads. */
const jobsPerThread = 10;
const idleMs = 1000;
/** What the queue has lost, or given up after some tries, is asked for again. */
const askAgainMs = 600_000;

export interface WorkOptions extends ReadingOptions {
  /** Ends when nothing waits any more, instead of waiting for more. What cannot be read is left. */
  readonly once?: boolean;
  /** Called when nothing waits. @returns whether there was something else to do */
  readonly whenIdle?: () => Promise<boolean>;
}

/**
 * Reads what the queue has, until it is stopped. What it does not get to goes to another worker: at once when it is stopped, soon
 * after its last beat when it is killed. A reading is kept together with the end of its job, and once.
 */
export async function work(store: Store, queue: Queue, pool: Pool, options: WorkOptions): Promise<number> {
  const { signal, onProgress, once, whenIdle } = options;
  let read = 0;
  const mine = new Set<string>();
  let asked = performance.now();
  let askedInVain = false;
  const beat = setInterval(() => void queue.beat([...mine]).catch(() => undefined), queue.beatMs);
  try {
    while (!signal?.aborted) {
      const jobs = await patiently(() => queue.take(jobsPerThread * pool.size), options);
      for (const { id } of jobs) mine.add(id);
      if (jobs.length === 0) {
        if (await patiently(async () => (await whenIdle?.()) ?? false, options)) continue;
        if (once) {
          if ((await patiently(() => store.readings.lacking(VERSION), options)) === 0) break;
          if ((await patiently(() => queue.open(), options)) === 0) {
            if (askedInVain) break;
            askedInVain = (await patiently(() => askForMissing(store, queue), options)) > 0;
            continue;
          }
        } else if (performance.now() - asked > askAgainMs) {
          asked = performance.now();
          await patiently(() => askForMissing(store, queue), options);
        }
        await wait(idleMs, undefined, signal ? { signal } : {});
        continue;
      }
      await inLanes(pool.size, jobs, async (job) => {
        if (signal?.aborted) return;
        const isNew = await readJob(store, queue, pool, job, options);
        mine.delete(job.id);
        if (isNew) read += 1;
        onProgress?.(read, read);
      });
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    clearInterval(beat);
    await queue.giveBack([...mine], 'the worker was stopped').catch(() => undefined);
  }
  return read;
}

/** @returns whether this worker read it, and none before */
async function readJob(
  store: Store,
  queue: Queue,
  pool: Pool,
  { id, document }: { readonly id: string; readonly document: string },
  options: WorkOptions,
): Promise<boolean> {
  const known = await patiently(() => store.readings.get([document], VERSION), options);
  let reading: Reading | undefined;
  try {
    const [kept] = known.size > 0 ? [] : await patiently(() => store.documents.get([document]), options);
    reading = kept && (await pool.read(kept.document));
  } catch (error) {
    if (!(error instanceof OnrecordError) || options.signal?.aborted) throw error;
    await patiently(() => queue.giveBack([id], error.message), options);
    return false;
  }
  return patiently(
    () =>
      store.transaction(async (own, db) => {
        const isNew = reading !== undefined && (await keepReading(own, reading));
        await queue.done(id, db);
        return isNew;
      }),
    options,
  );
}
