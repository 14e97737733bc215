import { type Document, type Quotation, type Span, sha256, spanIn, wordsIn } from '../facts/index.ts';
import { finderOf, paragraphsOf, quotations } from '../text/index.ts';
import { recordId } from './build.ts';
import type { Problem } from './parse.ts';
import type { StoryRecord } from './types.ts';

interface Place {
  readonly path: string;
  readonly value: Record<string, unknown>;
}

/** Every object of the record with its path, in order. */
function* objectsIn(value: unknown, path = ''): Generator<Place> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* objectsIn(item, `${path}[${index}]`);
  else if (value !== null && typeof value === 'object') {
    yield { path, value: value as Record<string, unknown> };
    for (const [key, item] of Object.entries(value)) yield* objectsIn(item, path ? `${path}.${key}` : key);
  }
}

const isSpan = (value: Record<string, unknown>): boolean => 'document' in value && 'start' in value && 'end' in value;

/** Whether all of a slice stands inside marks that the outlet printed; a quotation over several paragraphs has one entry for each. */
function insideMarks(text: string, slice: Span, found: readonly Quotation[]): boolean {
  let at = slice.start;
  while (at < slice.end) {
    const around = found.find(({ outer }) => outer.start <= at && at < outer.end);
    if (around) at = around.outer.end;
    else if (/\s/u.test(text[at] ?? '')) at++;
    else return false;
  }
  return true;
}

function* spanProblems(record: StoryRecord, documents: ReadonlyMap<string, Document>): Generator<Problem> {
  const marks = new Map<string, Quotation[]>();
  const marksOf = (document: Document): Quotation[] => {
    const found = marks.get(document.id) ?? quotations(document, paragraphsOf(document));
    marks.set(document.id, found);
    return found;
  };
  for (const { path, value } of objectsIn({ ...record, id: undefined })) {
    if (isSpan(value)) {
      const span = value as unknown as Span;
      const document = documents.get(span.document);
      if (!document) yield { path, message: `no document ${span.document} in this record` };
      else {
        try {
          spanIn(document, span.start, span.end);
        } catch (error) {
          yield { path, message: (error as Error).message };
        }
      }
    } else if (value['quoted'] === true) {
      const span = value['span'] as Span;
      const document = documents.get(span.document);
      if (document && !insideMarks(document.text, span, marksOf(document))) {
        yield { path, message: 'shown as quoted, but the outlet did not print it inside quotation marks' };
      }
    }
  }
}

function* referenceProblems(record: StoryRecord): Generator<Problem> {
  const documents = new Set(record.documents.map(({ id }) => id));
  const entities = new Set(record.entities.map(({ id }) => id));
  const statements = new Set(record.statements.map(({ id }) => id));
  const outlets = new Set(record.outlets.map(({ id }) => id));
  const known = (set: ReadonlySet<string>, id: string | undefined, path: string, what: string): Problem[] =>
    id === undefined || set.has(id) ? [] : [{ path, message: `no ${what} ${id} in this record` }];
  for (const { path, value } of objectsIn({ ...record, documents: [], judgements: [] })) {
    if (typeof value['document'] === 'string') yield* known(documents, value['document'], path, 'document');
    if (typeof value['statement'] === 'string') yield* known(statements, value['statement'], path, 'statement');
    if (typeof value['speaker'] === 'string') yield* known(entities, value['speaker'], path, 'entity');
    if (typeof value['outlet'] === 'string') yield* known(outlets, value['outlet'], path, 'outlet');
    if (/^oversight\[\d+\]$|\.capacities\[\d+\]$/.test(path)) yield* known(entities, value['who'] as string, path, 'entity');
    // A derivation's `by` names a rule or a model.
    if ('stage' in value) continue;
    const lists = [value['via'], value['to'], value['by'], value['of'], Array.isArray(value['who']) ? value['who'] : undefined];
    for (const id of lists.flat()) if (typeof id === 'string') yield* known(entities, id, path, 'entity');
    for (const id of [value['answers'], value['acknowledgements']].flat()) {
      if (typeof id === 'string') yield* known(statements, id, path, 'statement');
    }
    if (value['kind'] === 'entity') yield* known(entities, value['id'] as string, path, 'entity');
    if (value['kind'] === 'outlet') yield* known(outlets, value['id'] as string, path, 'outlet');
  }
  for (const [index, { earlier, later }] of (record.versions ?? []).entries()) {
    for (const id of [earlier, later]) yield* known(documents, id, `versions[${index}]`, 'document');
  }
  for (const [index, outlet] of record.outlets.entries()) {
    for (const id of outlet.documents) yield* known(documents, id, `outlets[${index}]`, 'document');
  }
}

function* idProblems(record: StoryRecord): Generator<Problem> {
  for (const key of [
    'documents',
    'entities',
    'statements',
    'claims',
    'conflicts',
    'updates',
    'demands',
    'events',
    'oversight',
    'outlets',
    'judgements',
  ] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of record[key].entries()) {
      if (seen.has(id)) yield { path: `${key}[${index}]`, message: `the id ${id} is used twice` };
      seen.add(id);
    }
  }
}

/** Corrections point at words and at facts that are there, and what is said to be decided by one is. */
function* judgementProblems(record: StoryRecord): Generator<Problem> {
  const find = finderOf(record.documents);
  const known = new Set(
    [...record.judgements, ...record.statements, ...record.entities, ...record.claims, ...record.events].map(({ id }) => id),
  );
  for (const [index, { decision, gone, facts }] of record.judgements.entries()) {
    const path = `judgements[${index}]`;
    const lost = new Set(gone.map((words) => JSON.stringify(words)));
    for (const words of wordsIn(decision)) {
      const isGone = lost.has(JSON.stringify(words));
      if (isGone === (find(words) !== undefined))
        yield { path, message: isGone ? 'words that are there are told as gone' : 'words that are gone are not told as gone' };
    }
    for (const id of facts) if (!known.has(id)) yield { path, message: `no fact ${id} in this record` };
  }
  for (const [index, { reports }] of record.statements.entries()) {
    for (const { derivation } of reports) {
      if (derivation.stage === 'judgement' && !known.has(derivation.by))
        yield { path: `statements[${index}]`, message: `no judgement ${derivation.by} in this record` };
    }
  }
}

/** What is wrong with a text that none of the originals has: from which line on the file of its name says something else. */
function lost({ text, source }: Document, originals: readonly Document[]): string {
  const [own, ...others] = originals.filter((one) => one.source === source);
  if (!own || others.length > 0) return `none of the ${originals.length} given documents has this text (${source})`;
  const theirs = own.text.split('\n');
  const line = text.split('\n').findIndex((words, at) => words !== theirs[at]);
  return `${source} has another text, from line ${(line < 0 ? theirs.length : line) + 1} on`;
}

/**
 * Checks a record against the words it points at: its documents' hashes, every span, every quotation, every reference, and its
 * own id, which is a hash over all of it. With `originals`, the texts are also compared with these, byte for byte.
 * @returns all that does not hold; an empty list means that the record holds.
 */
export function verify(record: StoryRecord, originals?: readonly Document[]): Problem[] {
  const documents = new Map(record.documents.map((document) => [document.id, document]));
  const problems: Problem[] = [];
  for (const [index, document] of record.documents.entries()) {
    if (sha256(document.text) !== document.hash) {
      problems.push({ path: `documents[${index}].text`, message: 'the text is not the one that was read: its SHA-256 differs' });
    }
    if (originals && !originals.some((original) => original.text === document.text)) {
      problems.push({ path: `documents[${index}].text`, message: lost(document, originals) });
    }
  }
  problems.push(...spanProblems(record, documents), ...referenceProblems(record), ...idProblems(record), ...judgementProblems(record));
  if (recordId(record) !== record.id)
    problems.push({ path: 'id', message: 'the record was changed after it was made: its content has another hash' });
  return problems;
}
