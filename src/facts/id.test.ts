import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, sha256 } from './id.ts';

test('the hash is SHA-256 of the text in UTF-8', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
});

test('ids never change: records of yesterday name the same facts', () => {
  expect(idOf('claim', 'a', 1, null)).toMatch(/^claim-[0-9a-z]{12}$/);
  expect(idOf('claim', 'a', 1, null)).toBe('claim-3a0y7knkszye');
  expect(idOf('claim')).toBe('claim-7sgrh136dozl');
  expect(idOf('claim', 1)).toBe(idOf('claim', '1'));
});

test('no two lists of parts collide by joining', () => {
  expect(idOf('x', 'a|b')).not.toBe(idOf('x', 'a', 'b'));
  expect(idOf('x', 'a', 'b')).not.toBe(idOf('x', 'b', 'a'));
  expect(idOf('x', null)).not.toBe(idOf('x', '-'));
  expect(idOf('x', 'ab', 'c')).not.toBe(idOf('x', 'a', 'bc'));
  const parts = fc.array(fc.oneof(fc.string(), fc.constant(null)), { maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(idOf('x', ...a) === idOf('x', ...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});
