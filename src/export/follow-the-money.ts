/** FollowTheMoney entities, one JSON object a line. */
import { createHash } from 'node:crypto';
import { type Entity, idOf, type Statement, type StoryEvent, type Time } from '../facts/index.ts';
import { bytesOf, type Format } from './format.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { jsonOf } from './visible.ts';

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The library takes letters, digits, dots and dashes; the record's own ids are no others. */
const key = (id: string): string => (/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id) ? id : idOf('id', id));

/** Properties have lists of values, and none where nothing is known. */
function ftm(id: string, schema: string, given: Readonly<Record<string, string | undefined | readonly string[]>>): FtmEntity {
  const properties: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(given)) {
    const values = [...new Set([value ?? []].flat())].filter((one) => one.trim() !== '');
    if (values.length > 0) properties[name] = values;
  }
  return { id: key(id), schema, properties };
}

const schemata: Readonly<Record<Entity['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  group: 'LegalEntity',
  document: 'Document',
  place: 'Address',
};

/** The library knows days, months and years, no weeks and no parts of a day. */
const day = (value: string | undefined): string | undefined => /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/.exec(value ?? '')?.[0];

function* entityLines(lookup: Lookup, entity: Entity): Generator<FtmEntity> {
  const name = lookup.nameOf(entity.id);
  const documents = [...new Set(entity.mentions.map(({ document }) => key(document)))];
  const schema = schemata[entity.kind];
  yield ftm(entity.id, schema, {
    name,
    weakAlias: entity.names.filter((other) => other !== name),
    proof: documents,
    ...(entity.kind === 'place' ? { full: name } : {}),
    ...(entity.kind === 'document' ? { title: name } : {}),
    ...(entity.anonymous ? { notes: 'not named by the articles' } : {}),
  });
  for (const document of documents) {
    yield ftm(idOf('mention', entity.id, document), 'Mention', { document, resolved: key(entity.id), name, detectedSchema: schema });
  }
  if (entity.kind !== 'person') return;
  for (const role of entity.roles) {
    const title = lookup.words(role.span);
    const post = idOf('post', entity.id, title);
    yield ftm(post, 'Position', { name: title, proof: key(role.span.document) });
    yield ftm(idOf('occupancy', post, role.status, role.span.document, role.span.start), 'Occupancy', {
      holder: key(entity.id),
      post,
      status: role.status === 'now' || role.status === 'acting' ? 'current' : role.status === 'future' ? 'unknown' : 'ended',
      description: role.status,
      date: day(role.time?.value),
      proof: key(role.span.document),
    });
  }
}

const noteOf = (lookup: Lookup, statement: Statement): FtmEntity[] =>
  statement.reports.map(({ document, slices }, index) =>
    ftm(idOf('note', statement.id, index), 'Note', {
      name: `${statement.speaker === undefined ? 'speaker not told' : lookup.nameOf(statement.speaker)} ${statement.stance}`,
      description: lookup.said(slices),
      entity: statement.speaker && key(statement.speaker),
      publisher: lookup.outletName(document),
      keywords: [statement.stance, statement.kind, statement.id],
      proof: key(document),
    }),
  );

/** Only a day, month or year is a date; a range is said in words, or it would read as how long the event lasted. */
const rangeOf = ({ value, earliest, latest }: Time): string | undefined =>
  day(value) === undefined && earliest !== undefined && latest !== undefined ? `some time from ${earliest} to ${latest}` : undefined;

const eventOf = (lookup: Lookup, { id, type, who, when, where, passages }: StoryEvent): FtmEntity =>
  ftm(id, 'Event', {
    name: type,
    involved: who.map(key),
    date: day(when?.value),
    description: when && rangeOf(when),
    location: where && lookup.words(where),
    summary: passages.map(({ slices }) => lookup.said(slices)),
    publisher: passages.map(({ document }) => lookup.outletName(document) ?? ''),
    proof: passages.map(({ document }) => key(document)),
  });

function* linesOf(lookup: Lookup): Generator<FtmEntity> {
  const { documents, entities, statements, events } = lookup.record;
  for (const document of documents) {
    yield ftm(document.id, 'Article', {
      title: document.headline?.words,
      fileName: document.source,
      sourceUrl: document.address?.value,
      publisher: lookup.outletName(document.id),
      publishedAt: day(document.published?.value),
      author: document.byline?.words,
      bodyText: document.text,
      mimeType: 'text/plain',
      // The library takes SHA-1 alone.
      contentHash: createHash('sha1').update(document.text, 'utf8').digest('hex'),
      notes: `SHA-256 ${document.hash}`,
    });
  }
  for (const entity of entities) yield* entityLines(lookup, entity);
  for (const statement of statements) yield* noteOf(lookup, statement);
  // The schema has no status: what was only planned, demanded or denied would read as happened.
  for (const event of events) if (event.status === 'happened') yield eventOf(lookup, event);
}

export const followTheMoney: Format = {
  name: 'ftm',
  title: 'Entities (FollowTheMoney)',
  extension: '.ftm.jsonl',
  mediaType: 'application/x-ndjson',
  write(record) {
    const unique = new Map([...linesOf(lookupOf(record))].map((entity) => [entity.id, entity]));
    return bytesOf([...unique.values()].map((entity) => `${jsonOf(entity)}\n`).join(''));
  },
};
