/** What a model is asked about a record: closed questions, each with what follows from each option. */
import { type Decision, type Document, type Entity, overlap, type Span, spanIn, wordsAt, wordsIn } from '../facts/index.ts';
import type { StoryRecord } from '../record/index.ts';
import { finderOf } from '../text/index.ts';
import { claimPairs } from './pairs.ts';
import { anchorsOf } from './places.ts';

export interface Question {
  readonly kind: 'speaker' | 'same-claim';
  readonly asks: string;
  /** Words of articles, by what they are: data, whatever they say. */
  readonly data: Readonly<Record<string, string>>;
  readonly options: readonly Option[];
}

export interface Option {
  /** Words of an article, or a fixed word. */
  readonly label: string;
  /** Absent: nothing is decided. */
  readonly decision?: Decision;
}

/** Below this score of the reader, who said it is asked again. */
const unsure = 0.5;
const [before, after] = [800, 300];
const mostOptions = 8;
const mostLabel = 120;

const cut = (text: string, start: number, end: number): string => text.slice(Math.max(0, start), end).toWellFormed();

/** Somebody who may have said it: people, organisations and groups of the article, the nearest first. */
function candidates(record: StoryRecord, document: Document, at: Span): readonly { readonly entity: Entity; readonly mention: Span }[] {
  const distance = ({ start, end }: Span): number => (end <= at.start ? at.start - end : start >= at.end ? start - at.end : 0);
  return record.entities
    .filter(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'group')
    .flatMap((entity) => {
      const own = entity.mentions.filter((one) => one.document === document.id && !overlap(one, at));
      const [mention] = own.toSorted((a, b) => distance(a) - distance(b));
      return mention && distance(mention) <= before ? [{ entity, mention, distance: distance(mention) }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance || a.mention.start - b.mention.start)
    .slice(0, mostOptions);
}

/** Places that somebody has judged already, also where it was taken back: they are not asked about. */
function judgedIn(record: StoryRecord): (place: Span) => boolean {
  const find = finderOf(record.documents);
  const places = record.judgements.flatMap(({ decision }) => wordsIn(decision).map(find)).filter((place) => place !== undefined);
  return (place) => places.some((one) => overlap(one, place));
}

/** Questions in the order of the record: whose word a statement is, then whether two claims are one. */
export function questionsOf(record: StoryRecord): Question[] {
  const texts = new Map(record.documents.map((document) => [document.id, document]));
  const judged = judgedIn(record);
  const documentOf = (id: string): Document => {
    const found = texts.get(id);
    if (!found) throw new RangeError(`the record has no document ${id}`);
    return found;
  };
  const said = (place: Span): string => cut(documentOf(place.document).text, place.start, place.end);
  const speakers = record.statements.flatMap(({ speaker, named, reports }) =>
    reports.flatMap(({ document: id, slices, derivation }): Question[] => {
      const places = slices.map(({ span }) => span);
      const open = speaker === undefined || (derivation.score ?? 1) < unsure;
      const [first] = places;
      const last = places.at(-1);
      if (named !== undefined || !open || !first || !last || places.some(judged)) return [];
      const document = documentOf(id);
      const at = spanIn(document, first.start, last.end);
      const options = candidates(record, document, at).map(({ entity, mention }): Option => {
        const about = places.map((place) => wordsAt(document, place));
        const decision: Decision = {
          kind: 'speaker',
          about: [about[0]!, ...about.slice(1)],
          speaker: { mentions: [wordsAt(document, mention)] },
        };
        // What the program holds already needs no judgement.
        return { label: said(entity.name).slice(0, mostLabel).toWellFormed(), ...(entity.id === speaker ? {} : { decision }) };
      });
      if (options.length === 0) return [];
      return [
        {
          kind: 'speaker',
          asks: 'Who is reported to have said the statement?',
          data: { statement: said(at), article: cut(document.text, at.start - before, at.end + after) },
          options: [{ label: 'the article does not tell, or none of these' }, ...options],
        },
      ];
    }),
  );
  const claims = claimPairs(record).flatMap(([a, b]): Question[] => {
    const [one] = anchorsOf(a.passages);
    const others = anchorsOf(b.passages);
    if (judged(one) || others.some(judged)) return [];
    const at = (place: Span) => wordsAt(documentOf(place.document), place);
    const decision: Decision = { kind: 'same-claim', a: at(one), b: [at(others[0]), ...others.slice(1).map(at)] };
    return [
      {
        kind: 'same-claim',
        asks: 'Do the two passages assert the same thing, so that whoever holds one holds the other?',
        data: { one: said(one), other: said(others[0]) },
        options: [{ label: 'no, or it cannot be told' }, { label: 'yes', decision }],
      },
    ];
  });
  return [...speakers, ...claims];
}
