import { idOf, type Claim, type Position, type Slices, type Span } from '../../facts/index.ts';
import { chance } from '../cluster.ts';
import type { Copies } from '../origins/copies.ts';
import { originsOf } from '../origins/index.ts';
import { inPrintedOrder, passagesOf, placesOf, type StatementOf } from '../passages.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { figureOf } from '../words/figures.ts';
import { asserts, assertionsOf, type Assertion } from './group.ts';
import { worthListing } from './worth.ts';

/** A claim with the units it is made of, which conflicts and updates go on with. */
export interface BuiltClaim {
  readonly claim: Claim;
  readonly units: readonly Unit[];
}

export function claimsOf(story: Story, units: readonly Unit[], statementOf: StatementOf, copies: Copies): BuiltClaim[] {
  return assertionsOf(onceEach(units.filter(asserts)), (id) => statementOf(id)?.id, copies, story.told)
    .filter((assertion) => worthListing(story, assertion))
    .map((assertion) => build(story, assertion, statementOf, copies))
    .toSorted((a, b) => weight(b) - weight(a) || (a.claim.id < b.claim.id ? -1 : 1));
}

/** The first words in print that a claim can be known by, with the subject that they leave out. */
function gistOf(story: Story, ordered: readonly Unit[]): Slices {
  const ranks = ordered.map((unit) => dependence(story, unit));
  const { subject, slices } = ordered[ranks.indexOf(Math.min(...ranks))] as Unit;
  const [first, ...more] = slices;
  if (!subject || subject.end > first.span.start) return slices;
  // `Ms. Orr, who chairs the board` is one slice.
  const { document, start, end } = first.span;
  if (!first.quoted && /^,?\s$/u.test(story.document(document).text.slice(subject.end, start)))
    return [{ span: story.span(document, subject.start, end), quoted: false }, ...more];
  return [{ span: subject, quoted: false }, ...slices];
}

/** How much a reader would have to look up: nothing, a subject that can be shown, who is asked or promises, who `it` is, the rest of the sentence. */
function dependence(story: Story, { subject, slices: [first] }: Unit): number {
  const words = story.words(first.span);
  if (fragment.test(words)) return subject ? 1 : 4;
  if (subject) return 1;
  if (/^to\b/iu.test(words) || (!first.quoted && words.split(/\s+/u).length < 4)) return 2;
  return !first.quoted && /^(?:he|she|it|they|this|that|these|those|there)\b/iu.test(words) ? 3 : 0;
}

/** A clause cut out of the middle of its sentence is no words to know a claim by. */
const fragment = /^(?:him|her\s(?:\p{Ll}+ly|again)|them|and|but|or|that|which|who|whom|of|by|as|than)\b/iu;

/** Words that two statements of an article report, one inside the other, assert once. */
function onceEach(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter(({ document, span }) => {
    const place = `${document} ${span.start} ${span.end}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** What most outlets print comes first, then what most documents and most passages have. */
const weight = ({ claim: { positions, passages } }: BuiltClaim): number =>
  positions.filter(({ sign }) => sign === 'says' || sign === 'differs').length * 10_000 +
  new Set(passages.map((p) => p.document)).size * 100 +
  Math.min(passages.length, 99);

function build(story: Story, { units, fit, told }: Assertion, statementOf: StatementOf, copies: Copies): BuiltClaim {
  const ordered = inPrintedOrder(story, units);
  const passages = passagesOf(story, ordered, statementOf);
  const { origins, acknowledgements, reasons } = originsOf(story, ordered, statementOf, copies);
  const claim: Claim = {
    id: idOf('claim', ...placesOf(passages)),
    gist: gistOf(story, ordered),
    passages,
    positions: positionsOf(story, ordered),
    origins,
    acknowledgements,
    reasons: [
      ...(told ? [{ rule: 'user', text: 'A user said that these passages assert the same.' }] : []),
      ...(fit ? [{ rule: 'same assertion', text: shared(fit, units.length), score: chance(fit.best.score) }] : []),
      ...reasons,
    ],
  };
  return { claim, units: ordered };
}

const list = new Intl.ListFormat('en-GB');
const many = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`]);

/** What brought the passages together, and how far apart they get. */
function shared({ best: { features }, least }: NonNullable<Assertion['fit']>, size: number): string {
  const { common, names, figuresSame, timesSame, run } = features;
  const parts = [
    ...many(common, 'telling word'),
    ...(names > 0 ? ['names'] : []),
    ...many(figuresSame, 'figure'),
    ...many(timesSame, 'time'),
    ...(run > 3 ? [`${run} words in a row`] : []),
  ];
  const alike = `The two passages most alike share ${list.format(parts.length > 0 ? parts : ['what is said on one occasion'])}`;
  return size > 2 ? `${alike}; the two least alike fit at ${chance(least)}.` : `${alike}.`;
}

/** Where each outlet stands: says, says otherwise in a figure, alone in saying, silent. */
export function positionsOf(story: Story, ordered: readonly Unit[]): Position[] {
  const first = ordered[0] as Unit;
  const having = new Set(ordered.map((u) => story.outletOf(u.document).id));
  const firstDay = story.day(first.document);
  return story.outlets.map((outlet): Position => {
    const own = ordered.filter((u) => story.outletOf(u.document).id === outlet.id);
    if (own.length === 0) {
      const days = outlet.documents.map((d) => story.day(d)).filter((d) => d !== undefined);
      const known = firstDay !== undefined && days.length > 0;
      return { outlet: outlet.id, sign: 'silent', ...(known ? { later: days.some((d) => d > firstDay) } : {}) };
    }
    if (having.size === 1) return { outlet: outlet.id, sign: 'only' };
    const difference = own.includes(first) ? undefined : differenceFrom(first, own);
    return difference ? { outlet: outlet.id, sign: 'differs', difference } : { outlet: outlet.id, sign: 'says' };
  });
}

/** A figure of the outlet that is printed otherwise than the first to print the claim has it. */
function differenceFrom(first: Unit, own: readonly Unit[]): Span | undefined {
  const theirs = first.quantities.map(figureOf);
  for (const { quantities } of own) {
    for (const quantity of quantities) {
      const figure = figureOf(quantity);
      const same = theirs.filter((f) => f.unit === figure.unit);
      if (same.length > 0 && !same.some((f) => f.quantity.value === quantity.value && f.quantity.bound === quantity.bound))
        return quantity.span;
    }
  }
  return undefined;
}
