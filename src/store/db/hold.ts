/** Work that one process at a time does with an archive, of all that have it open. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

export interface Hold {
  release(): Promise<void>;
}

/** @returns undefined when another process does this work */
export async function hold(db: Kysely<Tables>, work: string): Promise<Hold | undefined> {
  const ended = Promise.withResolvers<void>();
  const began = Promise.withResolvers<Hold | undefined>();
  const done = db.connection().execute(async (own) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(hashtextextended(${work}, 7)) as mine`.execute(own);
    if (rows[0]?.mine !== true) return began.resolve(undefined);
    began.resolve({
      async release() {
        await sql`select pg_advisory_unlock(hashtextextended(${work}, 7))`.execute(own).catch(() => undefined);
        ended.resolve();
        await done.catch(() => undefined);
      },
    });
    await ended.promise;
  });
  done.catch((error: unknown) => began.reject(error));
  return began.promise;
}
