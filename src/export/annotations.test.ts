import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { hostileRecord, sampleRecord } from '../../test/records.ts';
import type { StoryRecord } from '../record/index.ts';
import { annotations } from './annotations.ts';
import { iri } from './iri.ts';

/** The terms we use, as https://www.w3.org/TR/annotation-vocab/ defines them; tests reach no network. */
const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';
const thing = (id: string) => ({ '@id': id, '@type': '@id' });
const count = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });
const vocabulary = {
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector', 'exact', 'prefix', 'suffix'].map(
      (term) => [term, `${oa}${term}`],
    ),
  ),
  ...Object.fromEntries(
    ['identifying', 'describing', 'linking', 'questioning', 'classifying', 'tagging'].map((term) => [term, `${oa}${term}`]),
  ),
  body: thing(`${oa}hasBody`),
  target: thing(`${oa}hasTarget`),
  source: thing(`${oa}hasSource`),
  selector: thing(`${oa}hasSelector`),
  motivation: word(`${oa}motivatedBy`),
  purpose: word(`${oa}hasPurpose`),
  start: count(`${oa}start`),
  end: count(`${oa}end`),
  AnnotationCollection: `${as}OrderedCollection`,
  AnnotationPage: `${as}OrderedCollectionPage`,
  Software: `${as}Application`,
  generator: thing(`${as}generator`),
  first: thing(`${as}first`),
  items: { '@id': `${as}items`, '@type': '@id', '@container': '@list' },
  total: count(`${as}totalItems`),
  startIndex: count(`${as}startIndex`),
  Text: 'http://purl.org/dc/dcmitype/Text',
  Organization: 'http://xmlns.com/foaf/0.1/Organization',
  creator: thing('http://purl.org/dc/terms/creator'),
  format: 'http://purl.org/dc/elements/1.1/format',
  name: 'http://xmlns.com/foaf/0.1/name',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
};
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`no network in tests: ${url}`);
  return { documentUrl: url, document: { '@context': vocabulary } };
};

interface Target {
  readonly source: { readonly id: string; readonly sha256: string };
  readonly selector: readonly [
    { readonly type: string; readonly start: number; readonly end: number },
    { readonly type: string; readonly exact: string; readonly prefix: string; readonly suffix: string },
  ];
}
interface Annotation {
  readonly id: string;
  readonly body: readonly { readonly value?: string; readonly source?: string }[];
  readonly target: readonly Target[];
}

const collectionOf = (record: StoryRecord) => JSON.parse(new TextDecoder().decode(annotations.write(record) as Uint8Array));
const itemsOf = (record: StoryRecord): readonly Annotation[] => collectionOf(record).first.items;

describe.each([
  ['the sample', sampleRecord],
  ['a hostile record', async () => hostileRecord()],
] as const)('%s', (_, of) => {
  test('both selectors find the same words in the text that the hash names', async () => {
    const record = await of();
    const documents = new Map(record.documents.map((document) => [iri(document.id), document]));
    const targets = itemsOf(record).flatMap(({ target }) => target);
    expect(targets.length).toBeGreaterThan(30);
    const characterOf = new Map([...documents].map(([id, { text }]) => [id, [...text]]));
    const wrong: Target[] = [];
    for (const { source, selector } of targets) {
      const document = documents.get(source.id);
      const [{ start, end }, { exact, prefix, suffix }] = selector;
      const characters = characterOf.get(source.id) ?? [];
      const words = (from: number, to: number): string => characters.slice(Math.max(0, from), to).join('');
      const found = [words(start, end), words(start - 32, start), words(end, end + 32)];
      if (found.join('|') !== [exact, prefix, suffix].join('|') || source.sha256 !== document?.hash) wrong.push({ source, selector });
    }
    expect(wrong).toEqual([]);
  });

  test('a JSON-LD processor knows every key', async () => {
    const record = await of();
    const collection = collectionOf(record);
    const quads = (await jsonld.toRDF(collection, { documentLoader, safe: true } as object)) as readonly {
      readonly predicate: { readonly value: string };
    }[];
    const exact = quads.filter(({ predicate }) => predicate.value === `${oa}exact`);
    expect(exact).toHaveLength(itemsOf(record).reduce((sum, { target }) => sum + target.length, 0));
    expect(collection.total).toBe(collection.first.items.length);
  });
});

test('every report of every statement is there, with its speaker', async () => {
  const record = await sampleRecord();
  const byId = new Map(itemsOf(record).map((annotation) => [annotation.id, annotation]));
  for (const statement of record.statements) {
    for (const [index, report] of statement.reports.entries()) {
      const found = byId.get(`${iri(statement.id)}#report-${index + 1}`);
      expect(found?.target).toHaveLength(report.slices.length);
      const about = found?.body.map(({ source }) => source).filter(Boolean);
      expect(about).toEqual([statement.id, ...(statement.speaker === undefined ? [] : [statement.speaker])].map(iri));
    }
  }
});
