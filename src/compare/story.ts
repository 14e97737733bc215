import type { Document, Entity, Outlet, Proposition, Reading, ReportedStatement, Span, Told } from '../facts/index.ts';
import { spanIn, wordsOf } from '../facts/index.ts';

/** Everything the comparison looks things up in. */
export interface Story {
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  readonly outlets: readonly Outlet[];
  readonly document: (id: string) => Document;
  readonly reading: (document: string) => Reading | undefined;
  readonly words: (span: Span) => string;
  readonly span: (document: string, start: number, end: number) => Span;
  readonly entity: (id: string) => Entity | undefined;
  /** The entity of a referent. */
  readonly entityOf: (referent: string | undefined) => Entity | undefined;
  readonly outletOf: (document: string) => Outlet;
  /** The entity that is this outlet, when an article of the story names it. */
  readonly entityOfOutlet: (outlet: string) => Entity | undefined;
  readonly reported: (id: string) => ReportedStatement | undefined;
  readonly propositions: readonly Proposition[];
  readonly statements: readonly ReportedStatement[];
  /** Day of publication, ISO; nothing when unknown. */
  readonly day: (document: string) => string | undefined;
  /** The sentence of the document that holds this place. */
  readonly sentence: (span: Span) => Span;
  /** The sentence before this one, if there is one. */
  readonly sentenceBefore: (sentence: Span) => Span | undefined;
  /** The place of the sentence among those of its document. */
  readonly sentenceIndex: (span: Span) => number;
  readonly told: Told;
}

export interface Input {
  readonly documents: readonly Document[];
  readonly readings: readonly Reading[];
  readonly entities: readonly Entity[];
  readonly outlets: readonly Outlet[];
  /** What users decided. */
  readonly told?: Told;
}

const nothingTold: Told = { together: [], apart: [], noConflict: [] };

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`the comparison was not given ${what}`);
  return value;
}

/**
 * @throws RangeError when a reading speaks of a document that is not among the documents, or a document has no outlet.
 */
export function storyOf(input: Input): Story {
  const documents = input.documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(documents.map((d) => [d.id, d]));
  const readings = new Map(input.readings.map((r) => [r.document, r]));
  const entities = new Map(input.entities.map((e) => [e.id, e]));
  const ofReferent = new Map(input.entities.flatMap((e) => e.referents.map((r) => [r, e] as const)));
  const outletOf = new Map(input.outlets.flatMap((o) => o.documents.map((d) => [d, o] as const)));
  const outletEntity = new Map(input.entities.filter((e) => e.outlet !== undefined).map((e) => [e.outlet, e]));
  const inOrder = documents.map((d) => readings.get(d.id)).filter((r) => r !== undefined);
  const statements = inOrder.flatMap((r) => r.statements);
  const reported = new Map(statements.map((s) => [s.id, s]));
  const document = (id: string): Document => must(byId.get(id), `document ${id}`);
  const sentenceIndex = (span: Span): number => {
    const sentences = readings.get(span.document)?.sentences ?? [];
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle] as Span).start <= span.start) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    documents,
    entities: input.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    outlets: input.outlets,
    document,
    reading: (id) => readings.get(id),
    words: (span) => wordsOf(document(span.document), span),
    span: (id, start, end) => spanIn(document(id), start, end),
    entity: (id) => entities.get(id),
    entityOf: (referent) => (referent === undefined ? undefined : ofReferent.get(referent)),
    outletOf: (id) => must(outletOf.get(id), `an outlet of document ${id}`),
    entityOfOutlet: (outlet) => outletEntity.get(outlet),
    reported: (id) => reported.get(id),
    propositions: inOrder.flatMap((r) => r.propositions),
    statements,
    day: (id) => byId.get(id)?.published?.value.slice(0, 10),
    sentence: (span) => readings.get(span.document)?.sentences[sentenceIndex(span)] ?? span,
    sentenceBefore: (sentence) => readings.get(sentence.document)?.sentences[sentenceIndex(sentence) - 1],
    sentenceIndex,
    told: input.told ?? nothingTold,
  };
}
