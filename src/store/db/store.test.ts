import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { started } from '../../../test/started.ts';
import { bothStores } from '../../../test/stores.ts';
import { type Document, type Judgement, judgementOf, spanIn, wordsAt } from '../../facts/index.ts';
import { documentOf, read, story, verify, VERSION } from '../../onrecord.ts';
import { openStore, type Place, type Store } from '../index.ts';

const harbour = documentOf({
  text: '“The quay is shut until June,” harbour master Ida Brack said on Friday. Shipowner Nils Orre denied that his ferry had struck it.',
  outlet: 'The Skerry Mail',
  date: '2024-05-03',
  headline: 'Quay shut',
  source: 'mail.txt',
});
const council = documentOf({
  text: 'Mayor Åsa Lindqvist said the council would pay for the quay. “Ida Brack has done her duty,” she told reporters on Monday.',
  outlet: 'Foreland Post',
  date: '2024-05-06',
  headline: 'Council to pay',
  source: 'post.txt',
});
const kept = (document: Document): { document: Document; notices: [] } => ({ document, notices: [] });
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const undo = (of: Judgement, who = 'Ida'): Judgement =>
  judgementOf({ who, at: '2024-05-08T10:00:00Z', why: '', decision: { kind: 'undo', of: of.id } });
const noStatement = (document: Document): Judgement =>
  judgementOf({
    who: 'Ida',
    at: '2024-05-07T10:00:00Z',
    why: 'a test\u0000',
    decision: { kind: 'no-statement', about: [wordsAt(document, spanIn(document, 1, 13))] },
  });

async function recorded(store: Store, documents: readonly Document[]): Promise<string> {
  await store.documents.add(documents.map(kept));
  const [id = ''] = await store.stories.assign([documents.map((document) => document.id)]);
  const line = await store.stories.line(id);
  const record = await story(documents);
  expect(await store.transaction((own) => own.stories.save(id, line?.changes ?? 0, record))).toBe(true);
  return id;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const problems = (store: Store): Promise<unknown[]> => all(store.verify({ version: VERSION }));

describe.each(bothStores())('an archive in $kind', (stores) => {
  const need = started(stores);

  let place: Place;
  let store: Store;
  beforeEach(async (context) => {
    need(context);
    place = await stores.place();
    store = await openStore(place);
  }, 60_000);
  afterEach(() => store?.close().catch(() => undefined));

  test('keeps each document once, and gives it back as it came', async () => {
    expect(await store.documents.add([kept(harbour), kept(council), kept(harbour)])).toEqual([harbour.id, council.id]);
    expect(await store.documents.add([kept(harbour)])).toEqual([]);
    const found = await store.documents.get([council.id, harbour.id]);
    expect(found.map(({ document }) => document)).toEqual([harbour, council]);
    await store.close();
    store = await openStore(place);
    expect((await all(store.documents.each())).map(({ document }) => document.id)).toEqual([harbour.id, council.id]);
    expect((await store.documents.withText([harbour.hash]))[0]?.document).toEqual(harbour);
  });

  test('texts with every kind of character come back', async () => {
    const odd = documentOf({ text: 'A \u0000 “🎭” \u2028 e\u0301 said.', source: 'odd.txt', headline: 'Odd \u0000' });
    await recorded(store, [odd]);
    expect((await store.documents.get([odd.id]))[0]?.document).toEqual(odd);
    expect(await problems(store)).toEqual([]);
  });

  test('readings are kept once for each version; what lacks one is told', async () => {
    await store.documents.add([kept(harbour), kept(council)]);
    const reading = await read(harbour);
    expect(await store.readings.add(reading, VERSION)).toBe(true);
    expect(await store.readings.add(reading, VERSION)).toBe(false);
    expect(plain((await store.readings.get([harbour.id], VERSION)).get(harbour.id))).toEqual(plain(reading));
    expect((await store.readings.missing(10, VERSION)).map(({ id }) => id)).toEqual([council.id]);
    expect(await store.readings.lacking('other')).toBe(2);
    await store.readings.add(reading, 'other');
    await store.readings.forgetOthers(VERSION);
    expect(await store.readings.lacking('other')).toBe(2);
    expect(await store.readings.lacking(VERSION)).toBe(1);
  });

  test('a transaction that fails keeps nothing', async () => {
    await expect(
      store.transaction(async (own) => {
        await own.documents.add([kept(harbour)]);
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(await store.documents.count()).toBe(0);
  });

  test('judgements are found by their texts, by newer versions of them, and with what undoes them', async () => {
    const judgement = noStatement(harbour);
    const back = undo(judgement);
    const again = undo(back);
    expect(await store.judgements.add([judgement, back, again, judgement])).toEqual([judgement.id, back.id, again.id]);
    expect(await store.judgements.about([harbour])).toEqual([judgement, back, again]);
    const newer = documentOf({ text: `${harbour.text} More.`, outlet: 'The Skerry Mail', date: '2024-05-04', source: 'mail.txt' });
    expect(await store.judgements.about([newer])).toEqual([judgement, back, again]);
    expect(await store.judgements.about([council])).toEqual([]);
    expect(await all(store.judgements.each())).toEqual([judgement, back, again]);
  });

  test('stories: named after their first document in any order, followed by old names, gone when empty', async () => {
    await store.documents.add([kept(council), kept(harbour)]);
    const [alone = ''] = await store.stories.assign([[council.id]]);
    expect(alone).toBe(council.id.replace('doc', 'story'));
    const [both = ''] = await store.stories.assign([[council.id, harbour.id]]);
    expect(both).toBe(harbour.id.replace('doc', 'story'));
    expect(await store.stories.line(alone)).toBeUndefined();
    expect(await store.stories.resolve(alone)).toBe(both);
    expect(await store.stories.list(10)).toEqual([
      { id: both, title: 'Quay shut', articles: 2, outlets: 2, first: '2024-05-03', last: '2024-05-06', changes: 1, stale: true },
    ]);
    expect(await store.stories.assign([[harbour.id, council.id]])).toEqual([]);
    expect(await store.stories.homeless(10)).toEqual([]);
    await store.stories.assign([[harbour.id], [council.id]]);
    expect((await store.stories.list(10)).map(({ id, articles }) => [id, articles])).toEqual(
      expect.arrayContaining([
        [both, 1],
        [alone, 1],
      ]),
    );
  });

  test('a record is kept only when nothing changed while it was made', async () => {
    const id = await recorded(store, [harbour, council]);
    const made = await store.stories.record(id);
    expect(made?.stale).toBe(false);
    expect(verify(made?.record ?? ({} as never))).toEqual([]);
    await store.stories.touch([id]);
    expect(await store.stories.stale(10)).toEqual([id]);
    expect(await store.stories.save(id, 1, await story([harbour]))).toBe(false);
    expect((await store.stories.record(id))?.record.documents).toHaveLength(2);
  });

  describe('search', () => {
    const found = async (query: Parameters<Store['search']>[0]): Promise<string[]> =>
      (await store.search(query)).statements.map(({ slices }) => slices[0]?.words.slice(0, 12) ?? '');
    beforeEach(() => recorded(store, [harbour, council]));

    test('by words and their stems, by phrase, by what is not said', async () => {
      expect(await found({ words: 'quays' })).toHaveLength(2);
      expect(await found({ words: '"quay is shut"' })).toEqual(['The quay is ']);
      expect(await found({ words: 'quay -pay' })).toEqual(['The quay is ']);
      expect(await found({ words: 'zeppelin' })).toEqual([]);
    });
    test('everything that somebody said about somebody', async () => {
      expect(await found({ speaker: 'Brack' })).toEqual(['The quay is ']);
      expect(await found({ speaker: 'asa lindqvist' })).toHaveLength(2);
      expect(await found({ speaker: 'Åsa Lindqvist', about: 'Ida Brack' })).toEqual(['Ida Brack ha']);
    });
    test('by outlet, kind and stance', async () => {
      expect(await found({ outlet: 'Skerry Mail' })).toHaveLength(2);
      expect(await found({ outlet: 'Skerry Mail', kind: 'direct' })).toEqual(['The quay is ']);
      expect(await found({ stance: 'denies' })).toHaveLength(1);
    });
    test('by the three clocks', async () => {
      expect(await found({ publishedAfter: '2024-05-04' })).toHaveLength(2);
      expect(await found({ saidBefore: '2024-05-03', words: 'quay' })).toEqual(['The quay is ']);
      expect(await found({ saidAfter: '2024-05-06', kind: 'direct' })).toEqual(['Ida Brack ha']);
      expect(await found({ happenedAfter: '1900-01-01', happenedBefore: '1999-01-01' })).toEqual([]);
    });
    test('by likeness', async () => {
      expect((await found({ like: 'He said that the quay was shut for June' }))[0]).toBe('The quay is ');
    });
    test('page by page, each once', async () => {
      const seen: string[] = [];
      for (let after: string | undefined = ''; after !== undefined; ) {
        const page = await store.search({ limit: 1, after });
        seen.push(...page.statements.map(({ reported }) => reported));
        after = page.next;
      }
      expect(seen).toHaveLength(4);
      expect(new Set(seen).size).toBe(4);
    });
    test('what cannot be asked is refused', async () => {
      for (const query of [
        { saidAfter: 'May' },
        { kind: 'loud' },
        { stance: 'x' },
        { after: '?' },
        { like: '…' },
        { words: 'x'.repeat(2000) },
      ])
        await expect(store.search({ words: 'quay', ...query })).rejects.toMatchObject({ code: 'search-not-understood' });
    });
    test('hostile words are only words', async () => {
      for (const words of ["'; drop table statements; --", '\\', "'", '((((', '& | !', '<->'.repeat(50), '\u0000quay'])
        await expect(store.search({ words, speaker: words, about: words, like: `quay ${words}` })).resolves.toBeDefined();
    });
  });

  describe('backup', () => {
    let folder: string;
    beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'onrecord-backup-'))));
    afterEach(() => rm(folder, { recursive: true, force: true }));

    test('goes into a new archive, whole, and twice changes nothing', async () => {
      await recorded(store, [harbour, council]);
      await store.readings.add(await read(harbour), VERSION);
      await store.judgements.add([noStatement(harbour)]);
      await store.feeds.put({ url: 'https://skerry.example/feed', title: 'Skerry', etag: '"1"' });
      await store.feeds.putLink({
        url: 'https://skerry.example/1',
        feed: 'https://skerry.example/feed',
        state: '',
        document: harbour.id,
        tries: 1,
      });
      const file = join(folder, 'backup');
      expect(await store.backup(file, { version: VERSION })).toEqual({ documents: 2, judgements: 1 });
      const other = await openStore(await stores.place());
      try {
        expect(await other.restore(file)).toEqual({ documents: 2, judgements: 1 });
        expect(await other.restore(file)).toEqual({ documents: 0, judgements: 0 });
        expect((await all(other.documents.each())).map(({ document }) => document)).toEqual([harbour, council]);
        expect(await all(other.judgements.each())).toEqual([noStatement(harbour)]);
        expect(await other.readings.lacking(VERSION)).toBe(1);
        expect(await other.feeds.list()).toEqual(await store.feeds.list());
        expect(await other.feeds.taken()).toHaveLength(1);
      } finally {
        await other.close();
      }
    });

    test('one that is cut off or changed is refused, and nothing of it is kept', async () => {
      await store.documents.add([kept(harbour), kept(council), kept(documentOf({ text: randomBytes(20_000).toString('base64') }))]);
      const file = join(folder, 'backup');
      await store.backup(file, { version: VERSION });
      const whole = readFileSync(file);
      const other = await openStore(await stores.place());
      try {
        const changed = Buffer.from(whole);
        changed[500] = (changed[500] ?? 0) ^ 1;
        for (const bytes of [
          whole.subarray(0, whole.length / 2),
          whole.subarray(0, -20),
          changed,
          Buffer.alloc(0),
          Buffer.from('no backup'),
        ]) {
          writeFileSync(file, bytes);
          await expect(other.restore(file)).rejects.toMatchObject({ code: 'backup-not-readable' });
        }
        expect(await other.documents.count()).toBe(0);
      } finally {
        await other.close();
      }
    });
  });

  test('what was changed behind its back is told', async () => {
    await recorded(store, [harbour]);
    await store.readings.add(await read(harbour), VERSION);
    expect(await problems(store)).toEqual([]);
    const forged = { ...harbour, id: council.id, text: harbour.text.replace('June', 'July') };
    await store.documents.add([kept(forged)]);
    expect(await problems(store)).toEqual([
      { path: council.id, message: 'the text is not the one that was taken in: its SHA-256 differs' },
    ]);
  });
});

test('a folder has one writer: the second is told, and nothing is lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-lock-'));
  const store = await openStore({ folder });
  try {
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'archive-in-use' });
    await store.documents.add([kept(harbour)]);
    await store.close();
    const again = await openStore({ folder });
    expect(await again.documents.count()).toBe(1);
    await again.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);

test('a server that is not there has a clear line, without a password in it', async () => {
  await expect(openStore({ url: 'postgres://ida:secret@127.0.0.1:1/archive' })).rejects.toMatchObject({
    code: 'archive-not-usable',
    message: expect.stringMatching(/127\.0\.0\.1:1\/archive(?!.*secret)/),
  });
});
