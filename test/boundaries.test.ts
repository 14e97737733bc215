import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Hidden folders hold what was installed to measure beside. */
const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        ending.test(name) &&
        !/(?:^|[/\\])\./.test(name) &&
        !name.includes('node_modules') &&
        !name.startsWith('dist') &&
        !name.includes('/dist/'),
    )
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** The folder or file directly under src: `read`, `onrecord.ts`. */
const part = (path: string): string => relative(src, path).split('/')[0] ?? '';

const imports = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => resolve(dirname(path), match[1] ?? ''));

const code = files(src, /\.ts$/).filter((path) => !path.endsWith('.test.ts'));
const tests = files(src, /\.test\.ts$/);
const arrows = code.flatMap((path) =>
  imports(path).map((to) => ({ path: relative(root, path), from: part(path), to: part(to), target: to })),
);
const steps = ['ingest', 'read', 'judge', 'link', 'cluster', 'compare', 'record', 'export', 'store', 'assist'];

/** Arrows out of `from` to a part that is not in `allowed`. */
const strangers = (from: string, allowed: readonly string[]): string[] =>
  arrows
    .filter((arrow) => arrow.from === from && arrow.to !== from && !allowed.includes(arrow.to))
    .map((arrow) => `${arrow.path} imports ${arrow.to}`);

describe('who may import whom', () => {
  test('imports are found at all', () => expect(arrows.length).toBeGreaterThan(50));
  test('facts import nothing of ours', () => expect(strangers('facts', [])).toEqual([]));
  test('errors import nothing of ours but the type of a notice', () =>
    expect([...strangers('errors.ts', ['facts', 'errors']), ...strangers('errors', [])]).toEqual([]));
  test('text imports facts only', () => expect(strangers('text', ['facts'])).toEqual([]));
  test('onnx knows nothing of news', () => expect(strangers('onnx', ['errors.ts', 'thread.ts'])).toEqual([]));
  for (const step of steps) {
    const allowed = ['facts', 'text', 'onnx', 'errors.ts', ...(['export', 'store', 'assist'].includes(step) ? ['record'] : [])];
    test(`${step} imports ${allowed.join(', ')} only`, () => expect(strangers(step, allowed)).toEqual([]));
  }
  test('assist reads a record and reaches no step: what it picks comes back as judgements', () =>
    expect(arrows.filter(({ from, to }) => to === 'assist' && from !== 'assist' && from !== 'onrecord.ts')).toEqual([]));
  test('steps meet in onrecord.ts only', () => {
    const meeting = code
      .map((path) => relative(src, path))
      .filter((path) => {
        const reached = new Set(arrows.filter((arrow) => arrow.path === join('src', path)).map(({ to }) => to));
        return (
          ['ingest', 'read', 'judge', 'link', 'compare'].filter((step) => reached.has(step) && part(join(src, path)) !== step).length > 1
        );
      });
    expect(meeting).toEqual(['onrecord.ts']);
  });
  test('the archive brings the flow and the store together', () => {
    expect(strangers('archive', ['onrecord.ts', 'record', 'store', 'ingest', 'facts', 'errors.ts', 'thread.ts'])).toEqual([]);
  });
  test('server and cli do not reach into the steps', () => {
    const allowed = ['onrecord.ts', 'archive', 'record', 'store', 'export', 'ingest', 'facts', 'text', 'errors.ts', 'version.ts'];
    expect(strangers('server', allowed)).toEqual([]);
    expect(strangers('cli', [...allowed, 'server'])).toEqual([]);
  });
  test('a folder is entered by its index', () => {
    const around = arrows.filter(({ from, to, target }) => from !== to && steps.includes(to) && !/\/(index|types)\.ts$/.test(target));
    expect(
      around.map(({ path, target }) => `${path} imports ${relative(root, target)}`).filter((line) => !line.includes('src/export/')),
    ).toEqual([]);
  });
});

describe('files', () => {
  const all = ['src', 'web/src', 'web/dev', 'eval', 'test', 'bench', 'training', 'mcp'].flatMap((folder) => {
    try {
      return files(join(root, folder), /\.(ts|tsx|py|css)$/);
    } catch {
      return [];
    }
  });
  const lengths = all
    .filter((path) => !path.endsWith('.data.ts'))
    .map((path) => ({ path: relative(root, path), lines: readFileSync(path, 'utf8').split('\n').length }));
  test('none has more than 400 lines', () => expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]));
  test('every step folder has an index', () => {
    const lacking = steps.filter((step) => code.some((path) => part(path) === step) && !code.includes(join(src, step, 'index.ts')));
    expect(lacking.filter((step) => step !== 'export')).toEqual([]);
  });
  test('tests stand beside the source', () => expect(tests.length).toBeGreaterThan(5));
});
