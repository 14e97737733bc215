/** What programs can ask: the description, paging, uploads, refusals, and a client made from the description. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { documentOf, story, type StoryRecord } from '../src/onrecord.ts';
import { createApp, Desk, type Listening, listen } from '../src/server/index.ts';
import { articles } from './quay.ts';

const root = resolve(import.meta.dirname, '..');
const page = '<!doctype html><html><head></head><body></body></html>';
const documents = articles.map((article) => documentOf(article));
const json = { host: 'localhost', 'content-type': 'application/json' };

let first: StoryRecord;
beforeAll(async () => {
  first = await story(documents);
});

let desk: Desk;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  desk = new Desk({ documents, record: first });
  app = createApp({ page, desk });
});

const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app.request(path, { ...init, headers: { ...json, ...init.headers } });
const get = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;
const post = (path: string, body: unknown): Promise<Response> => ask(path, { method: 'POST', body: JSON.stringify(body) });

interface Description {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}
const description = (): Promise<Description> => get('/openapi.json');

describe('the description', () => {
  test('has every path that is answered, and no other', async () => {
    const { openapi, servers, paths } = await description();
    expect(openapi).toBe('3.1.0');
    expect(servers).toEqual([{ url: '/' }]);
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const answered = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '')}`);
    expect([...new Set(answered)].toSorted()).toEqual(described.toSorted());
  });

  test('points at nothing that is not in it', async () => {
    const whole = await description();
    const refs = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref = '']) => ref);
    expect(refs.length).toBeGreaterThan(100);
    const known = new Set(Object.keys(whole.components.schemas).map((name) => `#/components/schemas/${name}`));
    expect(refs.filter((ref) => !known.has(ref))).toEqual([]);
    expect(JSON.stringify(whole)).not.toMatch(/prefixItems|"\$id"/);
  });

  test('fits what is answered', async () => {
    const { schemas } = (await description()).components;
    const form = (name: string): z.ZodType =>
      z.fromJSONSchema(
        JSON.parse(JSON.stringify({ $ref: `#/$defs/${name}`, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')),
      );
    const [statement] = first.statements;
    const { articles: list } = await get<{ articles: { id: string }[] }>('/api/v1/articles');
    for (const [path, name] of [
      ['/record', 'StoryRecord'],
      ['/statements', 'StatementsPage'],
      [`/statements/${statement?.id}`, 'Statement'],
      ['/entities?limit=2', 'EntitiesPage'],
      ['/articles', 'ArticlesPage'],
      [`/articles/${list[0]?.id}`, 'Document'],
      ['/judgements', 'JudgementsPage'],
      ['/export', 'Formats'],
      ['/statements/nothing', 'Problem'],
      ['/statements?limit=0', 'Problem'],
    ] as const)
      expect([path, form(name).safeParse(await get(`/api/v1${path}`)).error?.issues]).toEqual([path, undefined]);
    expect(form('StatementsPage').safeParse({ record: null, total: 0 }).success).toBe(false);
  });

  test('is a page for people, without script or request', async () => {
    const response = await ask('/api/docs');
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri/);
    expect(html).not.toMatch(/<script|<img|<link|https?:\/\/(?!json-schema)/);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(ids.has('judge')).toBe(true);
  });
});

describe('lists', () => {
  interface Page {
    readonly record: string;
    readonly total: number;
    readonly statements: readonly { readonly id: string }[];
    readonly next?: string;
  }
  test('come page by page, each fact once', async () => {
    const seen: string[] = [];
    let next = '';
    do {
      const one: Page = await get(`/api/v1/statements?limit=2${next && `&cursor=${next}`}`);
      expect([one.record, one.total]).toEqual([first.id, first.statements.length]);
      seen.push(...one.statements.map(({ id }) => id));
      next = one.next ?? '';
    } while (next);
    expect(seen).toEqual(first.statements.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(2);
  });

  test('are those of one record: after a correction they begin anew', async () => {
    const { next }: Page = await get('/api/v1/statements?limit=1');
    await post('/api/v1/judgements', { who: 'Ida', kind: 'no-conflict', conflict: first.conflicts[0]?.id });
    const response = await ask(`/api/v1/statements?limit=1&cursor=${next}`);
    expect([response.status, await response.json()]).toMatchObject([409, { code: 'list-changed' }]);
  });

  test.each(['limit=0', 'limit=1001', 'limit=x', 'cursor=here', 'cursor=1', 'page=2', 'limit='])('refused: %s', async (query) => {
    const response = await ask(`/api/v1/claims?${query}`);
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'request-not-understood' }]);
  });

  test('an empty desk has none', async () => {
    const empty = createApp({ page });
    const answer = await empty.request('/api/v1/claims', { headers: json });
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'no-record' }]);
    expect(await (await empty.request('/api/v1/articles', { headers: json })).json()).toEqual({ record: null, total: 0, articles: [] });
  });

  test('a fact that is not there', async () => {
    const response = await ask('/api/v1/claims/claim-x');
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'no-such-fact' }]);
  });
});

describe('refusals', () => {
  test.each([
    ['PUT', '/api/v1/statements', 'GET, HEAD'],
    ['DELETE', '/api/v1/record', 'GET, HEAD'],
    ['GET', '/api/v1/story', 'POST'],
    ['PATCH', '/api/v1/articles', 'GET, HEAD, POST'],
    ['POST', '/api/v1/judgements/judgement-x', 'DELETE'],
    ['POST', '/openapi.json', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
  ])('%s %s', async (method, path, allow) => {
    const response = await ask(path, { method });
    expect([response.status, response.headers.get('allow'), response.headers.get('content-type')]).toEqual([
      405,
      allow,
      'application/problem+json',
    ]);
    expect(await response.json()).toMatchObject({ code: 'method-not-answered', status: 405 });
  });

  test('who asks for the head of the stream is no listener', async () => {
    const response = await ask('/api/v1/progress', { method: 'HEAD' });
    expect([response.status, desk.events.listeners]).toEqual([200, 0]);
  });
});

test('what is sent again is told as known, and read once', async () => {
  const body = { articles: [{ text: 'The ferry runs again, the shipping office said.', id: 'ferry.txt' }] };
  const sent = await post('/api/v1/articles', body);
  const made = (await sent.json()) as { articles: { id: string }[]; after: string };
  expect([sent.status, made]).toMatchObject([
    202,
    { articles: [{ known: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }], failed: [] },
  ]);
  await desk.idle();
  const { id } = desk.record ?? {};
  const again = await post('/api/v1/articles', body);
  expect([again.status, await again.json()]).toMatchObject([200, { articles: [{ ...made.articles[0], known: true }], failed: [] }]);
  await desk.idle();
  expect([desk.documents.length, desk.record?.id]).toEqual([4, id]);
});

/** The part of the made client that is used here. */
interface Client {
  readonly OpenAPI: { BASE: string };
  readonly ArticlesService: {
    listArticles(of: object): Promise<{ total: number }>;
    addArticles(of: { requestBody: object }): Promise<{ articles: { known: boolean }[] }>;
  };
  readonly RecordService: {
    getRecord(of: object): Promise<StoryRecord>;
    listStatements(of: { limit: number; cursor?: string }): Promise<{ statements: { id: string }[]; next?: string }>;
    getClaim(of: { id: string }): Promise<{ id: string }>;
    readStory(of: { requestBody: object }): Promise<StoryRecord>;
  };
  readonly JudgementsService: {
    judge(of: { requestBody: object }): Promise<{ judgement: { id: string } }>;
    undoJudgement(of: { id: string; requestBody: object }): Promise<{ judgement: { state: string } }>;
  };
}

describe('a client made from the description', () => {
  const generator = join(root, 'node_modules/openapi-typescript-codegen');
  const missing = existsSync(generator) ? undefined : 'the generator is not installed (npm ci): no client was made';
  const run = promisify(execFile);
  let folder: string;
  let server: Listening;
  beforeAll(async () => {
    // Inside the repository, so that its compiler's types are found.
    folder = await mkdtemp(join(root, 'node_modules/.onrecord-client-'));
    server = await listen(createApp({ page, desk: new Desk({ documents, record: first }) }), 0);
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test('compiles, and works against the desk', async (context) => {
    if (missing) context.skip(missing);
    const { generate } = (await import(join(generator, 'dist/index.js'))) as { generate(options: object): Promise<void> };
    await generate({
      input: await (await fetch(`${server.url}openapi.json`)).json(),
      output: folder,
      useUnionTypes: true,
      useOptions: true,
    });
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2024', '--module', 'esnext', '--moduleResolution', 'bundler'];
    const tsc = run(join(root, 'node_modules/.bin/tsc'), ['--ignoreConfig', ...flags, '--lib', 'es2024,dom', join(folder, 'index.ts')]);
    expect(await tsc.catch(({ stdout }: { stdout: string }) => ({ stdout }))).toMatchObject({ stdout: '' });

    const { OpenAPI, ArticlesService, RecordService, JudgementsService } = (await import(join(folder, 'index.ts'))) as Client;
    OpenAPI.BASE = server.url.replace(/\/$/, '');
    expect(await RecordService.getRecord({})).toEqual(first);
    expect(await ArticlesService.listArticles({})).toMatchObject({ total: documents.length });
    const one = await RecordService.listStatements({ limit: 1 });
    const two = await RecordService.listStatements({ limit: 1, cursor: one.next ?? '' });
    expect([...one.statements, ...two.statements].map(({ id }) => id)).toEqual(first.statements.slice(0, 2).map(({ id }) => id));
    expect(await RecordService.getClaim({ id: first.claims[0]?.id ?? '' })).toEqual(first.claims[0]);
    await expect(RecordService.getClaim({ id: 'claim-x' })).rejects.toMatchObject({ status: 404, body: { code: 'no-such-fact' } });

    const { text, outlet, date } = articles[0] ?? { text: '' };
    const sent = { articles: [{ text, outlet, date }] };
    expect(await ArticlesService.addArticles({ requestBody: sent })).toMatchObject({ articles: [{ known: true }] });
    expect((await RecordService.readStory({ requestBody: sent })).documents).toHaveLength(1);
    const conflict = { who: 'Ida', kind: 'no-conflict', conflict: first.conflicts[0]?.id };
    const { judgement } = await JudgementsService.judge({ requestBody: conflict });
    await JudgementsService.undoJudgement({ id: judgement.id, requestBody: { who: 'Ida' } });
    expect((await RecordService.getRecord({})).conflicts).toEqual(first.conflicts);
  });
});
