import { expect, test } from 'vitest';
import { linesOf } from './json-lines.ts';

test('every value has its line; what is not there has that of the value around it', () => {
  const value = { a: [1, { 'b"]}': '{\n"', c: [] }, [[true]]], d: {}, e: null };
  const json = JSON.stringify(value, null, 2);
  const lines = json.split('\n');
  const paths = ['', 'a', 'a[0]', 'a[1]', 'a[1].b"]}', 'a[1].c', 'a[2][0][0]', 'd', 'e'];
  const lineOf = linesOf(json, [...paths, 'a[1].z.y', 'd.x[4]', 'nothing']);
  expect(paths.map((path) => lines[lineOf(path) - 1]?.trim())).toEqual([
    '{',
    '"a": [',
    '1,',
    '{',
    '"b\\"]}": "{\\n\\"",',
    '"c": []',
    'true',
    '"d": {},',
    '"e": null',
  ]);
  expect([lineOf('a[1].z.y'), lineOf('d.x[4]'), lineOf('nothing')]).toEqual([lineOf('a[1]'), lineOf('d'), 1]);
  expect(linesOf('[1,\n\n2]', ['[1]'])('[1]')).toBe(3);
});
