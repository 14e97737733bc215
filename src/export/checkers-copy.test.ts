import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { hostileRecord, sampleRecord } from '../../test/records.ts';
import type { StoryRecord } from '../record/index.ts';
import { checkersCopy } from './checkers-copy.ts';

const textOf = (record: StoryRecord): string => new TextDecoder().decode(checkersCopy.write(record) as Uint8Array);
const pageOf = (record: StoryRecord) => parseHTML(textOf(record)).document;

test('every report of every statement has its row, numbered from 1', async () => {
  const record = await sampleRecord();
  const page = pageOf(record);
  const rows = [...page.querySelectorAll('tbody tr')];
  expect(rows.map((row) => Number(row.firstElementChild?.textContent))).toEqual(rows.map((_, index) => index + 1));
  const words = rows.map((row) => row.children[2]?.textContent ?? '');
  const texts = new Map(record.documents.map(({ id, text }) => [id, text]));
  const missing = record.statements
    .flatMap(({ reports }) => reports)
    .filter(({ document, slices }) => {
      const printed = slices.map(({ span }) => texts.get(document)?.slice(span.start, span.end) ?? '?');
      return !words.some((cell) => printed.every((slice) => cell.includes(slice)));
    });
  expect(missing).toEqual([]);
  expect(page.querySelectorAll('h2')).toHaveLength(record.documents.length);
});

test('hostile text is text: no element, no request, no script', () => {
  const page = pageOf(hostileRecord());
  const elements = new Set([...page.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()));
  for (const element of ['script', 'img', 'iframe', 'link', 'a']) expect(elements).not.toContain(element);
  expect(page.querySelector('h1')?.textContent).toContain('</script><script>alert(1)</script>');
  expect(textOf(hostileRecord())).toContain("default-src 'none'");
});
