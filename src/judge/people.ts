import {
  contains,
  type Decision,
  idOf,
  type IdentityJudgement,
  type Judgement,
  type Mention,
  type Reading,
  type Referent,
  type Span,
} from '../facts/index.ts';
import { fit } from './fit.ts';
import { referentsAt } from './somebody.ts';
import { change, touch, type Work } from './work.ts';

type Identity = Extract<Decision, { kind: 'same-entity' | 'other-entity' }>;

/** What a user said of two mentions, for the linking. Two that the reader took for one inside an article are parted here. */
export function applyIdentity(work: Work, judgement: Judgement, { kind, a, b }: Identity): IdentityJudgement[] {
  const place = work.find(a);
  const places = b.map(work.find).filter((span) => span !== undefined);
  if (!place || places.length === 0) return [];
  if (kind === 'other-entity') part(work, place, places);
  const mentioned = (span: Span): boolean => referentsAt(work.readings.get(span.document), span).length > 0;
  if (!mentioned(place)) return [];
  const others = places.filter(mentioned);
  if (others.length > 0) touch(work, judgement).mentions.push(place, ...others);
  return others.map((other) => ({ a: place, b: other, same: kind === 'same-entity', by: 'user' }));
}

/** Takes a mention out of the referent that it shares with one of `others`. */
function part(work: Work, place: Span, others: readonly Span[]): void {
  const reading = work.readings.get(place.document);
  const [shared] = referentsAt(reading, place);
  if (!reading || !shared || !others.some((other) => referentsAt(reading, other).includes(shared))) return;
  const taken = shared.mentions.filter(({ span }) => fit(span, place) > 0.5);
  const kept = shared.mentions.filter((mention) => !taken.includes(mention));
  const [first, rest] = [taken[0], kept[0]];
  if (!first || !rest) return;
  const alone: Referent = {
    id: idOf('ref', 'judgement', place.document, place.start, place.end),
    kind: first.kind,
    name: first.span,
    mentions: taken,
    roles: [],
    anonymous: false,
  };
  const left: Referent = {
    ...shared,
    name: taken.some(({ span }) => fit(span, shared.name) > 0.5) ? bestName(kept, rest) : shared.name,
    mentions: kept,
  };
  change(work, place.document, (now) => handOver(now, shared.id, left, alone));
}

const bestName = (mentions: readonly Mention[], first: Mention): Span =>
  mentions
    .filter(({ form }) => form === 'name')
    .reduce((best, { span }) => (best && best.end - best.start >= span.end - span.start ? best : span), undefined as Span | undefined) ??
  first.span;

/** What hung on the mention goes with it. */
function handOver(reading: Reading, old: string, left: Referent, alone: Referent): Reading {
  const at = (span: Span): boolean => alone.mentions.some((mention) => contains(span, mention.span) || contains(mention.span, span));
  const stays = (span: Span): boolean => left.mentions.some((mention) => contains(span, mention.span));
  const moved = (ids: readonly string[], span: Span): readonly string[] =>
    at(span) && !stays(span) ? ids.map((id) => (id === old ? alone.id : id)) : ids;
  return {
    ...reading,
    referents: [...reading.referents.map((one) => (one.id === old ? left : one)), alone],
    statements: reading.statements.map((one) =>
      one.speaker === old && one.attribution.source.some(at) ? { ...one, speaker: alone.id } : one,
    ),
    propositions: reading.propositions.map((one) => ({ ...one, about: moved(one.about, one.span) })),
    events: reading.events.map((one) => ({ ...one, who: moved(one.who, one.span) })),
  };
}
