/** One change after another to a record that holds: each is found, at its place. */
import { beforeAll, describe, expect, test } from 'vitest';
import { documentOf, story, type StoryRecord, verify } from '../onrecord.ts';
import { articles } from '../../test/quay.ts';
import { recordId } from './index.ts';

let record: StoryRecord;
beforeAll(async () => {
  record = await story(articles.map((article) => documentOf(article)));
});

type Loose = Record<string, unknown>;
/** Changes a copy at a path, and seals it again: nothing but the change is wrong. */
function changed(path: string, to: (value: unknown) => unknown): StoryRecord {
  // Not a structured clone: parts that two facts share would change in both.
  const copy = JSON.parse(JSON.stringify(record)) as Loose;
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop() ?? '';
  const at = keys.reduce<Loose>((value, key) => value[key] as Loose, copy);
  at[last] = to(at[last]);
  const made = copy as unknown as StoryRecord;
  return { ...made, id: recordId(made) };
}

const quoted = (): number => record.statements.findIndex(({ reports }) => reports[0].slices[0].quoted);
const plain = (): number => record.statements.findIndex(({ reports }) => !reports[0].slices[0].quoted);
const cases: readonly (readonly [string, () => string, (value: unknown) => unknown, RegExp])[] = [
  ['a letter of a text', () => 'documents[0].text', (text) => String(text).replace('quay', 'quai'), /SHA-256 differs/],
  ['a span beyond the text', () => 'claims[0].gist[0].span.end', () => 1_000_000, /is not inside document/],
  ['a span of no document', () => 'entities[0].name.document', () => 'doc-x', /no document doc-x/],
  ['words that nobody printed in marks', () => `statements[${plain()}].reports[0].slices[0].quoted`, () => true, /did not print it inside/],
  [
    'a quotation that takes more than its marks hold',
    () => `statements[${quoted()}].reports[0].slices[0].span.end`,
    (end) => Number(end) + 4,
    /did not print it inside/,
  ],
  ['a speaker who is not there', () => 'statements[0].speaker', () => 'entity-x', /no entity entity-x/],
  ['a carrier who is not there', () => 'statements[0].reports[0].via', () => ['entity-y'], /no entity entity-y/],
  ['an outlet that is not there', () => 'claims[0].positions[0].outlet', () => 'outlet-x', /no outlet outlet-x/],
  ['a document of an outlet', () => 'outlets[0].documents', () => ['doc-y'], /no document doc-y/],
  ['a passage of no statement', () => 'claims[0].passages[0].statement', () => 'statement-x', /no statement statement-x/],
  ['the same id twice', () => 'statements[1].id', () => record.statements[0]?.id, /is used twice/],
];

describe('what does not hold', () => {
  test('a record that holds', () => expect(verify(record)).toEqual([]));
  test.each(cases)('%s', (_, path, to, message) => {
    const problems = verify(changed(path(), to));
    expect(problems.map((one) => one.message).join('\n')).toMatch(message);
    expect(problems.some((one) => path().startsWith(one.path))).toBe(true);
  });
  test('anything else', () => expect(verify({ ...record, title: 'Another' })).toMatchObject([{ path: 'id', message: /changed after/ }]));

  test('a file that says something else, from its line on', () => {
    const [first, ...others] = record.documents.map(({ text, source, outlet, published }) =>
      documentOf({ text, source, outlet: outlet?.name ?? null, date: published?.value ?? null }),
    );
    if (!first) throw new Error('no document');
    expect(verify(record, [first, ...others])).toEqual([]);
    const other = documentOf({ text: first.text.replace('Forty', 'Fifty'), source: first.source });
    expect(verify(record, [other, ...others])).toEqual([
      { path: 'documents[0].text', message: `${first.source} has another text, from line 5 on` },
    ]);
    expect(verify(record, others)).toMatchObject([{ message: `none of the 2 given documents has this text (${first.source})` }]);
    const cut = documentOf({ text: first.text.split('\n').slice(0, -1).join('\n'), source: first.source });
    expect(verify(record, [cut, ...others])[0]?.message).toMatch(/from line 5 on$/);
  });
});
