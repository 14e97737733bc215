import { z } from 'zod';
import { conflictKinds, demandActions, eventTypes, signs, stances } from '../facts/index.ts';
import { standing } from './judgement.ts';
import { FORMAT, type StoryRecord } from './types.ts';

/** The record's form, checked key by key: unknown keys are refused, so a misspelt one cannot pass unseen. */

/** Names of the parts, for whoever describes the form: the API's description is made from them. */
export const parts: z.core.$ZodRegistry<{ id: string }> = z.registry<{ id: string }>();

const id = z.string().min(1).max(80);
const span = z.strictObject({ document: id, start: z.int().nonnegative(), end: z.int().positive() }).register(parts, { id: 'Span' });
const spans = z.tuple([span], span);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const known = z.enum(['given', 'text', 'file name', 'page', 'feed', 'file']);
const time = z
  .strictObject({
    value: z.string().exactOptional(),
    earliest: day.exactOptional(),
    latest: day.exactOptional(),
    span: span.exactOptional(),
    basis: z.enum(['words', 'published', 'story', 'relative', 'judgement']),
  })
  .register(parts, { id: 'Time' });
const timeExpression = z
  .strictObject({
    span,
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z.string().exactOptional(),
    time,
  })
  .register(parts, { id: 'TimeExpression' });
const reason = z.strictObject({ rule: z.string(), text: z.string(), score: z.number().exactOptional() }).register(parts, { id: 'Reason' });
const reasons = z.array(reason);
const someReasons = z.tuple([reason], reason);
const derivation = z
  .strictObject({ stage: z.string(), by: z.string(), score: z.number().exactOptional() })
  .register(parts, { id: 'Derivation' });
const slice = z.strictObject({ span, quoted: z.boolean() }).register(parts, { id: 'Slice' });
const slices = z.tuple([slice], slice);
const passage = z.strictObject({ document: id, slices, statement: id.exactOptional() }).register(parts, { id: 'Passage' });
const passages = z.tuple([passage], passage);
const kind = z.enum(['direct', 'indirect', 'mixed']);

const place = z
  .strictObject({
    part: z.string().exactOptional(),
    page: z.int().positive().exactOptional(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).exactOptional(),
    paragraph: z.int().positive().exactOptional(),
    characters: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).exactOptional(),
  })
  .register(parts, { id: 'Place' });

const document = z
  .strictObject({
    id,
    text: z.string().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    source: z.string(),
    outlet: z.strictObject({ name: z.string(), from: known, span: span.exactOptional() }).exactOptional(),
    published: z.strictObject({ value: z.string(), from: known, span: span.exactOptional() }).exactOptional(),
    headline: z.strictObject({ words: z.string(), span: span.exactOptional() }).exactOptional(),
    byline: z.strictObject({ words: z.string(), span }).exactOptional(),
    blocks: z.array(z.strictObject({ kind: z.enum(['headline', 'subhead', 'byline', 'dateline', 'date', 'paragraph']), span })),
    segments: z.array(z.strictObject({ span, place })).exactOptional(),
    address: z.strictObject({ value: z.string(), from: known }).exactOptional(),
    modified: z.string().exactOptional(),
    captured: z.string().exactOptional(),
  })
  .register(parts, { id: 'Document' });

const role = z
  .strictObject({ span, status: z.enum(['now', 'former', 'then', 'acting', 'future']), time: time.exactOptional() })
  .register(parts, { id: 'Role' });

const entity = z
  .strictObject({
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
  })
  .register(parts, { id: 'Entity' });

const report = z
  .strictObject({
    document: id,
    reported: id,
    slices,
    source: z.array(span),
    cue: z.array(span),
    via: z.array(id),
    kind,
    derivation,
  })
  .register(parts, { id: 'Report' });

const statement = z
  .strictObject({
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
  })
  .register(parts, { id: 'Statement' });

const claim = z
  .strictObject({
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
  })
  .register(parts, { id: 'Claim' });

const quantity = z
  .strictObject({
    span,
    value: z.number(),
    upTo: z.number().exactOptional(),
    bound: z.enum(['exact', 'about', 'at least', 'at most', 'more than', 'less than']),
    unit: z.string(),
  })
  .register(parts, { id: 'Quantity' });
const side = z.strictObject({ passages, by: z.array(id) }).register(parts, { id: 'Side' });
const conflict = z
  .strictObject({
    id,
    kind: z.enum(conflictKinds),
    sides: z.tuple([side, side]),
    scope: span.exactOptional(),
    resolved: passage.exactOptional(),
    quantities: z.tuple([quantity, quantity]).exactOptional(),
    reasons: someReasons,
  })
  .register(parts, { id: 'Conflict' });

const status = z.enum(['happened', 'planned', 'denied', 'demanded', 'hypothetical']);

const outlet = z
  .strictObject({ id, letter: z.string(), name: z.string().exactOptional(), documents: z.array(id) })
  .register(parts, { id: 'Outlet' });
const update = z.strictObject({ id, earlier: passages, later: passages, reasons: someReasons }).register(parts, { id: 'Update' });
const demand = z
  .strictObject({
    id,
    by: id.exactOptional(),
    of: id.exactOptional(),
    action: z.enum(demandActions),
    passages,
    answers: z.array(id),
    reasons,
  })
  .register(parts, { id: 'Demand' });
const event = z
  .strictObject({
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
  })
  .register(parts, { id: 'StoryEvent' });
const oversight = z
  .strictObject({ id, who: id, power: passages, concern: passages, reasons: someReasons })
  .register(parts, { id: 'Oversight' });
const notice = z
  .strictObject({ code: z.string(), message: z.string(), source: z.string().exactOptional(), span: span.exactOptional() })
  .register(parts, { id: 'Notice' });

const version = z
  .strictObject({
    earlier: id,
    later: id,
    withdrawn: z.array(span),
    added: z.array(span),
    changed: z.array(z.strictObject({ earlier: span, later: span })),
    reasons,
  })
  .register(parts, { id: 'Version' });

export const recordSchema: z.ZodType<StoryRecord> = z.strictObject({
  format: z.literal(FORMAT),
  version: z.string(),
  id,
  title: z.string().exactOptional(),
  outlets: z.array(outlet),
  documents: z.array(document),
  entities: z.array(entity),
  statements: z.array(statement),
  claims: z.array(claim),
  conflicts: z.array(conflict),
  updates: z.array(update),
  demands: z.array(demand),
  events: z.array(event),
  oversight: z.array(oversight),
  times: z.array(timeExpression),
  versions: z.array(version).exactOptional(),
  notices: z.array(notice),
  judgements: z.array(standing),
});
parts.add(recordSchema, { id: 'StoryRecord' });
parts.add(standing, { id: 'Judgement' });
