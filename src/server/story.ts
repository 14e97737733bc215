/** POST /story: reads a story that is sent, and keeps nothing. */
import { Hono } from 'hono';
import { mustBeEnglish, story } from '../onrecord.ts';
import { atMost, isJson, jsonIn } from './json.ts';
import { refuse } from './problem.ts';
import { limits, parseStoryRequest } from './story-request.ts';

export function storyRoutes(): Hono {
  const routes = new Hono();
  /** Reading keeps one processor busy: one story at a time. */
  let reading = false;
  routes.post('/', atMost(limits.bytes), async (context) => {
    if (!isJson(context)) return refuse(415, 'request-not-understood', { why: 'the content type is not application/json' });
    const { title, documents } = parseStoryRequest(await jsonIn(context));
    for (const document of documents) await mustBeEnglish(document);
    if (reading) return refuse(503, 'busy');
    reading = true;
    try {
      return context.json(await story(documents, { signal: context.req.raw.signal, ...(title === undefined ? {} : { title }) }));
    } finally {
      reading = false;
    }
  });
  return routes;
}
