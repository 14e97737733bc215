import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const program = resolve(import.meta.dirname, '../bin/onrecord.js');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  new Promise((done) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...clean } = process.env;
    execFile(process.execPath, [program, ...args], { cwd: folder, env: { ...clean, ...env } }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'));
  await writeFile(
    join(folder, 'mail.txt'),
    'date 2024-05-03 The quay is shut.\n\n“It stays shut,” harbour master Ida Brack said on Friday.\n',
  );
  await writeFile(join(folder, 'post.txt'), 'Harbour master Ida Brack denied that the quay had been shut.\n');
  await writeFile(join(folder, 'post.json'), '{"outlet":"The Post"}');
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  await writeFile(join(folder, 'hostile.txt'), '“It \u001b[2Jstays \u202eshut,” harbour master Ida Brack said.\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('onrecord stories groups files, on paper and as JSON', async () => {
  const { code, out } = await run(['stories', 'mail.txt', 'post.txt']);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^2 articles: .*quay.*\n {2}no date · The Post · post\.txt\n {2}2024-05-03 · mail\.txt\n$/),
  ]);
  const stories = JSON.parse((await run(['stories', 'mail.txt', 'post.txt', '--json'])).out);
  expect(stories).toMatchObject([{ articles: [{ source: expect.any(String) }, { source: expect.any(String) }] }]);
  expect((await run(['stories', 'missing.txt'])).code).toBe(1);
});

describe('onrecord story', () => {
  test('prints the record', async () => {
    const { code, out, err } = await run(['story', 'mail.txt', 'post.txt']);
    expect(code).toBe(0);
    expect(out).toContain('“It stays shut');
    expect(out).toContain('The Post');
    expect(err).toMatch(/^onrecord: read in \d+\.\d s\n$/);
  });

  test('writes the record and the page', async () => {
    const { code, err } = await run([
      'story',
      'mail.txt',
      'post.txt',
      '--title',
      'The quay',
      '--json',
      'quay.record',
      '--html',
      'quay.html',
    ]);
    expect([code, err]).toEqual([0, expect.stringContaining('quay.html')]);
    const json = await readFile(join(folder, 'quay.record'), 'utf8');
    const record = JSON.parse(json);
    expect(record).toMatchObject({ format: 'onrecord/1', title: 'The quay' });
    const html = await readFile(join(folder, 'quay.html'), 'utf8');
    expect(JSON.parse(/id="record">(.*?)<\/script>/s.exec(html)?.[1] ?? '')).toEqual(record);
    expect((await run(['story', 'post.txt', 'mail.txt', '--title', 'The quay', '--json', '-'])).out).toBe(json);
    expect(await run(['verify', 'quay.record'])).toMatchObject({ code: 0, out: expect.stringContaining('holds') });
    await writeFile(join(folder, 'changed.record'), json.replace('stays shut', 'stays open'));
    expect(await run(['verify', 'changed.record'])).toMatchObject({ code: 3, out: expect.stringContaining('SHA-256') });
    const line = json.split('\n').findIndex((one) => one.includes('stays shut')) + 1;
    expect((await run(['verify', 'changed.record'])).out).toContain(`changed.record:${line}: documents[`);
    await writeFile(join(folder, 'other.record'), json.replace('"stance": "asserts"', '"stance": "asserts", "true": true'));
    expect(await run(['verify', 'other.record'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^other\.record:\d+: statements\[\d+\]: .*true/),
    });
  });

  test('bad files have a line each; the rest is done', async () => {
    const { code, out, err } = await run(['story', 'mail.txt', 'empty.txt', 'picture.txt', 'missing.txt', './mail.txt']);
    expect(code).toBe(3);
    expect(err.trim().split('\n').slice(0, -1)).toEqual([
      'onrecord: missing.txt: no such file or folder',
      'onrecord: empty.txt: is empty',
      'onrecord: picture.txt: is no text (a picture)',
      expect.stringContaining('is the same article as'),
    ]);
    expect(out).toContain('picture.txt: is no text');
  });

  test('nothing to read', async () => {
    expect(await run(['story', 'empty.txt'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('nothing could be read') });
  });

  test('an input is never written over', async () => {
    expect(await run(['story', 'mail.txt', '--json', './mail.txt'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('not be written over'),
    });
    expect(await run(['story', 'mail.txt', '--html', 'no/such/folder/a.html'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such folder'),
    });
  });

  test('colour only where it is wanted', async () => {
    expect((await run(['story', 'mail.txt'])).out).not.toContain('\u001b');
    expect((await run(['story', 'mail.txt'], { FORCE_COLOR: '1' })).out).toContain('\u001b[1m');
    expect((await run(['story', 'mail.txt'], { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain('\u001b');
    expect((await run(['story', 'mail.txt', '--no-color'], { FORCE_COLOR: '1' })).out).not.toContain('\u001b');
  });

  test('a hostile text cannot drive the terminal', async () => {
    const { code, out, err } = await run(['story', 'hostile.txt']);
    expect(code).toBe(0);
    for (const control of ['\u001b', '\u202e']) expect(`${out}${err}`).not.toContain(control);
  });
});

describe('onrecord read', () => {
  test('prints one article', async () =>
    expect(await run(['read', 'mail.txt'])).toMatchObject({ code: 0, out: expect.stringContaining('Ida Brack') }));
  test('prints the reading', async () => {
    const { code, out } = await run(['read', 'mail.txt', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ document: { source: 'mail.txt' }, reading: { statements: expect.any(Array) } });
  });
});

test.each([
  [['stroy']],
  [['story']],
  [['story', 'mail.txt', '--width', 'wide']],
  [['story', 'mail.txt', '--date', 'May']],
  [['serve', '--port', '70000']],
  [[]],
])('wrong usage: onrecord %j', async (args) => expect(await run(args)).toMatchObject({ code: 2, out: '' }));

test('help and version', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes') });
  expect(await run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('a record that is none', async () => {
  expect(await run(['verify', 'mail.txt'])).toMatchObject({ code: 1, err: expect.stringContaining('is no record') });
  expect(await run(['verify', 'missing'])).toMatchObject({ code: 1, err: expect.stringContaining('no such file') });
});

/** The address that a server prints. */
const address = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += String(chunk);
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (url) found(url);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${out}`)));
  });
const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.once('exit', (code) => done(code)));

test('the demo serves the sample on the next free port and stops on Ctrl-C', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;
  const child = spawn(process.execPath, [program, 'demo'], { env: { ...process.env, PORT: String(port) } });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const url = await address(child);
  expect(err).toContain(`port ${port} is taken`);
  expect(await (await fetch(new URL('/healthz', url))).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(url)).text()).toContain('"format":"onrecord/1"');
  child.kill('SIGINT');
  expect(await ended(child)).toBe(0);
  await new Promise((closed) => other.close(closed));
});
