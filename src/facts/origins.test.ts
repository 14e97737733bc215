import { expect, test } from 'vitest';
import { originCount } from './origins.ts';

const origins = ['mayor', 'source-one', 'source-two'].map((id) => ({ kind: 'entity' as const, id, chains: [] }));
const isUnnamed = (id: string): boolean => id.startsWith('source');

test('origins are counted; sources that several outlets do not name may be one', () => {
  const reasons = [{ rule: 'unnamed sources of several outlets', text: 'They may be the same.' }];
  expect(originCount({ origins, reasons: [] }, isUnnamed)).toBe('3');
  expect(originCount({ origins, reasons }, isUnnamed)).toBe('2–3');
  expect(originCount({ origins: origins.slice(0, 2), reasons }, isUnnamed)).toBe('2');
  expect(originCount({ origins: [], reasons }, isUnnamed)).toBe('0');
});
