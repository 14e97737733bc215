/** The desk's server: one page, one story, its corrections, and a way to have other stories read. */
import { Hono } from 'hono';
import { type Code, OnrecordError } from '../errors.ts';
import { withRecord } from '../export/index.ts';
import type { Fetcher, StoryRecord } from '../onrecord.ts';
import { apiOf } from './api.ts';
import { Desk } from './desk.ts';
import { type EntryOptions, letIn } from './let-in.ts';
import { bytesOf, onceEach } from './once.ts';
import { apiBase, methodsAt, openapi, readingPage, readingPolicy } from './openapi/index.ts';
import { policyOf } from './policy.ts';
import { fault, otherMethod, problem, refuse } from './problem.ts';

export interface AppOptions extends EntryOptions {
  /** The story that is shown; an empty desk without one. */
  readonly desk?: Desk;
  /** The built desk without a record. */
  readonly page: string;
  /** Fetches the addresses that users send; without it none are taken. */
  readonly fetcher?: Fetcher;
  /** Told of every fault. */
  readonly onFault?: (error: unknown) => void;
}

export function createApp({ desk = new Desk(), page, ...options }: AppOptions): Hono {
  return addDesk(letIn(new Hono(), options), desk, deskPage(page), options);
}

/** The page, with a record inside or without, and what it may do. */
export interface DeskPage {
  readonly policy: string;
  readonly empty: Uint8Array<ArrayBuffer>;
  readonly shown: (record: StoryRecord) => Uint8Array<ArrayBuffer>;
}

export const deskPage = (page: string): DeskPage => ({
  policy: policyOf(page),
  empty: bytesOf(withRecord(page, null)),
  shown: onceEach((record) => bytesOf(withRecord(page, record))),
});

/** The paths of a desk, for whoever was let in. `under` is what stands before them in the addresses that are asked. */
export function addDesk(
  app: Hono,
  desk: Desk,
  { policy, empty, shown }: DeskPage,
  { fetcher, onFault, under = '' }: Pick<AppOptions, 'fetcher' | 'onFault'> & { readonly under?: string },
): Hono {
  app.get('/', (context) => {
    const body = desk.record ? shown(desk.record) : empty;
    return context.body(body, 200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
  });

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get('/openapi.json', (context) => context.json(openapi(under)));
  app.get('/api/docs', (context) => context.html(readingPage(under), 200, { 'content-security-policy': readingPolicy }));
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
