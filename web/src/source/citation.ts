import type { Desk } from '../desk/desk.ts';
import type { Place } from '../desk/places.ts';
import { dateWords } from '../words/time.ts';

/** A citation of some words: the words, who printed them, when, where they stand, and in which record. */
export function citation(desk: Desk, place: Place): string {
  const document = desk.documents.get(place.document);
  const words = place.slices.map(({ span, quoted }) => (quoted ? `“${desk.words(span)}”` : desk.words(span))).join(' … ');
  const statement = place.statement === undefined ? undefined : desk.statements.get(place.statement);
  const speaker =
    statement === undefined
      ? undefined
      : statement.speaker === undefined
        ? (statement.named ?? 'speaker not found')
        : desk.nameOf(statement.speaker);
  const from = place.slices[0]?.span.start ?? 0;
  const to = place.slices.at(-1)?.span.end ?? 0;
  return [
    words,
    speaker,
    document?.outlet?.name ?? `${document?.source ?? ''} (outlet not known)`,
    document?.headline?.words,
    document?.published === undefined ? 'date not known' : dateWords(document.published.value),
    `characters ${from}–${to} of sha256 ${document?.hash.slice(0, 12) ?? ''}`,
    `record ${desk.record.id}`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
