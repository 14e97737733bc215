/** Every program of examples/programs runs as its first line says. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toJson } from '../src/export/index.ts';
import { docs, hostileRecord } from './records.ts';

const root = resolve(import.meta.dirname, '..');
const sample = 'examples/ostrey-museum';
interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const program = (name: string, ...args: string[]): Promise<Ran> =>
  new Promise((done) => {
    execFile(process.execPath, [join(root, 'examples/programs', name), ...args], { cwd: root }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-programs-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('each has a test here, and a line that says how to run it', async () => {
  const here = await readFile(import.meta.filename, 'utf8');
  for (const name of await readdir(join(root, 'examples/programs'))) {
    expect(here).toContain(`program('${name}'`);
    expect((await readFile(join(root, 'examples/programs', name), 'utf8')).split('\n')[0]).toContain(`\`node ${name} `);
  }
});

test('read-article.ts', async () => {
  const { code, out } = await program('read-article.ts', `${sample}/b-foreland.txt`);
  expect([code, out]).toEqual([0, expect.stringContaining('“This was not a clever burglary”')]);
});

test('compare-folder.ts', async () => {
  const { code, out, err } = await program('compare-folder.ts', sample);
  expect([code, out]).toEqual([0, expect.stringMatching(/Ostrey Mercury: /)]);
  expect(err).toContain('6 of 6');
});

test('stream.ts', async () => {
  const { code, out } = await program('stream.ts', sample, '300');
  expect([code, out]).toEqual([0, expect.stringMatching(/^(?:[\w-]+\.txt: \d+ statements, of \d+ speakers\n){6}$/)]);
  expect((await program('stream.ts', sample, '0.001')).out).toMatch(/there was no time for the rest\n$/);
});

test('own-stage.ts', async () => {
  await writeFile(join(folder, 'quay.txt'), 'The wall was allegedly cracked, harbour master Ida Brack said on Friday.');
  expect(await program('own-stage.ts', folder)).toEqual({ code: 0, out: '13: allegedly\n1 statements; 0 problems\n', err: '' });
});

test('own-adapter.ts', async () => {
  const [one, none] = [join(folder, 'one.md'), join(folder, 'none.md')];
  await writeFile(
    one,
    '---\noutlet: The Mail\ndate: 2024-05-03\n---\n\n# The quay\n\n“The quay is **shut**,” harbour master Ida Brack said.\n',
  );
  await writeFile(none, '---\noutlet: The Post\n---\n\n');
  const { code, out, err } = await program('own-adapter.ts', one, none);
  expect([code, out]).toEqual([0, expect.stringMatching(/^A {2}The Mail\n1 statements, \d+ claims\n$/)]);
  expect(err).toMatch(/^none\.md: is empty\. /);
});

test('own-export.ts is what the page on the library shows, has under fifty lines, and runs', async () => {
  const source = await readFile(join(root, 'examples/programs/own-export.ts'), 'utf8');
  expect(docs('library.md')).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
  expect(source.split('\n').length).toBeLessThan(50);
  await writeFile(join(folder, 'hostile.json'), toJson(hostileRecord()));
  const { code, out } = await program('own-export.ts', join(folder, 'hostile.json'));
  expect(code).toBe(0);
  expect(out).toMatch(/^# \\<\/script/);
  expect(out).not.toMatch(/(?<!\\)<|\u202e/);
});
