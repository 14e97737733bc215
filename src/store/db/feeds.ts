/** The feeds that are watched, and what they pointed at. */
import type { Kysely } from 'kysely';
import type { LinksTable, Tables } from './tables.ts';

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
  readonly feed: string;
  readonly document?: string;
  /** What the feed said of its state when it was tried. */
  readonly state: string;
  readonly tries: number;
  /** Why it gave no document. */
  readonly why?: string;
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
      .selectAll()
      .where('url', 'in', [...new Set(urls)])
      .execute();
    return new Map(rows.map((row) => [row.url, linkOf(row)]));
  }

  /** All links that gave a document. */
  async taken(): Promise<LinkState[]> {
    const rows = await this.#db.selectFrom('links').selectAll().where('document', 'is not', null).orderBy('url').execute();
    return rows.map(linkOf);
  }

  async putLink({ url, feed, state, document, tries, why }: LinkState): Promise<void> {
    const values = { feed, state, document: document ?? null, tries, why: why?.slice(0, 500) ?? null };
    await this.#db
      .insertInto('links')
      .values({ url, ...values })
      .onConflict((conflict) => conflict.column('url').doUpdateSet(values))
      .execute();
  }
}

const linkOf = ({ document, why, ...rest }: LinksTable): LinkState => ({
  ...rest,
  ...(document === null ? {} : { document }),
  ...(why === null ? {} : { why }),
});
