/** Who may come in over the network, what they may do, and that every change is in the log with who made it; on both kinds of store. */
import { userInfo } from 'node:os';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Archive } from '../src/archive/index.ts';
import { emptyPage } from '../src/export/index.ts';
import { type ArchiveApp, createArchiveApp } from '../src/server/index.ts';
import type { Place } from '../src/store/index.ts';
import type { Io } from '../src/cli/io.ts';
import { addTokenCommand, listTokensCommand, logCommand, revokeTokenCommand } from '../src/cli/archive/tokens.ts';
import { articleOf, documentFor } from './newsroom.ts';
import { started } from './started.ts';
import { bothStores } from './stores.ts';

const user = userInfo().username;
const articles = [0, 1, 2].map((version) => documentFor(articleOf(7, version)));
const kept = articles.map((document) => ({ document, notices: [] }));

describe.each(bothStores())('an archive in $kind', (stores) => {
  const need = started(stores);

  let place: Place;
  let archive: Archive;
  let server: ArchiveApp;
  beforeEach(async (context) => {
    need(context);
    place = await stores.place();
    archive = await Archive.open(place, { threads: 1 });
    const { tokens } = archive.store;
    server = createArchiveApp({ archive, page: await emptyPage(), holderOf: (given) => tokens.holder(given) });
  }, 60_000);
  afterEach(async () => {
    server?.close();
    await archive?.close().catch(() => undefined);
  });

  const ask = async (path: string, token?: string, body?: unknown): Promise<Response> =>
    server.app.request(`http://127.0.0.1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        host: '127.0.0.1',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;
  const log = async (): Promise<string[]> =>
    (await archive.store.audit.list(100)).map(({ who, what, told }) => `${who} · ${what} · ${told}`);

  /** The story of all three articles. */
  async function story(): Promise<string> {
    await archive.take(kept);
    await archive.read();
    await archive.group();
    await archive.records();
    const [first] = await archive.store.stories.list(10);
    expect(first?.articles).toBe(3);
    return first?.id ?? '';
  }

  test('a reader looks, an editor changes, nobody else comes in', async () => {
    const id = await story();
    const { tokens } = archive.store;
    const reader = (await tokens.make('Rook', 'reader')).token;
    const editor = (await tokens.make('Edda', 'editor')).token;
    const split = { kind: 'other-story', who: 'Somebody Else', story: id, documents: [articles[2]?.id] };

    for (const wrong of [
      undefined,
      'x',
      `${editor}x`,
      `onr_${'a'.repeat(32)}`,
      `${reader.slice(0, -1)}${reader.endsWith('A') ? 'B' : 'A'}`,
    ])
      expect((await ask('/api/stories', wrong)).status).toBe(401);
    expect((await ask('/healthz')).status).toBe(200);

    for (const path of ['/', '/api/stories', '/api/search?words=crowns', `/story/${id}/api/record`])
      expect((await ask(path, reader)).status, path).toBe(200);
    for (const path of ['/api/stories', `/story/${id}/api/judgements`, `/story/${id}/api/articles`, `/story/${id}/api/story`]) {
      const refused = await ask(path, reader, split);
      expect(refused.status, path).toBe(403);
      expect(await codeOf(refused)).toBe('role-not-enough');
    }
    expect((await archive.store.stories.count()).stories).toBe(1);
    expect((await ask('/api/log', reader)).status).toBe(403);

    expect((await ask('/api/stories', editor, split)).status).toBe(201);
    expect((await archive.store.stories.count()).stories).toBe(2);
    const { changes } = (await (await ask('/api/log?limit=1', editor)).json()) as { changes: Record<string, unknown>[] };
    expect(changes).toMatchObject([{ who: 'Edda', what: 'decision', told: 'other-story, signed by Somebody Else' }]);
    expect(Date.now() - Date.parse(String(changes[0]?.['at']))).toBeLessThan(60_000);
  }, 120_000);

  test('the description of a desk names the address under which its paths are answered', async () => {
    const id = await story();
    const { token } = await archive.store.tokens.make('Rook', 'reader');
    const described = await ask(`/story/${id}/openapi.json`, token);
    const { servers, paths } = (await described.json()) as { servers: { url: string }[]; paths: Record<string, unknown> };
    expect(servers).toEqual([{ url: `/story/${id}` }]);
    expect(paths).toHaveProperty('/api/v1/record');
    expect((await ask(`${servers[0]?.url}/api/v1/record`, token)).status).toBe(200);
    expect(await (await ask(`/story/${id}/api/docs`, token)).text()).toContain(`GET /story/${id}/api/v1/record`);
  }, 120_000);

  test('a correction on a desk is logged under the name of the token', async () => {
    const id = await story();
    const editor = (await archive.store.tokens.make('Edda', 'editor')).token;
    const record = (await (await ask(`/story/${id}/api/record`, editor)).json()) as { statements: { id: string }[] };
    const answer = await ask(`/story/${id}/api/judgements`, editor, {
      kind: 'no-statement',
      who: 'E.',
      statement: record.statements[0]?.id,
    });
    expect(answer.status).toBe(201);
    expect((await log())[0]).toBe('Edda · decision · no-statement, signed by E.');
  }, 120_000);

  test('a token that is revoked lets nobody in from then on; the log has both', async () => {
    const { tokens } = archive.store;
    expect(await tokens.any()).toBe(false);
    const { token, line } = await tokens.make('Rook', 'reader');
    expect((await ask('/api/stories', token)).status).toBe(200);
    expect(await tokens.revoke(line.id)).toBe(true);
    expect((await ask('/api/stories', token)).status).toBe(401);
    expect(await tokens.revoke(line.id)).toBe(false);
    expect(await tokens.any()).toBe(true);
    expect(await log()).toEqual([`${user} · revoked · reader Rook`, `${user} · token · reader Rook`]);
  });

  test('the address with the token gives a cookie, and the cookie opens the page', async () => {
    const { token } = await archive.store.tokens.make('Rook', 'reader');
    const welcome = await ask(`/?token=${token}`);
    expect(welcome.status).toBe(303);
    const cookie = welcome.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(welcome.headers.get('location')).toBe('/');
    const opened = await server.app.request('http://127.0.0.1/', { headers: { host: '127.0.0.1', cookie: cookie.split(';')[0] ?? '' } });
    expect(opened.status).toBe(200);
  });

  test('what is taken in is logged once, with who it was', async () => {
    await archive.take(kept);
    await archive.take(kept);
    const lines = await archive.store.audit.list(100);
    expect(lines.map(({ who, what, id }) => [who, what, id])).toEqual(articles.map(({ id }) => [user, 'article', id]).toReversed());
    expect(lines.at(-1)?.told).toBe(`${articles[0]?.outlet?.name}: ${articles[0]?.source}`);
    expect((await archive.store.audit.list(1, lines[0]?.seq)).map(({ seq }) => seq)).toEqual([lines[1]?.seq]);
    await expect(
      archive.store.transaction(async (own) => {
        await own.tokens.make('Nobody', 'editor');
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(await archive.store.audit.list(100)).toHaveLength(3);
  });

  test('the database refuses to change the log, or to forget a token; the token itself is nowhere', async () => {
    const { token } = await archive.store.tokens.make('Rook', 'reader');
    for (const [table, change] of [
      ['audit', "update audit set who = 'x'"],
      ['audit', 'delete from audit'],
      ['audit', 'truncate audit'],
      ['tokens', 'delete from tokens'],
      ['tokens', 'truncate tokens'],
    ])
      await expect(
        archive.store.transaction(async (_, db) => {
          await sql.raw(change ?? '').execute(db);
        }),
      ).rejects.toThrow(`what is in ${table} is never changed or taken away`);
    const all = await archive.store.transaction(async (_, db) => JSON.stringify(await db.selectFrom('tokens').selectAll().execute()));
    expect(all).toContain('Rook');
    expect(all).not.toContain(token.slice(4));
  });

  test('the command line makes, lists and revokes tokens, and prints the log', async () => {
    await archive.close();
    let [out, err] = ['', ''];
    const io: Io = {
      out: { write: (text) => (out += String(text)) },
      err: { write: (text) => (err += String(text)) },
      env: {},
      stopped: () => new Promise(() => undefined),
    };
    const flags = { archive: 'url' in place ? place.url : place.folder };
    expect(await addTokenCommand(' Edda ', { ...flags, role: 'editor' }, io)).toBe(0);
    const token = out.trim();
    expect(token).toMatch(/^onr_[\w-]{32}$/);
    const id = /tok-\w+/.exec(err)?.[0] ?? '';
    await expect(addTokenCommand('\u001b[2J', { ...flags, role: 'editor' }, io)).rejects.toMatchObject({ code: 'wrong-usage' });
    out = '';
    await listTokensCommand(flags, io);
    expect(out).toMatch(new RegExp(`^${id}  editor  Edda  made `));
    await revokeTokenCommand(id, flags, io);
    await expect(revokeTokenCommand(id, flags, io)).rejects.toMatchObject({ code: 'no-such-token' });
    out = '';
    await logCommand(flags, io);
    expect(out.split('\n').map((line) => line.replace(/^\d+ {2}\S+ {2}/, ''))).toEqual([
      `${user}  token revoked: ${id}  editor Edda`,
      `${user}  token made: ${id}  editor Edda`,
      '',
    ]);
    archive = await Archive.open(place, { threads: 1 });
    expect(await archive.store.tokens.holder(token)).toBeUndefined();
  }, 240_000);
});
