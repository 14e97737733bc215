/** What was read from each document, by the program that read it. */
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Reading } from '../../facts/index.ts';
import { counted } from './count.ts';
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
   * Documents that this version has not read, the oldest first.
   * @param after `seq` of the last one seen
   */
  async missing(most: number, version: string, after: number = 0): Promise<{ readonly seq: number; readonly id: string }[]> {
    return this.#unread(version).select(['seq', 'id']).where('seq', '>', after).orderBy('seq').limit(most).execute();
  }

  /** How many documents this version has not read. */
  lacking(version: string): Promise<number> {
    return counted(this.#unread(version));
  }

  count(): Promise<number> {
    return counted(this.#db.selectFrom('readings'));
  }

  #unread(version: string): SelectQueryBuilder<Tables, 'documents', object> {
    return this.#db
      .selectFrom('documents')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('readings').select('version').whereRef('document', '=', 'documents.id').where('version', '=', version))),
      );
  }

  /** Takes away what other versions read of documents that this version has read. */
  async forgetOthers(version: string): Promise<void> {
    await this.#db
      .deleteFrom('readings')
      .where('version', '!=', version)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('readings as own')
            .select('own.version')
            .whereRef('own.document', '=', 'readings.document')
            .where('own.version', '=', version),
        ),
      )
      .execute();
  }
}
