import { idOf, type Claim, type Position, type Slices, type Span } from '../../facts/index.ts';
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

/** The words that a claim is known by, with the subject that they leave out. */
function gistOf(story: Story, ordered: readonly Unit[]): Slices {
  const first = ordered[0] as Unit;
  const { subject, slices } =
    ordered.find((unit) => !unit.subject && standsAlone(story.words(unit.slices[0].span))) ?? ordered.find((unit) => unit.subject) ?? first;
  return subject && subject.end <= slices[0].span.start ? [{ span: subject, quoted: false }, ...slices] : slices;
}

/** A clause cut out of the middle of its sentence is no words to know a claim by. */
const standsAlone = (words: string): boolean =>
  !/^(?:him|her\s(?:\p{Ll}+ly|again)|them|and|but|or|that|which|who|whom|of|by|as|than)\b/iu.test(words);

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

function build(story: Story, { units, score, told }: Assertion, statementOf: StatementOf, copies: Copies): BuiltClaim {
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
      ...(score === undefined
        ? []
        : [
            {
              rule: 'same assertion',
              text: 'Each passage fits every other in words, names, figures and times.',
              score: Math.round(1000 / (1 + Math.exp(-score))) / 1000,
            },
          ]),
      ...reasons,
    ],
  };
  return { claim, units: ordered };
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
