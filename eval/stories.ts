/** StoryRecord → the form that the stories' scorer reads. */
import type { Time } from '../src/onrecord.ts';
import type { StoryRecord } from '../src/record/index.ts';

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string | null;
  readonly date?: string | null;
  readonly headline?: string | null;
}

interface Spot {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** A time as the gold has it: a day, a month or a year; what has another form (a week, a season) as far as its days agree. */
function whenOf(time: Time | undefined): string | undefined {
  const value = time?.value?.replace(/T.*$/, '');
  if (value === undefined || /^\d{4}(?:-\d\d){0,2}$/.test(value)) return value;
  const [first = '', last = ''] = [time?.earliest, time?.latest];
  return [10, 7, 4].map((length) => first.slice(0, length)).find((shared) => shared !== '' && last.startsWith(shared));
}

interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** `articleOf` maps document ids to the ids of the story's articles. */
export function scored(record: StoryRecord, articleOf: ReadonlyMap<string, string>): Record<string, unknown> {
  const texts = new Map(record.documents.map((document) => [document.id, document.text]));
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]));
  const spot = ({ span }: { span: Place }): Spot => ({
    article: articleOf.get(span.document) ?? span.document,
    start: span.start,
    end: span.end,
  });
  const nameOf = (id: string | undefined): string | undefined => {
    const span = id === undefined ? undefined : entities.get(id)?.name;
    return span && texts.get(span.document)?.slice(span.start, span.end);
  };
  const names = (ids: readonly string[]): string[] => ids.flatMap((id) => nameOf(id) ?? []);
  // A passage is a run of words: slices with nothing but marks between them are one.
  const joined = (slices: readonly { span: Place }[]): { span: Place }[] => {
    const runs: { span: Place }[] = [];
    for (const { span } of slices) {
      const last = runs.at(-1)?.span;
      const between = last?.document === span.document ? texts.get(span.document)?.slice(last.end, span.start) : undefined;
      if (last && between !== undefined && /^[^\S\n]*\p{P}?[^\S\n]*\p{P}?[^\S\n]*$/u.test(between))
        runs[runs.length - 1] = { span: { ...last, end: span.end } };
      else runs.push({ span });
    }
    return runs;
  };
  const places = (passages: readonly { slices: readonly { span: Place }[] }[]): Spot[] =>
    passages.flatMap(({ slices }) => joined(slices).map(spot));
  const optional = (key: string, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [key]: value });

  return {
    people: record.entities
      .filter(({ kind }) => kind !== 'place')
      .map((entity) => ({
        name: nameOf(entity.id),
        names: entity.names,
        kind: entity.kind === 'person' ? 'person' : 'organisation',
        roles: entity.roles.map(({ span, status, time }) => ({
          title: texts.get(span.document)?.slice(span.start, span.end),
          when: time?.value ?? status,
        })),
      })),
    statements: record.statements.map((statement) => ({
      ...optional('speaker', nameOf(statement.speaker)),
      via: names(statement.via),
      to: names(statement.to),
      kind: statement.kind,
      stance: statement.stance,
      ...optional('when', whenOf(statement.when)),
      ...optional(
        'occasion',
        statement.occasion &&
          texts.get(statement.occasion.span.document)?.slice(statement.occasion.span.start, statement.occasion.span.end),
      ),
      passages: places(statement.reports),
    })),
    claims: record.claims.map((claim) => ({
      passages: places(claim.passages),
      origins: claim.origins.flatMap((origin) => {
        if (origin.kind === 'entity') return nameOf(origin.id) ?? [];
        const document = origin.chains[0]?.document;
        return (document === undefined ? undefined : articleOf.get(document)) ?? [];
      }),
    })),
    conflicts: record.conflicts.map(({ kind, sides }) => ({ kind, sides: sides.map((side) => places(side.passages)) })),
    updates: record.updates.map(({ earlier, later }) => ({ earlier: places(earlier), later: places(later) })),
    demands: record.demands.map((demand) => ({
      ...optional('by', nameOf(demand.by)),
      ...optional('of', nameOf(demand.of)),
      action: demand.action,
      passages: places(demand.passages),
      answers: demand.answers.flatMap((id) => places(statements.get(id)?.reports ?? [])),
    })),
    events: record.events
      .filter(({ status }) => status === 'happened' || status === 'planned')
      .map((event) => ({
        type: event.type,
        who: names(event.who),
        ...optional('when', whenOf(event.when)),
        passages: places(event.passages),
      })),
    oversight: record.oversight.map(({ who, power, concern }) => ({ who: nameOf(who), passages: places([...power, ...concern]) })),
  };
}
