/** The drawn timeline, by keys, by wheel, by one pointer and by two. */
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { record } from '../../web/dev/record.ts';
import { launch, open, pageFile } from './open.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page?.context().close();
  ({ page } = await open(browser, `${pageFile(record)}#/timeline`, { hasTouch: true }));
  await page.waitForSelector('.time');
});

const seen = (): Promise<string> => page.locator('.strip [aria-live]').innerText();
const days = async (): Promise<number> => {
  const [from = '', to = ''] = ((await seen()).split(' · ')[0] ?? '').split(/ – |–/);
  const year = /\d{4}$/.exec(to)?.[0] ?? '';
  const full = (words: string): number =>
    Date.parse(`${/\p{L}/u.test(words) ? words : `${words} ${to.split(' ')[1]}`}${/\d{4}$/.test(words) ? '' : ` ${year}`} UTC`);
  return (full(to) - full(from)) / 86_400_000;
};

test('keys move, zoom and show all; single keys of the page rest there', async () => {
  await page.locator('.time').focus();
  const first = await days();
  await page.keyboard.press('+');
  await expect.poll(days).toBeLessThan(first);
  const closer = await seen();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(seen).not.toBe(closer);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(days).toBeGreaterThan(first);
  await page.keyboard.press('Home');
  await expect.poll(seen).not.toMatch(/before|after/);
  expect(await page.title()).toContain('Timeline');
});

test('the wheel zooms with Ctrl, moves sideways, and else leaves the page to scroll', async () => {
  const box = await page.locator('.time').boundingBox();
  if (box === null) throw new Error('no timeline');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const first = await days();
  const at = await seen();
  await page.mouse.wheel(200, 0);
  await expect.poll(seen).not.toBe(at);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(days).toBeLessThan(first);
  const closer = await seen();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(await seen()).toBe(closer);
});

test('dragging moves, and is no click on what it ends on', async () => {
  const bars = page.locator('.track .bars').first();
  const box = await bars.boundingBox();
  if (box === null) throw new Error('no timeline');
  const [before, wide] = [await seen(), await days()];
  await page.mouse.move(box.x + box.width * 0.5, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect.poll(seen).not.toBe(before);
  expect(Math.abs((await days()) - wide)).toBeLessThanOrEqual(1);
});

test('two fingers zoom', async () => {
  const box = await page.locator('.time').boundingBox();
  if (box === null) throw new Error('no timeline');
  const first = await days();
  const touch = await page.context().newCDPSession(page);
  const y = box.y + box.height / 2;
  const at = (share: number, id: number) => ({ x: box.x + 90 + (box.width - 90) * share, y, id });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0.4, 1), at(0.6, 2)] });
  for (const step of [0.05, 0.1, 0.2])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(0.4 - step, 1), at(0.6 + step, 2)] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(days).toBeLessThan(first * 0.6);
});

test('a bar of several days opens to them; a day leads to its facts', async () => {
  const several = page.locator('.bars .days').first();
  const label = (await several.getAttribute('aria-label')) ?? '';
  await several.click();
  await expect
    .poll(() => page.locator('.bars .days', { hasText: /./ }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
    .not.toContain(label);
});
