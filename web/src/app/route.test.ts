import { expect, test } from 'vitest';
import { filtersOf, href, parse } from './route.ts';

test('an address and what it means', () => {
  const { view, id, params, asked } = parse('#/claims/cl-1?at=2&sort=origins');
  expect([view, id, asked, params.get('at'), params.get('sort')]).toEqual(['claims', 'cl-1', true, '2', 'origins']);
  expect(filtersOf(params)).toBe('sort=origins');
  expect(parse('').view).toBe('overview');
  expect(parse('#/nowhere/x').view).toBe('overview');
  expect(parse('#/said/%E0%A4%A').id).toBe('%E0%A4%A');
});

test('an address that was made can be read', () => {
  const made = parse(href('people', 'an/odd?id#', { q: 'a b&c' }));
  expect([made.view, made.id, made.params.get('q')]).toEqual(['people', 'an/odd?id#', 'a b&c']);
});
