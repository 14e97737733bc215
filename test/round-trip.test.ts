/**
 * Each form, opened by a reader of its own, gives back what its page in docs/formats.md says that it carries: of the sample story, and of
 * articles that we did not write, where they are at hand.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { fileOf, formats, toJson, type Written } from '../src/export/index.ts';
import { ingest, parseRecord, type StoryRecord, story, verify } from '../src/onrecord.ts';
import { sampleRecord } from './records.ts';

const seeds = resolve(process.env['ONRECORD_SEEDS'] ?? join(import.meta.dirname, '../../shared/seeds'));
const python = process.env['ONRECORD_PYTHON'] ?? 'python3';

type Row = Readonly<Record<string, string>>;
type Node = Readonly<Record<string, unknown>>;
interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const write = (name: string, record: StoryRecord): Written => {
  const format = formats.find((one) => one.name === name);
  if (!format) throw new Error(`no form ${name}`);
  return format.write(record);
};
const json = (name: string, record: StoryRecord): Node => JSON.parse(text(fileOf(write(name, record)))) as Node;

/** One line a fact, in an order of its own. */
const sorted = (lines: Iterable<string>): string[] => [...lines].toSorted();
const ofReports = (
  record: StoryRecord,
  tell: (statement: StoryRecord['statements'][number], report: StoryRecord['statements'][number]['reports'][number]) => string,
): string[] => sorted(record.statements.flatMap((statement) => statement.reports.map((report) => tell(statement, report))));
const wordsIn = (record: StoryRecord) => {
  const texts = new Map(record.documents.map((document) => [document.id, document.text]));
  return ({ document, start, end }: { document: string; start: number; end: number }): string =>
    texts.get(document)?.slice(start, end) ?? '?';
};
const iri = (id: string): string => `urn:onrecord:${encodeURIComponent(id)}`;

/** What both tables and workbooks carry of the facts. */
function expectTables(record: StoryRecord, tables: ReadonlyMap<string, readonly Row[]>): void {
  const rows = (name: string): readonly Row[] => tables.get(name) ?? [];
  expect(
    sorted(
      rows('statements').map((row) =>
        [row['statement'], row['speaker_id'], row['stance'], row['kind'], row['document'], row['spans'], row['found_by']].join(' | '),
      ),
    ),
  ).toEqual(
    ofReports(record, ({ id, speaker = '', stance, kind }, { document, slices, derivation }) =>
      [
        id,
        speaker,
        stance,
        kind,
        document,
        slices.map(({ span }) => `[${span.start},${span.end})`).join(' '),
        `${derivation.stage}: ${derivation.by}`,
      ].join(' | '),
    ),
  );
  expect(sorted(rows('claims').map((row) => [row['claim'], row['document'], row['start'], row['origin_ids']].join(' | ')))).toEqual(
    sorted(
      record.claims.flatMap(({ id, passages, origins }) =>
        passages.map(({ document, slices }) =>
          [id, document, Math.min(...slices.map(({ span }) => span.start)), origins.map((origin) => origin.id).join('; ')].join(' | '),
        ),
      ),
    ),
  );
  for (const [name, column, facts] of [
    ['conflicts', 'conflict', record.conflicts],
    ['demands', 'demand', record.demands],
    ['updates', 'update', record.updates],
    ['oversight', 'oversight', record.oversight],
    ['articles', 'document', record.documents],
  ] as const)
    expect([name, sorted(new Set(rows(name).map((row) => row[column] ?? '')))]).toEqual([name, sorted(facts.map(({ id }) => id))]);
}

const documentLoader = async (url: string): Promise<object> => ({
  documentUrl: url,
  // schema.org's own context says the same for the terms that are asked for here.
  document: { '@context': { '@vocab': `${url.replace(/\/$/, '')}/` } },
});
const quadsOf = async (graph: Node): Promise<readonly Quad[]> =>
  (await jsonld.toRDF(graph, { documentLoader } as object)) as unknown as readonly Quad[];

describe.each([
  ['the sample', sampleRecord],
  [
    'the seeds',
    async () => {
      const { documents } = await ingest([seeds]);
      return story(documents);
    },
  ],
] as const)('%s', (name, of) => {
  const missing =
    name === 'the seeds' && !existsSync(seeds) ? `there is no folder ${seeds} (ONRECORD_SEEDS): only the sample was tried` : undefined;
  let record: StoryRecord;
  beforeAll(async () => {
    if (missing === undefined) record = await of();
  });
  const tried = (what: string, run: () => Promise<void> | void): void =>
    test(what, async (context) => {
      if (missing) context.skip(missing);
      await run();
    });

  tried('the record itself loses nothing', () => {
    expect(verify(record)).toEqual([]);
    expect(parseRecord(toJson(record))).toEqual(record);
    expect(record.statements.length).toBeGreaterThan(3);
  });

  tried('csv', () => {
    const read = (bytes: Uint8Array): Row[] => parse(Buffer.from(bytes), { bom: true, columns: true });
    expectTables(
      record,
      new Map(
        [...(write('csv', record) as ReadonlyMap<string, Uint8Array>)].map(([file, bytes]) => [file.replace('.csv', ''), read(bytes)]),
      ),
    );
  });

  tried('xlsx', async () => {
    const { sheets } = await readXlsx(fileOf(write('xlsx', record)));
    const tables = sheets.map(({ name: sheet, rows: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((column, index) => [String(column), String(row[index] ?? '')]))),
    ]);
    expectTables(record, new Map(tables as [string, Row[]][]));
  });

  tried('web-annotation', () => {
    interface Item {
      readonly body: readonly { readonly source?: string }[];
      readonly target: readonly {
        readonly source: { readonly id: string };
        readonly selector: readonly [{ readonly start: number }, { readonly exact: string }];
      }[];
    }
    const { items } = (json('web-annotation', record) as { first: { items: readonly Item[] } }).first;
    const words = wordsIn(record);
    const found = new Set(
      items.flatMap(({ target }) => [target.map(({ source, selector }) => `${source.id} ${selector[1].exact}`).join(' … ')]),
    );
    const lost = ofReports(record, (_, { document, slices }) =>
      slices.map(({ span }) => `${iri(document)} ${words(span)}`).join(' … '),
    ).filter((one) => !found.has(one));
    expect(lost).toEqual([]);
  });

  tried('schema-org', async () => {
    const quads = await quadsOf(json('schema-org', record));
    const ofType = (type: string): string[] =>
      sorted(
        quads
          .filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value.endsWith(`/${type}`))
          .map(({ subject }) => subject.value),
      );
    expect(ofType('Claim')).toEqual(sorted(record.claims.map(({ id }) => iri(id))));
    expect(ofType('NewsArticle')).toEqual(sorted(record.documents.map(({ id }) => iri(id))));
    const quotations = new Set(ofType('Quotation'));
    const texts = quads
      .filter(({ subject, predicate }) => quotations.has(subject.value) && predicate.value.endsWith('/text'))
      .map(({ object }) => object.value);
    const words = wordsIn(record);
    expect(sorted(texts)).toEqual(
      sorted(
        record.statements.flatMap(({ reports }) =>
          reports.flatMap(({ slices }) => slices.filter(({ quoted }) => quoted).map(({ span }) => words(span))),
        ),
      ),
    );
  });

  tried('prov', async () => {
    const quads = await quadsOf(json('prov', record));
    const said = quads
      .filter(({ predicate }) => predicate.value.endsWith('#wasAttributedTo'))
      .map(({ subject, object }) => `${subject.value} ${object.value}`);
    expect(
      record.statements
        .flatMap(({ id, speaker }) => (speaker === undefined ? [] : [`${iri(id)} ${iri(speaker)}`]))
        .filter((one) => !said.includes(one)),
    ).toEqual([]);
    const quoted = quads
      .filter(({ subject, predicate }) => predicate.value.endsWith('#wasQuotedFrom') && subject.value.includes('#report-'))
      .map(({ subject, object }) => `${subject.value} ${object.value}`);
    expect(sorted(quoted)).toEqual(
      sorted(
        record.statements.flatMap(({ id, reports }) =>
          reports.map(({ document }, index) => `${iri(id)}#report-${index + 1} ${iri(document)}`),
        ),
      ),
    );
  });

  tried('ftm', async () => {
    const lines = text(fileOf(write('ftm', record)))
      .trim()
      .split('\n');
    const notes = lines
      .map((line) => JSON.parse(line) as { schema: string; properties: Record<string, string[]> })
      .filter(({ schema }) => schema === 'Note');
    expect(notes.length).toBe(record.statements.reduce((sum, { reports }) => sum + reports.length, 0));
    expect(new Set(notes.flatMap(({ properties }) => properties['keywords']?.at(-1) ?? []))).toEqual(
      new Set(record.statements.map(({ id }) => id)),
    );
    if (spawnSync(python, ['-c', 'import followthemoney']).status !== 0)
      return void console.warn(`${python} has no followthemoney (ONRECORD_PYTHON): its own library did not read the export`);
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-ftm-'));
    try {
      await writeFile(join(folder, 'lines'), `${lines.join('\n')}\n`);
      const reader =
        'import json, sys; from followthemoney import model; print(sum(1 for line in open(sys.argv[1], encoding="utf-8") if model.get_proxy(json.loads(line)).id))';
      expect(Number(execFileSync(python, ['-c', reader, join(folder, 'lines')], { encoding: 'utf8' }))).toBe(lines.length);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  tried('checkers-copy', () => {
    const { document: page } = parseHTML(text(fileOf(write('checkers-copy', record))));
    const cells = [...page.querySelectorAll('tbody tr')].map((row) => row.children[2]?.textContent ?? '');
    const words = wordsIn(record);
    const lost = record.statements
      .flatMap(({ reports }) => reports)
      .filter(({ slices }) => !cells.some((cell) => slices.every(({ span }) => cell.includes(words(span)))));
    expect(lost).toEqual([]);
  });

  tried('wacz', async () => {
    const files = unzipSync(fileOf(write('wacz', record)));
    const texts: string[] = [];
    const warc = new Blob([Uint8Array.from(files['archive/data.warc.gz'] ?? [])]).stream();
    for await (const one of new WARCParser(warc)) if (one.warcType === 'resource') texts.push(text(await one.readFully(false)));
    expect(texts).toEqual(record.documents.map((document) => document.text));
  });

  test('every form was tried', () =>
    expect(formats.map((format) => format.name)).toEqual([
      'csv',
      'xlsx',
      'web-annotation',
      'schema-org',
      'ftm',
      'prov',
      'checkers-copy',
      'wacz',
    ]));
});
