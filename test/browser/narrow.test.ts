/** On a phone no view makes the page scroll sideways, whatever stands in it: views, sheets, forms, help, what is empty and what failed. */
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoryRecord } from '../../src/onrecord.ts';
import { many } from '../../bench/desk-story.ts';
import { endless, hostile } from '../../web/dev/hostile.ts';
import { record as invented } from '../../web/dev/record.ts';
import { launch, open, pageFile, sideways, views, visit } from './open.ts';
import { serve, serveRecord } from './served.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const widths = [390, 320];
/** Two frames: lists draw what a new width brings into sight. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))));
async function fits(page: Page, what: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    await drawn(page);
    expect(await sideways(page), `${what} at ${width}`).toBeLessThanOrEqual(0);
  }
}

const facts = (record: StoryRecord): readonly (readonly [string, string | undefined])[] => [
  ['claims', record.claims[0]?.id],
  ['word', record.claims[0]?.id],
  ['said', record.statements[0]?.id],
  ['conflicts', record.conflicts[0]?.id],
  ['demands', record.demands[0]?.id],
  ['timeline', record.events[0]?.id],
  ['people', record.entities[0]?.id],
];

test.each([
  ['the invented story', invented, invented.documents[0]?.id],
  ['a story of sixty articles', many(60, 1200), undefined],
  ['a hostile one', hostile, endless.id],
])(
  '%s: each view, an article with a mark, the source as a sheet, a correction, the addition of a statement, the help',
  async (_, record, article) => {
    const served = await serveRecord(record);
    const { page, complaints } = await open(browser, served.url, { offline: false, viewport: { width: 390, height: 740 } });
    await page.locator('.tools a[href="#/add"]').waitFor();
    for (const view of [...views, 'corrections', 'add']) {
      await visit(page, `#/${view}`);
      await fits(page, view);
    }
    for (const [view, id] of facts(record)) {
      if (id === undefined) continue;
      await visit(page, `#/${view}/${id}`);
      await fits(page, `${view} with its source`);
      await visit(page, `#/${view}/${id}?correct=`);
      await fits(page, `${view} corrected`);
    }
    const document = record.documents.find(({ id }) => id === article) ?? record.documents[0];
    const first = record.statements.flatMap(({ reports }) => reports).find((report) => report.document === document?.id)?.slices[0].span;
    await visit(page, `#/articles/${document?.id}?mark=${first?.start ?? 0}-${first?.end ?? 20}`);
    await fits(page, 'an article with a mark');
    await visit(page, `#/articles/${document?.id}?add=${document?.id}:0-${Math.min(400, document?.text.length ?? 0)}`);
    await fits(page, 'a statement to add');
    await visit(page, '#/overview');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await fits(page, 'the help');
    expect(complaints).toEqual([]);
    await page.context().close();
    await served.close();
  },
);

test('what is empty, wrong or failed fits too', async () => {
  const cases: readonly (readonly [string, StoryRecord | null])[] = [
    ['no record', null],
    ['nothing read', { ...hostile, documents: [], claims: [], statements: [] }],
    ['another form', { ...invented, format: `onrecord/${'9'.repeat(200)}` as 'onrecord/1' }],
    [
      'nothing found',
      {
        ...invented,
        claims: [],
        statements: [],
        conflicts: [],
        demands: [],
        events: [],
        oversight: [],
        entities: [],
        updates: [],
        notices: [],
      },
    ],
  ];
  for (const [name, record] of cases) {
    const { page } = await open(browser, pageFile(record));
    for (const view of name === 'nothing found' ? views : ['overview']) {
      await visit(page, `#/${view}`);
      await fits(page, `${name}: ${view}`);
    }
    await page.context().close();
  }
  const empty = await serve([]);
  const { page } = await open(browser, empty.url, { offline: false });
  await page.getByText('choose files').waitFor();
  await fits(page, 'an empty desk');
  await page.getByLabel('Paste the article').fill('x'.repeat(3000));
  await page.getByRole('button', { name: 'Add the text' }).click();
  await fits(page, 'a text on its way');
  await page.context().close();
  await empty.close();
});
