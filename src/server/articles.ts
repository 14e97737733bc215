/** GET and POST /articles: the articles of the story, and more of them. What is sent again is told as known: nothing is read twice. */
import { Hono } from 'hono';
import { OnrecordError } from '../errors.ts';
import { type Document, type Fetcher, mustBeEnglish, type Notice } from '../onrecord.ts';
import { addressesIn, documentsAt } from './addresses.ts';
import type { Desk } from './desk.ts';
import { atMost, isJson, jsonIn } from './json.ts';
import { pageOf } from './lists.ts';
import { problemOf, problemType, refuse } from './problem.ts';
import { limits, parseStoryRequest } from './story-request.ts';
import { documentsOf } from './upload.ts';

interface Sent {
  readonly documents: readonly Document[];
  readonly notices: readonly Notice[];
  readonly failed: readonly OnrecordError[];
}

/** An article without its text. */
const summary = ({ id, source, hash, outlet, published, headline }: Document) => ({
  id,
  source,
  hash,
  ...(outlet ? { outlet: outlet.name } : {}),
  ...(published ? { published: published.value } : {}),
  ...(headline ? { headline: headline.words } : {}),
});

/** @param fetcher without it no addresses are taken */
export function articleRoutes(desk: Desk, fetcher?: Fetcher): Hono {
  const routes = new Hono();
  routes.get('/', (context) => context.json(pageOf(context, desk.record, 'articles', desk.documents.map(summary))));
  routes.get('/:id', (context) => {
    const id = context.req.param('id');
    const document = desk.documents.find((one) => one.id === id);
    return document ? context.json(document) : refuse(404, 'no-such-fact', { id, key: 'articles' });
  });
  routes.post('/', atMost(limits.upload), async (context) => {
    const type = context.req.header('content-type') ?? '';
    let sent: Sent;
    if (isJson(context)) {
      const body = await jsonIn(context);
      const named = addressesIn(body);
      sent = named ? await documentsAt(named, fetcher, context.req.raw.signal) : await inEnglish(parseStoryRequest(body).documents);
    } else if (/^multipart\/form-data\b/i.test(type)) sent = await documentsOf(await formOf(context.req.raw));
    else return refuse(415, 'request-not-understood', { why: 'the content type is neither application/json nor multipart/form-data' });
    const all = new Set([...desk.documents, ...sent.documents].map(({ id }) => id));
    if (all.size > limits.story) return refuse(413, 'request-too-large', { limit: `${limits.story} articles in one story` });
    const taken = desk.add(sent.documents, sent.notices);
    const failed = sent.failed.map((error) => problemOf(400, error));
    if (sent.documents.length === 0 && failed[0])
      return Response.json({ ...failed[0], failed }, { status: 400, headers: { 'content-type': problemType } });
    const articles = sent.documents.map(({ id, source, hash }) => ({ id, source, hash, known: !taken.has(id) }));
    return context.json({ articles, failed, after: desk.events.last }, taken.size > 0 ? 202 : 200);
  });
  return routes;
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new OnrecordError('request-not-understood', { why: 'the body is no multipart form' });
  }
}

/** Texts of other languages are told apart: they would be misread. */
async function inEnglish(documents: readonly Document[]): Promise<Sent> {
  const read: Document[] = [];
  const failed: OnrecordError[] = [];
  for (const document of documents) {
    try {
      await mustBeEnglish(document);
      read.push(document);
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      failed.push(error);
    }
  }
  return { documents: read, notices: [], failed };
}
