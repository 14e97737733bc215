/** An archive's store: one object a table, over PGlite or PostgreSQL alike. */
import { type Kysely, sql } from 'kysely';
import type { Problem } from '../../record/index.ts';
import { Audit } from './audit.ts';
import { backup, type BackupOptions, restore, type Written } from './backup.ts';
import { Documents } from './documents.ts';
import { Feeds } from './feeds.ts';
import { hold, type Hold } from './hold.ts';
import { Judgements } from './judgements.ts';
import type { Queue } from './queue.ts';
import { Readings } from './readings.ts';
import { type Page, type Query, search } from './search.ts';
import { Stories } from './stories.ts';
import type { Tables } from './tables.ts';
import { Tokens } from './tokens.ts';
import { verifyStore, type VerifyOptions } from './verify.ts';

export type StoreKind = 'pglite' | 'postgres';

export class Store {
  readonly kind: StoreKind;
  readonly documents: Documents;
  readonly readings: Readings;
  readonly judgements: Judgements;
  readonly stories: Stories;
  readonly feeds: Feeds;
  readonly tokens: Tokens;
  readonly audit: Audit;
  /** For work that several processes share; PostgreSQL only. */
  readonly openQueue: ((onError?: (error: unknown) => void) => Promise<Queue>) | undefined;
  readonly #db: Kysely<Tables>;
  readonly #close: () => Promise<void>;

  constructor(kind: StoreKind, db: Kysely<Tables>, close: () => Promise<void>, openQueue?: Store['openQueue']) {
    this.kind = kind;
    this.openQueue = openQueue;
    this.#db = db;
    this.#close = close;
    this.documents = new Documents(db);
    this.readings = new Readings(db);
    this.judgements = new Judgements(db);
    this.stories = new Stories(db);
    this.feeds = new Feeds(db);
    this.tokens = new Tokens(db);
    this.audit = new Audit(db);
  }

  /** @throws OnrecordError `search-not-understood` */
  search(query: Query): Promise<Page> {
    return search(this.#db, query);
  }

  /** What the index has of these documents. */
  statementsOf(documents: readonly string[]): Promise<{ readonly document: string; readonly reported: string; readonly slices: string }[]> {
    if (documents.length === 0) return Promise.resolve([]);
    return this.#db
      .selectFrom('statements')
      .select(['document', 'reported', 'slices'])
      .where('document', 'in', [...documents])
      .execute();
  }

  /** All of what `work` does is kept, or none of it. PGlite has one connection: `work` must use the store it is given. */
  transaction<T>(work: (store: Store, db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute((own) => work(new Store(this.kind, own, this.#close), own));
  }

  /** Work that one process at a time does. @returns undefined when another one does it */
  async hold(work: string): Promise<Hold | undefined> {
    // A folder has one user anyhow, and one connection, which must stay free.
    if (this.kind === 'pglite') return { release: async () => undefined };
    return hold(this.#db, work);
  }

  /** Writes the whole file or nothing. @throws OnrecordError `output-not-written` */
  backup(file: string, options: BackupOptions): Promise<Written> {
    return backup(this, file, options);
  }

  /**
   * Takes in what a backup holds and the archive lacks: it may be run again after it was stopped.
   * @throws OnrecordError `backup-not-readable`
   */
  restore(file: string, options: Parameters<typeof restore>[2] = {}): Promise<Written> {
    return restore(this, file, options);
  }

  /** Reads every row and holds it against what it was made from. */
  verify(options: VerifyOptions): AsyncGenerator<Problem> {
    return verifyStore(this, options);
  }

  /** Tells the database what it holds, so that it finds the quick way to it. PGlite does not do so by itself. */
  async analyze(): Promise<void> {
    await sql`analyze`.execute(this.#db);
  }

  /** Bytes on the disk, by table, indexes included. */
  async sizes(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await sql<{ name: string; bytes: string }>`
      select relname as name, pg_total_relation_size(oid)::text as bytes
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(this.#db);
    return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]));
  }

  close(): Promise<void> {
    return this.#close();
  }
}
