/** The package as users get it: packed, installed in an empty project, used. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docs } from './records.ts';

const root = resolve(import.meta.dirname, '..');
const tool = (name: string): string => join(root, 'node_modules', '.bin', name);
const minutes = 60_000;
/** This Node, and others whose executables ONRECORD_NODES names, parted as PATH is. */
const nodes = [process.execPath, ...(process.env['ONRECORD_NODES']?.split(delimiter) ?? [])];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const run = (command: string, args: readonly string[], cwd: string): Promise<Ran> =>
  new Promise((done) => {
    execFile(command, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      done({ code: error ? Number(error.code) || 1 : 0, out, err });
    });
  });

const tenLines = `import { documentOf, read, story } from 'onrecord';

const articles = [
  { text: '“The quay is shut,” harbour master Ida Brack said on Friday.', outlet: 'The Mail', date: '2024-05-03' },
  { text: 'Shipowner Nils Orre called on Ida Brack to resign.', outlet: 'The Post', date: '2024-05-04' },
];
const documents = articles.map((article) => documentOf(article));
const readings = await Promise.all(documents.map((document) => read(document)));
const record = await story(documents, { title: 'The quay' });
console.log(JSON.stringify([readings.map(({ statements }) => statements.length), record.title, record.outlets.map(({ name }) => name)]));
`;

let folder: string;
let tarball: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-package-'));
  // The build of the test run is packed; another one would only take time.
  const packed = await run('npm', ['pack', root, '--ignore-scripts', '--silent'], folder);
  tarball = join(folder, packed.out.trim().split('\n').at(-1) ?? '');
}, 5 * minutes);
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'publint finds nothing',
  async () => {
    const { code, out, err } = await run(tool('publint'), ['run', tarball, '--strict'], folder);
    expect([code, `${out}${err}`]).toEqual([0, expect.stringContaining('All good')]);
  },
  minutes,
);

test(
  'every subpath has types that fit its code',
  async () => {
    const { code, out } = await run(tool('attw'), [tarball, '--profile', 'esm-only', '--format', 'json'], folder);
    expect([
      code,
      JSON.parse(out).analysis?.problems?.filter(({ resolutionKind }: { resolutionKind: string }) => !/node10|cjs/.test(resolutionKind)),
    ]).toEqual([0, []]);
  },
  2 * minutes,
);

describe('in an empty project', () => {
  let project: string;
  let missing: string | undefined;
  beforeAll(async () => {
    project = join(folder, 'project');
    await cp(join(root, 'examples', 'programs'), project, { recursive: true });
    await writeFile(join(project, 'ten-lines.ts'), tenLines);
    await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
    const installed = await run('npm', ['install', tarball, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], project);
    if (installed.code === 0) return;
    if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED|ENETUNREACH/.test(installed.err)) throw new Error(installed.err);
    missing = 'the registry cannot be reached and npm has not everything in its cache: the installed package was not tried';
  }, 8 * minutes);

  test('the ten lines are those of the page on the library', () => expect(docs('library.md')).toContain(tenLines));

  test.for(nodes)('ten lines read a story: %s', async (node, context) => {
    if (missing) context.skip(missing);
    const { code, out, err } = await run(node, ['ten-lines.ts'], project);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual([[1, 1], 'The quay', ['The Mail', 'The Post']]);
  });

  test(
    'its types are strict and whole',
    async (context) => {
      if (missing) context.skip(missing);
      const compilerOptions = {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        module: 'nodenext',
        target: 'es2024',
        types: ['node'],
        typeRoots: [join(root, 'node_modules', '@types')],
      };
      await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
      expect(await run(tool('tsc'), ['-p', '.'], project)).toEqual({ code: 0, out: '', err: '' });
    },
    2 * minutes,
  );

  test(
    'the command reads, exports and verifies; the programs run',
    async (context) => {
      if (missing) context.skip(missing);
      const onrecord = (...args: string[]): Promise<Ran> => run(join(project, 'node_modules', '.bin', 'onrecord'), args, project);
      const sample = join(project, 'node_modules', 'onrecord', 'examples', 'ostrey-museum');
      expect(await onrecord('story', sample, '--json', 'record.json', '--csv', 'tables')).toMatchObject({ code: 0 });
      expect(await readdir(join(project, 'tables'))).toContain('statements.csv');
      expect(await onrecord('export', 'record.json', '--to', 'xlsx')).toMatchObject({ code: 0 });
      expect(await readdir(project)).toContain('record.xlsx');
      const program = (...args: string[]): Promise<Ran> => run(process.execPath, args, project);
      expect(await program('read-article.ts', join(sample, 'b-foreland.txt'))).toMatchObject({
        code: 0,
        out: expect.stringContaining('“This was not a clever burglary”'),
      });
      expect(await program('compare-folder.ts', sample)).toMatchObject({ code: 0, err: expect.stringContaining('6 of 6') });
      expect(await program('stream.ts', sample, '300')).toMatchObject({ code: 0, out: expect.stringContaining('b-foreland.txt: ') });
      expect(await program('own-stage.ts', sample)).toMatchObject({ code: 0, out: expect.stringMatching(/; 0 problems\n$/) });
      expect(await program('own-adapter.ts', join(sample, 'b-foreland.txt'))).toMatchObject({ code: 0, err: '' });
      expect(await program('own-export.ts', 'record.json')).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^# The Ostrey Museum theft\n\n- /),
      });
    },
    4 * minutes,
  );
});
