/** Every correction as a person makes it: in the page, with its effect, its undo, and after the articles were read anew. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryRecord } from '../../src/onrecord.ts';
import { articles } from '../quay.ts';
import { launch, open, type Opened, settled, sideways, visit } from './open.ts';
import { type Served, serve } from './served.ts';

let browser: Browser;
let served: Served;
let opened: Opened;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  served = await serve(articles);
  opened = await open(browser, served.url, { offline: false });
  page = opened.page;
  await page.getByRole('link', { name: 'Add articles' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const words = (record: StoryRecord, span: { document: string; start: number; end: number }): string =>
  record.documents.find(({ id }) => id === span.document)?.text.slice(span.start, span.end) ?? '';
const printed = (record: StoryRecord, slices: readonly { span: { document: string; start: number; end: number } }[]): string =>
  slices.map(({ span }) => words(record, span)).join(' … ');
const statement = (record: StoryRecord, said: string): StoryRecord['statements'][number] | undefined =>
  record.statements.find(({ reports }) => reports.some(({ slices }) => printed(record, slices).includes(said)));
const claim = (record: StoryRecord, said: string): StoryRecord['claims'][number] | undefined =>
  record.claims.find(({ passages }) => passages.some(({ slices }) => printed(record, slices).includes(said)));
const person = (record: StoryRecord, name: string): StoryRecord['entities'][number] | undefined =>
  record.entities.find(({ names }) => names.includes(name));
const nameOf = (record: StoryRecord, id: string | undefined): string => {
  const found = record.entities.find((one) => one.id === id);
  return found === undefined ? '' : words(record, found.name);
};
/** All of a record but the corrections and what hangs on them. */
const rest = (record: StoryRecord): unknown => ({ ...record, id: undefined, judgements: undefined, notices: undefined });

const forty = 'Forty boats are moored at the new pier';
const form = () => page.locator('form.correct');
const choose = (name: string): Promise<void> => form().getByRole('radio', { name }).first().check();

interface Correction {
  readonly name: string;
  /** Where one is before. */
  readonly at: (record: StoryRecord) => string;
  readonly kind?: string;
  readonly fill?: () => Promise<unknown>;
  readonly holds: (record: StoryRecord) => void;
  readonly told: RegExp;
}

const corrections: readonly Correction[] = [
  {
    name: 'wrong speaker, chosen from the people of the story',
    at: (record) => `#/said/${statement(record, forty)?.id}`,
    kind: 'wrong speaker',
    fill: async () => {
      await page.getByLabel('Choose, or type a name').fill('brack');
      await choose('Ida Brack');
    },
    holds: (record) => expect(nameOf(record, statement(record, forty)?.speaker)).toMatch(/Brack/),
    told: /Recorded: wrong speaker\. 1 statement changed/,
  },
  {
    name: 'wrong speaker, typed, a name that no article prints',
    at: (record) => `#/said/${statement(record, forty)?.id}`,
    kind: 'wrong speaker',
    fill: () => page.getByLabel('Choose, or type a name').fill('Zoe Arrow'),
    holds: (record) => expect(statement(record, forty)?.named).toBe('Zoe Arrow'),
    told: /Recorded: wrong speaker\./,
  },
  {
    name: 'wrong date of a statement',
    at: (record) => `#/said/${statement(record, forty)?.id}`,
    kind: 'wrong date, when it was said',
    fill: () => page.getByLabel('It was said on').fill('3–5 April 2024'),
    holds: (record) => expect(statement(record, forty)?.when).toMatchObject({ earliest: '2024-04-03', latest: '2024-04-05' }),
    told: /Recorded: wrong date\. 1 statement changed/,
  },
  {
    name: 'wrong date of an event, which the articles do not tell',
    at: (record) => `#/timeline/${record.events.find(({ type }) => type === 'resignation')?.id}`,
    kind: 'wrong date, when it happened',
    fill: () => page.getByLabel('the articles do not tell').check(),
    holds: (record) => expect(record.events.find(({ type }) => type === 'resignation')?.when).toBeUndefined(),
    told: /Recorded: wrong date\./,
  },
  {
    name: 'not a statement',
    at: (record) => `#/said/${statement(record, forty)?.id}`,
    kind: 'not a statement',
    holds: (record) => expect(statement(record, forty)).toBeUndefined(),
    told: /Recorded: not a statement\. .*1 statement gone/,
  },
  {
    name: 'the same person as',
    at: (record) => `#/people/${person(record, 'Nora Quill')?.id}`,
    kind: 'the same person as another',
    fill: async () => {
      await page.getByLabel('Find').last().fill('ott');
      await choose('Ott');
    },
    holds: (record) => expect(person(record, 'Nora Quill')).toBe(person(record, 'Mayor Carl Ott')),
    told: /Recorded: the same person\./,
  },
  {
    name: 'not the same person',
    at: (record) => `#/people/${person(record, 'Mayor Carl Ott')?.id}`,
    kind: 'not the same person',
    fill: () => choose('the mayor'),
    holds: (record) => expect(nameOf(record, statement(record, forty)?.speaker)).toBe('the mayor'),
    told: /Recorded: not the same person\./,
  },
  {
    name: 'the same claim as',
    at: (record) => `#/claims/${claim(record, forty)?.id}`,
    kind: 'the same claim as another',
    fill: async () => {
      await page.getByLabel('Find').last().fill('fishermen');
      await choose('He met the fishermen on Wednesday');
    },
    holds: (record) => expect(claim(record, forty)).toBe(claim(record, 'He met the fishermen')),
    told: /Recorded: the same claim\..*1 claim gone/,
  },
  {
    name: 'not the same claim',
    at: (record) => `#/claims/${claim(record, forty)?.id}`,
    kind: 'not the same claim',
    fill: () => choose('Sixty boats are moored'),
    holds: (record) => expect(claim(record, forty)).not.toBe(claim(record, 'Sixty boats')),
    told: /Recorded: not the same claim\..*1 claim new/,
  },
  {
    name: 'not a conflict',
    at: (record) => `#/conflicts/${record.conflicts[0]?.id}`,
    kind: 'not a conflict',
    holds: (record) => expect(record.conflicts).toEqual([]),
    told: /Recorded: not a conflict\..*1 conflict gone/,
  },
];

describe.each(corrections)('$name', ({ at, kind, fill, holds, told }) => {
  test('is made in place, tells what it changed, and is undone', async () => {
    const before = served.record();
    expect(() => holds(before)).toThrow();
    await visit(page, at(before));
    await page.locator('main .under').getByRole('button', { name: 'correct' }).click();
    if (kind !== undefined) await form().getByRole('radio', { name: kind, exact: true }).check();
    await fill?.();
    await page.getByLabel('Your name').fill('Ida Lund');
    await page.getByLabel('Why').fill('seen in the minutes');
    await page.getByRole('button', { name: 'Record the correction' }).click();
    await expect.poll(() => page.locator('.outcome').innerText(), { timeout: 15_000 }).toMatch(told);
    holds(served.record());
    await expect.poll(() => form().count()).toBe(0);
    // Nothing that went is left in the address.
    await expect.poll(() => page.locator('main .notice').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.outcome') !== null)).toBe(true);
    await page.locator('.outcome').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.outcome').innerText(), { timeout: 15_000 }).toMatch(/^Undone\./);
    expect(rest(served.record())).toEqual(rest(before));
    expect(opened.complaints).toEqual([]);
  });
});

test('a name that no article prints is shown as the user’s word wherever its statement stands', async () => {
  const before = served.record();
  await visit(page, `#/said/${statement(before, forty)?.id}?correct=speaker`);
  await page.getByLabel('Choose, or type a name').fill('Zoe <b>Arrow</b>');
  await page.getByLabel('Your name').fill('Ida Lund');
  await page.getByRole('button', { name: 'Record the correction' }).click();
  await expect.poll(() => page.locator('.outcome').innerText(), { timeout: 15_000 }).toContain('wrong speaker');
  const now = served.record();
  for (const address of [
    `said/${statement(now, forty)?.id}`,
    `claims/${claim(now, forty)?.id}?at=0`,
    'check',
    `articles/${now.documents[0]?.id}`,
  ]) {
    await visit(page, `#/${address}`);
    if (address.startsWith('articles')) await page.locator('main .article a.m', { hasText: forty }).first().click();
    await expect
      .poll(() => page.locator('.desk').innerText(), { message: address })
      .toContain('Zoe <b>Arrow</b> (a user’s word; no article prints it)');
    expect(await page.locator('.desk .name, .desk .say').filter({ hasText: 'Zoe' }).count(), address).toBe(0);
  }
  await page.locator('.outcome').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('.outcome').innerText(), { timeout: 15_000 }).toMatch(/^Undone/);
});

test('a statement is added by selecting its words in the article', async () => {
  const said = 'The drawings of the wall were kept in a cellar';
  const mail = served.record().documents.find(({ source }) => source === 'mail.txt');
  expect(statement(served.record(), said)).toBeUndefined();
  await visit(page, `#/articles/${mail?.id}`);
  await page.locator('main .article').evaluate((article, wanted) => {
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(wanted);
      if (start >= 0) window.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, said);
  await page.getByRole('button', { name: 'Add a statement c' }).click();
  expect(await page.getByLabel('What was said').inputValue()).toBe(said);
  await page.getByLabel('Choose, or type a name').fill('nora');
  await choose('Nora Quill');
  await page.getByRole('button', { name: 'Add the statement' }).click();
  await expect.poll(() => page.locator('.outcome').innerText(), { timeout: 15_000 }).toMatch(/a statement added\. .*1 statement new/);
  expect(nameOf(served.record(), statement(served.record(), said)?.speaker)).toBe('Nora Quill');
  await expect.poll(() => page.locator('main .article .p', { hasText: said }).count()).toBeGreaterThan(0);
});

test('what is missing or wrong is told in plain words, in place', async () => {
  await visit(page, `#/said/${statement(served.record(), forty)?.id}?correct=date`);
  const send = page.getByRole('button', { name: 'Record the correction' });
  const alert = form().getByRole('alert');
  await send.click();
  expect(await alert.innerText()).toContain('Write a day, a month or a year');
  await page.getByLabel('It was said on').fill('April 2024');
  await page.getByLabel('Your name').fill('');
  await send.click();
  await expect.poll(() => alert.innerText()).toContain('Write your name');
  await page.getByLabel('Your name').fill('Ida Lund');
  await page.route('**/api/judgements', (route) =>
    route.fulfill({
      status: 400,
      contentType: 'application/problem+json',
      body: JSON.stringify({ detail: 'The disk is full.', cure: 'Make room.' }),
    }),
  );
  await send.click();
  await expect.poll(() => alert.innerText()).toContain('The disk is full. Make room.');
  await page.unroute('**/api/judgements');
  await page.route('**/api/judgements', (route) => route.abort());
  await send.click();
  await expect.poll(() => alert.innerText()).toContain('The server could not be reached. See whether onrecord still runs');
  await page.unroute('**/api/judgements');
  await page.keyboard.press('Escape');
  await expect.poll(() => form().count()).toBe(0);
  opened.complaints.length = 0;
});

test('while a correction is under way, the page says so and can still be read', async () => {
  await visit(page, `#/said/${statement(served.record(), forty)?.id}?correct=date`);
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/api/judgements', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('It was said on').fill('May 2024');
  await page.getByRole('button', { name: 'Record the correction' }).click();
  await expect.poll(() => form().getByRole('status').innerText()).toContain('the articles are compared anew');
  expect(await form().getAttribute('aria-busy')).toBe('true');
  expect(await page.locator('.work').innerText()).toContain('A correction is applied');
  await page.getByRole('link', { name: 'Demands' }).click();
  await expect.poll(() => page.title()).toContain('Demands');
  release();
  await expect.poll(() => page.locator('.outcome').innerText(), { timeout: 15_000 }).toMatch(/wrong date/);
  await page.unroute('**/api/judgements');
});

test('all by keyboard: c opens, arrows choose, Enter sends, Escape leaves', async () => {
  const { page: other } = await open(browser, `${served.url}#/said`, { offline: false });
  await other.getByRole('link', { name: 'Add articles' }).waitFor();
  await other.keyboard.press('j');
  await other.keyboard.press('c');
  await other.waitForSelector('form.correct');
  await expect.poll(() => other.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('speaker');
  await other.keyboard.press('Escape');
  await expect.poll(() => other.locator('form.correct').count()).toBe(0);
  await expect.poll(() => other.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true');
  await other.keyboard.press('c');
  await expect.poll(() => other.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('speaker');
  await other.keyboard.press('ArrowRight');
  await expect.poll(() => other.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('date');
  await other.keyboard.press('Tab');
  await other.keyboard.type('April 2024');
  for (let step = 0; step < 8; step++) {
    await other.keyboard.press('Tab');
    if ((await other.evaluate(() => document.activeElement?.getAttribute('name'))) === 'who') break;
  }
  await other.keyboard.type('Kim');
  await other.keyboard.press('Enter');
  await expect.poll(() => other.locator('.outcome').innerText(), { timeout: 15_000 }).toContain('wrong date');
  // The other open page hears of it.
  await expect.poll(() => page.locator('.outcome').innerText(), { timeout: 15_000 }).toContain('wrong date');
  await other.keyboard.press('?');
  await expect.poll(() => other.getByRole('dialog').innerText()).toContain('correct the line');
  await other.context().close();
});

test('the list of corrections tells what, who, when, why and what came of it; undone ones come back', async () => {
  await visit(page, '#/corrections');
  const added = page.getByRole('article', { name: 'a statement added' });
  await expect.poll(() => added.innerText()).toContain('The drawings of the wall were kept in a cellar');
  expect(await added.innerText()).toMatch(/Ida Lund[^]*instead: Nora Quill[^]*holds[^]*1 statement new/);
  await added.getByRole('button', { name: 'Undo' }).click();
  await added.getByLabel('Why').fill('she was not asked');
  await added.getByRole('button', { name: 'Undo it' }).click();
  await expect.poll(() => added.innerText(), { timeout: 15_000 }).toMatch(/undone by Ida Lund[^]*she was not asked/);
  await added.getByRole('button', { name: 'Bring back' }).click();
  await added.getByRole('button', { name: 'Bring it back' }).click();
  await expect.poll(() => added.innerText(), { timeout: 15_000 }).toMatch(/holds/);
  expect(await page.locator('main .correction').count()).toBe(
    served.record().judgements.filter(({ decision }) => decision.kind !== 'undo').length,
  );
});

describe('forms, for everybody', () => {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const places: Readonly<Record<string, (record: StoryRecord) => string>> = {
    'of a statement': (record) => `#/said/${statement(record, forty)?.id}?correct=`,
    'of a claim': (record) => `#/claims/${claim(record, forty)?.id}?correct=same-claim`,
    'of a conflict': (record) => `#/conflicts/${record.conflicts[0]?.id}?correct=`,
    'of a person': (record) => `#/people/${person(record, 'Mayor Carl Ott')?.id}?correct=other-entity`,
    'of an event': (record) => `#/timeline/${record.events[0]?.id}?correct=`,
    'in the overview': (record) => `#/overview/${record.claims[0]?.id}?correct=`,
    'of a missing statement': (record) => `#/articles/${record.documents[0]?.id}?add=${record.documents[0]?.id}:0-20`,
    'of all corrections': () => '#/corrections',
    'of more articles': () => '#/add',
  };

  test.each(Object.keys(places))('that %s passes axe, light, dark and on a phone, and fits 320 px', async (name) => {
    const place = places[name]?.(served.record()) ?? '';
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await visit(page, place);
      await settled(page);
      // What an earlier correction changed stays at the top while one scrolls, and then covers what is under it.
      await page.evaluate(() => window.scrollTo(0, 0));
      const found = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
      expect(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`),
        `at ${width}`,
      ).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    if (place.includes('correct=')) expect(await form().isVisible()).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

test('corrections survive a restart; where their words went, they are kept, shown as orphaned, and moved nowhere', async () => {
  const before = served.record();
  const again = await serve(articles, { log: served.log });
  expect(rest(again.record())).toEqual(rest(before));
  const second = await open(browser, `${again.url}#/said/${statement(again.record(), 'The drawings of the wall')?.id}`, { offline: false });
  await expect.poll(() => second.page.locator('main .line.on').innerText()).toContain('corrected by Ida Lund: a statement added');
  await second.page.context().close();
  await again.close();

  const newer = articles.map((one) =>
    one.source === 'mail.txt' ? { ...one, text: one.text.replace('The drawings of the wall were kept', 'The plans of the wall lay') } : one,
  );
  const third = await serve(newer, { log: served.log });
  const { page: late } = await open(browser, `${third.url}#/corrections`, { offline: false });
  const lost = late.getByRole('article', { name: 'a statement added' });
  await expect.poll(() => lost.innerText()).toMatch(/orphaned: its words are gone/);
  expect(await lost.innerText()).toContain('The drawings of the wall were kept in a cellar');
  expect(await late.locator('main h2').innerText()).toMatch(/1 orphaned/i);
  expect(statement(third.record(), 'The plans of the wall')).toBeUndefined();
  await late.context().close();
  await third.close();
  expect(readFileSync(served.log, 'utf8').split('\n').filter(Boolean)).toHaveLength(before.judgements.length);
});
