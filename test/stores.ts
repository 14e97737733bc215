/** Both kinds of store, for tests that must hold on either. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Place } from '../src/store/index.ts';
import { type Postgres, startPostgres } from './postgres.ts';

export interface Stores {
  readonly kind: 'PGlite' | 'PostgreSQL';
  /** Why there is none of this kind here. */
  start(): Promise<string | undefined>;
  /** A place with an empty archive. */
  place(): Promise<Place>;
  /** A place where nothing is yet. */
  fresh(): Promise<Place>;
  /** Changes a file of the database while nothing has it open. @param path as `pg_relation_filepath` tells it */
  damage(place: Place, path: string, change: (file: string) => void): Promise<void>;
  /** Kills the server and starts it again; a folder has none. */
  readonly kill?: () => Promise<void>;
  stop(): Promise<void>;
}

function pglite(): Stores {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-archive-'));
  let count = 0;
  return {
    kind: 'PGlite',
    async start() {
      // Making a database takes seconds: one is made, the others are copies.
      await (await openStore({ folder: join(folder, 'empty') })).close();
      return undefined;
    },
    async place() {
      const copy = join(folder, `archive ${++count}`);
      cpSync(join(folder, 'empty'), copy, { recursive: true });
      return { folder: copy };
    },
    fresh: async () => ({ folder: join(folder, `archive ${++count}`) }),
    damage: async (place, path, change) => change(join('folder' in place ? place.folder : '', 'data', path)),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function postgres(): Stores {
  let server: Postgres | undefined;
  return {
    kind: 'PostgreSQL',
    async start() {
      const started = await startPostgres();
      if (typeof started === 'string') return started;
      server = started;
      return undefined;
    },
    place: async () => ({ url: (await server?.database()) ?? '' }),
    fresh: async () => ({ url: (await server?.database()) ?? '' }),
    async damage(_, path, change) {
      await server?.rest();
      change(join(server?.data ?? '', path));
      await server?.start();
    },
    async kill() {
      await server?.kill();
      await server?.start();
    },
    stop: async () => server?.stop(),
  };
}

export const bothStores = (): readonly Stores[] => [pglite(), postgres()];
