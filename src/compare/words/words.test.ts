import { describe, expect, test } from 'vitest';
import { spanIn, type Quantity } from '../../facts/index.ts';
import { conceptOf } from './concept.ts';
import { fields } from './fields.data.ts';
import { figureOf, figuresFit } from './figures.ts';
import { longestRun } from './likeness.ts';
import { opposites } from './opposites.data.ts';
import { stem } from './stem.ts';

const text = { id: 'd', text: 'some figure' };
const quantity = (value: number, unit: string, bound: Quantity['bound'] = 'exact', upTo?: number): Quantity => ({
  span: spanIn(text, 0, 4),
  value,
  unit,
  bound,
  ...(upTo === undefined ? {} : { upTo }),
});
const fit = (a: Quantity, b: Quantity): boolean => figuresFit(figureOf(a), figureOf(b));

describe('figures', () => {
  test.each([
    ['a rounded figure', quantity(118, 'people'), quantity(120, 'people', 'about'), true],
    ['a figure cut to fewer digits', quantity(1.27e6, 'people'), quantity(1.3e6, 'people', 'about'), true],
    ['more than twenty, and twenty-two', quantity(20, 'people', 'more than'), quantity(22, 'people'), true],
    ['at least thirty, and twelve', quantity(30, 'people', 'at least'), quantity(12, 'people'), false],
    ['sea miles and kilometres', quantity(3, 'nautical miles'), quantity(5.5, 'kilometres', 'about'), true],
    ['two tallies of one vote', quantity(5, 'to', 'exact', 3), quantity(5, 'to', 'exact', 4), false],
    ['two sums', quantity(4.2e6, 'usd'), quantity(4.6e6, 'usd'), false],
  ])('%s', (_, a, b, expected) => {
    expect(fit(a, b)).toBe(expected);
    expect(fit(b, a)).toBe(expected);
  });
});

describe('words', () => {
  test('forms of a word have one stem', () => {
    for (const forms of [
      ['resign', 'resigned', 'resignation'],
      ['pay', 'paid', 'pays'],
      ['city', 'cities'],
      ['stop', 'stopped', 'stopping'],
    ]) {
      expect(new Set(forms.map(stem)).size, forms.join()).toBe(1);
    }
  });
  test('words of one field are one concept, others are not', () => {
    expect(conceptOf('sacked')).toBe(conceptOf('dismissal'));
    expect(conceptOf('sacked')).not.toBe(conceptOf('resigned'));
  });
  test('no stem stands in two fields', () => {
    const fieldOf = new Map<string, string>();
    for (const line of fields) {
      for (const root of new Set(line.split(' ').map(stem))) {
        expect(fieldOf.get(root), `${root} in ${line}`).toBeUndefined();
        fieldOf.set(root, line);
      }
    }
  });
  test('fields and opposites are sorted', () => {
    expect([...fields]).toEqual(fields.toSorted());
    expect([...opposites]).toEqual(opposites.toSorted());
  });
  test('the longest run of equal words', () => {
    expect(longestRun('the pier was safe today'.split(' '), 'she said the pier was safe'.split(' '))).toBe(4);
  });
});
