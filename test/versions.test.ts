/** A later version of an article: linked to the earlier one, with what it withdrew marked. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  differenceOf,
  type Document,
  documentOf,
  ingest,
  parseRecord,
  type Span,
  story,
  type StoryRecord,
  verify,
} from '../src/onrecord.ts';

const words = (documents: readonly Document[], span: Span): string =>
  documents.find(({ id }) => id === span.document)?.text.slice(span.start, span.end) ?? '';
const page = (modified: string, ...paragraphs: string[]): string =>
  `<!doctype html><html><head><title>Sluice fails at Marn</title><link rel="canonical" href="https://www.dyke.example/sluice/"><meta property="og:site_name" content="The Dyke"><meta property="article:published_time" content="2025-02-01T06:00:00Z"><meta property="article:modified_time" content="${modified}"></head><body><article><h1>Sluice fails at Marn</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

const same = [
  'The sluice at Marn failed before dawn on Saturday, and water stood in the lower streets until the afternoon, when the wind turned.',
  '“We had asked for a new gate in every one of the last six budgets,” said Olav Tern, who has kept the sluice since he was a boy.',
  'Nobody was hurt, and the school will open on Monday as it always does after a flood, with the pupils of the lower rooms upstairs.',
];
const first = page(
  '2025-02-01T06:00:00Z',
  ...same,
  'The damage is put at 40,000 crowns by the water board, which has not yet looked at the cellars.',
  '“The minister never answered us,” said Olav Tern.',
);
const second = page(
  '2025-02-02T09:30:00+01:00',
  ...same.toReversed(),
  'The damage is put at 90,000 crowns by the water board, which has now looked at the cellars.',
  'The ministry says that it answered in May.',
);

let folder: string;
let documents: readonly Document[];
let record: StoryRecord;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-versions-'));
  await writeFile(join(folder, 'a.html'), first);
  await writeFile(join(folder, 'b.html'), second);
  ({ documents } = await ingest([join(folder, 'b.html'), join(folder, 'a.html')]));
  record = await story(documents);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the record of two versions', () => {
  test('links them, whatever their order, with what was withdrawn, reworded and added', async () => {
    const [version] = record.versions ?? [];
    if (!version) throw new Error('no version');
    const source = (id: string): string | undefined => documents.find((one) => one.id === id)?.source;
    expect([source(version.earlier), source(version.later)]).toEqual(['a.html', 'b.html']);
    expect(version.withdrawn.map((span) => words(documents, span))).toEqual(['“The minister never answered us,” said Olav Tern.']);
    expect(version.added.map((span) => words(documents, span))).toEqual(['The ministry says that it answered in May.']);
    expect(
      version.changed.map(({ earlier, later }) => [words(documents, earlier).slice(0, 30), words(documents, later).slice(0, 30)]),
    ).toEqual([['The damage is put at 40,000 cr', 'The damage is put at 90,000 cr']]);
    expect(version.reasons.map(({ rule }) => rule)).toEqual(['version/address', 'version/modified']);
    expect((await story(documents.toReversed())).id).toBe(record.id);
  });
  test('says so in notices that point at the words', () => {
    const marked = record.notices
      .filter(({ code }) => code.startsWith('passage-'))
      .map(({ code, span }) => [code, span && words(documents, span).slice(0, 13)]);
    expect(marked).toEqual([
      ['passage-reworded', 'The damage is'],
      ['passage-withdrawn', '“The minister'],
    ]);
    expect(record.notices.find(({ code }) => code === 'later-version')?.message).toBe(
      'b.html is a later version of a.html: sentences withdrawn 1, reworded 1, added 1',
    );
  });
  test('does not set the outlet against the words it took back', () =>
    expect(record.conflicts.filter(({ kind }) => kind === 'number')).toEqual([]));
  test('holds', () => {
    expect(verify(parseRecord(JSON.stringify(record)))).toEqual([]);
    const wrong = { ...record, versions: record.versions?.map((one) => ({ ...one, later: 'doc-000000000000' })) } as StoryRecord;
    expect(verify(wrong).map(({ message }) => message)).toContain('no document doc-000000000000 in this record');
  });
});

describe('what is no version', () => {
  const make = (text: string, more: Partial<Document>): Document => ({ ...documentOf({ text }), ...more });
  const dyke = { outlet: { name: 'The Dyke', from: 'given' }, headline: { words: 'Sluice fails at Marn' } } as const;
  const versions = async (...all: Document[]): Promise<StoryRecord> => story(all);
  const text = same.join('\n\n');
  test('the same words of two outlets', async () => {
    const other = { ...dyke, outlet: { name: 'The Polder', from: 'given' } } as const;
    expect(
      (await versions(make(text, { ...dyke, modified: '2025-02-01' }), make(`${text}\n\nMore.`, { ...other, modified: '2025-02-02' })))
        .versions,
    ).toBeUndefined();
  });
  test('another article under the same headline', async () => {
    const another = make('The board met on Monday. It heard nobody. It will meet again. The gate is new.', {
      ...dyke,
      modified: '2025-02-03',
    });
    expect((await versions(make(text, { ...dyke, modified: '2025-02-01' }), another)).versions).toBeUndefined();
  });
  test('two texts of which nobody knows the later one: that is said', async () => {
    const found = await versions(make(text, dyke), make(`${text}\n\nMore is known.`, dyke));
    expect([found.versions, found.notices.map(({ code }) => code)]).toEqual([
      undefined,
      expect.arrayContaining(['versions-without-order']),
    ]);
  });
  test('three versions are a chain', async () => {
    const all = [1, 2, 3].map((day) =>
      make(`${text}\n\nDay ${day} brought nothing new to the dyke.`, { ...dyke, modified: `2025-02-0${day}` }),
    );
    const pairs = ((await versions(...all)).versions ?? []).map(({ earlier, later }) =>
      [earlier, later].map((id) => all.findIndex((one) => one.id === id) + 1),
    );
    expect(pairs.toSorted()).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });
});

test('a sentence that only moved, or has other quotation marks, is no difference; one that stood twice is', () => {
  const [a, b] = [
    documentOf({ text: 'One went. “Two stayed,” she said. One went.' }),
    documentOf({ text: '"Two stayed," she said. One went.' }),
  ];
  const { withdrawn, added, changed } = differenceOf(a, b);
  expect([withdrawn.map((span) => words([a], span)), added, changed]).toEqual([['One went.'], [], []]);
});

test('onrecord diff and onrecord story show it', async () => {
  const run = (...args: string[]): Promise<string> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [resolve(import.meta.dirname, '../src/cli/main.ts'), ...args], {
        env: { ...process.env, NO_COLOR: '1' },
      });
      let out = '';
      child.stdout.on('data', (part: Buffer) => (out += part.toString()));
      child.on('close', () => done(out));
    });
  const [a, b] = [join(folder, 'a.html'), join(folder, 'b.html')];
  const diff = await run('diff', a, b, '--width', '90');
  expect(diff).toContain('a.html → b.html\n1 sentence withdrawn, 1 reworded, 1 added');
  expect(diff).toMatch(/withdrawn +“The minister never answered us,” said Olav Tern\.\n +first +The damage is put at 40,000/u);
  const shown = await run('story', a, b, '--width', '90', '--no-judgements');
  expect(shown).toMatch(/VERSIONS OF ONE ARTICLE[^]*b\.html is later than a\.html[^]*withdrawn +“The minister/u);
}, 60_000);
