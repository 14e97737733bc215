import type { Browser, Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgementOf, wordsAt } from '../../src/facts/index.ts';
import { record } from '../../web/dev/record.ts';
import { launch, open, pageFile, visit } from './open.ts';

let browser: Browser;
let file: string;
beforeAll(async () => {
  browser = await launch();
  file = pageFile(record);
});
afterAll(() => browser.close());

const lit = async (page: Page): Promise<string> => (await page.locator('.source .lit').allInnerTexts()).join('');
const source = (page: Page): Promise<string> => page.locator('.source h2').innerText();
const litIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const words = document.querySelector('.source .lit')?.getBoundingClientRect();
    return words !== undefined && words.top >= 0 && words.bottom <= window.innerHeight;
  });

test('a click on a line lights its words in their article, and a click on the words leads back to the line', async () => {
  const { page } = await open(browser, `${file}#/said`);
  await page.getByRole('link', { name: 'he would step back from the panel until the summer' }).click();
  await expect.poll(() => lit(page)).toBe('he would step back from the panel until the summer');
  await expect.poll(() => source(page)).toContain('Aldersay Packet');
  await expect.poll(() => litIsSeen(page)).toBe(true);
  await page.locator('.source a.lit').first().click();
  const facts = page.getByRole('group', { name: 'On the record about these words' });
  await facts.getByRole('link', { name: 'Statement, paraphrased' }).click();
  await expect.poll(() => page.locator('main .line.on').innerText()).toContain('he would step back from the panel until the summer');
  await page.context().close();
});

test('a sign in the matrix opens that outlet’s own words, and every step can be gone back', async () => {
  const { page } = await open(browser, `${file}#/claims`);
  await page.getByRole('link', { name: 'Harbour Evening News' }).and(page.locator('.sign')).first().click();
  await expect.poll(() => lit(page)).toBe('met the agent of Northgate Holdings at least once in February');
  await expect.poll(() => source(page)).toContain('Harbour Evening News');
  const address = page.url();
  await page.locator('.line', { hasText: 'to sell the light for £1.4m' }).locator('.words').first().click();
  await expect.poll(() => lit(page)).toBe('to sell the light for £1.4m');
  await page.goBack();
  expect(page.url()).toBe(address);
  await expect.poll(() => lit(page)).toBe('met the agent of Northgate Holdings at least once in February');
  const fresh = await open(browser, address);
  await expect.poll(() => lit(fresh.page)).toBe('met the agent of Northgate Holdings at least once in February');
  await fresh.page.context().close();
  await page.context().close();
});

test('an outlet that only stands against a claim leads to its words in their conflict', async () => {
  const { page } = await open(browser, `${file}#/claims`);
  await page.locator('a.sign.conflict', { hasText: 'Aldersay Packet' }).first().click();
  await expect.poll(() => page.url()).toContain('#/conflicts/');
  await expect.poll(() => lit(page)).toBe('I had no dealings with any bidder.');
  await expect.poll(() => source(page)).toContain('Aldersay Packet');
  await page.context().close();
});

test('filters stand in the address and keep while lines are chosen', async () => {
  const { page } = await open(browser, `${file}#/said`);
  await page.getByText('more filters').click();
  await page.getByRole('combobox', { name: 'Words' }).selectOption('direct');
  expect(page.url()).toContain('kind=direct');
  await expect.poll(() => page.locator('main .statement').count()).toBe(5);
  await page.locator('main .statement .words').nth(1).click();
  expect(page.url()).toContain('kind=direct');
  await page.getByLabel('Find').fill('seals');
  await expect.poll(() => page.locator('main .statement').count()).toBe(1);
  await page.context().close();
});

test('marks of an article switch by kind, and each leads to its facts', async () => {
  const { page } = await open(browser, `${file}#/articles/${record.documents[0]?.id}`);
  const marks = page.locator('main .article a.m');
  const before = await marks.count();
  await page.getByRole('switch', { name: /paraphrased/ }).click();
  await expect.poll(() => marks.count()).toBeLessThan(before);
  await marks.filter({ hasText: 'I had no dealings with any bidder.' }).click();
  await expect.poll(() => page.locator('.source .facts').innerText()).toContain('Conflict: earlier words against a report');
  await page.context().close();
});

test('everything by keyboard', async () => {
  const { page } = await open(browser, file);
  const focused = (): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the view');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('3');
  await expect.poll(() => page.title()).toBe('Who said what · The Aldersay lighthouse sale');
  await page.keyboard.press('j');
  const first = await lit(page);
  await page.keyboard.press('j');
  await expect.poll(() => lit(page)).not.toBe(first);
  await page.keyboard.press('k');
  await expect.poll(() => lit(page)).toBe(first);
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
  await page.keyboard.press('o');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.source') !== null)).toBe(true);
  expect(first).toContain(await focused());
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.keyboard.press('9');
  await page.waitForSelector('main .entity');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForSelector('main .article');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect.poll(() => page.locator('main .chosen').count()).toBe(1);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.getByLabel('single keys on').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  expect(await page.title()).toContain('Articles');
  await page.context().close();
});

test('on a phone the source is a sheet from below that closes to where one was', async () => {
  const { page } = await open(browser, `${file}#/demands`, { viewport: { width: 390, height: 844 } });
  const sheet = page.getByRole('complementary', { name: 'Source' });
  expect(await sheet.isVisible()).toBe(false);
  await page.getByRole('link', { name: 'to publish every letter to and from the buyer' }).click();
  await expect.poll(() => sheet.isVisible()).toBe(true);
  await expect.poll(() => lit(page)).toBe('to publish every letter to and from the buyer');
  await expect.poll(() => page.getByRole('status').innerText()).toBe('Words shown in Coast Wire');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => sheet.isVisible()).toBe(false);
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toContain('to publish every letter');
  await page.context().close();
});

test('what could not be told is said, with its place', async () => {
  const { page } = await open(browser, `${file}#/notices`);
  await expect.poll(() => page.locator('main').innerText()).toContain('the speaker of these words could not be told');
  await expect.poll(() => lit(page)).toBe('It was never about money.');
  await visit(page, '#/said?who=nobody');
  await expect.poll(() => page.locator('main h3').innerText()).toContain('Speaker not found');
  await page.context().close();
});

test('what a later version says no more is told, and what a language model picked is marked as nobody’s check', async () => {
  const [earlier, later] = record.documents.filter(({ outlet }) => outlet?.name === 'Aldersay Packet');
  const said = record.statements.find(({ reports }) => reports[0].document === earlier?.id);
  if (!earlier || !later || !said) throw new Error('the record has changed');
  const [{ span }] = said.reports[0].slices;
  const decision = { kind: 'no-statement', about: [wordsAt(earlier, span)] } as const;
  const pick = judgementOf({ who: 'assist:tiny <b>1</b>', at: '2024-05-09T10:00:00Z', why: '', decision });
  const { page, complaints } = await open(
    browser,
    `${pageFile({
      ...record,
      versions: [{ earlier: earlier.id, later: later.id, withdrawn: [span], added: [], changed: [], reasons: [] }],
      judgements: [{ ...pick, state: 'holds', gone: [], facts: [said.id] }],
    })}#/articles`,
  );
  const version = page.getByRole('article', { name: 'A later version' });
  await expect.poll(() => version.innerText()).toContain('said no more');
  await version.locator('a.words').first().click();
  await expect.poll(() => page.url()).toContain(`articles/${earlier.id}?mark=`);
  await visit(page, `#/articles/${earlier.id}`);
  await expect.poll(() => page.locator('.source').innerText()).toContain('it says 1 sentence no more');
  await visit(page, `#/said/${said.id}`);
  await expect
    .poll(() => page.locator('main .line.on').innerText())
    .toContain('picked by the language model tiny <b>1</b>; nobody has checked it');
  await visit(page, '#/corrections');
  await expect.poll(() => page.locator('.correction').innerText()).toContain('language model tiny <b>1</b>');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('every fact can be cited in every view, in words that say whose they are and where they stand', async () => {
  const { page } = await open(browser, file);
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'])
    .catch(() => undefined);
  await page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (words: string) => void kept.push(words) } });
  });
  const cited = (): Promise<string> => page.evaluate(() => (window as unknown as { kept: string[] }).kept.at(-1) ?? '');
  for (const view of ['overview', 'claims', 'said', 'word', 'timeline', 'conflicts', 'demands', 'people', 'notices', 'check']) {
    await visit(page, `#/${view}`);
    await page.locator('main').getByRole('button', { name: 'copy citation' }).first().click();
    expect(await cited(), view).toMatch(/ · .+ · characters \d+–\d+ of sha256 [0-9a-f]{12} · record rec-aldersay0001$/);
  }
  await visit(page, `#/said/${record.statements.find(({ stance }) => stance === 'denies')?.id}`);
  await page.locator('.source').getByRole('button', { name: 'copy citation' }).click();
  expect(await cited()).toMatch(/^“.+” · Corin Hale · .+ · .+ · \d+ May 2024 · characters/);
  await visit(page, `#/articles/${record.documents[0]?.id}`);
  await page.locator('main .article a.m').first().click();
  await page.locator('.facts').getByRole('button', { name: 'copy citation' }).first().click();
  await expect.poll(cited).toContain(record.documents[0]?.hash.slice(0, 12) ?? 'no hash');
  await page.context().close();
});

test('the checker’s copy prints one row for each fact, with a box and a line, and nothing of the screen', async () => {
  const { page } = await open(browser, `${file}#/check`);
  const rows = await page.locator('.sheet tbody tr').count();
  await expect.poll(() => page.locator('main h2').innerText()).toContain(`${rows} FACTS`);
  await expect.poll(() => page.locator('.tick').count()).toBe(rows);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.outline').isVisible()).toBe(false);
  const pdf = await page.pdf({ format: 'A4' });
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  const words = text.replace(/\s+/g, ' ');
  expect(totalPages).toBeGreaterThan(0);
  for (const { reports } of record.statements)
    for (const { slices } of reports)
      for (const { span } of slices) {
        const document = record.documents.find(({ id }) => id === span.document);
        expect(words).toContain(document?.text.slice(span.start, span.end).split(' ')[0]);
      }
  expect(words).toContain('Signature');
  expect(words).not.toMatch(/copy citation|Overview|Print/);
  await page.context().close();
});
