/** Which documents are one story, and the record of each. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Document } from '../../facts/index.ts';
import { inRecordOrder, outletsOf, type StoryRecord } from '../../record/index.ts';
import { Documents, type Numbered } from './documents.ts';
import { pack, unpack } from './pack.ts';
import { dayNumber, rowsOf, type StatementRow } from './rows.ts';
import type { Tables } from './tables.ts';

export interface StoryLine {
  readonly id: string;
  readonly title?: string;
  readonly articles: number;
  readonly outlets: number;
  /** ISO days; absent where none is known. */
  readonly first?: string;
  readonly last?: string;
  /** Rises with every change of the story. */
  readonly changes: number;
  /** Its record is behind. */
  readonly stale: boolean;
}

/** A story is named after its first document: any order of arrival gives the same name. */
export const storyIdOf = (documents: readonly Document[]): string =>
  `story-${(inRecordOrder(documents)[0]?.id ?? '').replace(/^doc-/, '')}`;

const rowsAtOnce = 100;
const day = (value: string | undefined): string => value?.slice(0, 10) ?? '';

const columns = ['id', 'title', 'articles', 'outlets', 'first', 'last', 'changes', 'stale'] as const;
const lineOf = ({ title, first, last, ...rest }: Record<(typeof columns)[number], unknown>): StoryLine =>
  ({ ...rest, ...(title ? { title } : {}), ...(first ? { first } : {}), ...(last ? { last } : {}) }) as unknown as StoryLine;

function rangeOf([first, last]: readonly [string, string]): RawBuilder<unknown> | null {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  return from === undefined || to === undefined || from > to ? null : sql`int4range(${from}::int, ${to}::int, '[]')`;
}

export class Stories {
  readonly #db: Kysely<Tables>;
  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * Puts documents to stories. Each group has all documents of its story; a story that has none left is gone.
   * @returns ids of the stories that changed
   */
  async assign(groups: readonly (readonly string[])[]): Promise<string[]> {
    const left = new Set<string>();
    const changed: string[] = [];
    for (const ids of groups) {
      const documents = await new Documents(this.#db).get(ids);
      if (documents.length === 0) continue;
      const id = storyIdOf(documents.map(({ document }) => document));
      const moved = documents.filter(({ story }) => story !== id);
      const { articles } = (await this.line(id)) ?? { articles: 0 };
      if (moved.length === 0 && articles === documents.length) continue;
      for (const { story } of moved) if (story !== undefined) left.add(story);
      const movedIds = moved.map(({ document }) => document.id);
      if (movedIds.length > 0) {
        await this.#db.updateTable('documents').set({ story: id }).where('id', 'in', movedIds).execute();
        await this.#db.updateTable('statements').set({ story: id }).where('document', 'in', movedIds).execute();
      }
      await this.#put(id, documents);
      changed.push(id);
    }
    const here = new Set(changed);
    for (const id of left) if (!here.has(id)) await this.#dropIfEmpty(id);
    return changed;
  }

  async #put(id: string, kept: readonly Numbered[]): Promise<void> {
    const documents = inRecordOrder(kept.map(({ document }) => document));
    const days = documents.map(({ published }) => day(published?.value)).filter(Boolean);
    const values = {
      title: documents.find(({ headline }) => headline)?.headline?.words.replaceAll('\0', '') ?? null,
      articles: documents.length,
      outlets: outletsOf(documents).length,
      first: days[0] ?? '',
      last: days.at(-1) ?? '',
      grown: Math.max(...kept.map(({ seq }) => seq)),
      stale: true,
    };
    await this.#db
      .insertInto('stories')
      .values({ id, ...values, changes: 1, version: null, record: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...values, changes: sql<number>`stories.changes + 1` }))
      .execute();
  }

  async #dropIfEmpty(id: string): Promise<void> {
    const one = await this.#db.selectFrom('documents').select('id').where('story', '=', id).limit(1).executeTakeFirst();
    if (!one) await this.#db.deleteFrom('stories').where('id', '=', id).execute();
  }

  async line(id: string): Promise<StoryLine | undefined> {
    const row = await this.#db.selectFrom('stories').select(columns).where('id', '=', id).executeTakeFirst();
    return row && lineOf(row);
  }

  /** The id of the story that an id leads to: its own, or that of a document of it, so that old addresses hold. */
  async resolve(id: string): Promise<string | undefined> {
    if (await this.line(id)) return id;
    const document = id.replace(/^story-/, 'doc-');
    const row = await this.#db.selectFrom('documents').select('story').where('id', '=', document).executeTakeFirst();
    return row?.story ?? undefined;
  }

  /** Those that grew last come first. @param skip so many of them */
  async list(most: number, skip: number = 0): Promise<StoryLine[]> {
    const rows = await this.#db
      .selectFrom('stories')
      .select(columns)
      .orderBy('grown', 'desc')
      .orderBy('id')
      .limit(most)
      .offset(skip)
      .execute();
    return rows.map(lineOf);
  }

  async count(): Promise<{ readonly stories: number; readonly stale: number }> {
    const row = await this.#db
      .selectFrom('stories')
      .select(({ fn }) => [fn.countAll<string>().as('stories'), fn.countAll<string>().filterWhere('stale', '=', true).as('stale')])
      .executeTakeFirstOrThrow();
    return { stories: Number(row.stories), stale: Number(row.stale) };
  }

  /** Ids of its documents, in the order they were taken in. */
  async documents(id: string): Promise<string[]> {
    const rows = await this.#db.selectFrom('documents').select('id').where('story', '=', id).orderBy('seq').execute();
    return rows.map((row) => row.id);
  }

  /** Documents that were put to no story yet, the oldest first. */
  async homeless(most: number): Promise<string[]> {
    const rows = await this.#db.selectFrom('documents').select('id').where('story', 'is', null).orderBy('seq').limit(most).execute();
    return rows.map((row) => row.id);
  }

  /** Ids of stories whose record is behind, those that grew last first. */
  async stale(most: number): Promise<string[]> {
    const rows = await this.#db.selectFrom('stories').select('id').where('stale', '=', true).orderBy('grown', 'desc').limit(most).execute();
    return rows.map((row) => row.id);
  }

  /** Their records are behind now. @param ids without it, all */
  async touch(ids?: readonly string[]): Promise<void> {
    const update = this.#db.updateTable('stories').set({ stale: true, changes: sql<number>`changes + 1` });
    await (ids === undefined ? update : update.where('id', 'in', ids.length === 0 ? [''] : [...ids])).execute();
  }

  /** No document has a story any more. */
  async dissolve(): Promise<void> {
    await this.#db.deleteFrom('statements').execute();
    await this.#db.deleteFrom('stories').execute();
    await this.#db.updateTable('documents').set({ story: null }).execute();
  }

  /** Whether nobody else makes this record now: held until the transaction ends in which it is asked. */
  async mine(id: string): Promise<boolean> {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${id}, 8)) as mine`.execute(this.#db);
    return rows[0]?.mine === true;
  }

  /** The record, with the program that made it and whether it is up to date. */
  async record(id: string): Promise<{ readonly record: StoryRecord; readonly version: string; readonly stale: boolean } | undefined> {
    const row = await this.#db.selectFrom('stories').select(['record', 'version', 'stale']).where('id', '=', id).executeTakeFirst();
    if (!row?.record || row.version === null) return undefined;
    return { record: unpack(row.record) as StoryRecord, version: row.version, stale: row.stale };
  }

  /**
   * Keeps the record of a story, unless the story has changed since it was begun. Its statements can be found then.
   * @param changes as the story's line had it when the record was begun
   * @param others of documents that the record leaves out: their statements are to be found, too
   */
  async save(id: string, changes: number, record: StoryRecord, others: readonly StoryRecord[] = []): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('stories')
      .set({ record: pack(record), version: record.version, title: record.title?.replaceAll('\0', '') ?? null, stale: false })
      .where('id', '=', id)
      .where('changes', '=', changes)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await this.#putStatements(id, [record, ...others].flatMap(rowsOf));
    return true;
  }

  async #putStatements(story: string, rows: readonly StatementRow[]): Promise<void> {
    await this.#db.deleteFrom('statements').where('story', '=', story).execute();
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const values = rows.slice(at, at + rowsAtOnce).map(({ words, names, about, said, happened, ...row }) => ({
        ...row,
        story,
        words: sql`to_tsvector('english', ${words})`,
        names: sql`to_tsvector('simple', ${names})`,
        about: sql`to_tsvector('simple', ${about})`,
        said: rangeOf(said),
        happened: rangeOf(happened),
      }));
      await this.#db.insertInto('statements').values(values).execute();
    }
  }
}
