/** Runs in a worker thread, since PGlite blocks its thread. One statement after the other, in the order asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import type { Ask, Fault, Reply, Start } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');
const send = (reply: Reply): void => port.postMessage(reply);

const faultOf = (error: unknown): Fault => {
  const { message, code } = error as { message?: string; code?: unknown };
  return { message: message ?? String(error), ...(typeof code === 'string' ? { code } : {}) };
};

try {
  const { folder, compiled } = workerData as Start;
  const db = await PGlite.create(folder, { ...compiled, parsers: { [types.INT8]: Number } });
  let last: Promise<void> = Promise.resolve();
  const answer = async ({ id, sql, parameters }: Ask): Promise<void> => {
    try {
      if (sql === 'close') await db.close();
      const { rows, affectedRows = 0 } = sql === 'close' ? { rows: [] } : await db.query(sql, [...parameters]);
      const command = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '';
      send({ kind: 'done', id, answer: { command, rowCount: command === 'SELECT' ? rows.length : affectedRows, rows } });
    } catch (error) {
      send({ kind: 'failed', id, fault: faultOf(error) });
    }
  };
  port.on('message', (ask: Ask) => {
    last = last.then(() => answer(ask));
  });
  send({ kind: 'ready' });
} catch (error) {
  send({ kind: 'refused', fault: faultOf(error) });
}
