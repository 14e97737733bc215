import { originCount } from '../../../src/facts/origins.ts';
import type {
  Claim,
  Conflict,
  Demand,
  Document,
  Entity,
  Notice,
  Outlet,
  Oversight,
  Passage,
  Slice,
  Span,
  StandingJudgement,
  Statement,
  StoryEvent,
  StoryRecord,
  Update,
} from './types.ts';

/** Anything of the record that has an address. */
export type Fact =
  | { readonly kind: 'claim'; readonly id: string; readonly of: Claim }
  | { readonly kind: 'statement'; readonly id: string; readonly of: Statement }
  | { readonly kind: 'conflict'; readonly id: string; readonly of: Conflict }
  | { readonly kind: 'update'; readonly id: string; readonly of: Update }
  | { readonly kind: 'demand'; readonly id: string; readonly of: Demand }
  | { readonly kind: 'event'; readonly id: string; readonly of: StoryEvent }
  | { readonly kind: 'oversight'; readonly id: string; readonly of: Oversight }
  | { readonly kind: 'entity'; readonly id: string; readonly of: Entity }
  | { readonly kind: 'document'; readonly id: string; readonly of: Document }
  | { readonly kind: 'notice'; readonly id: string; readonly of: Notice };
export type FactKind = Fact['kind'];

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** The record with its look-ups, made once. Every look-up bears ids that lead nowhere. */
export class Desk {
  readonly record: StoryRecord;
  readonly documents: ReadonlyMap<string, Document>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly #facts = new Map<string, Fact>();
  readonly #outletOf = new Map<string, Outlet>();
  readonly #claimsOf = new Map<string, Claim[]>();
  readonly #claimsAt = new Map<string, Claim[]>();
  readonly #conflictsOf = new Map<string, Conflict[]>();
  readonly #saidBy = new Map<string, Statement[]>();
  readonly #reach = new Map<string, number>();
  readonly #judged = new Map<string, StandingJudgement[]>();

  constructor(record: StoryRecord) {
    this.record = record;
    this.documents = byId(record.documents);
    this.outlets = byId(record.outlets);
    this.entities = byId(record.entities);
    this.statements = byId(record.statements);
    this.claims = byId(record.claims);
    for (const of of record.documents) this.#facts.set(of.id, { kind: 'document', id: of.id, of });
    for (const of of record.entities) this.#facts.set(of.id, { kind: 'entity', id: of.id, of });
    for (const of of record.events) this.#facts.set(of.id, { kind: 'event', id: of.id, of });
    for (const of of record.updates) this.#facts.set(of.id, { kind: 'update', id: of.id, of });
    for (const of of record.oversight) this.#facts.set(of.id, { kind: 'oversight', id: of.id, of });
    for (const of of record.demands) this.#facts.set(of.id, { kind: 'demand', id: of.id, of });
    for (const of of record.statements) this.#facts.set(of.id, { kind: 'statement', id: of.id, of });
    for (const of of record.conflicts) this.#facts.set(of.id, { kind: 'conflict', id: of.id, of });
    for (const of of record.claims) this.#facts.set(of.id, { kind: 'claim', id: of.id, of });
    record.notices.forEach((of, index) => this.#facts.set(noticeId(index), { kind: 'notice', id: noticeId(index), of }));
    for (const outlet of record.outlets) for (const id of outlet.documents) this.#outletOf.set(id, outlet);
    for (const claim of record.claims)
      this.#reach.set(claim.id, new Set(claim.passages.map((passage) => this.#outletOf.get(passage.document)?.id)).size);
    for (const claim of record.claims) for (const id of statementsIn(claim.passages)) push(this.#claimsOf, id, claim);
    for (const claim of record.claims) for (const passage of claim.passages) push(this.#claimsAt, placeOf(passage), claim);
    for (const conflict of record.conflicts) {
      for (const id of statementsIn(conflict.sides.flatMap((side) => side.passages))) push(this.#conflictsOf, id, conflict);
    }
    for (const statement of record.statements) push(this.#saidBy, statement.speaker ?? '', statement);
    for (const judgement of record.judgements)
      if (judgement.state === 'holds') for (const id of judgement.facts) push(this.#judged, id, judgement);
  }

  fact(id: string | undefined): Fact | undefined {
    return id === undefined ? undefined : this.#facts.get(id);
  }

  facts(): Iterable<Fact> {
    return this.#facts.values();
  }

  outletOf(document: string): Outlet | undefined {
    return this.#outletOf.get(document);
  }

  claimsOf(statement: string): readonly Claim[] {
    return this.#claimsOf.get(statement) ?? [];
  }

  /** The claims that are printed at just this place. */
  claimsAt(passage: Passage): readonly Claim[] {
    return this.#claimsAt.get(placeOf(passage)) ?? [];
  }

  conflictsOf(statement: string): readonly Conflict[] {
    return this.#conflictsOf.get(statement) ?? [];
  }

  /** What users decided about a fact and what holds. */
  judgementsOf(fact: string): readonly StandingJudgement[] {
    return this.#judged.get(fact) ?? [];
  }

  /** How many origins: `2`; `1–2` where sources that several outlets do not name may be the same. */
  originsOf(claim: Claim): string {
    return originCount(claim, (id) => this.entities.get(id)?.anonymous === true);
  }

  /** `1 origin`, `1–2 origins`. */
  originWords(claim: Claim): string {
    return `${this.originsOf(claim)} ${claim.origins.length === 1 ? 'origin' : 'origins'}`;
  }

  /** How many outlets print a claim. */
  reachOf(claim: Claim): number {
    return this.#reach.get(claim.id) ?? 0;
  }

  /** With an empty id: what nobody is known to have said. */
  saidBy(entity: string): readonly Statement[] {
    return this.#saidBy.get(entity) ?? [];
  }

  words(span: Span): string {
    return this.documents.get(span.document)?.text.slice(span.start, span.end) ?? '';
  }

  textOf(slices: readonly Slice[]): string {
    return slices.map((slice) => this.words(slice.span)).join(' … ');
  }

  nameOf(entity: string): string {
    const found = this.entities.get(entity);
    return found === undefined ? '' : this.words(found.name);
  }

  /** The outlet's name, or what stands in for it: the file's name. */
  outletName(outlet: Outlet): string {
    return outlet.name ?? outlet.documents.map((id) => this.documents.get(id)?.source ?? '').join(', ');
  }

  /** Outlets that print one of the passages, in the order of the record, each once. */
  outletsOf(passages: readonly { readonly document: string }[]): Outlet[] {
    const found = new Set(passages.map((passage) => this.outletOf(passage.document)?.id));
    return this.record.outlets.filter((outlet) => found.has(outlet.id));
  }
}

const placeOf = ({ document, slices }: Passage): string => `${document}:${slices[0].span.start}`;

export const noticeId = (index: number): string => `notice-${index + 1}`;

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else if (list.at(-1) !== item) list.push(item);
}

export const statementsIn = (passages: readonly Passage[]): Set<string> =>
  new Set(passages.flatMap((passage) => (passage.statement === undefined ? [] : [passage.statement])));
