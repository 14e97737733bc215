/** Finding statements: by their words, by who said them, about whom, where, and by each of the three clocks. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { OnrecordError } from '../../errors.ts';
import { type Stance, stances, type StatementKind } from '../../facts/index.ts';
import { dayNumber, folded, outletKey, type ShownSlice } from './rows.ts';
import type { Tables } from './tables.ts';

export interface Query {
  /** As web searches have it: all words by their stems, “"a phrase"”, `or`, `-not`. */
  readonly words?: string;
  /** A sentence: statements that share the most words with it come first. */
  readonly like?: string;
  readonly speaker?: string;
  /** Somebody or something that the statement mentions. */
  readonly about?: string;
  readonly outlet?: string;
  readonly kind?: string;
  readonly stance?: string;
  readonly story?: string;
  /** ISO days, both included. A statement whose day is a range counts where the range touches it. */
  readonly saidAfter?: string;
  readonly saidBefore?: string;
  readonly publishedAfter?: string;
  readonly publishedBefore?: string;
  readonly happenedAfter?: string;
  readonly happenedBefore?: string;
  /** 20, at most 100. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface FoundStatement {
  readonly document: string;
  readonly reported: string;
  readonly story: string;
  readonly speaker?: string;
  readonly outlet?: string;
  readonly kind: StatementKind;
  readonly stance: Stance;
  readonly slices: readonly ShownSlice[];
  readonly published?: string;
  readonly said?: { readonly earliest: string; readonly latest: string };
}

export interface Page {
  readonly statements: readonly FoundStatement[];
  /** Gives the next page; absent on the last. */
  readonly next?: string;
}

const usual = 20;
const most = 100;
const furthest = 1000;
const kinds = ['direct', 'indirect', 'mixed'];
const refuse = (why: string): OnrecordError => new OnrecordError('search-not-understood', { why });

const given = (value: string | undefined): string | undefined => value?.trim() || undefined;

function dayIn(value: string | undefined, name: string): string | undefined {
  const asked = given(value);
  if (asked === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asked) || Number.isNaN(Date.parse(asked)))
    throw refuse(`${name} is “${asked.slice(0, 40)}”, expected a day such as 2024-05-03`);
  return asked;
}

function oneOf(value: string | undefined, name: string, known: readonly string[]): string | undefined {
  const asked = given(value);
  if (asked !== undefined && !known.includes(asked))
    throw refuse(`${name} is “${asked.slice(0, 40)}”, expected one of ${known.join(', ')}`);
  return asked;
}

type Rows = SelectQueryBuilder<Tables, 'statements', object>;

/** @throws OnrecordError `search-not-understood` */
export async function search(db: Kysely<Tables>, query: Query): Promise<Page> {
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string' && value.length > 1000) throw refuse(`${name} has more than 1000 characters`);
  }
  const limit = Math.min(most, Math.max(1, query.limit ?? usual));
  const like = given(query.like);
  return like === undefined ? newest(db, query, limit) : likest(db, query, like, limit);
}

function filtered(db: Kysely<Tables>, query: Query): Rows {
  let rows: Rows = db.selectFrom('statements');
  const words = given(query.words);
  if (words !== undefined) rows = rows.where(sql<boolean>`words @@ websearch_to_tsquery('english', ${folded(words)})`);
  const speaker = given(query.speaker);
  if (speaker !== undefined) rows = rows.where(sql<boolean>`names @@ plainto_tsquery('simple', ${folded(speaker)})`);
  const about = given(query.about);
  if (about !== undefined)
    rows = rows.where(
      sql<boolean>`(about @@ plainto_tsquery('simple', ${folded(about)}) or words @@ phraseto_tsquery('english', ${folded(about)}))`,
    );
  const outlet = given(query.outlet);
  if (outlet !== undefined) rows = rows.where('outlet_key', '=', outletKey(outlet));
  const kind = oneOf(query.kind, 'kind', kinds);
  if (kind !== undefined) rows = rows.where('kind', '=', kind);
  const stance = oneOf(query.stance, 'stance', stances);
  if (stance !== undefined) rows = rows.where('stance', '=', stance);
  const story = given(query.story);
  if (story !== undefined) rows = rows.where('story', '=', story);
  for (const [clock, after, before] of [
    ['said', dayIn(query.saidAfter, 'said-after'), dayIn(query.saidBefore, 'said-before')],
    ['happened', dayIn(query.happenedAfter, 'happened-after'), dayIn(query.happenedBefore, 'happened-before')],
  ] as const) {
    if (after === undefined && before === undefined) continue;
    const [from, to] = [dayNumber(after ?? ''), dayNumber(before ?? '')];
    if (from !== undefined && to !== undefined && from > to) throw refuse(`${clock}-after is later than ${clock}-before`);
    rows = rows.where(sql<boolean>`${sql.ref(clock)} && int4range(${from ?? null}::int, ${to ?? null}::int, '[]')`);
  }
  const [from, to] = [dayIn(query.publishedAfter, 'published-after'), dayIn(query.publishedBefore, 'published-before')];
  if (from !== undefined) rows = rows.where('published', '>=', from);
  // '' is a day that is not known: it lies in no range.
  if (to !== undefined) rows = rows.where('published', '<=', to).where('published', '!=', '');
  return rows;
}

const shown = [
  'document',
  'reported',
  'story',
  'speaker',
  'outlet',
  'kind',
  'stance',
  'slices',
  'published',
  'said_first',
  'said_last',
] as const;
type Row = Record<(typeof shown)[number], string> & { readonly speaker: string | null; readonly outlet: string | null };

const foundOf = ({
  document,
  reported,
  story,
  speaker,
  outlet,
  kind,
  stance,
  slices,
  published,
  said_first,
  said_last,
}: Row): FoundStatement => ({
  document,
  reported,
  story,
  ...(speaker === null ? {} : { speaker }),
  ...(outlet === null ? {} : { outlet }),
  kind: kind as StatementKind,
  stance: stance as Stance,
  slices: JSON.parse(slices) as ShownSlice[],
  ...(published === '' ? {} : { published }),
  ...(said_first === '' ? {} : { said: { earliest: said_first, latest: said_last } }),
});

const cursorOf = (parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) return parts;
  } catch {
    // Said below.
  }
  throw refuse('the place of the page is none that an earlier page gave');
}

/** The newest first. */
async function newest(db: Kysely<Tables>, query: Query, limit: number): Promise<Page> {
  let rows = filtered(db, query);
  if (given(query.after) !== undefined) {
    const [published, document, reported] = partsOf(query.after ?? '').map(String);
    rows = rows.where(sql<boolean>`(published, document, reported) < (${published ?? ''}, ${document ?? ''}, ${reported ?? ''})`);
  }
  // What was said or happened until some day was printed about then, which the planner cannot know: it would walk from the newest down to
  // there. Sorted by an expression, the days' own index is used.
  const isPast = given(query.saidBefore) !== undefined || given(query.happenedBefore) !== undefined;
  const found = (await rows
    .select(shown)
    .orderBy(isPast ? sql`published || ''` : 'published', 'desc')
    .orderBy('document', 'desc')
    .orderBy('reported', 'desc')
    .limit(limit + 1)
    .execute()) as Row[];
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    statements: page.map(foundOf),
    ...(found.length > limit && last ? { next: cursorOf([last.published, last.document, last.reported]) } : {}),
  };
}

/** The longest stems of a sentence tell the most about it. */
const tellingStems = 8;
const candidates = 2000;

/** Those that share the most with a sentence, of those that share two words with it at least. */
async function likest(db: Kysely<Tables>, query: Query, like: string, limit: number): Promise<Page> {
  const skip = given(query.after) === undefined ? 0 : Math.trunc(Number(partsOf(query.after ?? '')[0]));
  if (!(skip >= 0 && skip <= furthest)) throw refuse(`pages by likeness end at ${furthest}`);
  const { rows: found } = await sql<{
    stem: string;
  }>`select unnest(tsvector_to_array(to_tsvector('english', ${folded(like)}))) as stem`.execute(db);
  const stems = found
    .map(({ stem }) => stem)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, tellingStems)
    .map((stem) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`);
  if (stems.length === 0) throw refuse('the sentence has no word to search for');
  const any = stems.join(' | ');
  const pairs = stems.flatMap((a, at) => stems.slice(at + 1).map((b) => `${a} & ${b}`)).join(' | ');
  const rows = (await db
    .selectFrom(
      filtered(db, query)
        .where(sql<boolean>`words @@ ${pairs || any}::tsquery`)
        .select(shown)
        .select(sql<number>`ts_rank(words, ${any}::tsquery, 1)`.as('rank'))
        .limit(candidates)
        .as('close'),
    )
    .selectAll()
    .orderBy('rank', 'desc')
    .orderBy('document')
    .orderBy('reported')
    .limit(limit + 1)
    .offset(skip)
    .execute()) as unknown as Row[];
  return {
    statements: rows.slice(0, limit).map(foundOf),
    ...(rows.length > limit ? { next: cursorOf([skip + limit]) } : {}),
  };
}
