/** The desk's server: one page, one record, and a way to have a story read. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OnrecordError } from '../errors.ts';
import { withRecord } from '../export/index.ts';
import { type StoryRecord, story } from '../onrecord.ts';
import { exportRoutes } from './export.ts';
import { guard } from './guard.ts';
import { policyOf } from './policy.ts';
import { fault, problem, refuse } from './problem.ts';
import { limits, parseStoryRequest } from './story-request.ts';

export interface AppOptions {
  /** What GET / shows; none for an empty desk. */
  readonly record?: StoryRecord;
  /** The built desk without a record. */
  readonly page: string;
  /** Told of every fault. */
  readonly onFault?: (error: unknown) => void;
}

export function createApp({ record, page, onFault }: AppOptions): Hono {
  const app = new Hono();
  const shown = withRecord(page, record ?? null);
  const policy = policyOf(page);
  /** Reading keeps one processor busy: one story at a time. */
  let reading = false;

  app.use(guard);

  app.get('/', (context) => context.html(shown, 200, { 'content-security-policy': policy }));

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get('/api/record', (context) => (record ? context.json(record) : refuse(404, 'no-such-page', { path: 'no record is loaded' })));

  app.route('/api/export', exportRoutes(record));

  app.post(
    '/api/story',
    bodyLimit({
      maxSize: limits.bytes,
      onError: () => refuse(413, 'request-too-large', { limit: `${limits.bytes / 1024 / 1024} MB` }),
    }),
    async (context) => {
      if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
        return refuse(415, 'request-not-understood', { why: 'the content type is not application/json' });
      }
      const { title, documents } = parseStoryRequest(await context.req.text());
      if (reading) return refuse(503, 'busy');
      reading = true;
      try {
        return context.json(await story(documents, { signal: context.req.raw.signal, ...(title === undefined ? {} : { title }) }));
      } finally {
        reading = false;
      }
    },
  );

  app.all('/api/story', () => refuse(405, 'request-not-understood', { why: 'only POST is answered here' }));
  app.notFound((context) => refuse(404, 'no-such-page', { path: context.req.path }));
  app.onError((error) => {
    if (error instanceof OnrecordError) return problem(400, error);
    onFault?.(error);
    return fault();
  });
  return app;
}
