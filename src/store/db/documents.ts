/** The articles, as they were taken in. Nothing here changes a text. */
import type { Kysely, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import { OnrecordError } from '../../errors.ts';
import type { Document, Notice } from '../../facts/index.ts';
import { isGone } from '../gone.ts';
import { counted } from './count.ts';
import type { Tables } from './tables.ts';
import { pack, unpack } from './pack.ts';

/** A document with what ingest could not tell about it. */
export interface Kept {
  readonly document: Document;
  readonly notices: readonly Notice[];
}

export interface Numbered extends Kept {
  readonly seq: number;
  readonly story?: string;
}

/** Rows that the store cannot read any more. */
export interface Unreadable {
  readonly from: number;
  /** Included. */
  readonly to: number;
  readonly why: string;
}

const batch = 200;

export class Documents {
  readonly #db: Kysely<Tables>;
  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Keeps each document once. @returns ids of those that are new, in the order given */
  async add(items: readonly Kept[]): Promise<string[]> {
    const unique = [...new Map(items.map((item) => [item.document.id, item])).values()];
    const added: string[] = [];
    for (let at = 0; at < unique.length; at += batch) {
      const rows = unique.slice(at, at + batch).map(({ document, notices }) => ({
        id: document.id,
        hash: document.hash,
        body: pack({ document, notices }),
        story: null,
      }));
      const made = await this.#db
        .insertInto('documents')
        .values(rows)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      added.push(...made.map(({ id }) => id));
    }
    return added;
  }

  /** Those that are there, in the order they were taken in. @throws OnrecordError `archive-row-unreadable` where what was kept is damaged */
  async get(ids: readonly string[]): Promise<Numbered[]> {
    if (ids.length === 0) return [];
    return found(this.#db.selectFrom('documents').where('id', 'in', [...new Set(ids)]));
  }

  /** Those with one of these texts. */
  async withText(hashes: readonly string[]): Promise<Numbered[]> {
    if (hashes.length === 0) return [];
    return found(this.#db.selectFrom('documents').where('hash', 'in', [...new Set(hashes)]));
  }

  count(): Promise<number> {
    return counted(this.#db.selectFrom('documents'));
  }

  /** The highest number given, without a look at the rows: they may be damaged. */
  async last(): Promise<number> {
    return lastOf(this.#db, 'documents');
  }

  /** All after a number, in the order they were taken in. Rows that cannot be read are told, and the rest goes on. */
  async *each(onUnreadable?: (rows: Unreadable) => void, after: number = 0): AsyncGenerator<Numbered> {
    const fetch = (from: number, to: number): Promise<Numbered[]> =>
      found(this.#db.selectFrom('documents').where('seq', '>=', from).where('seq', '<=', to));
    yield* ranges(await this.last(), fetch, onUnreadable, after);
  }
}

async function found(asked: SelectQueryBuilder<Tables, 'documents', object>): Promise<Numbered[]> {
  const rows = await asked.select(['seq', 'body', 'story']).orderBy('seq').execute();
  return rows.map(({ seq, body, story }) => ({ seq, ...keptIn(seq, body), ...(story === null ? {} : { story }) }));
}

function keptIn(seq: number, body: Uint8Array): Kept {
  try {
    return unpack(body) as Kept;
  } catch (error) {
    throw new OnrecordError('archive-row-unreadable', { rows: `documents: row ${seq}`, why: (error as Error).message });
  }
}

export async function lastOf(db: Kysely<Tables>, table: 'documents' | 'judgements'): Promise<number> {
  const { rows } = await sql<{
    last: number | null;
  }>`select pg_sequence_last_value(pg_get_serial_sequence(${table}, 'seq')) as last`.execute(db);
  return Number(rows[0]?.last ?? 0);
}

/**
 * Rows by number, some hundred at a time; where one cannot be read, its neighbours still are.
 * @param onUnreadable told of what cannot be read; without it the error is thrown
 */
export async function* ranges<Row>(
  last: number,
  fetch: (from: number, to: number) => Promise<Row[]>,
  onUnreadable?: (rows: Unreadable) => void,
  after: number = 0,
): AsyncGenerator<Row> {
  const waiting: [number, number][] = [];
  for (let from = after + 1; from <= last; from += batch) waiting.push([from, Math.min(last, from + batch - 1)]);
  while (waiting.length > 0) {
    const [from, to] = waiting.shift() ?? [1, 0];
    let rows: Row[];
    try {
      rows = await fetch(from, to);
    } catch (error) {
      if (!onUnreadable || isGone(error)) throw error;
      if (from === to)
        onUnreadable({ from, to, why: error instanceof OnrecordError ? String(error.values['why']) : (error as Error).message });
      else {
        const middle = Math.floor((from + to) / 2);
        waiting.unshift([from, middle], [middle + 1, to]);
      }
      continue;
    }
    yield* rows;
  }
}
