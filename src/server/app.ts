/** The desk's server: one page, one story, its corrections, and a way to have other stories read. */
import { Hono } from 'hono';
import { OnrecordError } from '../errors.ts';
import { withRecord } from '../export/index.ts';
import { type StoryRecord, story } from '../onrecord.ts';
import { about } from './about.ts';
import { articleRoutes } from './articles.ts';
import { Desk } from './desk.ts';
import { exportRoutes } from './export.ts';
import { guard } from './guard.ts';
import { atMost, isJson } from './json.ts';
import { judgementRoutes } from './judgements.ts';
import { policyOf } from './policy.ts';
import { fault, problem, refuse } from './problem.ts';
import { progressRoutes } from './progress.ts';
import { limits, parseStoryRequest } from './story-request.ts';
import { tokenNeeded } from './token.ts';

export interface AppOptions {
  /** The story that is shown; an empty desk without one. */
  readonly desk?: Desk;
  /** The built desk without a record. */
  readonly page: string;
  /** Needed from everybody when the server can be reached from other machines. */
  readonly token?: string;
  /** Told of every fault. */
  readonly onFault?: (error: unknown) => void;
}

export function createApp({ desk = new Desk(), page, token, onFault }: AppOptions): Hono {
  const app = new Hono();
  const policy = policyOf(page);
  const shown = pageOf(page);
  /** Reading keeps one processor busy: one story at a time. */
  let reading = false;

  app.use(guard(token !== undefined));
  if (token !== undefined) app.use(tokenNeeded(token));

  app.get('/', (context) => context.html(shown(desk.record), 200, { 'content-security-policy': policy }));

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get('/api', (context) => context.json(about));

  app.get('/api/record', (context) => {
    const { record } = desk;
    if (!record) return refuse(404, 'no-such-page', { path: 'no record is loaded' });
    const tag = `"${record.id}"`;
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, { etag: tag });
    return context.json(record, 200, { etag: tag });
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

/** The page with a record inside, made once for each record. */
function pageOf(page: string): (record: StoryRecord | undefined) => string {
  let last: { readonly record: StoryRecord | undefined; readonly html: string } | undefined;
  return (record) => {
    if (!last || last.record !== record) last = { record, html: withRecord(page, record ?? null) };
    return last.html;
  };
}
