/** The desk over HTTP: corrections, articles, progress, and who may come. */
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Judgement } from '../src/facts/index.ts';
import { documentOf, story, type StoryRecord, verify } from '../src/onrecord.ts';
import { createApp, Desk, isLoopback, type Listening, listen } from '../src/server/index.ts';
import { articles } from './quay.ts';

const page = '<!doctype html><html><head></head><body><script type="application/json" id="record">null</script></body></html>';
const documents = articles.map((article) => documentOf(article));
const json = { 'content-type': 'application/json' };

let first: StoryRecord;
beforeAll(async () => {
  first = await story(documents);
});

let server: Listening;
let desk: Desk;
let kept: Judgement[];
beforeEach(async () => {
  kept = [];
  desk = new Desk({ documents, record: first, keep: async (judgement) => void kept.push(judgement) });
  server = await listen(createApp({ page, desk }), 0);
});
afterEach(() => server.close());

const at = (path: string): string => new URL(path, server.url).href;
const send = (path: string, body: unknown, method: string = 'POST', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(at(path), { method, body: JSON.stringify(body), headers: { ...json, ...headers } });
const conflict = (): Record<string, string> => ({ who: 'Ida', kind: 'no-conflict', conflict: first.conflicts[0]?.id ?? '' });
const recordNow = async (): Promise<StoryRecord> => (await (await fetch(at('/api/record'))).json()) as StoryRecord;

interface Answer {
  readonly judgement: { readonly id: string; readonly state: string };
  readonly record: string;
  readonly effect: { readonly removed: readonly { readonly kind: string; readonly id: string }[] };
}

describe('corrections', () => {
  test('one is made, kept, applied, undone', async () => {
    const made = await send('/api/judgements', conflict());
    expect(made.status).toBe(201);
    const answer = (await made.json()) as Answer;
    expect(answer.effect.removed).toContainEqual({ kind: 'conflicts', id: first.conflicts[0]?.id });
    expect(kept.map(({ id }) => id)).toEqual([answer.judgement.id]);
    const record = await recordNow();
    expect(record.id).toBe(answer.record);
    expect(record.conflicts).toEqual([]);
    expect(verify(record)).toEqual([]);
    expect(await (await fetch(at('/'))).text()).toContain(answer.record);

    const undone = await send(`/api/judgements/${answer.judgement.id}`, { who: 'Ida', why: 'it is one' }, 'DELETE');
    expect(undone.status).toBe(201);
    expect((await recordNow()).conflicts).toEqual(first.conflicts);
    const { judgements } = (await (await fetch(at('/api/judgements'))).json()) as { judgements: { state: string }[] };
    expect(judgements.map(({ state }) => state)).toEqual(['undone', 'holds']);
    expect(kept).toHaveLength(2);
  });

  test.each([
    ['no JSON', '{', json, 400, 'request-not-understood'],
    ['no correction', '[]', json, 400, 'judgement-not-understood'],
    ['nobody’s', JSON.stringify({ kind: 'no-conflict', conflict: 'x', who: '' }), json, 404, 'no-such-fact'],
    ['about nothing', JSON.stringify({ kind: 'undo', judgement: 'judgement-x', who: 'Ida' }), json, 404, 'no-such-fact'],
    ['a form', 'who=Ida', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'judgement-not-understood'],
    ['too large', JSON.stringify({ why: 'a'.repeat(2 * 1024 * 1024) }), json, 413, 'request-too-large'],
    ['from another site', '{}', { ...json, origin: 'https://evil.example' }, 403, 'request-refused'],
  ] as const)('refused: %s', async (_, body, headers, status, code) => {
    const response = await fetch(at('/api/judgements'), { method: 'POST', body, headers });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code });
    expect(kept).toEqual([]);
  });

  test('one that cannot be kept is not applied', async () => {
    const other = new Desk({ documents, record: first, keep: () => Promise.reject(new Error('the disk is full')) });
    const app = createApp({ page, desk: other });
    const response = await app.request('/api/judgements', {
      method: 'POST',
      body: JSON.stringify(conflict()),
      headers: { ...json, host: 'localhost' },
    });
    expect(response.status).toBe(500);
    expect(other.record).toBe(first);
  });

  test('the record is sent once', async () => {
    const { headers } = await fetch(at('/api/record'));
    expect((await fetch(at('/api/record'), { headers: { 'if-none-match': headers.get('etag') ?? '' } })).status).toBe(304);
  });
});

describe('articles', () => {
  const ferry = {
    text: 'The ferry runs again, the shipping office said on Monday.',
    id: 'ferry.txt',
    outlet: 'The Echo',
    date: '2024-05-06',
  };

  test('texts are added, and corrections stay', async () => {
    await send('/api/judgements', conflict());
    const response = await send('/api/articles', { articles: [ferry] });
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({ articles: [{ source: 'ferry.txt' }], failed: [] });
    await desk.idle();
    const record = await recordNow();
    expect(record.documents.map(({ source }) => source)).toContain('ferry.txt');
    expect(record.conflicts).toEqual([]);
  });

  test('files are added as files of a folder are read; one that is none is told', async () => {
    const form = new FormData();
    form.append('files', new Blob([`“Tickets are gone,” Rob Tarn said.`]), '../../etc/tarn.txt');
    form.append('files', new Blob([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2])]), 'plan.pdf');
    form.append('outlet', 'The Echo');
    const response = await fetch(at('/api/articles'), { method: 'POST', body: form });
    expect(response.status).toBe(202);
    const { articles: taken, failed } = (await response.json()) as {
      articles: { source: string }[];
      failed: { code: string; detail: string }[];
    };
    expect(taken.map(({ source }) => source)).toEqual(['tarn.txt']);
    expect(failed.map(({ code }) => code)).toEqual(['file-binary']);
    expect(failed[0]?.detail).not.toContain('/');
    await desk.idle();
    const { articles: list } = (await (await fetch(at('/api/articles'))).json()) as { articles: { source: string; outlet?: string }[] };
    expect(list.find(({ source }) => source === 'tarn.txt')?.outlet).toBe('The Echo');
  });

  test('an empty desk takes its first story, with what was decided about it before', async () => {
    const decided = (await (async () => {
      await send('/api/judgements', conflict());
      return kept;
    })()) as Judgement[];
    const empty = new Desk({ recall: async () => decided });
    const app = createApp({ page, desk: empty });
    const body = JSON.stringify({ articles: articles.map(({ source, ...fields }) => ({ ...fields, id: source })) });
    const response = await app.request('/api/articles', { method: 'POST', body, headers: { ...json, host: 'localhost' } });
    expect(response.status).toBe(202);
    await empty.idle();
    expect(empty.record?.conflicts).toEqual([]);
    expect(empty.record?.judgements.map(({ state }) => state)).toEqual(['holds']);
  });

  test.each([
    ['none', { articles: [] }, 400, 'request-not-understood'],
    ['too many', { articles: Array.from({ length: 101 }, (_, n) => ({ text: `a ${n}` })) }, 400, 'request-not-understood'],
    ['too much', { articles: [{ text: 'a'.repeat(33 * 1024 * 1024) }] }, 413, 'request-too-large'],
  ])('refused: %s', async (_, body, status, code) => {
    const response = await send('/api/articles', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('refused: another form of body, and another way to ask', async () => {
    expect((await fetch(at('/api/articles'), { method: 'POST', body: 'a text', headers: { 'content-type': 'text/plain' } })).status).toBe(
      415,
    );
    expect(
      (await fetch(at('/api/articles'), { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }))
        .status,
    ).toBe(400);
    expect((await send('/api/articles', {}, 'PUT')).status).toBe(405);
    expect((await send('/api/articles', { articles: [ferry] }, 'POST', { origin: 'null' })).status).toBe(403);
  });
});

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Reads events until there are as many. */
async function eventsFrom(count: number, headers: Record<string, string> = {}): Promise<Told[]> {
  const stop = new AbortController();
  const response = await fetch(at('/api/progress'), { headers, signal: stop.signal });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const found: Told[] = [];
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString('utf8');
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      if (field('event'))
        found.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) as Record<string, unknown> });
    }
    if (found.length >= count) break;
  }
  stop.abort();
  return found;
}

describe('progress', () => {
  test('a new listener hears where things stand, then what happens', async () => {
    const heard = eventsFrom(3);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await send('/api/judgements', conflict());
    const [now, comparing, made] = await heard;
    expect(now).toMatchObject({ event: 'record', data: { record: first.id } });
    expect(comparing?.event).toBe('comparing');
    expect(made).toMatchObject({ event: 'record', data: { record: (await recordNow()).id, judgement: kept[0]?.id } });
  });

  test('who was cut off hears what was missed, once', async () => {
    const [now] = await eventsFrom(1);
    await send('/api/articles', { articles: [{ text: 'The ferry runs again, the shipping office said.' }] });
    await desk.idle();
    const missed = await eventsFrom(3, { 'last-event-id': now?.id ?? '' });
    expect(missed.map(({ event }) => event)).toEqual(['reading', 'comparing', 'record']);
    expect(missed[0]?.data).toMatchObject({ done: 4, total: 4 });
    expect(await eventsFrom(1, { 'last-event-id': missed[1]?.id ?? '' })).toEqual([missed[2]]);
  });

  test('after a restart it begins with the record', async () => {
    expect(await eventsFrom(1, { 'last-event-id': 'another-7' })).toMatchObject([{ event: 'record', data: { record: first.id } }]);
  });

  test('listeners that leave are forgotten', async () => {
    await eventsFrom(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(desk.events.listeners).toBe(0);
  });
});

describe('beyond this machine', () => {
  const token = 'a-token-for-the-test';
  let open: Listening;
  beforeAll(async () => {
    open = await listen(createApp({ page, desk: new Desk({ record: first }), token }), 0, undefined, '0.0.0.0');
  });
  afterAll(() => open.close());
  /** A request by a name of the network. */
  const ask = (path: string, headers: Record<string, string> = {}): Promise<{ status: number; cookie: string; location: string }> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: open.port, path, headers: { host: 'desk.example:4173', ...headers } }, (response) => {
        response.resume();
        const { location = '' } = response.headers;
        resolve({ status: response.statusCode ?? 0, cookie: response.headers['set-cookie']?.[0] ?? '', location });
      })
        .on('error', reject)
        .end();
    });

  test('nothing is answered without the token', async () => {
    for (const path of [
      '/',
      '/api/record',
      '/api/progress',
      '/api/judgements',
      '/?token=another',
      '/api/record?token=a-token-for-the-test',
    ])
      expect((await ask(path)).status, path).toBe(401);
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/api/record', { authorization: 'Bearer a-token-for-the-tes' })).status).toBe(401);
  });

  test('the token opens it, as a header or as the cookie that the page gets', async () => {
    expect((await ask('/api/record', { authorization: `Bearer ${token}` })).status).toBe(200);
    const { status, cookie, location } = await ask(`/?token=${token}`);
    expect({ status, location }).toEqual({ status: 303, location: '/' });
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await ask('/api/record', { cookie: cookie.split(';')[0] ?? '' })).status).toBe(200);
  });

  test('a page of another site is refused, token or not', async () => {
    expect((await ask('/api/record', { authorization: `Bearer ${token}`, origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('/api/record', { authorization: `Bearer ${token}`, origin: 'https://desk.example:4173' })).status).toBe(200);
  });

  test('what is this machine and what is not', () => {
    expect(['127.0.0.1', '127.1.2.3', 'localhost', '::1'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '192.168.1.7', 'desk.example', '127.0.0.1.evil.example', ''].some(isLoopback)).toBe(false);
  });

  test('an address that this machine has not', async () => {
    await expect(listen(createApp({ page }), 0, undefined, '192.0.2.1')).rejects.toMatchObject({ code: 'host-not-usable' });
  });
});
