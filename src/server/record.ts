/** GET /record: the whole record as it is now. */
import { Hono } from 'hono';
import type { Desk } from './desk.ts';
import { bytesOf, onceEach } from './once.ts';
import { noRecord } from './problem.ts';

const jsonOf = onceEach((record) => bytesOf(JSON.stringify(record)));

export function recordRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/', (context) => {
    const { record } = desk;
    if (!record) return noRecord();
    const tag = `"${record.id}"`;
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, { etag: tag });
    return context.body(jsonOf(record), 200, { etag: tag, 'content-type': 'application/json' });
  });
  return routes;
}
