/** The body of POST /api/judgements, in ids and spans of the record, → a judgement, in words. */
import { z } from 'zod';
import {
  type Decision,
  type Entity,
  judgementOf,
  type Judgement,
  type Passages,
  type Slices,
  type Somebody,
  type SomeWords,
  type Span,
  stances,
  type Words,
  wordsAt,
} from '../facts/index.ts';
import { OnrecordError } from '../errors.ts';
import { isAssist, type StoryRecord } from '../onrecord.ts';
import { firstProblem, judgementSchema } from '../record/index.ts';

const id = z.string().min(1).max(80);
const span = z.strictObject({ document: id, start: z.int().nonnegative(), end: z.int().positive() });
const some = z.union([span, z.array(span).min(1).max(200)]);
const somebody = z.union([
  z.strictObject({ entity: id }),
  z.strictObject({ mention: span }),
  z.strictObject({ name: z.string().trim().min(1).max(200) }),
]);
const idOrSpan = z.union([id, span]);
const documents = z.array(id).min(1).optional();
const told = { who: z.string(), why: z.string().default(''), at: z.string().optional() };

const body = z.discriminatedUnion('kind', [
  z.strictObject({ ...told, kind: z.literal('speaker'), statement: id, documents, speaker: somebody }),
  z.strictObject({ ...told, kind: z.literal('same-entity'), a: idOrSpan, b: idOrSpan }),
  z.strictObject({
    ...told,
    kind: z.literal('other-entity'),
    a: idOrSpan,
    b: idOrSpan,
    scope: z.enum(['article', 'mention']).default('article'),
  }),
  z.strictObject({ ...told, kind: z.literal('same-claim'), a: idOrSpan, b: idOrSpan }),
  z.strictObject({ ...told, kind: z.literal('other-claim'), claim: id, passage: span }),
  z.strictObject({ ...told, kind: z.literal('no-conflict'), conflict: id }),
  z.strictObject({
    ...told,
    kind: z.literal('date'),
    statement: id.optional(),
    event: id.optional(),
    documents,
    when: z.string().nullish(),
  }),
  z.strictObject({ ...told, kind: z.literal('no-statement'), statement: id, documents }),
  z.strictObject({
    ...told,
    kind: z.literal('statement'),
    content: some,
    source: span.optional(),
    cue: span.optional(),
    speaker: somebody.optional(),
    stance: z.enum(stances).optional(),
  }),
  z.strictObject({ ...told, kind: z.literal('undo'), judgement: id }),
]);
type Body = z.infer<typeof body>;
/** What POST /judgements takes. */
export const judgementBody: z.ZodType = body;

const refuse = (why: string): OnrecordError => new OnrecordError('judgement-not-understood', { why });

/**
 * @param now ISO 8601; stands where the body does not say when
 * @throws OnrecordError `judgement-not-understood`, `no-such-fact`
 */
export function judgementFrom(value: unknown, record: StoryRecord, now: string): Judgement {
  const parsed = body.safeParse(value);
  if (!parsed.success) throw refuse(firstProblem(parsed.error, 'body'));
  const { who, why, at } = parsed.data;
  if (isAssist({ who })) throw refuse('who: names that begin with assist: are of language models');
  let decision: Decision;
  try {
    decision = decisionOf(parsed.data, record);
  } catch (error) {
    if (error instanceof RangeError) throw refuse(error.message);
    throw error;
  }
  const checked = judgementSchema.safeParse(judgementOf({ who: who.trim(), at: at ?? now, why: why.trim(), decision }));
  if (checked.success) return checked.data;
  throw refuse(firstProblem(checked.error, 'judgement'));
}

type FactKey = 'entities' | 'statements' | 'claims' | 'conflicts' | 'events' | 'judgements' | 'documents';
function factOf<Key extends FactKey>(record: StoryRecord, key: Key, wanted: string): StoryRecord[Key][number] {
  const fact = record[key].find((one) => one.id === wanted);
  if (!fact) throw new OnrecordError('no-such-fact', { id: wanted, key });
  return fact;
}

const sized = (places: readonly Span[]): Span[] => [
  ...new Map(places.map((one) => [`${one.document} ${one.start} ${one.end}`, one])).values(),
];

function decisionOf(asked: Body, record: StoryRecord): Decision {
  const wordsOf = (place: Span): Words => wordsAt(factOf(record, 'documents', place.document), place);
  const all = (places: readonly Span[], what: string): SomeWords => {
    const [first, ...rest] = sized(places).map(wordsOf);
    if (!first) throw refuse(`${what} has no place in the articles`);
    return [first, ...rest];
  };
  const reportsOf = (statement: string, only: readonly string[] | undefined): SomeWords =>
    all(
      factOf(record, 'statements', statement)
        .reports.filter(({ document }) => only?.includes(document) ?? true)
        .flatMap(({ slices }) => slices.map((slice) => slice.span)),
      'the statement',
    );
  const somebodyOf = (one: z.infer<typeof somebody>, near: readonly string[]): Somebody => {
    if ('name' in one) return { name: one.name };
    if ('mention' in one) return { mentions: [wordsOf(one.mention)] };
    return { mentions: all(mentionsOf(factOf(record, 'entities', one.entity), record, near), 'the entity') };
  };
  switch (asked.kind) {
    case 'speaker': {
      const about = reportsOf(asked.statement, asked.documents);
      const near = factOf(record, 'statements', asked.statement).reports.map(({ document }) => document);
      return { kind: 'speaker', about, speaker: somebodyOf(asked.speaker, near) };
    }
    case 'same-entity': {
      const sides = [asked.a, asked.b].map((one) =>
        typeof one === 'string' ? mentionsOf(factOf(record, 'entities', one), record) : [one],
      );
      return { kind: 'same-entity', a: all(sides[0] ?? [], 'a')[0], b: all(sides[1] ?? [], 'b') };
    }
    case 'other-entity': {
      const a = typeof asked.a === 'string' ? factOf(record, 'entities', asked.a).name : asked.a;
      const others = typeof asked.b === 'string' ? factOf(record, 'entities', asked.b).mentions : [asked.b];
      const apart = others.filter((one) => !meets(one, a) && (asked.scope === 'mention' || one.document !== a.document));
      // An entity of one article has no other place to be told apart from.
      const left = apart.length > 0 ? apart : others.filter((one) => !meets(one, a));
      return { kind: 'other-entity', a: wordsOf(a), b: all(left.slice(0, mostPlaces), 'b') };
    }
    case 'same-claim': {
      const sides = [asked.a, asked.b].map((one) => (typeof one === 'string' ? anchorsOf(factOf(record, 'claims', one).passages) : [one]));
      return { kind: 'same-claim', a: all(sides[0] ?? [], 'a')[0], b: all(sides[1] ?? [], 'b') };
    }
    case 'other-claim': {
      const others = anchorsOf(factOf(record, 'claims', asked.claim).passages).filter((one) => !meets(one, asked.passage));
      return { kind: 'other-claim', a: wordsOf(asked.passage), b: all(others, 'the rest of the claim') };
    }
    case 'no-conflict': {
      const [one, other] = factOf(record, 'conflicts', asked.conflict).sides;
      return { kind: 'no-conflict', a: all(placesIn(one.passages), 'a side'), b: all(placesIn(other.passages), 'a side') };
    }
    case 'date': {
      const when = asked.when ? { when: asked.when } : {};
      if (asked.statement !== undefined && asked.event === undefined)
        return { kind: 'date', of: 'statement', about: reportsOf(asked.statement, asked.documents), ...when };
      if (asked.event === undefined || asked.statement !== undefined) throw refuse('either statement or event is needed');
      const { passages, type } = factOf(record, 'events', asked.event);
      return { kind: 'date', of: 'event', type, about: all(placesIn(passages), 'the event'), ...when };
    }
    case 'no-statement':
      return { kind: 'no-statement', about: reportsOf(asked.statement, asked.documents) };
    case 'statement': {
      const content = [asked.content].flat();
      if (content.some((one) => one.document !== content[0]?.document)) throw refuse('the content lies in several articles');
      const [source, cue] = [asked.source, asked.cue];
      if ([source, cue].some((one) => one && one.document !== content[0]?.document))
        throw refuse('source and cue lie in another article than the content');
      return {
        kind: 'statement',
        content: all(content, 'content'),
        ...(source ? { source: wordsOf(source) } : {}),
        ...(cue ? { cue: wordsOf(cue) } : {}),
        ...(asked.speaker
          ? {
              speaker: somebodyOf(
                asked.speaker,
                content.map(({ document }) => document),
              ),
            }
          : {}),
        ...(asked.stance ? { stance: asked.stance } : {}),
      };
    }
    case 'undo':
      return { kind: 'undo', of: factOf(record, 'judgements', asked.judgement).id };
  }
}

const mostPlaces = 400;
const meets = (a: Span, b: Span): boolean => a.document === b.document && a.start < b.end && b.start < a.end;
const length = ({ start, end }: Span): number => end - start;

const placesIn = (passages: Passages): Span[] => passages.flatMap(({ slices }) => slices.map((slice) => slice.span));

/** One place a passage: its longest slice. */
const anchorsOf = (passages: Passages): Span[] => passages.map(({ slices }) => longest(slices));
const longest = (slices: Slices): Span => slices.reduce((best, { span: own }) => (length(own) > length(best) ? own : best), slices[0].span);

/** One place for each article that mentions somebody: the first that is spelt like the fullest name. Articles of `near` come first. */
function mentionsOf(entity: Entity, record: StoryRecord, near: readonly string[] = []): Span[] {
  const texts = new Map(record.documents.map(({ id: own, text }) => [own, text]));
  const rank = (one: Span): number => {
    const at = entity.names.indexOf(texts.get(one.document)?.slice(one.start, one.end) ?? '');
    return at < 0 ? entity.names.length : at;
  };
  const places = [...Map.groupBy(entity.mentions, ({ document }) => document).values()].flatMap((own) =>
    own.toSorted((a, b) => rank(a) - rank(b)).slice(0, 1),
  );
  const first = places.toSorted((a, b) => Number(near.includes(b.document)) - Number(near.includes(a.document)) || rank(a) - rank(b));
  return first.slice(0, mostPlaces);
}
