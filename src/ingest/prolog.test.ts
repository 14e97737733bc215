import { expect, test } from 'vitest';
import { isFeed } from './feed/parse.ts';
import { isPage } from './html/document.ts';
import { afterComments, afterDoctype } from './prolog.ts';

test('what stands before the first element is passed over', () => {
  const before = '\u{feff} <?xml version="1.0"?>\n<!-- a --b -> --> <!---->\n';
  expect(afterComments(`${before}<rss>`)).toBe(before.length);
  expect(afterDoctype('<!DOCTYPE html>x', 0)).toBe(15);
  expect(afterDoctype('<!DOCTYPE rss [<!ENTITY a "b>">] >x', 0)).toBe(34);
  expect(afterDoctype('<!DOCTYPE rss [<!ENTITY a "b">', 0)).toBeUndefined();
});

test('a thousand comments take no time that doubles with each', () => {
  const comments = '<!-- -->'.repeat(500);
  expect(isFeed(`${comments}<rss>`)).toBe(true);
  expect(isPage(`${comments}<html>`)).toBe(true);
  expect(isFeed(`${comments}x`)).toBe(false);
  expect(isPage(`${comments}x`)).toBe(false);
});

test('feeds and pages behind a document type', () => {
  expect(isFeed('<?xml version="1.0"?><!-- x --><!DOCTYPE rss [<!ENTITY a "b">]><!-- y --><rss/>')).toBe(true);
  expect(isPage('<!DOCTYPE html PUBLIC "-//W3C//DTD"><p>')).toBe(true);
  expect(isFeed('<!DOCTYPE html><p>')).toBe(false);
});
