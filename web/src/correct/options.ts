import type { Desk, Fact } from '../desk/desk.ts';
import { placesOf } from '../desk/places.ts';
import type { Claim, Conflict, Entity, Statement, StoryEvent } from '../desk/types.ts';

/** What can be corrected on a fact, each with what it is about. */
export type Option =
  | { readonly kind: 'speaker' | 'no-statement'; readonly statement: Statement }
  | { readonly kind: 'date'; readonly statement: Statement; readonly event?: undefined }
  | { readonly kind: 'date'; readonly event: StoryEvent; readonly statement?: undefined }
  | { readonly kind: 'same-claim' | 'other-claim'; readonly claim: Claim }
  | { readonly kind: 'no-conflict'; readonly conflict: Conflict }
  | { readonly kind: 'same-entity' | 'other-entity'; readonly entity: Entity };

const ofStatement = (desk: Desk, statement: Statement): Option[] => {
  const entity = desk.entities.get(statement.speaker ?? '');
  return [
    { kind: 'speaker', statement },
    { kind: 'date', statement },
    { kind: 'no-statement', statement },
    ...(entity === undefined ? [] : ofEntity(entity)),
  ];
};

const ofEntity = (entity: Entity): Option[] => [
  { kind: 'same-entity', entity },
  ...(entity.mentions.length > 1 ? [{ kind: 'other-entity' as const, entity }] : []),
];

const ofClaim = (claim: Claim): Option[] => [
  ...(claim.passages.length > 1 ? [{ kind: 'other-claim' as const, claim }] : []),
  { kind: 'same-claim', claim },
];

/** @param at which of the fact's places is lit: the statement that stands there can be corrected too */
export function optionsOf(desk: Desk, fact: Fact, at: number): readonly Option[] {
  const places = placesOf(desk, fact);
  const place = places[at] ?? places[0];
  const statement = desk.statements.get(place?.statement ?? '');
  const said = statement === undefined ? [] : ofStatement(desk, statement);
  switch (fact.kind) {
    case 'statement':
      return ofStatement(desk, fact.of);
    case 'claim':
      return [...ofClaim(fact.of), ...said];
    case 'conflict':
      return [{ kind: 'no-conflict', conflict: fact.of }, ...said];
    case 'event':
      return [{ kind: 'date', event: fact.of }, ...said];
    case 'entity':
      return ofEntity(fact.of);
    case 'oversight': {
      const who = desk.entities.get(fact.of.who);
      return [...(who === undefined ? [] : ofEntity(who)), ...said];
    }
    case 'notice': {
      const { span } = fact.of;
      const about = desk.record.statements.filter(({ reports }) =>
        reports.some(({ slices }) =>
          slices.some((one) => one.span.document === span?.document && one.span.start < span.end && span.start < one.span.end),
        ),
      );
      return about.slice(0, 1).flatMap((one) => ofStatement(desk, one));
    }
    case 'demand':
    case 'update':
      return said;
    case 'document':
      return [];
  }
}

export const keyOf = (option: Option): string => (option.kind === 'date' && option.event ? 'date-event' : option.kind);

export function labelOf(option: Option): string {
  switch (option.kind) {
    case 'speaker':
      return option.statement.speaker === undefined && option.statement.named === undefined ? 'who said it' : 'wrong speaker';
    case 'date':
      return option.event ? 'wrong date, when it happened' : 'wrong date, when it was said';
    case 'no-statement':
      return 'not a statement';
    case 'same-claim':
      return 'the same claim as another';
    case 'other-claim':
      return 'not the same claim';
    case 'no-conflict':
      return 'not a conflict';
    case 'same-entity':
      return option.entity.kind === 'person' ? 'the same person as another' : 'the same as another';
    case 'other-entity':
      return option.entity.kind === 'person' ? 'not the same person' : 'not the same';
  }
}
