import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hostileRecord, sampleRecord } from '../../test/records.ts';
import type { StoryRecord } from '../record/index.ts';
import { iri } from './iri.ts';
import { schemaOrg } from './schema-org.ts';

type Node = Readonly<Record<string, unknown>>;

/** schema.org's types as schema-dts declares them: what each has, and what it inherits from. */
const declared = readFileSync(fileURLToPath(import.meta.resolve('schema-dts').replace(/[^/]+$/, 'schema.d.ts')), 'utf8');
const types = new Map<string, { parents: string[]; properties: Set<string> }>();
for (const [, name = '', parents = '', body = ''] of declared.matchAll(
  /^(?:export )?interface (\w+)(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm,
)) {
  types.set(name, {
    parents: parents.split(',').map((parent) => parent.trim().replace(/^Partial<(.*)>$/, '$1')),
    properties: new Set([...body.matchAll(/^ {4}"(\w+)"\??:/gm)].map(([, property = '']) => property)),
  });
}
const has = (type: string, property: string): boolean => {
  const found = types.get(type);
  return found !== undefined && (found.properties.has(property) || found.parents.some((parent) => has(parent, property)));
};

const graphOf = (record: StoryRecord): readonly Node[] =>
  JSON.parse(new TextDecoder().decode(schemaOrg.write(record) as Uint8Array))['@graph'];

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (value !== null && typeof value === 'object') {
    yield value as Node;
    for (const item of Object.values(value)) yield* nodesIn(item);
  }
}

test('the declarations were read', () => {
  expect(has('QuotationLeaf', 'spokenByCharacter')).toBe(true);
  expect(has('QuotationLeaf', 'text')).toBe(true);
  expect(has('QuotationLeaf', 'publishingPrinciple')).toBe(false);
});

describe.each([
  ['the sample', sampleRecord],
  ['a hostile record', async () => hostileRecord()],
] as const)('%s', (_, of) => {
  test('every type and property is one of schema.org', async () => {
    const strange = new Set<string>();
    for (const node of nodesIn(graphOf(await of()))) {
      const type = node['@type'] as string | undefined;
      if (type === undefined) continue;
      for (const property of Object.keys(node).filter((key) => !key.startsWith('@'))) {
        // A role repeats the property that it stands in.
        const within =
          type === 'Role' && property === 'hasOccupation' ? 'PersonLeaf' : types.has(`${type}Leaf`) ? `${type}Leaf` : `${type}Base`;
        if (!has(within, property)) strange.add(`${type} has no ${property}`);
      }
    }
    expect([...strange]).toEqual([]);
  });

  test('every reference leads somewhere', async () => {
    const graph = graphOf(await of());
    const known = new Set(graph.map((node) => node['@id']));
    const references = [...nodesIn(graph)].filter((node) => Object.keys(node).join() === '@id');
    expect(references.filter((node) => !known.has(node['@id']))).toEqual([]);
  });

  test('quotations are the runs of words that an outlet printed in quotation marks, and no others', async () => {
    const record = await of();
    const texts = new Map(record.documents.map(({ id, text }) => [id, text]));
    const printed = record.statements.flatMap(({ reports }) =>
      reports.flatMap(({ document, slices }) =>
        slices.filter(({ quoted }) => quoted).map(({ span }) => [iri(document), texts.get(document)?.slice(span.start, span.end)]),
      ),
    );
    const quotations = graphOf(record).filter((node) => node['@type'] === 'Quotation');
    expect(quotations.map((node) => [(node['isPartOf'] as Node)['@id'], node['text']])).toEqual(printed);
    expect(printed.length).toBeGreaterThan(10);
  });
});
