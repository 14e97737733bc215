/** A folder or an address → the store, with its tables up to date. */
import { mkdir } from 'node:fs/promises';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Migrator } from 'kysely/migration';
import { OnrecordError } from '../../errors.ts';
import { isGone } from '../gone.ts';
import { tellWho } from './audit.ts';
import { databaseIn, type Place, shownPlace } from '../where.ts';
import { lockFolder } from './lock.ts';
import { migrations } from './migrations.ts';
import { Store, type StoreKind } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Opens an archive; an empty one is made where there is none.
 * @throws OnrecordError `archive-in-use`, `archive-not-usable`, `archive-newer`
 */
export async function openStore(place: Place): Promise<Store> {
  return 'folder' in place ? openFolder(place) : openAddress(place);
}

const why = (error: unknown): string =>
  (error instanceof AggregateError ? String(error.errors[0]) : (error as Error).message) || String(error);

async function openFolder(place: { readonly folder: string }): Promise<Store> {
  const { folder } = place;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new OnrecordError('archive-not-usable', { folder, why: why(error) });
  }
  const unlock = await lockFolder(folder);
  try {
    const { openPGlite } = await import('./pglite/pool.ts');
    return await migrated('pglite', place, await openPGlite(databaseIn(folder)), unlock);
  } catch (error) {
    unlock();
    if (error instanceof OnrecordError) throw error;
    throw new OnrecordError('archive-not-usable', { folder, why: why(error) }, { cause: error });
  }
}

async function openAddress(place: { readonly url: string }): Promise<Store> {
  try {
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({
      connectionString: place.url,
      max: 16,
      connectionTimeoutMillis: 10_000,
      types: { getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as never },
    });
    // An idle connection that is cut is made anew when it is needed; one in use fails what asks next.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return await migrated('postgres', place, pool as unknown as PostgresPool, () => undefined);
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    throw new OnrecordError('archive-not-usable', { folder: shownPlace(place), why: why(error) }, { cause: error });
  }
}

async function migrated(kind: StoreKind, place: Place, pool: PostgresPool, unlock: () => void): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, onReserveConnection: tellWho }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    unlock();
  };
  const { error, results } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (!error) {
    const { url } = { url: undefined, ...place };
    return new Store(
      kind,
      db,
      close,
      url === undefined ? undefined : async (onError) => (await import('./queue.ts')).Queue.open(url, onError),
    );
  }
  // Not yet initialised, kysely would leave the pool open.
  await db.destroy();
  await pool.end().catch(() => undefined);
  if (/corrupted migrations/.test(why(error)) && !isGone(error)) throw new OnrecordError('archive-newer', { folder: shownPlace(place) });
  const step = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new OnrecordError(
    'archive-not-usable',
    { folder: shownPlace(place), why: `${step ? `${step}: ` : ''}${why(error)}` },
    { cause: error },
  );
}
