/** What was read from each document, by the program that read it. */
import type { Kysely } from 'kysely';
import type { Reading } from '../../facts/index.ts';
import { pack, unpack } from './pack.ts';
import type { Tables } from './tables.ts';

export class Readings {
  readonly #db: Kysely<Tables>;
  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Keeps a reading. @returns false when the document was read by this version already: then nothing changes */
  async add(reading: Reading, version: string): Promise<boolean> {
    const made = await this.#db
      .insertInto('readings')
      .values({ document: reading.document, version, body: pack(reading) })
      .onConflict((conflict) => conflict.columns(['document', 'version']).doNothing())
      .returning('document')
      .execute();
    return made.length > 0;
  }

  /** Those of this version that are there, by document. */
  async get(documents: readonly string[], version: string): Promise<Map<string, Reading>> {
    if (documents.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('readings')
      .select(['document', 'body'])
      .where('version', '=', version)
      .where('document', 'in', [...new Set(documents)])
      .execute();
    return new Map(rows.map(({ document, body }) => [document, unpack(body) as Reading]));
  }

  /**
   * Ids of documents without a reading, the oldest first.
   * @param version only readings of this version count; without it, of any
   */
  async missing(most: number, version?: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('documents')
      .select('id')
      .where(({ not, exists, selectFrom }) => {
        const own = selectFrom('readings').select('version').whereRef('readings.document', '=', 'documents.id');
        return not(exists(version === undefined ? own : own.where('version', '=', version)));
      })
      .orderBy('seq')
      .limit(most)
      .execute();
    return rows.map(({ id }) => id);
  }

  async count(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('readings')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** Takes away what other versions read of documents that this version has read. */
  async forgetOthers(version: string): Promise<void> {
    await this.#db
      .deleteFrom('readings')
      .where('version', '!=', version)
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('readings as own').select('own.version').whereRef('own.document', '=', 'readings.document').where('own.version', '=', version)),
      )
      .execute();
  }
}
