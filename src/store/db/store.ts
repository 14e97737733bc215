/** An archive's store: one object a table, over PGlite or PostgreSQL alike. */
import { type Kysely, sql } from 'kysely';
import { Documents } from './documents.ts';
import { Feeds } from './feeds.ts';
import { Judgements } from './judgements.ts';
import { Readings } from './readings.ts';
import { type Page, type Query, search } from './search.ts';
import { Stories } from './stories.ts';
import type { Tables } from './tables.ts';

export type StoreKind = 'pglite' | 'postgres';

export class Store {
  readonly kind: StoreKind;
  readonly documents: Documents;
  readonly readings: Readings;
  readonly judgements: Judgements;
  readonly stories: Stories;
  readonly feeds: Feeds;
  readonly #db: Kysely<Tables>;
  readonly #close: () => Promise<void>;

  constructor(kind: StoreKind, db: Kysely<Tables>, close: () => Promise<void>) {
    this.kind = kind;
    this.#db = db;
    this.#close = close;
    this.documents = new Documents(db);
    this.readings = new Readings(db);
    this.judgements = new Judgements(db);
    this.stories = new Stories(db);
    this.feeds = new Feeds(db);
  }

  /** @throws OnrecordError `search-not-understood` */
  search(query: Query): Promise<Page> {
    return search(this.#db, query);
  }

  /** What the index has of these documents. */
  statementsOf(documents: readonly string[]): Promise<{ readonly document: string; readonly reported: string; readonly slices: string }[]> {
    if (documents.length === 0) return Promise.resolve([]);
    return this.#db.selectFrom('statements').select(['document', 'reported', 'slices']).where('document', 'in', [...documents]).execute();
  }

  /** All of what `work` does is kept, or none of it. PGlite has one connection: `work` must use the store it is given. */
  transaction<T>(work: (store: Store, db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute((own) => work(new Store(this.kind, own, this.#close), own));
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
