/** GET /api/export and /api/export/FORMAT: the record in the forms that other tools read. */
import { Hono } from 'hono';
import { fileOf, formats } from '../export/index.ts';
import type { Desk } from './desk.ts';
import { onceEach } from './once.ts';
import { noRecord, refuse } from './problem.ts';

export function exportRoutes(desk: Desk): Hono {
  const routes = new Hono();
  const made = new Map(formats.map(({ name, write }) => [name, onceEach((record) => Uint8Array.from(fileOf(write(record))))]));
  routes.get('/', (context) =>
    context.json(formats.map(({ name, title, extension, mediaType }) => ({ name, title, extension, mediaType }))),
  );
  routes.get('/:format', (context) => {
    const asked = context.req.param('format');
    const format = formats.find(({ name }) => name === asked);
    if (!format) return refuse(404, 'format-unknown', { format: asked, formats: formats.map(({ name }) => name).join(', ') });
    const { record } = desk;
    const bytes = record && made.get(format.name)?.(record);
    if (!bytes) return noRecord();
    const name = `${record.id}${format.extension || `-${format.name}.zip`}`;
    return context.body(bytes, 200, {
      'content-type': format.mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
  return routes;
}
