/** The log of changes: who changed what, when. The database writes it with each change, and refuses to change or shorten it. */
import { CompiledQuery, type DatabaseConnection, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { judgementSchema } from '../../record/index.ts';
import { actorName, type Role } from '../acting.ts';
import { Documents } from './documents.ts';
import type { Tables } from './tables.ts';

export interface AuditTable {
  readonly seq: number;
  readonly at: Date;
  readonly who: string;
  readonly what: Change['what'];
  readonly id: string;
}

export interface TokensTable {
  readonly id: string;
  /** SHA-256 of the token, as hexadecimal digits; the token itself is nowhere. */
  readonly hash: string;
  readonly name: string;
  readonly role: Role;
  readonly made: string;
  /** Null: good. */
  readonly revoked: string | null;
}

export interface Change {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The name of the token, or of the user whose process it was. */
  readonly who: string;
  readonly what: 'article' | 'decision' | 'token' | 'revoked';
  /** Id of the article, the judgement or the token. */
  readonly id: string;
  /** What it is, in words. */
  readonly told: string;
}

const who = `coalesce(nullif(current_setting('onrecord.who', true), ''), session_user)`;

/** Whatever way a row comes in, its change is noted in the same transaction: none is without the other. */
export const auditMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('audit')
      .addColumn('seq', 'bigint', (column) => column.generatedAlwaysAsIdentity().primaryKey())
      .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`clock_timestamp()`))
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('tokens')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull().check(sql`role in ('reader', 'editor')`))
      .addColumn('made', 'text', (column) => column.notNull())
      .addColumn('revoked', 'text')
      .execute();
    for (const statement of [
      `create function onrecord_note() returns trigger language plpgsql as $$
       begin insert into audit (who, what, id) values (${who}, tg_argv[0], new.id); return null; end $$`,
      `create function onrecord_keep() returns trigger language plpgsql as $$
       begin raise exception 'what is in % is never changed or taken away', tg_table_name; end $$`,
      `create trigger documents_noted after insert on documents for each row execute function onrecord_note('article')`,
      `create trigger judgements_noted after insert on judgements for each row execute function onrecord_note('decision')`,
      `create trigger tokens_noted after insert on tokens for each row execute function onrecord_note('token')`,
      `create trigger tokens_revoked after update on tokens for each row
       when (old.revoked is null and new.revoked is not null) execute function onrecord_note('revoked')`,
      `create trigger audit_kept before update or delete or truncate on audit for each statement execute function onrecord_keep()`,
      `create trigger tokens_kept before delete or truncate on tokens for each statement execute function onrecord_keep()`,
    ])
      await sql.raw(statement).execute(db);
  },
};

/** What each connection was told last. */
const told = new WeakMap<DatabaseConnection, string>();

/** Tells a connection in whose name it is used from now on. One that is gone says so at its next query. */
export async function tellWho(connection: DatabaseConnection): Promise<void> {
  const name = actorName();
  if (told.get(connection) === name) return;
  try {
    await connection.executeQuery(CompiledQuery.raw(`select set_config('onrecord.who', $1, false)`, [name]));
    told.set(connection, name);
  } catch {
    told.delete(connection);
  }
}

export class Audit {
  readonly #db: Kysely<Tables>;
  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** The newest first. @param before only changes older than this `seq` */
  async list(limit: number, before?: number): Promise<Change[]> {
    let query = this.#db
      .selectFrom('audit')
      .select(['seq', 'who', 'what', 'id', sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as('at')])
      .orderBy('seq', 'desc')
      .limit(limit);
    if (before !== undefined) query = query.where('seq', '<', before);
    const rows = await query.execute();
    const words = await this.#words(rows);
    return rows.map((row) => ({ ...row, seq: Number(row.seq), told: words.get(row.id) ?? '' }));
  }

  async #words(rows: readonly { readonly what: Change['what']; readonly id: string }[]): Promise<ReadonlyMap<string, string>> {
    const ids = (...kinds: readonly Change['what'][]): string[] => rows.flatMap(({ what, id }) => (kinds.includes(what) ? [id] : []));
    const words = new Map<string, string>();
    for (const { document } of await new Documents(this.#db).get(ids('article')))
      words.set(document.id, [document.outlet?.name, document.source].filter(Boolean).join(': '));
    const [decisions, tokens] = [ids('decision'), ids('token', 'revoked')];
    const judged =
      decisions.length === 0 ? [] : await this.#db.selectFrom('judgements').select(['id', 'body']).where('id', 'in', decisions).execute();
    for (const { id, body } of judged) {
      const { success, data } = judgementSchema.safeParse(JSON.parse(body));
      if (success) words.set(id, `${data.decision.kind}, signed by ${data.who}`);
    }
    const made =
      tokens.length === 0 ? [] : await this.#db.selectFrom('tokens').select(['id', 'name', 'role']).where('id', 'in', tokens).execute();
    for (const { id, name, role } of made) words.set(id, `${role} ${name}`);
    return words;
  }
}
