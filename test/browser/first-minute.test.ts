/** The sample story, met by somebody who was never told anything: what the first screen tells, and one click. Found by what is read, not by ids. */
import { resolve } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ingest, type Slice, type Span, story, type StoryRecord } from '../../src/onrecord.ts';
import { launch, open, pageFile } from './open.ts';

let browser: Browser;
let record: StoryRecord;
let file: string;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  const { documents, title } = await ingest([resolve(import.meta.dirname, '../../examples/ostrey-museum')]);
  record = await story(documents, title === undefined ? {} : { title });
  file = pageFile(record);
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page } = await open(browser, file));
});
afterEach(() => page.context().close());

const words = ({ document, start, end }: Span): string => record.documents.find(({ id }) => id === document)?.text.slice(start, end) ?? '';
const said = ([first]: readonly [Slice, ...Slice[]]): string => words(first.span);
const nameOf = (id: string): string => words(record.entities.find((one) => one.id === id)?.name ?? { document: '', start: 0, end: 0 });

/** Seen without scrolling. */
async function onScreen(place: Locator): Promise<boolean> {
  const box = await place.first().boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 900;
}

test('who started the main claim: told on the first screen, drawn after one click', async () => {
  const sentence = page.locator('main p', { hasText: 'It started with' });
  expect(await onScreen(sentence)).toBe(true);
  const told = await sentence.innerText();
  const claim = record.claims.find(({ gist }) => told.includes(said(gist)));
  const starter = nameOf(claim?.origins[0]?.id ?? '');
  expect(starter).not.toBe('');
  expect(told).toContain(starter);
  await sentence.getByRole('link', { name: /^[\d–]+ origins?$/ }).click();
  const chains = page.getByRole('table', { name: 'Chains of this claim' });
  await chains.waitFor();
  expect(await chains.innerText()).toContain(starter);
});

test('what outlets disagree on: two accounts with their outlets on the first screen, the reason after one click', async () => {
  const part = page.getByRole('region', { name: /^Where accounts part/ });
  const first = part.locator('.line').first();
  expect(await onScreen(first)).toBe(true);
  const sides = record.conflicts[0]?.sides ?? [];
  expect(sides.length).toBe(2);
  for (const { passages } of sides) expect(await first.innerText()).toContain(said(passages[0].slices).slice(0, 30));
  const marks = await first
    .getByRole('link')
    .and(page.locator('.o'))
    .evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
  expect(new Set(marks).size).toBeGreaterThan(1);
  await part.getByRole('link', { name: /^Where accounts part/ }).click();
  await page.getByRole('region', { name: 'Conflicts' }).waitFor();
  expect(await page.getByText('What would settle it').count()).toBeGreaterThan(0);
  expect(await page.locator('main').innerText()).toContain(record.conflicts[0]?.reasons[0]?.text);
});

test('which demand has no answer: told on the first screen, with who asks whom; its line after one click', async () => {
  const open = record.demands.filter(({ answers }) => answers.length === 0);
  expect(open.length).toBeGreaterThan(0);
  for (const demand of open.slice(0, 2)) {
    const line = page.locator('main li', { hasText: 'no answer here' }).filter({ hasText: said(demand.passages[0].slices) });
    expect(await onScreen(line)).toBe(true);
    if (demand.by !== undefined) expect(await line.innerText()).toContain(nameOf(demand.by));
    if (demand.of !== undefined) expect(await line.innerText()).toContain(nameOf(demand.of));
    await line.getByRole('link', { name: said(demand.passages[0].slices) }).click();
    await expect.poll(() => page.locator('main .line.on').innerText()).toContain(`no answer in ${record.documents.length} articles`);
    expect(await page.locator('main .line.on').innerText()).toContain(said(demand.passages[0].slices));
    await page.goBack();
  }
});
