import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { hostileRecord, sampleRecord } from '../../test/records.ts';
import type { StoryRecord } from '../record/index.ts';
import { iri } from './iri.ts';
import { prov } from './prov.ts';

const ns = 'http://www.w3.org/ns/prov#';
/** Terms of https://www.w3.org/TR/prov-o/ that we use: domain and range of each property. */
const properties: Readonly<Record<string, readonly [string, string]>> = {
  wasDerivedFrom: ['Entity', 'Entity'],
  wasQuotedFrom: ['Entity', 'Entity'],
  hadPrimarySource: ['Entity', 'Entity'],
  wasAttributedTo: ['Entity', 'Agent'],
  wasGeneratedBy: ['Entity', 'Activity'],
  used: ['Activity', 'Entity'],
  qualifiedAssociation: ['Activity', 'Association'],
  agent: ['Association', 'Agent'],
  hadPlan: ['Association', 'Plan'],
};

interface Term {
  readonly value: string;
}
interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

async function quadsOf(record: StoryRecord): Promise<readonly Quad[]> {
  const graph = JSON.parse(new TextDecoder().decode(prov.write(record) as Uint8Array));
  return (await jsonld.toRDF(graph, { safe: true } as object)) as unknown as readonly Quad[];
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

describe.each([
  ['the sample', sampleRecord],
  ['a hostile record', async () => hostileRecord()],
] as const)('%s', (_, of) => {
  test('a JSON-LD processor reads it; every property joins what PROV-O says it joins', async () => {
    const quads = await quadsOf(await of());
    const types = new Map<string, Set<string>>();
    for (const { subject, predicate, object } of quads) {
      if (predicate.value === rdfType) types.set(subject.value, (types.get(subject.value) ?? new Set()).add(object.value.replace(ns, '')));
    }
    let checked = 0;
    const strange = new Set<string>();
    for (const { subject, predicate, object } of quads) {
      if (!predicate.value.startsWith(ns) || predicate.value === `${ns}value`) continue;
      const [domain = '?', range = '?'] = properties[predicate.value.slice(ns.length)] ?? [];
      if (!types.get(subject.value)?.has(domain)) strange.add(`${subject.value}, a subject of ${predicate.value}, is no ${domain}`);
      if (!types.get(object.value)?.has(range)) strange.add(`${object.value}, an object of ${predicate.value}, is no ${range}`);
      checked++;
    }
    expect([...strange]).toEqual([]);
    expect(checked).toBeGreaterThan(50);
  });

  test('from every report the chain leads over its carriers to the utterance', async () => {
    const record = await of();
    const quads = await quadsOf(record);
    const one = (subject: string, term: string): string | undefined =>
      quads.find((quad) => quad.subject.value === subject && quad.predicate.value === `${ns}${term}`)?.object.value;
    for (const statement of record.statements) {
      for (const [index, report] of statement.reports.entries()) {
        let at = one(`${iri(statement.id)}#report-${index + 1}`, 'wasDerivedFrom') ?? '';
        for (const carrier of report.via) {
          expect(one(at, 'wasAttributedTo')).toBe(iri(carrier));
          at = one(at, 'wasDerivedFrom') ?? '';
        }
        expect(at).toBe(iri(statement.id));
      }
    }
  });
});

test('carriers of a claim go from its origin to the page', async () => {
  const record = hostileRecord();
  const [a = '', b = ''] = record.entities.map(({ id }) => id);
  const [claim] = record.claims;
  if (!claim) throw new Error('no claim');
  const document = claim.passages[0].document;
  const chained = { ...claim, origins: [{ kind: 'entity' as const, id: a, chains: [{ via: [b, a], document, credit: [] }] }] };
  const quads = await quadsOf({ ...record, claims: [chained] });
  const next = (subject: string, term: string): string | undefined =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === `${ns}${term}`)?.object.value;
  const nearest = next(`${iri(claim.id)}#passage-1`, 'wasDerivedFrom') ?? '';
  expect(next(nearest, 'wasAttributedTo')).toBe(iri(b));
  const farther = next(nearest, 'wasDerivedFrom') ?? '';
  expect(next(farther, 'wasAttributedTo')).toBe(iri(a));
  expect(next(farther, 'wasDerivedFrom')).toBe(`${iri(claim.id)}#origin-1`);
});
