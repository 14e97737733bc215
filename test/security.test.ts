/** What docs/security.md promises beside what the tests that it names hold. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

describe('each test that docs/security.md names is there', () => {
  const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| \d/.test(line));
  test('there are rows', () => expect(rows.length).toBeGreaterThan(25));
  test.each(rows.map((row) => [row.split('|')[1]?.trim() ?? '', row] as const))('%s', (_, row) => {
    const named = [...row.matchAll(/`([\w./-]+\.test\.ts)`: “(.+?)”(?=;| \|)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file = '', title = ''] of named) {
      const there = readFileSync(join(root, file), 'utf8');
      expect(there.includes(`'${title}'`), `${file}: ${title}`).toBe(true);
    }
  });
});

test('no hash but SHA-256 where something is defended, no random number but the system has made it', () => {
  const used = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) => {
      const code = readFileSync(join(root, 'src', path), 'utf8');
      return [...code.matchAll(/createHash\((.*?)\)|createHmac|Math\.random|createCipher\w*|\bsubtle\./g)].map(
        ([what, name]) => `${path.replaceAll('\\', '/')}: ${name ?? what}`,
      );
    });
  expect(used.filter((line) => !line.endsWith(": 'sha256'"))).toEqual(["export/follow-the-money.ts: 'sha1'"]);
});

describe('a desk that others can reach', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-security-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const secret = 'xylography of Threnwick';
  let out = '';
  let address = '';
  beforeAll(async () => {
    const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'serve', '--host', '0.0.0.0', '--port', '0'], {
      env: { ...process.env, NO_COLOR: '1', XDG_DATA_HOME: folder },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()));
    const ended = new Promise((done) => child.once('exit', done));
    while ((address = /http:\S+/.exec(out)?.[0] ?? '') === '') await wait(50);
    const { port, searchParams } = new URL(address);
    const ask = (path: string, token: string, body?: string): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body }),
      });
    const token = searchParams.get('token') ?? '';
    const text = JSON.stringify({ articles: [{ text: `The ${secret} was sold, clerk Ada Orr said.` }] });
    expect((await ask('/api/articles', token, text)).status).toBeLessThan(300);
    while ((await ask('/api/record', token)).status !== 200) await wait(50);
    expect(await (await ask('/api/record', token)).text()).toContain(secret);
    expect((await ask('/api/articles', token, `{"${secret}`)).status).toBe(400);
    expect((await ask('/api/record', 'a-wrong-token')).status).toBe(401);
    child.kill('SIGINT');
    await ended;
  }, 180_000);

  test('nothing of an article, nor a token that was tried, is printed while it is served', () => {
    expect(out).not.toContain('Threnwick');
    expect(out).not.toContain('a-wrong-token');
  });
  test('who came in, and who tried to, is printed with the time and the address', () => {
    expect(out).toMatch(/^onrecord: \d{4}-\d\d-\d\dT[\d:.]+Z 127\.0\.0\.1: came in, the token of this run \(editor\)$/m);
    expect(out).toMatch(/^onrecord: \S+ 127\.0\.0\.1: wrong token$/m);
    expect(out.match(/came in/g)).toHaveLength(1);
  });
  test('beyond this machine a token is made, and it is said that the way is not encrypted', () => {
    expect(new URL(address).searchParams.get('token')).toMatch(/^[\w-]{32}$/);
    expect(out).toContain('not encrypted');
  });
});
