import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { harmless, jsonOf, visible } from './visible.ts';

test.each(['=1+1', '+1', '-1', '@a', '\t1', '\r1', '\n1', ' =1', '\u00a0=1', '\uff1d1', '\uff20a', '\ufeff=1'])(
  '%j begins no formula',
  (text) => {
    expect(harmless(text)).toMatch(/^'/);
  },
);

test.each(['a=1', '“-1”', '— a dash', '1-2', "'Tis", '', '…'])('%j stays as it is', (text) => expect(harmless(text)).toBe(text));

test('no cell of any text begins a formula', () => {
  assert(property(string({ unit: 'grapheme' }), (text) => !/^\s*[=+\-@]/.test(harmless(text))));
});

test('what cannot be seen is shown', () => {
  expect(visible('a\u0007b\u202ec\u2066\u0085')).toBe('a[U+0007]b[U+202E]c[U+2066][U+0085]');
  expect(visible('one\r\ntwo\rthree\u2028four\tfive')).toBe('one\ntwo\nthree\nfour\tfive');
});

test('letters that need joiners and marks of direction keep them', () => {
  for (const text of ['می\u200cخواهم', '\u200fשלום', 'क\u094d\u200dष']) expect(visible(text)).toBe(text);
});

test('JSON reads back as it was, and hides nothing', () => {
  assert(property(string({ unit: 'binary' }), (text) => JSON.parse(jsonOf([text]))[0] === text));
  expect(jsonOf(['</script>\u202e\u0007\u2028\ufeff'])).toBe('["\\u003c/script>\\u202e\\u0007\\u2028\\ufeff"]');
});
