import { z } from 'zod';
import { conflictKinds, demandActions, eventTypes, signs, stances } from '../facts/index.ts';
import { standing } from './judgement.ts';
import { FORMAT, type StoryRecord } from './types.ts';

/** The record's form, checked key by key: unknown keys are refused, so a misspelt one cannot pass unseen. */

const id = z.string().min(1).max(80);
const span = z.strictObject({ document: id, start: z.int().nonnegative(), end: z.int().positive() });
const spans = z.tuple([span], span);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const known = z.enum(['given', 'text', 'file name', 'page', 'feed']);
const time = z.strictObject({
  value: z.string().exactOptional(),
  earliest: day.exactOptional(),
  latest: day.exactOptional(),
  span: span.exactOptional(),
  basis: z.enum(['words', 'published', 'story', 'relative', 'judgement']),
});
const timeExpression = z.strictObject({
  span,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().exactOptional(),
  time,
});
const reason = z.strictObject({ rule: z.string(), text: z.string(), score: z.number().exactOptional() });
const reasons = z.array(reason);
const someReasons = z.tuple([reason], reason);
const derivation = z.strictObject({ stage: z.string(), by: z.string(), score: z.number().exactOptional() });
const slice = z.strictObject({ span, quoted: z.boolean() });
const slices = z.tuple([slice], slice);
const passage = z.strictObject({ document: id, slices, statement: id.exactOptional() });
const passages = z.tuple([passage], passage);
const kind = z.enum(['direct', 'indirect', 'mixed']);

const document = z.strictObject({
  id,
  text: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.string(),
  outlet: z.strictObject({ name: z.string(), from: known, span: span.exactOptional() }).exactOptional(),
  published: z.strictObject({ value: z.string(), from: known, span: span.exactOptional() }).exactOptional(),
  headline: z.strictObject({ words: z.string(), span: span.exactOptional() }).exactOptional(),
  byline: z.strictObject({ words: z.string(), span }).exactOptional(),
  blocks: z.array(z.strictObject({ kind: z.enum(['headline', 'subhead', 'byline', 'dateline', 'date', 'paragraph']), span })),
});

const role = z.strictObject({ span, status: z.enum(['now', 'former', 'then', 'acting', 'future']), time: time.exactOptional() });

const entity = z.strictObject({
  id,
  kind: z.enum(['person', 'organisation', 'group', 'document', 'place']),
  name: span,
  names: z.array(z.string()),
  referents: z.array(id),
  mentions: spans,
  roles: z.array(role),
  anonymous: z.boolean(),
  outlet: id.exactOptional(),
  reasons,
});

const report = z.strictObject({
  document: id,
  reported: id,
  slices,
  source: z.array(span),
  cue: z.array(span),
  via: z.array(id),
  kind,
  derivation,
});

const statement = z.strictObject({
  id,
  speaker: id.exactOptional(),
  named: z.string().min(1).max(200).exactOptional(),
  role: role.exactOptional(),
  via: z.array(id),
  to: z.array(id),
  kind,
  stance: z.enum(stances),
  when: time.exactOptional(),
  occasion: z.strictObject({ span }).exactOptional(),
  scope: span.exactOptional(),
  reports: z.tuple([report], report),
  reasons,
});

const claim = z.strictObject({
  id,
  gist: slices,
  passages,
  positions: z.array(
    z.strictObject({ outlet: id, sign: z.enum(signs), difference: span.exactOptional(), later: z.boolean().exactOptional() }),
  ),
  origins: z.array(
    z.strictObject({
      kind: z.enum(['entity', 'outlet']),
      id,
      chains: z.array(z.strictObject({ via: z.array(id), document: id, credit: z.array(span) })),
    }),
  ),
  acknowledgements: z.array(id),
  reasons,
});

const quantity = z.strictObject({
  span,
  value: z.number(),
  upTo: z.number().exactOptional(),
  bound: z.enum(['exact', 'about', 'at least', 'at most', 'more than', 'less than']),
  unit: z.string(),
});
const side = z.strictObject({ passages, by: z.array(id) });
const conflict = z.strictObject({
  id,
  kind: z.enum(conflictKinds),
  sides: z.tuple([side, side]),
  scope: span.exactOptional(),
  resolved: passage.exactOptional(),
  quantities: z.tuple([quantity, quantity]).exactOptional(),
  reasons: someReasons,
});

const status = z.enum(['happened', 'planned', 'denied', 'demanded', 'hypothetical']);

export const recordSchema: z.ZodType<StoryRecord> = z.strictObject({
  format: z.literal(FORMAT),
  version: z.string(),
  id,
  title: z.string().exactOptional(),
  outlets: z.array(z.strictObject({ id, letter: z.string(), name: z.string().exactOptional(), documents: z.array(id) })),
  documents: z.array(document),
  entities: z.array(entity),
  statements: z.array(statement),
  claims: z.array(claim),
  conflicts: z.array(conflict),
  updates: z.array(z.strictObject({ id, earlier: passages, later: passages, reasons: someReasons })),
  demands: z.array(
    z.strictObject({
      id,
      by: id.exactOptional(),
      of: id.exactOptional(),
      action: z.enum(demandActions),
      passages,
      answers: z.array(id),
      reasons,
    }),
  ),
  events: z.array(
    z.strictObject({
      id,
      type: z.enum(eventTypes),
      who: z.array(id),
      when: time.exactOptional(),
      where: span.exactOptional(),
      status,
      capacities: z.array(z.strictObject({ who: id, role })).exactOptional(),
      disclosure: z
        .strictObject({
          status: z.enum(['disclosed', 'not disclosed', 'denied']),
          by: id,
          asked: z.boolean(),
          when: time.exactOptional(),
          passages,
        })
        .exactOptional(),
      passages,
    }),
  ),
  oversight: z.array(z.strictObject({ id, who: id, power: passages, concern: passages, reasons: someReasons })),
  times: z.array(timeExpression),
  notices: z.array(
    z.strictObject({ code: z.string(), message: z.string(), source: z.string().exactOptional(), span: span.exactOptional() }),
  ),
  judgements: z.array(standing),
});
