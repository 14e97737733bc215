/** An archive over HTTP: its stories, a desk for each, and a search. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Archive } from '../../archive/index.ts';
import { OnrecordError } from '../../errors.ts';
import { firstProblem } from '../../record/index.ts';
import { actor, type Query } from '../../store/index.ts';
import { addDesk, deskPage } from '../app.ts';
import { atMost, isJson, jsonIn, megabyte } from '../json.ts';
import { type EntryOptions, letIn } from '../let-in.ts';
import { fault, problem, refuse } from '../problem.ts';
import { Desks } from './desks.ts';
import { archivePage, archivePolicy, countOf, storyItems } from './page.ts';

export interface ArchiveAppOptions extends EntryOptions {
  readonly archive: Archive;
  /** The built desk without a record. */
  readonly page: string;
  readonly onFault?: (error: unknown) => void;
}

export interface ArchiveApp {
  readonly app: Hono;
  close(): void;
}

const listed = 100;

const id = z.string().min(1).max(80);
const told = { who: z.string().trim().min(1).max(200), why: z.string().max(2000).default('') };
const decision = z.discriminatedUnion('kind', [
  z.strictObject({ ...told, kind: z.literal('same-story'), a: id, b: id }),
  z.strictObject({ ...told, kind: z.literal('other-story'), story: id, documents: z.array(id).min(1).max(400) }),
]);

const keys = [
  'words',
  'like',
  'speaker',
  'about',
  'outlet',
  'kind',
  'stance',
  'story',
  'saidAfter',
  'saidBefore',
  'publishedAfter',
  'publishedBefore',
  'happenedAfter',
  'happenedBefore',
  'after',
] as const;

/** `said-after` in an address is `saidAfter` here. */
const inAddress = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @throws OnrecordError `search-not-understood` */
function queryOf(asked: Record<string, string>): Query {
  const query: Record<string, string | number> = {};
  const known = new Map<string, (typeof keys)[number]>(keys.map((key) => [inAddress(key), key]));
  for (const [name, value] of Object.entries(asked)) {
    const key = known.get(name);
    if (key) query[key] = value;
    else if (name === 'limit' && /^\d{1,3}$/.test(value)) query['limit'] = Number(value);
    else throw new OnrecordError('search-not-understood', { why: `there is no ${name.slice(0, 40)}` });
  }
  return query;
}

const number = (given: string | undefined, usual: number, most: number): number =>
  given !== undefined && /^\d{1,9}$/.test(given) ? Math.min(most, Number(given)) : usual;

export function createArchiveApp({ archive, page, onFault = () => undefined, ...entry }: ArchiveAppOptions): ArchiveApp {
  const app = letIn(new Hono(), entry);
  const { store } = archive;
  const own = deskPage(page);
  const desks = new Desks(archive, (desk, story) => addDesk(new Hono(), desk, own, { onFault, under: `/story/${story}` }), onFault);

  app.get('/', async (context) => {
    const { q = '', speaker = '', about = '', outlet = '', after = '' } = context.req.query();
    const asked = [q, speaker, about, outlet].some((one) => one.trim() !== '');
    const found = asked ? await store.search({ words: q, speaker, about, outlet, after }) : undefined;
    const { stories } = await store.stories.count();
    const body = archivePage({
      stories: found ? [] : await store.stories.list(listed),
      status: countOf(stories, await store.documents.count()),
      ...(found ? { search: { q, speaker, about, outlet, page: found } } : {}),
    });
    return context.html(body, 200, { 'content-security-policy': archivePolicy });
  });

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get('/api/stories', async (context) => {
    const stories = await store.stories.list(number(context.req.query('limit'), listed, 500), number(context.req.query('skip'), 0, 1e9));
    const count = await store.stories.count();
    const documents = await store.documents.count();
    if (context.req.query('as') === 'html')
      return context.html(storyItems(stories), 200, { 'x-onrecord-count': countOf(count.stories, documents) });
    return context.json({ stories, count: { ...count, documents } });
  });

  app.post('/api/stories', atMost(megabyte), async (context) => {
    if (!isJson(context)) return refuse(415, 'judgement-not-understood', { why: 'the content type is not application/json' });
    const parsed = decision.safeParse(await jsonIn(context));
    if (!parsed.success) return refuse(400, 'judgement-not-understood', { why: firstProblem(parsed.error, 'body') });
    const { who, why } = parsed.data;
    const by = { who, why, at: new Date().toISOString() };
    if (parsed.data.kind === 'same-story') await archive.merge(parsed.data.a, parsed.data.b, by);
    else await archive.split(parsed.data.story, parsed.data.documents, by);
    const [first = ''] = parsed.data.kind === 'same-story' ? [parsed.data.a] : parsed.data.documents;
    return context.json({ story: await store.stories.resolve(first) }, 201);
  });

  app.get('/api/search', async (context) => context.json(await store.search(queryOf(context.req.query()))));

  app.get('/api/log', async (context) => {
    if (actor()?.role === 'reader') return refuse(403, 'role-not-enough');
    const { before } = context.req.query();
    const changes = await store.audit.list(
      number(context.req.query('limit'), listed, 500),
      before === undefined ? undefined : number(before, 0, 999_999_999),
    );
    return context.json({ changes });
  });

  app.get('/story/:id', (context) => context.redirect(`/story/${encodeURIComponent(context.req.param('id'))}/`, 308));
  app.all('/story/:id/*', async (context) => {
    const desk = await desks.appOf(context.req.param('id'));
    const address = new URL(context.req.url);
    address.pathname = address.pathname.replace(/^\/story\/[^/]+/, '');
    return desk.fetch(new Request(address, context.req.raw), context.env);
  });

  app.notFound((context) => refuse(404, 'no-such-page', { path: context.req.path }));
  app.onError((thrown) => {
    const error = archive.plainly(thrown);
    if (error instanceof OnrecordError)
      return problem(error.code === 'no-such-story' ? 404 : error.code === 'archive-not-usable' ? 503 : 400, error);
    onFault(error);
    return fault();
  });
  return { app, close: () => desks.close() };
}
