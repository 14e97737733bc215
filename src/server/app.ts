/** The desk's server: one page, one story, its corrections, and a way to have other stories read. */
import { Hono } from 'hono';
import { OnrecordError } from '../errors.ts';
import { withRecord } from '../export/index.ts';
import { story } from '../onrecord.ts';
import { articleRoutes } from './articles.ts';
import { Desk } from './desk.ts';
import { exportRoutes } from './export.ts';
import { guard } from './guard.ts';
import { atMost, isJson } from './json.ts';
import { judgementRoutes } from './judgements.ts';
import { onceEach } from './once.ts';
import { policyOf } from './policy.ts';
import { fault, problem, refuse } from './problem.ts';
import { progressRoutes } from './progress.ts';
import { limits, parseStoryRequest } from './story-request.ts';
import { changesAtMost } from './rate.ts';
import { tokenNeeded } from './token.ts';

export interface AppOptions {
  /** The story that is shown; an empty desk without one. */
  readonly desk?: Desk;
  /** The built desk without a record. */
  readonly page: string;
  /** Needed from everybody when the server can be reached from other machines. */
  readonly token?: string;
  /** How many changes one client may ask for in a minute: 600. */
  readonly changesPerMinute?: number;
  /** Told of every fault. */
  readonly onFault?: (error: unknown) => void;
}

export function createApp({ desk = new Desk(), page, token, changesPerMinute = 600, onFault }: AppOptions): Hono {
  const app = new Hono();
  const policy = policyOf(page);
  const empty = bytesOf(withRecord(page, null));
  const shown = onceEach((record) => bytesOf(withRecord(page, record)));
  /** Reading keeps one processor busy: one story at a time. */
  let reading = false;

  app.use(guard(token !== undefined));
  if (token !== undefined) app.use(tokenNeeded(token));
  app.use(changesAtMost(changesPerMinute));

  app.get('/', (context) => {
    const body = desk.record ? shown(desk.record) : empty;
    return context.body(body, 200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
  });

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get('/api/record', (context) => {
    const { record } = desk;
    if (!record) return refuse(404, 'no-such-page', { path: 'no record is loaded' });
    const tag = `"${record.id}"`;
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, { etag: tag });
    return context.body(jsonOf(record), 200, { etag: tag, 'content-type': 'application/json' });
  });

  app.route('/api/judgements', judgementRoutes(desk));
  app.route('/api/articles', articleRoutes(desk));
  app.route('/api/progress', progressRoutes(desk));
  app.route('/api/export', exportRoutes(desk));

  app.post('/api/story', atMost(limits.bytes), async (context) => {
    if (!isJson(context)) return refuse(415, 'request-not-understood', { why: 'the content type is not application/json' });
    const { title, documents } = parseStoryRequest(await context.req.text());
    if (reading) return refuse(503, 'busy');
    reading = true;
    try {
      return context.json(await story(documents, { signal: context.req.raw.signal, ...(title === undefined ? {} : { title }) }));
    } finally {
      reading = false;
    }
  });

  app.all('/api/story', () => refuse(405, 'request-not-understood', { why: 'only POST is answered here' }));
  app.notFound((context) => refuse(404, 'no-such-page', { path: context.req.path }));
  app.onError((error) => {
    if (error instanceof OnrecordError) return problem(statusOf(error), error);
    onFault?.(error);
    return fault();
  });
  return app;
}

const statusOf = ({ code }: OnrecordError): number => (code === 'no-such-fact' ? 404 : code === 'output-not-written' ? 500 : 400);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const jsonOf = onceEach((record) => bytesOf(JSON.stringify(record)));
