/** The feeds that are watched, and what they pointed at. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from './tables.ts';

export interface FeedState {
  readonly url: string;
  readonly title?: string;
  readonly etag?: string;
  readonly modified?: string;
  /** Why it could not be read the last time. */
  readonly why?: string;
}

export interface LinkState {
  readonly url: string;
  readonly document?: string;
  readonly tries: number;
}

export class Feeds {
  readonly #db: Kysely<Tables>;
  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async list(): Promise<FeedState[]> {
    const rows = await this.#db.selectFrom('feeds').selectAll().orderBy('url').execute();
    return rows.map(({ url, title, etag, modified, why }) => ({
      url,
      ...(title === null ? {} : { title }),
      ...(etag === null ? {} : { etag }),
      ...(modified === null ? {} : { modified }),
      ...(why === null ? {} : { why }),
    }));
  }

  async put({ url, title, etag, modified, why }: FeedState): Promise<void> {
    const values = { title: title ?? null, etag: etag ?? null, modified: modified ?? null, why: why ?? null };
    await this.#db
      .insertInto('feeds')
      .values({ url, ...values })
      .onConflict((conflict) => conflict.column('url').doUpdateSet(values))
      .execute();
  }

  /** What is known of these links. */
  async links(urls: readonly string[]): Promise<Map<string, LinkState>> {
    if (urls.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('links')
      .select(['url', 'document', 'tries'])
      .where('url', 'in', [...new Set(urls)])
      .execute();
    return new Map(rows.map(({ url, document, tries }) => [url, { url, tries, ...(document === null ? {} : { document }) }]));
  }

  /** The links that gave a document. */
  async taken(): Promise<{ readonly url: string; readonly feed: string; readonly document: string }[]> {
    const rows = await this.#db.selectFrom('links').select(['url', 'feed', 'document']).where('document', 'is not', null).orderBy('url').execute();
    return rows.flatMap(({ document, ...rest }) => (document === null ? [] : [{ ...rest, document }]));
  }

  /** A link gave a document, or did not. */
  async tried(url: string, feed: string, outcome: { readonly document: string } | { readonly why: string }): Promise<void> {
    const values = 'document' in outcome ? { document: outcome.document, why: null } : { document: null, why: outcome.why.slice(0, 500) };
    await this.#db
      .insertInto('links')
      .values({ url, feed, tries: 1, ...values })
      .onConflict((conflict) => conflict.column('url').doUpdateSet({ ...values, tries: sql<number>`links.tries + 1` }))
      .execute();
  }
}
