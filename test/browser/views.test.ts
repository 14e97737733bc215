import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../../web/dev/record.ts';
import { launch, open, type Opened, pageFile, sideways, views, visit } from './open.ts';
import { built } from './setup.ts';

let browser: Browser;
let file: string;
beforeAll(async () => {
  browser = await launch();
  file = pageFile(record);
});
afterAll(() => browser.close());

describe('the built page', () => {
  const html = readFileSync(built, 'utf8');
  test('is one file under 250 kB with one place for the record', () => {
    expect(gzipSync(html).length).toBeLessThan(250_000);
    expect(html.split('<script type="application/json" id="record">null</script>').length).toBe(2);
    expect(/<(?:script|link|iframe) [^>]*(?:src|href)=/.test(html)).toBe(false);
  });
  test('lets nothing in from another host and no script but its own', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[^']+';/);
    expect(policy).not.toContain('unsafe');
  });
});

describe('each view, from a file with the network off', () => {
  const light = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(browser, file);
  });

  const violations = async (choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> => {
    const found = await choose(new AxeBuilder({ page: opened.page }).setLegacyMode(true)).analyze();
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html.slice(0, 200))
          .slice(0, 3)
          .join(' ')}`,
    );
  };

  /** Everything in a wide light window; in the dark and on a phone what can differ there. */
  test.each(views)('%s is drawn without a complaint and passes axe, light, dark and on a phone', async (view) => {
    const { page, complaints } = opened;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(page, `#/${view}`);
    expect(await page.locator('main h2, main h3').count()).toBeGreaterThan(0);
    expect(await violations((axe) => axe.withTags(light))).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations((axe) => axe.withRules(['color-contrast']))).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations((axe) => axe.withRules(['target-size', 'scrollable-region-focusable']))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('fits 320 px, and a wide window at 200 %', async () => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 720, height: 450 },
    ]) {
      const { page } = await open(browser, file, { viewport });
      for (const view of views) {
        await visit(page, `#/${view}`);
        expect(await sideways(page), `${view} at ${viewport.width}`).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
  });
});

test('quotation marks stand only around words that an outlet put in quotation marks', async () => {
  const { page } = await open(browser, file);
  const texts = record.documents.map((document) => document.text);
  let checked = 0;
  for (const view of views) {
    await visit(page, `#/${view}`);
    for (const words of await page.locator('main .say').allInnerTexts()) {
      for (const [, inner = ''] of words.matchAll(/“([^”]*)”/g)) {
        expect(
          texts.some((text) => text.includes(`“${inner}`)),
          `${view}: ${inner}`,
        ).toBe(true);
        checked++;
      }
    }
  }
  expect(checked).toBeGreaterThan(20);
  await page.context().close();
});

test('the overview tells what is shared, what is not, on whose word, and what is open', async () => {
  const { page } = await open(browser, file);
  const main = page.locator('main');
  await expect
    .poll(() => main.locator('.lede').innerText())
    .toContain(
      '3 of 4 outlets: twice sat down with the buyer’s agent in February. It started with 1 origin: two people who work for the trust',
    );
  expect(await main.innerText()).toContain('no answer in 5 articles');
  expect(await main.locator('h2').allTextContents()).toEqual([
    'Where accounts part · 3',
    'What outlets share · 3 of 6',
    'Several outlets on one word · 1',
    'Demands without an answer here · 2 of 4',
    'Power over their own side · 1',
    'Could not be told · 1',
  ]);
  await page.context().close();
});
