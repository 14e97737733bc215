/** The queue of articles to be read, over pg-boss: any number of processes on any machines take from it. PostgreSQL only. */
import type { Kysely } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Tables } from './tables.ts';

const name = 'read';
const schema = 'onrecord_queue';
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
  /** When the clock of the database was looked at, by one that does not jump. */
  #looked = -Infinity;
  private constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  /** @param onError told of what goes wrong in the background, such as a database that is away for a while */
  static async open(url: string, onError: (error: unknown) => void = () => undefined): Promise<Queue> {
    const boss = new PgBoss({
      connectionString: url,
      schema,
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
    await this.#followClock();
    const jobs = await this.#boss.fetch<{ document: string }>(name, { batchSize: most, ignoreStartAfter: true });
    return jobs.map(({ id, data }) => ({ id, document: data.document }));
  }

  /** How many articles wait, or are being read. */
  async open(): Promise<number> {
    const { rows } = await this.#boss
      .getDb()
      .executeSql(`select count(*)::int as open from ${schema}.job where name = $1 and state < 'completed'`, [name]);
    return (rows as { open: number }[])[0]?.open ?? 0;
  }

  /** After a clock was set back, what lies ahead of it would not come due: beats of killed workers, and the next look for them. */
  async #followClock(): Promise<void> {
    if (performance.now() - this.#looked < this.beatMs) return;
    this.#looked = performance.now();
    const [now, ahead] = [`${schema}.job_now()`, `> ${schema}.job_now() + interval '1 minute'`];
    const db = this.#boss.getDb();
    await db.executeSql(`update ${schema}.job set heartbeat_on = ${now} where name = $1 and state = 'active' and heartbeat_on ${ahead}`, [
      name,
    ]);
    await db.executeSql(
      `update ${schema}.queue set monitor_claim_on = null, monitor_on = null, maintain_on = null where greatest(monitor_claim_on, monitor_on, maintain_on) ${ahead}`,
    );
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
