/** GET and POST /api/articles: the articles of the story, and more of them. */
import { Hono } from 'hono';
import { OnrecordError } from '../errors.ts';
import type { Document, Notice } from '../onrecord.ts';
import type { Desk } from './desk.ts';
import { atMost, isJson } from './json.ts';
import { problemOf, refuse } from './problem.ts';
import { limits, parseStoryRequest } from './story-request.ts';
import { documentsOf } from './upload.ts';

interface Sent {
  readonly documents: readonly Document[];
  readonly notices: readonly Notice[];
  readonly failed: readonly OnrecordError[];
}

export function articleRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/', (context) =>
    context.json({
      articles: desk.documents.map(({ id, source, hash, outlet, published, headline }) => ({
        id,
        source,
        hash,
        ...(outlet ? { outlet: outlet.name } : {}),
        ...(published ? { published: published.value } : {}),
        ...(headline ? { headline: headline.words } : {}),
      })),
    }),
  );
  routes.post('/', atMost(limits.upload), async (context) => {
    const type = context.req.header('content-type') ?? '';
    let sent: Sent;
    if (isJson(context)) sent = { documents: parseStoryRequest(await context.req.text()).documents, notices: [], failed: [] };
    else if (/^multipart\/form-data\b/i.test(type)) sent = await documentsOf(await formOf(context.req.raw));
    else return refuse(415, 'request-not-understood', { why: 'the content type is neither application/json nor multipart/form-data' });
    if (desk.documents.length + sent.documents.length > limits.story)
      return refuse(413, 'request-too-large', { limit: `${limits.story} articles in one story` });
    const { taken, known } = desk.add(sent.documents, sent.notices);
    const failed = [...sent.failed, ...known].map((error) => problemOf(400, error));
    if (taken.length === 0 && failed[0])
      return Response.json({ ...failed[0], failed }, { status: 400, headers: { 'content-type': 'application/problem+json' } });
    return context.json({ articles: taken.map(({ id, source }) => ({ id, source })), failed, after: desk.events.last }, 202);
  });
  routes.all('*', () => refuse(405, 'request-not-understood', { why: 'GET and POST are answered here' }));
  return routes;
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new OnrecordError('request-not-understood', { why: 'the body is no multipart form' });
  }
}
