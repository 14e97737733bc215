import type { Desk, Fact } from './desk.ts';
import type { Passage, Slice, Span } from './types.ts';

/** Where the words of a fact stand: one place for each passage. */
export interface Place {
  readonly document: string;
  readonly slices: readonly Slice[];
  /** What this place is to the fact, in the tool's words, where a fact has several kinds of place. */
  readonly part?: string;
  readonly statement?: string;
}

const ofPassages = (passages: readonly Passage[], part?: string): Place[] =>
  passages.map(({ document, slices, statement }) => ({
    document,
    slices,
    ...(part === undefined ? {} : { part }),
    ...(statement === undefined ? {} : { statement }),
  }));

const ofSpan = (span: Span, part?: string): Place => ({
  document: span.document,
  slices: [{ span, quoted: false }],
  ...(part === undefined ? {} : { part }),
});

export function placesOf(desk: Desk, fact: Fact): readonly Place[] {
  switch (fact.kind) {
    case 'claim':
      return ofPassages(fact.of.passages);
    case 'statement':
      return fact.of.reports.map(({ document, slices }) => ({ document, slices, statement: fact.id }));
    case 'conflict':
      return [
        ...ofPassages(fact.of.sides[0].passages, 'first side'),
        ...ofPassages(fact.of.sides[1].passages, 'other side'),
        ...(fact.of.resolved === undefined ? [] : ofPassages([fact.of.resolved], 'taken back')),
      ];
    case 'update':
      return [...ofPassages(fact.of.earlier, 'earlier'), ...ofPassages(fact.of.later, 'later')];
    case 'demand':
      return [
        ...ofPassages(fact.of.passages, 'demand'),
        ...fact.of.answers.flatMap((id) =>
          (desk.statements.get(id)?.reports ?? []).map(({ document, slices }) => ({ document, slices, part: 'answer', statement: id })),
        ),
      ];
    case 'event':
      return ofPassages(fact.of.passages);
    case 'oversight':
      return [...ofPassages(fact.of.power, 'power'), ...ofPassages(fact.of.concern, 'own side')];
    case 'entity':
      return [...fact.of.roles.map((role) => ofSpan(role.span, 'role')), ...fact.of.mentions.map((span) => ofSpan(span, 'named'))];
    case 'document':
      return [];
    case 'notice':
      return fact.of.span === undefined ? [] : [ofSpan(fact.of.span)];
  }
}
