/** The desk's server: one page, one story, its corrections, and a way to have other stories read. */
import { Hono } from 'hono';
import { type Code, OnrecordError } from '../errors.ts';
import { withRecord } from '../export/index.ts';
import type { Fetcher } from '../onrecord.ts';
import { apiOf } from './api.ts';
import { Desk } from './desk.ts';
import { guard } from './guard.ts';
import { bytesOf, onceEach } from './once.ts';
import { apiBase, methodsAt, openapi, readingPage, readingPolicy } from './openapi/index.ts';
import { policyOf } from './policy.ts';
import { fault, otherMethod, problem, refuse } from './problem.ts';
import { changesAtMost } from './rate.ts';
import { tokenNeeded } from './token.ts';

export interface AppOptions {
  /** The story that is shown; an empty desk without one. */
  readonly desk?: Desk;
  /** The built desk without a record. */
  readonly page: string;
  /** Needed from everybody when the server can be reached from other machines. */
  readonly token?: string;
  /** Fetches the addresses that users send; without it none are taken. */
  readonly fetcher?: Fetcher;
  /** How many changes one client may ask for in a minute: 600. */
  readonly changesPerMinute?: number;
  /** Told of every fault. */
  readonly onFault?: (error: unknown) => void;
}

export function createApp({ desk = new Desk(), page, token, fetcher, changesPerMinute = 600, onFault }: AppOptions): Hono {
  const app = new Hono();
  const policy = policyOf(page);
  const empty = bytesOf(withRecord(page, null));
  const shown = onceEach((record) => bytesOf(withRecord(page, record)));

  app.use(guard(token !== undefined));
  if (token !== undefined) app.use(tokenNeeded(token));
  app.use(changesAtMost(changesPerMinute));

  app.get('/', (context) => {
    const body = desk.record ? shown(desk.record) : empty;
    return context.body(body, 200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
  });

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get('/openapi.json', (context) => context.json(openapi()));
  app.get('/api/docs', (context) => context.html(readingPage(), 200, { 'content-security-policy': readingPolicy }));
  const api = apiOf(desk, fetcher);
  for (const base of [apiBase, '/api']) {
    app.route(base, api);
    for (const [path, methods] of methodsAt) app.all(`${base}${path.replace(/\{(\w+)\}/g, ':$1')}`, otherMethod(methods));
  }
  for (const path of ['/', '/healthz', '/openapi.json', '/api/docs']) app.all(path, otherMethod(['GET', 'HEAD']));
  app.notFound((context) => refuse(404, 'no-such-page', { path: context.req.path }));
  app.onError((error) => {
    if (error instanceof OnrecordError) return problem(statusOf(error), error);
    onFault?.(error);
    return fault();
  });
  return app;
}

const statuses: Readonly<Partial<Record<Code, number>>> = { 'no-such-fact': 404, 'list-changed': 409, 'output-not-written': 500 };
const statusOf = ({ code }: OnrecordError): number => statuses[code] ?? 400;
