/** A record → the rows by which its statements are found. */
import type { Document, Entity, Span, Statement, Time } from '../../facts/index.ts';
import { overlap } from '../../facts/index.ts';
import type { StoryRecord } from '../../record/index.ts';
import type { StatementsTable } from './tables.ts';

/** A slice of a statement as printed. */
export interface ShownSlice {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly words: string;
}

/** A row of the table before it is written: texts still to be indexed, days still to be ranges. */
export type StatementRow = Omit<StatementsTable, 'story' | 'said' | 'happened' | 'words' | 'names' | 'about'> & {
  /** ISO days, first and last, '' where the day is not known. */
  readonly said: readonly [string, string];
  readonly happened: readonly [string, string];
  readonly words: string;
  readonly names: string;
  readonly about: string;
};

/** An index needs no more of a statement; PostgreSQL refuses texts of many more words. */
const most = 50_000;

/** Letters without their accents, in lower case: written and searched alike. */
export const folded = (text: string): string =>
  text
    .slice(0, most)
    .normalize('NFKD')
    .replace(/\p{M}|\0/gu, '')
    .toLowerCase();

export const outletKey = (name: string): string =>
  folded(name)
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

const day = (value: string | undefined): string => /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0] ?? '';

/** The first and last of some times, as far as both ends are known. */
function reach(times: readonly (Time | undefined)[]): readonly [string, string] {
  const known = times.flatMap((time) => (time?.earliest && time.latest ? [[day(time.earliest), day(time.latest)] as const] : []));
  return [
    known.map(([first]) => first).toSorted()[0] ?? '',
    known
      .map(([, last]) => last)
      .toSorted()
      .at(-1) ?? '',
  ];
}

/** Days since 1970; undefined where it is no day. */
export function dayNumber(value: string): number | undefined {
  const at = value === '' ? Number.NaN : Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : Math.floor(at / 86_400_000);
}

export function rowsOf(record: StoryRecord): StatementRow[] {
  const documents = new Map(record.documents.map((document) => [document.id, document]));
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const mentions = Map.groupBy(
    record.entities.flatMap((entity) => entity.mentions.map((span) => ({ span, entity }))),
    ({ span }) => span.document,
  );
  const times = Map.groupBy(record.times, ({ span }) => span.document);
  const words = ({ document, start, end }: Span): string => documents.get(document)?.text.slice(start, end) ?? '';
  const namesOf = (entity: Entity | undefined): string => entity?.names.join(' · ') ?? '';

  const rowOf = (
    statement: Statement,
    { document: id, reported, slices, kind }: Statement['reports'][number],
  ): StatementRow | undefined => {
    const document: Document | undefined = documents.get(id);
    if (!document) return undefined;
    const speaker = statement.speaker === undefined ? undefined : entities.get(statement.speaker);
    const inside = (span: Span): boolean => slices.some((slice) => overlap(slice.span, span));
    const about = new Set((mentions.get(id) ?? []).filter(({ span }) => inside(span)).map(({ entity }) => entity));
    const happened = reach(
      (times.get(id) ?? []).filter(({ span, type }) => type !== 'SET' && type !== 'DURATION' && inside(span)).map(({ time }) => time),
    );
    const said = reach([statement.when]);
    const shown: ShownSlice[] = slices.map(({ span, quoted }) => ({ start: span.start, end: span.end, quoted, words: words(span) }));
    return {
      document: id,
      reported,
      speaker: (speaker ? words(speaker.name) : (statement.named ?? '')).replaceAll('\0', '') || null,
      outlet: document.outlet?.name.replaceAll('\0', '') ?? null,
      outlet_key: outletKey(document.outlet?.name ?? ''),
      kind,
      stance: statement.stance,
      slices: JSON.stringify(shown),
      published: day(document.published?.value),
      said_first: said[0],
      said_last: said[1],
      said,
      happened,
      words: folded(shown.map((slice) => slice.words).join(' … ')),
      names: folded(`${statement.named ?? ''} ${namesOf(speaker)}`),
      about: folded([...about].map(namesOf).join(' · ')),
    };
  };
  const rows = record.statements.flatMap((statement) => statement.reports.map((report) => rowOf(statement, report)));
  // A report stands in one statement only; the key of the table relies on it.
  return [...new Map(rows.flatMap((row) => (row ? [[`${row.document} ${row.reported}`, row] as const] : []))).values()];
}
