/** PGlite in its own thread, spoken to as to a pool of one connection of `pg`. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Answer, Compiled, Fault, Reply, Start } from './messages.ts';

export class DatabaseError extends Error {
  /** SQLSTATE. */
  readonly code: string | undefined;
  constructor({ message, code }: Fault) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
  }
}

/** SQLSTATE of a connection that is gone. */
const gone = '08006';

/** Types of Node have it only together with those of browsers. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<NonNullable<Compiled['pgliteWasmModule']>> };

let compiled: Promise<Compiled> | undefined;

/** PostgreSQL in WebAssembly, compiled once a process: half the time of opening, and 100 MB less when several are opened in turn. */
async function compile(): Promise<Compiled> {
  // V8 aborts the process now and then when it frees code of WebAssembly that it has replaced by faster code
  // (`jit_page_->allocations_.erase(addr) == 1`, nodejs/node#64500). What would be freed is some megabytes.
  setFlagsFromString('--no-wasm-code-gc');
  const folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  const [pgliteWasmModule, initdbWasmModule] = await Promise.all(
    ['pglite.wasm', 'initdb.wasm'].map(async (file) => WebAssembly.compile(await readFile(join(folder, file)))),
  );
  return pgliteWasmModule && initdbWasmModule ? { pgliteWasmModule, initdbWasmModule } : {};
}

/** @param folder where the database lies; it is made where it is missing */
export async function openPGlite(folder: string): Promise<PostgresPool> {
  // Sources run as they are (Node strips the types); the package has JavaScript.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { folder, compiled: await (compiled ??= compile()) } satisfies Start,
  });
  await ready(worker);
  return poolOf(worker);
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (fault: Fault): void => {
      void worker.terminate();
      reject(new DatabaseError(fault));
    };
    worker.once('error', (error) => fail({ message: String(error) }));
    worker.once('message', (reply: Reply) => {
      worker.removeAllListeners('error');
      if (reply.kind === 'refused') fail(reply.fault);
      else resolve();
    });
  });
}

interface Asked {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

function poolOf(worker: Worker): PostgresPool {
  const asked = new Map<number, Asked>();
  let dead: DatabaseError | undefined;
  let next = 0;
  const die = (why: string): void => {
    dead ??= new DatabaseError({ message: why, code: gone });
    for (const { reject } of asked.values()) reject(dead);
    asked.clear();
  };
  worker.on('error', (error) => die(`the database stopped: ${String(error)}`));
  worker.on('exit', () => die('the database was closed'));
  worker.on('message', (reply: Reply) => {
    if (reply.kind !== 'done' && reply.kind !== 'failed') return;
    const one = asked.get(reply.id);
    asked.delete(reply.id);
    if (reply.kind === 'done') one?.resolve(reply.answer);
    else one?.reject(new DatabaseError(reply.fault));
  });
  const query = (sql: string, parameters: readonly unknown[]): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (dead) return reject(dead);
      const id = next++;
      asked.set(id, { resolve, reject });
      worker.postMessage({ id, sql, parameters });
    });
  /** Resolves when the one connection is free again. */
  let free: Promise<void> = Promise.resolve();
  return {
    options: {},
    async connect() {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await before;
      return { processID: 1, query, release: () => resolve() } as unknown as PostgresPoolClient;
    },
    async end() {
      await free;
      await query('close', []).catch(() => undefined);
      await worker.terminate();
    },
  };
}
