/** The queue of articles to be read, over pg-boss: any number of processes on any machines take from it. PostgreSQL only. */
import type { Kysely } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Tables } from './tables.ts';

const name = 'read';
/** One of a killed worker is given to another after this. */
const beatSeconds = 15;

export interface QueueJob {
  readonly id: string;
  readonly document: string;
}

export class Queue {
  /** How often a worker must beat, in milliseconds. */
  readonly beatMs: number = (beatSeconds * 1000) / 3;
  readonly #boss: PgBoss;
  private constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  /** @param onError told of what goes wrong in the background, such as a database that is away for a while */
  static async open(url: string, onError: (error: unknown) => void = () => undefined): Promise<Queue> {
    const boss = new PgBoss({
      connectionString: url,
      schema: 'onrecord_queue',
      max: 4,
      schedule: false,
      monitorIntervalSeconds: 5,
      superviseIntervalSeconds: 5,
    });
    boss.on('error', onError);
    await boss.start();
    await boss.createQueue(name, {
      policy: 'exclusive',
      retryLimit: 5,
      retryDelay: 0,
      expireInSeconds: 15 * 60,
      heartbeatSeconds: beatSeconds,
      deleteAfterSeconds: 60 * 60,
    });
    return new Queue(boss);
  }

  /** Asks for articles to be read; one that waits already waits once. @param db joins the transaction that keeps the documents */
  async ask(documents: readonly string[], db?: Kysely<Tables>): Promise<void> {
    if (documents.length === 0) return;
    await this.#boss.insert(
      name,
      documents.map((document) => ({ data: { document }, singletonKey: document })),
      db ? { db: fromKysely(db) } : {},
    );
  }

  /** Takes up to `most` jobs. They are this worker's as long as it beats. */
  async take(most: number): Promise<QueueJob[]> {
    const jobs = await this.#boss.fetch<{ document: string }>(name, { batchSize: most });
    return jobs.map(({ id, data }) => ({ id, document: data.document }));
  }

  /** The worker lives. */
  async beat(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#boss.touch(name, [...ids]);
  }

  /** A job is done, together with what the transaction keeps. */
  async done(id: string, db: Kysely<Tables>): Promise<void> {
    await this.#boss.complete(name, id, null, { db: fromKysely(db) });
  }

  /** Jobs that this worker will not do: others may. */
  async giveBack(ids: readonly string[], why: string): Promise<void> {
    if (ids.length > 0) await this.#boss.fail(name, [...ids], { why });
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: true });
  }
}
