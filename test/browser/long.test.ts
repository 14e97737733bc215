import type { Browser, Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { many } from '../../bench/desk-story.ts';
import { hostile } from '../../web/dev/hostile.ts';
import { launch, open, pageFile, settled, visit } from './open.ts';
import { serveRecord } from './served.ts';

/** Long lists: only what is in sight is in the page, and nothing else is lost by it. */

const big = many(60, 3000);
let browser: Browser;
let file: string;
beforeAll(async () => {
  browser = await launch();
  file = pageFile(big);
});
afterAll(() => browser.close());

const idAt = (list: readonly { readonly id: string }[], index: number): string => list.at(index)?.id ?? '';
const deep: Readonly<Record<string, string>> = {
  claims: idAt(big.claims, -3),
  said: idAt(big.statements, 2900),
  word: idAt(big.claims, -3),
  timeline: idAt(big.events, -1),
  conflicts: idAt(big.conflicts, -1),
  demands: idAt(big.demands, -1),
  people: idAt(
    big.events.filter(({ type }) => type === 'meeting'),
    -1,
  ),
};

const rows = (page: Page): Promise<number> => page.locator('main .row').count();
/** Of the line that has the focus: which it is in its list, and whether it is seen. */
const focused = (page: Page): Promise<{ at: number; seen: boolean }> =>
  page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return {
      at: Number(document.activeElement?.closest('[data-index]')?.getAttribute('data-index') ?? -1),
      seen: box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight,
    };
  });
const lineIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const box = document.querySelector('main .line.on')?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.top < window.innerHeight - 20;
  });

test('of a long list only the lines in sight are in the page; their number and place are told', async () => {
  const { page, complaints } = await open(browser, file);
  for (const [view, most] of Object.entries({
    claims: 40,
    said: 40,
    word: 40,
    timeline: 40,
    conflicts: 20,
    demands: 40,
    people: 60,
    check: 4,
  })) {
    await visit(page, `#/${view}`);
    await settled(page);
    expect(await rows(page), view).toBeLessThanOrEqual(most);
    expect(await rows(page), view).toBeGreaterThan(0);
  }
  await visit(page, '#/said');
  const line = page.locator('main .row').nth(2);
  expect(await line.getAttribute('aria-setsize')).toBe(String(3000 + 12));
  expect(await line.getAttribute('aria-posinset')).toBe('3');
  await visit(page, '#/claims');
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(big.claims.length + 1));
  expect(await page.locator('.mrow.line').nth(4).getAttribute('aria-rowindex')).toBe('6');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the address of a line far down brings it into sight, from another view, afresh, and with Back', async () => {
  const { page } = await open(browser, file);
  for (const [view, id] of Object.entries(deep)) {
    await visit(page, '#/overview');
    await visit(page, `#/${view}/${id}`);
    await settled(page);
    expect(await lineIsSeen(page), view).toBe(true);
    const fresh = await open(browser, `${file}#/${view}/${id}`, { viewport: { width: 390, height: 844 } });
    await settled(fresh.page);
    expect(await lineIsSeen(fresh.page), `${view}, afresh on a phone`).toBe(true);
    await fresh.page.context().close();
  }
  await visit(page, `#/said/${deep['said']}`);
  await visit(page, '#/demands');
  await page.goBack();
  await settled(page);
  expect(await lineIsSeen(page)).toBe(true);
  await page.context().close();
});

test('j and k go from line to line without a gap, also back from where one has scrolled away', async () => {
  const { page } = await open(browser, `${file}#/demands/${idAt(big.demands, 60)}`);
  await settled(page);
  for (let step = 1; step <= 30; step++) {
    await page.keyboard.press('j');
    expect(await focused(page)).toEqual({ at: 60 + step, seen: true });
  }
  for (let step = 29; step >= -15; step--) {
    await page.keyboard.press('k');
    expect(await focused(page)).toEqual({ at: 60 + step, seen: true });
  }
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await settled(page);
  expect((await focused(page)).at).toBe(45);
  await page.keyboard.press('j');
  expect(await focused(page)).toEqual({ at: 46, seen: true });
  await page.context().close();
});

test('Tab goes through a window of lines to the next, and the focus outlives scrolling', async () => {
  const { page } = await open(browser, `${file}#/said`);
  await page.locator('main [data-line]').first().focus();
  let last = 0;
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const { at, seen } = await focused(page);
    expect(at - last, `after ${last}`).toBeLessThanOrEqual(2);
    expect(at).toBeGreaterThanOrEqual(last);
    expect(seen).toBe(true);
    last = at;
  }
  expect(last).toBeGreaterThan(30);
  await page.mouse.wheel(0, 60_000);
  await settled(page);
  expect((await focused(page)).at).toBe(last);
  await page.context().close();
});

test('a correction that is half written stays when its line is scrolled out of sight', async () => {
  const served = await serveRecord(big);
  const { page } = await open(browser, `${served.url}#/said/${deep['said']}?correct=`, { offline: false });
  await page.getByLabel('Why').fill('half a thought');
  await page.evaluate(() => window.scrollTo(0, 0));
  await settled(page);
  await page.keyboard.press('Control+f');
  expect(await page.getByLabel('Why').inputValue()).toBe('half a thought');
  await page.context().close();
  await served.close();
});

test('the browser’s own search finds a line out of sight; another view is a window again', async () => {
  const story = many(12, 480);
  const { page } = await open(browser, `${pageFile(story)}#/said`);
  expect(await rows(page)).toBeLessThan(40);
  await page.keyboard.press('Control+f');
  expect(await rows(page)).toBe(story.statements.length + 12);
  await visit(page, '#/demands');
  expect(await rows(page)).toBeLessThan(40);
  await page.getByRole('button', { name: 'Draw all' }).click();
  expect(await rows(page)).toBe(story.demands.length);
  await page.context().close();
});

test('paper has all lines, and the checker’s copy all facts', async () => {
  const story = many(6, 180);
  const { page } = await open(browser, `${pageFile(story)}#/said`);
  const paper = async (): Promise<string> => {
    const { text } = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
    return text.replace(/\s+/g, ' ');
  };
  const times = (text: string, word: RegExp): number => [...text.matchAll(word)].length;
  // The line that is chosen prints its claim too.
  expect(times(await paper(), /in year \d+/g)).toBe(story.statements.length + 1);
  await expect.poll(() => rows(page)).toBeLessThan(40);
  await visit(page, '#/check');

  const copy = await paper();
  expect(times(copy, /in year \d+/g)).toBe(story.statements.length);
  for (const { outlet } of story.documents) expect(copy).toContain(outlet?.name);
  await page.context().close();
});

test('lines of very different height lie one under the other, all the way down', async () => {
  const uneven = { ...many(6, 240), title: 'Uneven' };
  const statements = uneven.statements.flatMap((one, index) => [
    one,
    ...hostile.statements.map((other) => ({ ...other, id: `${other.id}-${index}` })).slice(index % 3, (index % 3) + 1),
  ]);
  const { page } = await open(
    browser,
    `${pageFile({
      ...uneven,
      statements,
      documents: [...uneven.documents, ...hostile.documents],
      outlets: [...uneven.outlets, ...hostile.outlets],
      entities: [...uneven.entities, ...hostile.entities],
    })}#/said`,
    { viewport: { width: 390, height: 844 } },
  );
  const gaps = (): Promise<number[]> =>
    page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLElement>('main .row')].map((row) => ({
        at: Number(row.dataset['index']),
        box: row.getBoundingClientRect(),
      }));
      return boxes.flatMap(({ at, box }, index) => {
        const before = boxes[index - 1];
        return before !== undefined && before.at === at - 1 ? [Math.abs(box.top - before.box.bottom)] : [];
      });
    });
  for (let step = 0; step < 25; step++) {
    await page.mouse.wheel(0, 1500);
    await settled(page);
    expect(Math.max(...(await gaps()))).toBeLessThan(1);
  }
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await settled(page);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await settled(page);
  const last = page.locator('main .row').last();
  expect(Number(await last.getAttribute('aria-posinset'))).toBe(Number(await last.getAttribute('aria-setsize')));
  expect(await last.evaluate((row) => row.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  await page.context().close();
});
