import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Document, documentOf, parseRecord, type StoryRecord, story, verify } from '../src/onrecord.ts';

const folder = join(import.meta.dirname, '../eval/stories');
/** Development stories that stand beside the repository, where they are there. */
const beside = join(import.meta.dirname, '../../shared/stories/dev');

interface StoryFile {
  readonly articles: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly date: string;
    readonly headline: string;
    readonly text: string;
  }[];
}

const documentsOf = (name: string, from: string = folder): Document[] =>
  (JSON.parse(readFileSync(join(from, name), 'utf8')) as StoryFile).articles.map((article) =>
    documentOf({ ...article, source: article.id }),
  );

const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const records = new Map<string, StoryRecord>();

beforeAll(async () => {
  for (const name of names) records.set(name, await story(documentsOf(name)));
});

describe.each(names)('the record of %s', (name) => {
  const record = (): StoryRecord => records.get(name) as StoryRecord;

  test('holds against its documents', () => {
    expect(verify(record(), documentsOf(name))).toEqual([]);
  });

  test('says something of every kind it must', () => {
    expect(record().statements.length).toBeGreaterThan(10);
    expect(record().claims.length).toBeGreaterThan(5);
    expect(record().entities.length).toBeGreaterThan(5);
  });

  test('survives a trip through JSON', () => {
    expect(parseRecord(JSON.stringify(record()))).toEqual(JSON.parse(JSON.stringify(record())));
  });

  test('has the same bytes whatever the order of its documents', async () => {
    const backwards = await story(documentsOf(name).toReversed());
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(record()));
  });
});

describe.skipIf(!existsSync(beside))(
  `the development stories in ${beside}${existsSync(beside) ? '' : ' (skipped: no such folder)'}`,
  () => {
    test.each(existsSync(beside) ? readdirSync(beside).filter((name) => name.endsWith('.json')) : ['none'])(
      'the record of %s holds',
      async (name) => {
        const documents = documentsOf(name, beside);
        expect(verify(await story(documents), documents)).toEqual([]);
      },
    );
  },
);

describe('verify', () => {
  const record = (): StoryRecord => records.get('ostrey-museum.json') as StoryRecord;

  test('refuses a record in whose texts one character was changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, where) => {
        const changed = structuredClone(record()) as unknown as { documents: { text: string }[] };
        const document = changed.documents[which % changed.documents.length] as { text: string };
        const at = where % document.text.length;
        const other = document.text[at] === 'x' ? 'y' : 'x';
        document.text = document.text.slice(0, at) + other + document.text.slice(at + 1);
        expect(verify(changed as unknown as StoryRecord).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses a record in which any character of its JSON was changed, if it is a record at all', () => {
    const json = JSON.stringify(record());
    fc.assert(
      fc.property(fc.nat(json.length - 1), fc.constantFrom('0', '7', 'a', 'Q', ' '), (at, other) => {
        fc.pre(json[at] !== other);
        const text = json.slice(0, at) + other + json.slice(at + 1);
        let changed: StoryRecord;
        try {
          changed = parseRecord(text);
        } catch {
          return;
        }
        // White space between the tokens of JSON, or another way to write the same number, is no change.
        if (JSON.stringify(changed) === json) return;
        expect(verify(changed).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test('names the place of what is wrong', () => {
    const changed = structuredClone(record()) as unknown as { statements: { reports: { slices: { span: { end: number } }[] }[] }[] };
    for (const { reports } of changed.statements.slice(0, 1))
      for (const { slices } of reports) for (const { span } of slices) span.end = 1e7;
    expect(verify(changed as unknown as StoryRecord).map(({ path }) => path)).toContain('statements[0].reports[0].slices[0].span');
  });

  test('compares with the originals when they are given', () => {
    expect(verify(record(), [documentOf({ text: 'Something else was printed here.', source: 'x' })]).length).toBe(
      record().documents.length,
    );
  });
});
