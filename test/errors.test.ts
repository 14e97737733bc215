import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { errorsDoc } from '../scripts/errors-doc.ts';
import { catalogue, notice, OnrecordError } from '../src/errors.ts';

const root = resolve(import.meta.dirname, '..');
const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.endsWith('.test.ts') &&
      !name.endsWith('.data.ts') &&
      name !== 'errors.ts' &&
      !name.startsWith('errors/'),
  )
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
  .join('\n');

test('docs/errors.md is what the catalogue says', () => {
  expect(readFileSync(join(root, 'docs/errors.md'), 'utf8')).toBe(errorsDoc());
});

test('every code in the catalogue is used', () => {
  expect(Object.keys(catalogue).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});

test('every code that is used is in the catalogue', () => {
  const used = [...source.matchAll(/(?:\bcode: |notice\(|OnrecordError\(|refuse\(\d{3}, )'([a-z]+(?:-[a-z]+)*)'/g)].map(
    ([, code]) => code ?? '',
  );
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((code) => !(code in catalogue))).toEqual([]);
});

test('a message tells what came; its cure what to do', () => {
  const error = new OnrecordError('file-not-found', { file: 'quay.txt' });
  expect(error).toMatchObject({ name: 'OnrecordError', code: 'file-not-found', message: 'quay.txt: no such file or folder' });
  expect(error.cure).toMatch(/\.$/);
  expect(notice('hidden-characters', { count: 3 }, { source: 'doc-1' })).toEqual({
    code: 'hidden-characters',
    message: 'characters that no reader can see were left out of the text: 3',
    source: 'doc-1',
  });
});

test('no message goes out with an empty slot', () => {
  expect(() => new OnrecordError('file-not-found')).toThrowError(TypeError);
});
