/** Who may come in from elsewhere: a token for each, kept as a hash. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Actor, Role } from '../acting.ts';
import type { Tables } from './tables.ts';

export interface TokenLine {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** ISO 8601. */
  readonly made: string;
  readonly revoked?: string;
}

/** 192 random bits: nobody guesses them, so that a plain hash is enough. */
const form = /^onr_[\w-]{32}$/;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export class Tokens {
  readonly #db: Kysely<Tables>;
  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** @returns the token, which is told now and never again, and its line */
  async make(name: string, role: Role): Promise<{ readonly token: string; readonly line: TokenLine }> {
    const token = `onr_${randomBytes(24).toString('base64url')}`;
    const line: TokenLine = { id: `tok-${randomBytes(6).toString('hex')}`, name, role, made: new Date().toISOString() };
    await this.#db
      .insertInto('tokens')
      .values({ ...line, hash: hashOf(token), revoked: null })
      .execute();
    return { token, line };
  }

  async list(): Promise<TokenLine[]> {
    const rows = await this.#db
      .selectFrom('tokens')
      .select(['id', 'name', 'role', 'made', 'revoked'])
      .orderBy('made')
      .orderBy('id')
      .execute();
    return rows.map(({ revoked, ...line }) => ({ ...line, ...(revoked === null ? {} : { revoked }) }));
  }

  /** From now on it lets nobody in. @returns false where there is no such token, or it was revoked before */
  async revoke(id: string): Promise<boolean> {
    const rows = await this.#db
      .updateTable('tokens')
      .set({ revoked: new Date().toISOString() })
      .where('id', '=', id)
      .where('revoked', 'is', null)
      .returning('id')
      .execute();
    return rows.length > 0;
  }

  /** Whether one was ever made: then nobody comes in without, also when all are revoked. */
  async any(): Promise<boolean> {
    return (await this.#db.selectFrom('tokens').select(sql<number>`1`.as('one')).limit(1).execute()).length > 0;
  }

  /** Whose it is; undefined where it is nobody's, or revoked. It is looked for by its hash, so the time it takes tells nothing of it. */
  async holder(token: string): Promise<Actor | undefined> {
    if (!form.test(token)) return undefined;
    const hash = hashOf(token);
    const row = await this.#db
      .selectFrom('tokens')
      .select(['name', 'role', 'hash'])
      .where('hash', '=', hash)
      .where('revoked', 'is', null)
      .executeTakeFirst();
    if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return undefined;
    return { name: row.name, role: row.role };
  }
}
