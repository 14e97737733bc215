/** GET and POST /api/judgements, DELETE /api/judgements/ID: what users decided. Nothing is ever taken out: DELETE adds an undo. */
import { type Context, Hono } from 'hono';
import { judgementFrom } from './decide.ts';
import type { Desk } from './desk.ts';
import { atMost, isJson, jsonIn, megabyte } from './json.ts';
import { pageOf } from './lists.ts';
import { noRecord, refuse } from './problem.ts';

const notJson = (): Response => refuse(415, 'judgement-not-understood', { why: 'the content type is not application/json' });

export function judgementRoutes(desk: Desk): Hono {
  const routes = new Hono();
  const answer = async (context: Context, body: unknown): Promise<Response> => {
    if (!desk.record) return noRecord();
    const judgement = judgementFrom(body, desk.record, desk.now());
    const { record, effect } = await desk.judge(judgement);
    return context.json({ judgement: record.judgements.find(({ id }) => id === judgement.id), record: record.id, effect }, 201);
  };

  routes.get('/', (context) => context.json(pageOf(context, desk.record, 'judgements', desk.record?.judgements ?? [])));
  routes.post('/', atMost(megabyte), async (context) => (isJson(context) ? answer(context, await jsonIn(context)) : notJson()));
  routes.delete('/:id', atMost(megabyte), async (context) => {
    if (!isJson(context)) return notJson();
    const body = await jsonIn(context);
    return answer(context, { ...(typeof body === 'object' ? body : {}), kind: 'undo', judgement: context.req.param('id') });
  });
  return routes;
}
