import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest } from './index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-ingest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const codes = (failed: readonly { code: string }[]): string[] => failed.map(({ code }) => code);

test('bad files have a line each and stop nothing', async () => {
  const good = await put('good.txt', 'The quay is shut.\r\n\r\nNobody knows why.\r\n');
  const bad = [
    join(folder, 'missing.txt'),
    await put('empty.txt', ''),
    await put('blank.txt', ' \n\n'),
    await put('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])),
    await put('huge.txt', 'a'.repeat(5 * 1024 * 1024 + 1)),
    await put('once-more.txt', 'The quay is shut.\n\nNobody knows why.'),
    '/dev/null',
  ];
  const { documents, failed, notices } = await ingest([good, ...bad]);
  expect(documents.map(({ text }) => text)).toEqual(['The quay is shut.\n\nNobody knows why.\n']);
  expect(codes(failed).sort()).toEqual(
    ['file-binary', 'file-duplicate', 'file-empty', 'file-empty', 'file-not-found', 'file-not-regular', 'file-too-large'].sort(),
  );
  expect(codes(notices).sort()).toEqual(codes(failed).sort());
  expect(notices.every(({ message, source }) => !message.includes(folder) && !source?.includes('/'))).toBe(true);
});

test('order never matters to what is kept', async () => {
  const a = await put('a.txt', 'The quay is shut.');
  const b = await put('b.txt', 'The quay is shut.');
  await put('b.json', '{"outlet":"The Mail"}');
  const one = await ingest([a, b]);
  const two = await ingest([b, a]);
  expect(one.documents).toEqual(two.documents);
  expect(one.documents.map(({ outlet }) => outlet?.name)).toEqual(['The Mail']);
});

test('the same words from two outlets are two documents', async () => {
  await put('a.txt', 'The quay is shut.');
  await put('a.json', '{"outlet":"The Mail"}');
  await put('b.txt', 'The quay is shut.');
  await put('b.json', '{"outlet":"The Post", "date":"2024-05-03"}');
  const { documents, failed } = await ingest([folder]);
  expect(documents).toHaveLength(2);
  expect(failed).toEqual([]);
});

test('a sidecar goes before an option, and is left aside with a notice when it is none', async () => {
  const a = await put('a.txt', 'The quay is shut.');
  await put('a.json', '{"outlet":"The Mail","url":"https://mail.example/1"}');
  const b = await put('b.txt', 'The quay is open.');
  await put('b.json', 'not json');
  const { documents, notices } = await ingest([a, b], { outlet: 'The Post', date: '2024-05-03' });
  expect(documents.map(({ outlet, published }) => [outlet?.name, published?.value])).toEqual([
    ['The Mail', '2024-05-03'],
    ['The Post', '2024-05-03'],
  ]);
  expect(notices).toMatchObject([{ code: 'sidecar-unreadable', source: 'b.txt' }]);
});

test('a story folder', async () => {
  await put('one.txt', 'The quay is shut.');
  await put('two.txt', 'The quay is open.');
  await put('other.txt', 'Not of this story.');
  await put('story.json', JSON.stringify({ title: 'The quay', articles: [{ file: 'two.txt', outlet: 'The Post' }, { file: 'one.txt' }] }));
  const { title, documents } = await ingest([folder]);
  expect(title).toBe('The quay');
  expect(documents.map(({ source, outlet }) => [source, outlet?.name])).toEqual([
    ['two.txt', 'The Post'],
    ['one.txt', undefined],
  ]);
});

test('folder/* names story files, sidecars and texts together', async () => {
  const one = await put('one.txt', 'The quay is shut.');
  const two = await put('two.txt', 'The quay is open.');
  const side = await put('two.json', '{"outlet":"The Mail"}');
  const tale = await put('story.json', JSON.stringify({ articles: [{ file: 'one.txt', outlet: 'The Post' }] }));
  const { documents, failed } = await ingest([one, tale, side, two]);
  expect(documents.map(({ outlet }) => outlet?.name)).toEqual(['The Post', 'The Mail']);
  expect(failed).toEqual([]);
});

test('texts inside a story file stay exactly as given', async () => {
  const text = 'The quay\u00ad is shut.\r\nStill.';
  const file = await put(
    'tale.json',
    JSON.stringify({ id: 'tale', articles: [{ id: 'a1', outlet: 'The Mail', date: '2024-05-03', headline: 'Shut', text }], gold: {} }),
  );
  const { documents } = await ingest([file]);
  expect(documents).toMatchObject([{ source: 'a1', text, headline: { words: 'Shut' } }]);
});

test('nothing outside a named folder is read', async () => {
  await put('secret.txt', 'Not for this story.');
  const inner = join(folder, 'inner');
  await mkdir(inner);
  await symlink(join(folder, 'secret.txt'), join(inner, 'link.txt'));
  await writeFile(join(inner, 'own.txt'), 'The quay is shut.');
  expect(codes((await ingest([inner])).failed)).toEqual(['file-outside']);
  await writeFile(
    join(inner, 'story.json'),
    JSON.stringify({ articles: [{ file: '../secret.txt' }, { file: 'link.txt' }, { file: 'own.txt' }] }),
  );
  const { documents, failed } = await ingest([inner]);
  expect(documents.map(({ source }) => source)).toEqual(['own.txt']);
  expect(codes(failed)).toEqual(['file-outside', 'file-outside']);
});

test.each([
  ['no JSON', '{'],
  ['no list of articles', '{}'],
  ['an empty list', '{"articles":[]}'],
  ['an article with neither text nor file', '{"articles":[{}]}'],
  ['an article that is no object', '{"articles":[null]}'],
])('no story: %s', async (_, json) => {
  const { failed } = await ingest([await put('tale.json', json)]);
  expect(codes(failed)).toEqual(['story-file-invalid']);
});

test('an empty folder', async () => expect(codes((await ingest([folder])).failed)).toEqual(['folder-empty']));

test('hidden characters and guessed encodings are said', async () => {
  const a = await put('a.txt', 'The qu\u200bay is shut.');
  const b = await put('b.txt', Buffer.from('The caf\xe9 is shut.', 'latin1'));
  const { documents, notices, failed } = await ingest([a, b]);
  expect(documents.map(({ text }) => text)).toEqual(['The quay is shut.', 'The café is shut.']);
  expect(notices.map(({ code, source }) => [code, source])).toEqual([
    ['hidden-characters', documents[0]?.id],
    ['encoding-guessed', documents[1]?.id],
  ]);
  expect(failed).toEqual([]);
});

test('an article in another language is refused by name, and stops nothing', async () => {
  const other = await put(
    'andre.txt',
    'Borgmästaren sade på måndagen att den gamla bron förblir stängd tills rådet har beslutat om bygget av den nya. '.repeat(4),
  );
  const own = await put('own.txt', 'The quay is shut.');
  const { documents, failed } = await ingest([other, own]);
  expect(documents.map(({ source }) => source)).toEqual(['own.txt']);
  expect(failed.map(({ message }) => message)).toEqual([`${other}: is in Swedish; only English is read`]);
});

test('a story file fetches nothing', async () => {
  const { failed } = await ingest([await put('tale.json', '{"articles":[{"file":"https://a.example/1"}]}')]);
  expect(codes(failed)).toEqual(['file-not-found']);
});

test('where a text was changed, each block knows where it stood', async () => {
  const raw = 'The qu\u200bay is shut.\r\n\r\nNobody knows why.\r\n';
  const { documents } = await ingest([await put('a.txt', raw), await put('b.txt', 'The quay is open.')]);
  const places = documents.map(({ segments }) =>
    segments?.map(({ place: { characters: [from = 0, to = 0] = [] } }) => raw.slice(from, to)),
  );
  expect(places).toEqual([['The qu\u200bay is shut.', 'Nobody knows why.'], undefined]);
});

test.each([
  [
    'a page called .txt',
    'page.txt',
    '<!doctype html><html><body><article><p>The quay is shut, said the mayor, and it stays shut until the board has met again in June.</p></article></body></html>',
    'The quay is shut, said the mayor, and it stays shut until the board has met again in June.',
  ],
  ['a text called .html', 'text.html', 'The quay is shut.', 'The quay is shut.'],
])('what a file is, its bytes say: %s', async (_, name, content, text) => {
  expect((await ingest([await put(name, content)])).documents.map((document) => document.text)).toEqual([text]);
});
