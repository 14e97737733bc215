import {
  type Conflict,
  type Demand,
  type Document,
  type Entity,
  type EntityKind,
  idOf,
  type Passage,
  type Report,
  type Role,
  type Slice,
  type Span,
  type Statement,
  type StatementKind,
  type Time,
} from '../../src/facts/index.ts';
import { every, slices, some } from './builder.ts';

const byHand = { stage: 'dev', by: 'written by hand' };

export const day = (value: string): Time => ({ value, earliest: value, latest: value, basis: 'words' });

export const passage = (slice: Slice, statement?: string, ...more: Slice[]): Passage => ({
  document: slice.span.document,
  slices: slices(slice, ...more),
  ...(statement === undefined ? {} : { statement }),
});

export function entity(kind: EntityKind, documents: readonly Document[], names: readonly string[], more: Partial<Entity> = {}): Entity {
  const mentions = documents.flatMap((document) => names.flatMap((name) => every(document, name)));
  const [first] = mentions;
  if (first === undefined) throw new Error(`nobody called ${names.join(', ')}`);
  return {
    id: idOf('ent', ...names),
    kind,
    name: first,
    names,
    referents: [idOf('ref', ...names)],
    mentions: some(mentions),
    roles: [],
    anonymous: false,
    reasons: [{ rule: 'same-name', text: 'the same name in each article' }],
    ...more,
  };
}

export const role = (span: Span, status: Role['status'] = 'now', time?: Time): Role => ({
  span,
  status,
  ...(time === undefined ? {} : { time }),
});

export interface Saying {
  readonly speaker?: Entity;
  readonly stance?: Statement['stance'];
  readonly kind: StatementKind;
  readonly to?: readonly Entity[];
  readonly when?: Time;
  readonly occasion?: Span;
  readonly scope?: Span;
  readonly reports: readonly {
    readonly slices: readonly Slice[];
    readonly source?: Span;
    readonly cue?: Span;
    readonly via?: readonly Entity[];
    readonly kind?: StatementKind;
  }[];
}

export function statement(saying: Saying): Statement {
  const reports = saying.reports.map((report): Report => {
    const [first, ...rest] = report.slices;
    if (first === undefined) throw new Error('a report without words');
    return {
      document: first.span.document,
      reported: idOf('rep', first.span.document, first.span.start, first.span.end),
      slices: slices(first, ...rest),
      source: report.source === undefined ? [] : [report.source],
      cue: report.cue === undefined ? [] : [report.cue],
      via: (report.via ?? []).map((carrier) => carrier.id),
      kind: report.kind ?? saying.kind,
      derivation: byHand,
    };
  });
  const all = some(reports);
  return {
    id: idOf('st', all[0].reported),
    ...(saying.speaker === undefined ? {} : { speaker: saying.speaker.id }),
    via: [...new Set(reports.flatMap((report) => report.via))],
    to: (saying.to ?? []).map((other) => other.id),
    kind: saying.kind,
    stance: saying.stance ?? 'asserts',
    ...(saying.when === undefined ? {} : { when: saying.when }),
    ...(saying.occasion === undefined ? {} : { occasion: { span: saying.occasion } }),
    ...(saying.scope === undefined ? {} : { scope: saying.scope }),
    reports: all,
    reasons: reports.length > 1 ? [{ rule: 'same-words', text: 'the same words, the same speaker' }] : [],
  };
}

export const conflict = (
  kind: Conflict['kind'],
  reason: string,
  one: Conflict['sides'][0],
  other: Conflict['sides'][0],
  more: Partial<Conflict> = {},
): Conflict => ({
  id: idOf('cf', kind, one.passages[0].slices[0].span.start, other.passages[0].slices[0].span.start, one.passages[0].document),
  kind,
  sides: [one, other],
  reasons: [{ rule: `conflict-${kind}`, text: reason }],
  ...more,
});

export const demand = (
  action: Demand['action'],
  passages: readonly Passage[],
  by?: Entity,
  of?: Entity,
  answers: readonly Statement[] = [],
): Demand => ({
  id: idOf('dem', action, passages[0]?.document ?? '', passages[0]?.slices[0].span.start ?? 0),
  action,
  ...(by === undefined ? {} : { by: by.id }),
  ...(of === undefined ? {} : { of: of.id }),
  passages: some(passages),
  answers: answers.map((answer) => answer.id),
  reasons: [],
});
