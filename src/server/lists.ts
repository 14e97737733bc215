/** GET /statements, /claims, … and /statements/ID: the record's facts, page by page, and each by its id. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { OnrecordError } from '../errors.ts';
import type { StoryRecord } from '../onrecord.ts';
import { firstProblem } from '../record/index.ts';
import { type FactKind, factKinds } from './answers.ts';
import type { Desk } from './desk.ts';
import { noRecord, refuse } from './problem.ts';

/** Lists of the record, and what one of each is called in the API's description. */
export const factLists: Readonly<Record<FactKind, string>> = {
  entities: 'Entity',
  statements: 'Statement',
  claims: 'Claim',
  conflicts: 'Conflict',
  updates: 'Update',
  demands: 'Demand',
  events: 'StoryEvent',
  oversight: 'Oversight',
};

/** Articles of one story, too: who asks for articles without a limit gets all of them. */
const most = 1000;

interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export const pageQuery: z.ZodType<PageQuery> = z.strictObject({
  limit: z.coerce.number().int().min(1).max(most).default(most).describe('How many at once.'),
  cursor: z
    .string()
    .regex(/^\d{1,9}\.[\w-]{1,80}$/, 'expected `next` of the page before')
    .optional()
    .describe('`next` of the page before; without it, the first page.'),
});

/** @throws OnrecordError `request-not-understood` */
export function queryOf<T extends z.ZodType>(context: Context, form: T): z.infer<T> {
  const parsed = form.safeParse(context.req.query());
  if (parsed.success) return parsed.data;
  throw new OnrecordError('request-not-understood', { why: firstProblem(parsed.error, 'query') });
}

export interface Page {
  /** Id of the record they are of; null while there is none. */
  readonly record: string | null;
  readonly total: number;
  /** Absent on the last page. */
  readonly next?: string;
}

/** One page of a list that changes only when the record does. @throws OnrecordError `request-not-understood`, `list-changed` */
export function pageOf<Name extends string, T>(
  context: Context,
  record: StoryRecord | undefined,
  name: Name,
  all: readonly T[],
): Page & Readonly<Record<Name, readonly T[]>> {
  const { limit, cursor } = queryOf(context, pageQuery);
  const now = record?.id ?? 'none';
  const [from = '0', of = now] = cursor?.split('.') ?? [];
  if (of !== now) throw new OnrecordError('list-changed', { was: of, now });
  const end = Number(from) + limit;
  return {
    record: record?.id ?? null,
    total: all.length,
    [name]: all.slice(Number(from), end),
    ...(end < all.length ? { next: `${end}.${now}` } : {}),
  } as Page & Readonly<Record<Name, readonly T[]>>;
}

export function factRoutes(desk: Desk): Hono {
  const routes = new Hono();
  for (const list of factKinds) {
    routes.get(`/${list}`, (context) => {
      const { record } = desk;
      return record ? context.json(pageOf(context, record, list, record[list] as readonly unknown[])) : noRecord();
    });
    routes.get(`/${list}/:id`, (context) => {
      const { record } = desk;
      if (!record) return noRecord();
      const id = context.req.param('id');
      const fact = record[list].find((one) => one.id === id);
      return fact ? context.json(fact) : refuse(404, 'no-such-fact', { id, key: list });
    });
  }
  return routes;
}
