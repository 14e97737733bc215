/** What users decided, as a log: rows are added, never changed or taken away. */
import { type Kysely, sql } from 'kysely';
import { type Document, type Judgement, wordsIn } from '../../facts/index.ts';
import { judgementSchema } from '../../record/index.ts';
import { counted } from './count.ts';
import { lastOf, ranges, type Unreadable } from './documents.ts';
import type { Tables } from './tables.ts';

/** What a judgement is about, so that it is found from its texts, from newer versions of them, and from what undoes it. */
function aboutOf({ decision }: Judgement): string[] {
  const keys = wordsIn(decision).flatMap(({ hash, source, outlet }) => [hash, fileKey(source, outlet)]);
  if (decision.kind === 'undo') keys.push(decision.of);
  if (isStory(decision)) keys.push(storyKey);
  return [...new Set(keys)];
}

const storyKey = 'stories';
const isStory = ({ kind }: Judgement['decision']): boolean => kind === 'same-story' || kind === 'other-story';
const fileKey = (source: string, outlet: string | undefined): string => `${source}\n${outlet ?? ''}`.replaceAll('\0', '');

const parsed = (body: string): Judgement => judgementSchema.parse(JSON.parse(body));

export class Judgements {
  readonly #db: Kysely<Tables>;
  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Keeps each once. @returns ids of those that are new */
  async add(judgements: readonly Judgement[]): Promise<string[]> {
    const added: string[] = [];
    for (const one of judgements) {
      const made = await this.#db
        .insertInto('judgements')
        .values({ id: one.id, about: aboutOf(one), body: JSON.stringify(one) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      added.push(...made.map(({ id }) => id));
    }
    return added;
  }

  /** All that say which articles are one story, and what undoes them. */
  async aboutStories(): Promise<Judgement[]> {
    const rows = await this.#db
      .selectFrom('judgements')
      .select('body')
      .where(sql<boolean>`about && ${[storyKey]}::text[]`)
      .orderBy('seq')
      .execute();
    return this.#withUndos(rows.map(({ body }) => parsed(body)));
  }

  async #withUndos(judgements: readonly Judgement[]): Promise<Judgement[]> {
    const found = new Map(judgements.map((one) => [one.id, one]));
    let keys = [...found.keys()];
    while (keys.length > 0) {
      const rows = await this.#db
        .selectFrom('judgements')
        .select('body')
        .where(sql<boolean>`about && ${keys}::text[]`)
        .orderBy('seq')
        .execute();
      const news = rows.map(({ body }) => parsed(body)).filter(({ id }) => !found.has(id));
      for (const one of news) found.set(one.id, one);
      keys = news.map(({ id }) => id);
    }
    return [...found.values()];
  }

  /** Those about what these documents say, and those that undo them. */
  async about(documents: readonly Document[]): Promise<Judgement[]> {
    const keys = [...new Set(documents.flatMap(({ hash, source, outlet }) => [hash, fileKey(source, outlet?.name)]))];
    const rows = await this.#db
      .selectFrom('judgements')
      .select('body')
      .where(sql<boolean>`about && ${keys}::text[] and not about && ${[storyKey]}::text[]`)
      .orderBy('seq')
      .execute();
    return this.#withUndos(rows.map(({ body }) => parsed(body)));
  }

  /** All, in the order they were made; what cannot be read is told. */
  each(onUnreadable?: (rows: Unreadable) => void): AsyncGenerator<Judgement> {
    const fetch = async (from: number, to: number): Promise<Judgement[]> => {
      const rows = await this.#db
        .selectFrom('judgements')
        .select('body')
        .where('seq', '>=', from)
        .where('seq', '<=', to)
        .orderBy('seq')
        .execute();
      return rows.map(({ body }) => parsed(body));
    };
    const db = this.#db;
    return (async function* () {
      yield* ranges(await lastOf(db, 'judgements'), fetch, onUnreadable);
    })();
  }

  count(): Promise<number> {
    return counted(this.#db.selectFrom('judgements'));
  }
}
