/** A record with what a page needs to look up: words, names, letters. Everything it returns is safe to print. */
import type { Document, Entity, Outlet, Passage, Role, Slices, Span, Statement, StoryRecord, Time } from '../../onrecord.ts';
import { clean } from './clean.ts';
import { timeInWords } from './dates.ts';

export interface View {
  readonly record: StoryRecord;
  words(span: Span): string;
  /** Slices in text order; quotation marks only around what was printed in them; `…` where words lie between. */
  said(slices: Slices): string;
  name(entity: string | undefined): string;
  /** Name with the role that counts now. */
  nameAndRole(entity: string): string;
  /** Name with this role; the name alone where it tells the role. */
  inRole(entity: string, role: Role): string;
  statement(id: string | undefined): Statement | undefined;
  /** Letters of the outlets of these documents, in order, each once. */
  letters(documents: Iterable<string>): string;
  /** Number of the line in its document, from 1. */
  line(span: Span): number;
  when(time: Time | undefined): string | undefined;
  outletName(outlet: Outlet): string;
  entity(id: string): Entity | undefined;
}

/** A title that says itself when it holds. */
/** The words of a name or title that tell something: `the museum’s director` tells what `Museum director` tells. */
const countingWords = (words: string): string[] =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word !== 's' && !/^(?:the|an?|his|her|its|their|our|of)$/.test(word),
  );
const tellsTime = /\b(?:acting|at the time|ex-|former|then|to be)\b/i;

const mostLetters = 7;

/** Only blanks, marks and no words lie between two slices. */
const isJoined = (between: string): boolean => !/[\p{L}\p{N}]/u.test(between);

export function viewOf(record: StoryRecord): View {
  const documents = new Map(record.documents.map((document) => [document.id, document]));
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]));
  const outlets = new Map(record.outlets.flatMap((outlet) => outlet.documents.map((id) => [id, outlet] as const)));
  const years = new Set(record.documents.flatMap(({ published }) => (published ? [published.value.slice(0, 4)] : [])));
  const sameYear = years.size === 1 ? [...years][0] : undefined;

  const textOf = (span: Span): string => documents.get(span.document)?.text ?? '';
  const words = (span: Span): string => clean(textOf(span).slice(span.start, span.end)).trim();
  const name = (id: string | undefined): string => {
    const entity = id === undefined ? undefined : entities.get(id);
    return entity ? words(entity.name) : 'speaker not told';
  };

  const inRole = (id: string, role: Role): string => {
    const title = words(role.span);
    const status = role.status === 'now' || tellsTime.test(title) ? '' : `${role.status} `;
    const told = new Set(countingWords(name(id)));
    return countingWords(title).every((word) => told.has(word)) ? name(id) : `${name(id)}, ${status}${title}`;
  };

  return {
    record,
    words,
    name,
    said(slices) {
      let text = '';
      for (const [index, { span, quoted }] of slices.entries()) {
        const before = slices[index - 1];
        const between = before && before.span.document === span.document ? textOf(span).slice(before.span.end, span.start) : '';
        if (before) text += isJoined(between) ? ' ' : ' … ';
        text += quoted ? `“${words(span)}”` : words(span);
      }
      return text;
    },
    nameAndRole(id) {
      const roles = entities.get(id)?.roles ?? [];
      const role = roles.find(({ status }) => status === 'now' || status === 'acting') ?? roles[0];
      return role ? inRole(id, role) : name(id);
    },
    inRole,
    statement: (id) => (id === undefined ? undefined : statements.get(id)),
    letters(ids) {
      const wanted = new Set([...ids].map((id) => outlets.get(id)?.id));
      const letters = record.outlets.filter(({ id }) => wanted.has(id)).map(({ letter }) => letter);
      return letters.length > mostLetters
        ? `${letters.slice(0, mostLetters - 1).join(' ')} +${letters.length - mostLetters + 1}`
        : letters.join(' ');
    },
    line: (span) => textOf(span).slice(0, span.start).split('\n').length,
    when: (time) => (time ? (timeInWords(time, sameYear) ?? (time.span ? words(time.span) : undefined)) : undefined),
    outletName(outlet) {
      if (outlet.name !== undefined) return clean(outlet.name);
      const names = outlet.documents.map((id) => clean((documents.get(id) as Document | undefined)?.source ?? id));
      return `outlet not known (${names.join(', ')})`;
    },
    entity: (id) => entities.get(id),
  };
}

/** Documents in which these passages stand. */
export const documentsOf = (passages: Iterable<Passage>): string[] => [...passages].map(({ document }) => document);
