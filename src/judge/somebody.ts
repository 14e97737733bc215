import {
  idOf,
  type Judgement,
  type Mention,
  type Reading,
  type Referent,
  type Somebody,
  type Span,
  spanIn,
  wordsOf,
} from '../facts/index.ts';
import { bestAt } from './fit.ts';
import { change, touch, type Work } from './work.ts';

/** A referent of the story, or a name that no article prints. */
export type Who = { readonly referent: string } | { readonly named: string };

const spansOf = ({ name, mentions }: Referent): Span[] => [name, ...mentions.map(({ span }) => span)];

export const referentsAt = (reading: Reading | undefined, place: Span): Referent[] =>
  reading ? bestAt(reading.referents, spansOf, place) : [];

/** The referent that is mentioned at a place; where the reader saw nobody, there is one now. */
export function referentAt(work: Work, judgement: Judgement, place: Span): string {
  touch(work, judgement).mentions.push(place);
  const [known] = referentsAt(work.readings.get(place.document), place);
  if (known) return known.id;
  const mention: Mention = {
    id: idOf('men', 'judgement', place.document, place.start, place.end),
    span: place,
    head: place,
    form: 'name',
    kind: 'person',
  };
  const made: Referent = {
    id: idOf('ref', 'judgement', place.document, place.start, place.end),
    kind: 'person',
    name: place,
    mentions: [mention],
    roles: [],
    anonymous: false,
  };
  change(work, place.document, (reading) => ({
    ...reading,
    mentions: [...reading.mentions, mention],
    referents: [...reading.referents, made],
  }));
  return made.id;
}

/** @param document the document whose own mention is taken before those of others */
export function whoIs(work: Work, judgement: Judgement, somebody: Somebody, document: string): Who | undefined {
  if ('name' in somebody) return named(work, judgement, somebody.name, document);
  const places = somebody.mentions.map(work.find).filter((place) => place !== undefined);
  const place = places.find((one) => one.document === document) ?? places[0];
  return place ? { referent: referentAt(work, judgement, place) } : undefined;
}

const folded = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase();

/** A typed name is whoever is printed with just this name: in the same article, else in another. Where several are, nobody is guessed. */
function named(work: Work, judgement: Judgement, name: string, document: string): Who {
  const others = [...work.readings.keys()].filter((id) => id !== document);
  for (const id of [document, ...others]) {
    const [own, reading] = [work.documents.get(id), work.readings.get(id)];
    if (!own || !reading) continue;
    const called = (span: Span): boolean => folded(wordsOf(own, span)) === folded(name);
    const found = reading.referents.filter(({ mentions }) => mentions.some(({ span, form }) => form === 'name' && called(span)));
    if (found.length > 1) return { named: name };
    const mention = found[0]?.mentions.find(({ span }) => called(span));
    if (mention) return { referent: referentAt(work, judgement, mention.span) };
  }
  for (const id of [document, ...others]) {
    const place = printed(work, id, name);
    if (place) return { referent: referentAt(work, judgement, place) };
  }
  return { named: name };
}

const inWord = /[\p{L}\p{M}\p{N}]/u;

/** The first place of a document that prints a name which the reader took for nobody's. */
function printed(work: Work, id: string, name: string): Span | undefined {
  const [document, reading] = [work.documents.get(id), work.readings.get(id)];
  const at = document?.text.indexOf(name) ?? -1;
  if (!document || !reading || at < 0) return undefined;
  const end = at + name.length;
  if (inWord.test(document.text[at - 1] ?? '') || inWord.test(document.text[end] ?? '')) return undefined;
  const place = spanIn(document, at, end);
  return reading.mentions.some(({ span }) => span.start < end && at < span.end) ? undefined : place;
}
