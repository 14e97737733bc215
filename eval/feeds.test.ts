import { expect, test } from 'vitest';
import { compared, partsOf, pythonString } from './feeds.ts';

test('strings of Python', () => {
  expect([String.raw`'caf\xe9 \u2014 it\'s'`, `u"a"`, '12', String.raw`'\n'`].map(pythonString)).toEqual([
    "café — it's",
    'a',
    undefined,
    '\n',
  ]);
});

test('of an expectation, the parts that concern the program', () => {
  const parts = partsOf("not bozo and entries[0]['title'] == 'x' and feed.link == 'http://a.example/' and entries[0]['author'] == 'me'");
  expect(parts.map(({ kind, path }) => [kind, path])).toEqual([
    ['title', 'entries[0].title'],
    ['link', 'feed.link'],
  ]);
});

test('markup is compared by what a reader sees, dates by the minute', () => {
  const read = {
    encoding: 'utf-8',
    feed: { format: 'rss', updated: '2004-01-01T20:48+0100', items: [{ title: 'a <b>b</b>', plain: false }] },
  } as const;
  const [title, date, encoding] = [
    "entries[0].title == 'a <i>b</i>'",
    'feed.updated_parsed == (2004, 1, 1, 19, 48, 21, 3, 1, 0)',
    "encoding == 'UTF-8'",
  ].map((text) => partsOf(text)[0]);
  for (const part of [title, date, encoding]) {
    const both = part && compared(part, read);
    expect(both?.found).toBe(both?.wanted);
  }
});
