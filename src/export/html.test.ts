import { expect, test } from 'vitest';
import type { StoryRecord } from '../record/index.ts';
import { withRecord } from './html.ts';

const page =
  '<!doctype html><html><head><title>x</title></head><body><script type="application/json" id="record">null</script><script type="module">run()</script></body></html>';
const hostile = { title: '</script><script>alert(1)</script> $& $1 \u2028 <!--' } as unknown as StoryRecord;

const inside = (html: string): string => /id="record">(.*?)<\/script>/s.exec(html)?.[1] ?? '';

test('a record comes back as it went in', () => {
  expect(JSON.parse(inside(withRecord(page, hostile)))).toEqual(hostile);
  expect(withRecord(page, null)).toBe(page);
});

test('no text can end the element that holds it', () => {
  const html = withRecord(page, hostile);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(inside(html)).not.toMatch(/[<\u2028\u2029]/);
});
