/** The forms of what is sent and answered, as zod checks them: JSON Schemas with names. */
import { z } from 'zod';
import { catalogue } from '../../errors.ts';
import { formats } from '../../export/index.ts';
import { parts } from '../../record/index.ts';
import { addressesBody } from '../addresses.ts';
import { judgementBody } from '../decide.ts';
import { factKinds } from '../answers.ts';
import { factLists, pageQuery } from '../lists.ts';
import { storyBody } from '../story-request.ts';
import { cap } from './operations.ts';

type Json = Readonly<Record<string, unknown>>;

const own = z.registry<{ id: string }>();
const named = <T extends z.ZodType>(id: string, form: T): T => {
  own.add(form, { id });
  return form;
};

const id = z.string().min(1).max(80);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const optional = z.string().optional();

named('StoryRequest', storyBody);
named('AddressesRequest', addressesBody);
named('ArticlesRequest', z.union([storyBody, addressesBody]).describe('Texts, or addresses where `/about` says that they are taken.'));
named('JudgementRequest', judgementBody);
named('UndoRequest', z.strictObject({ who: z.string().trim().min(1).max(200), why: z.string().max(2000).optional() }));
named(
  'About',
  z.object({
    program: z.literal('onrecord'),
    version: z.string(),
    accepts: z.array(z.enum(['files', 'texts', 'addresses'])).describe('The forms in which articles are taken.'),
    limits: z
      .record(z.string(), z.int())
      .describe('Bytes of one `file` and of one `upload`, `articles` of one request and of one `story`, `characters` of one text.'),
  }),
);
named('Upload', z.object({ files: z.array(z.file()).min(1), outlet: optional, date: optional }));

const problem = named(
  'Problem',
  z.object({
    type: z.literal('about:blank'),
    code: z.enum(Object.keys(catalogue) as [string, ...string[]]).describe('Code of the error, as docs/errors.md explains it.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    cure: z.string().describe('What to do about it.'),
  }),
);

named(
  'Article',
  z.object({ id, source: z.string(), hash, outlet: optional, published: optional, headline: optional }).describe('Without its text.'),
);
named(
  'ArticlesSent',
  z.object({
    articles: z.array(z.object({ id, source: z.string(), hash, known: z.boolean().describe('It was here already.') })),
    failed: z.array(problem),
    after: z.string(),
  }),
);

const change = named('Change', z.object({ kind: z.enum(factKinds), id }));
const effect = named('Effect', z.object({ added: z.array(change), removed: z.array(change), altered: z.array(change) }));
named('Formats', z.array(z.object({ name: z.string(), title: z.string(), extension: z.string(), mediaType: z.string() })));

named('ReadingEvent', z.object({ done: z.int(), total: z.int(), document: id, source: z.string() }));
named('ComparingEvent', z.object({ total: z.int() }));
named(
  'RecordEvent',
  z.object({ record: id.nullable(), judgement: id.optional(), documents: z.array(id).optional(), effect: effect.optional() }),
);
named('FailedEvent', z.object({ code: z.string(), detail: z.string(), cure: z.string() }));

/** A tuple whose items are all of one form is a list with a length: most readers of descriptions know no tuples. */
function withoutTuples({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const [first, ...rest] = jsonSchema.prefixItems ?? [];
  if (first === undefined || rest.some((one) => JSON.stringify(one) !== JSON.stringify(first))) return;
  delete jsonSchema.prefixItems;
  jsonSchema.items = first;
}

const ref = (name: string): string => `#/components/schemas/${name}`;
const to = (name: string): Json => ({ $ref: ref(name) });

function schemasIn(registry: z.core.$ZodRegistry<{ id: string }>): Record<string, Json> {
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: ref, override: withoutTuples, unrepresentable: 'any' });
  const inside = (schema: object): Json => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, inside(schema)]));
}

const page = (key: string, item: Json): Json => ({
  type: 'object',
  properties: {
    record: { type: ['string', 'null'], description: 'Id of the record that they are of.' },
    total: { type: 'integer' },
    [key]: { type: 'array', items: item },
    next: { type: 'string', description: 'The cursor of the next page; absent on the last.' },
  },
  required: ['record', 'total', key],
});

const lists = { ...factLists, articles: 'Article', judgements: 'Judgement' };

/** Everything that has a name in the description. */
export function schemas(): Readonly<Record<string, Json>> {
  const pages = Object.entries(lists).map(([key, item]) => [`${cap(key)}Page`, page(key, to(item))]);
  const made: Json = {
    type: 'object',
    properties: { judgement: to('Judgement'), record: { type: 'string' }, effect: to('Effect') },
    required: ['judgement', 'record', 'effect'],
  };
  return { ...schemasIn(parts), ...schemasIn(own), ...Object.fromEntries(pages), JudgementMade: made };
}

/** What stands in an operation's path. */
export const pathParameters = (path: string): readonly Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema:
      name === 'format' ? { type: 'string', enum: formats.map((format) => format.name) } : { type: 'string', minLength: 1, maxLength: 80 },
  }));

/** `limit` and `cursor`. */
export function pageParameters(): readonly Json[] {
  const { properties = {} } = z.toJSONSchema(pageQuery, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = schema as z.core.JSONSchema.BaseSchema;
    return { name, in: 'query', description, schema: rest };
  });
}
