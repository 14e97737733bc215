/** Articles brought to the desk: dropped, chosen, pasted; their progress, their failures; and the ways out. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetcher, type Fetcher } from '../../src/onrecord.ts';
import { articles } from '../quay.ts';
import { launch, open, sideways, visit, views } from './open.ts';
import { type Served, serve } from './served.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const [mail, post, gazette] = articles.map(({ source, text }) => ({ name: source, mimeType: 'text/plain', buffer: Buffer.from(text) })) as [
  File_,
  File_,
  File_,
];
interface File_ {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const progress = (page: Page) => page.getByRole('region', { name: 'Progress' });

const drop = (page: Page, files: readonly { name: string; text: string }[]): Promise<void> =>
  page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of list) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, files);

test('an empty desk says what it is for, takes dropped files, and shows the story', async () => {
  const served = await serve([]);
  const { page, complaints } = await open(browser, served.url, { offline: false });
  await page.getByRole('heading', { name: 'Nothing on the record yet' }).waitFor();
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  complaints.length = 0; // The record that is not there yet was asked for.
  await drop(page, [
    { name: 'mail.txt', text: mail.buffer.toString() },
    { name: 'post.txt', text: post.buffer.toString() },
    { name: 'nothing.txt', text: '' },
  ]);
  await expect
    .poll(() => progress(page).getByRole('status').innerText(), { timeout: 20_000 })
    .toBe('2 articles on the record; 1 could not be taken.');
  expect(await progress(page).innerText()).toMatch(/nothing\.txt: is empty\s+Save the article again/);
  expect(await progress(page).innerText()).toMatch(/mail\.txt on the record/);
  await page.getByRole('link', { name: 'See the story' }).click();
  await expect.poll(() => page.locator('.lede').innerText()).toContain('outlet');
  expect(complaints).toEqual([]);
  await page.context().close();
  await served.close();
});

test('a folder is dropped as its files', async () => {
  const served = await serve([]);
  const { page } = await open(browser, served.url, { offline: false });
  await page.getByRole('heading', { name: 'Nothing on the record yet' }).waitFor();
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-dropped-'));
  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'mail.txt'), mail.buffer);
  writeFileSync(join(folder, '.hidden'), 'not an article');
  writeFileSync(join(folder, 'more', 'post.txt'), post.buffer);
  const drag = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await drag.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data: { items: [], files: [folder], dragOperationsMask: 1 } });
  await expect.poll(() => progress(page).getByRole('status').innerText(), { timeout: 20_000 }).toBe('2 articles on the record.');
  expect(await progress(page).innerText()).not.toContain('hidden');
  await page.context().close();
  await served.close();
});

test('files are chosen, a text is pasted; each failure has its cure, and progress is told article by article', async () => {
  const served = await serve(articles.slice(0, 1));
  const { page } = await open(browser, `${served.url}#/add`, { offline: false });
  const told: string[] = [];
  await page.exposeFunction('heard', (words: string) => told.push(words));
  await page.getByLabel('Files with articles').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const status = document.querySelector('.work');
    if (status)
      new MutationObserver(() => (window as unknown as { heard: (words: string) => void }).heard(status.textContent)).observe(status, {
        subtree: true,
        childList: true,
        characterData: true,
      });
  });
  await page.getByText('Outlet and date, where the files do not tell them').click();
  await page.getByRole('region', { name: 'Files' }).getByLabel('Outlet', { exact: true }).fill('The Post');
  await page.getByRole('region', { name: 'Files' }).getByLabel('Published').fill('2024-05-04');
  await page
    .getByLabel('Files with articles')
    .setInputFiles([post, mail, { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]) }]);
  await expect.poll(() => progress(page).getByRole('status').innerText(), { timeout: 20_000 }).toContain('could not be taken');
  const words = await progress(page).innerText();
  expect(words).toMatch(/post\.txt on the record/);
  expect(words).toMatch(/plan\.pdf: /);
  expect(served.record().outlets.map(({ name }) => name)).toContain('The Post');
  await expect.poll(() => told.join('|')).toMatch(/Read 2 of \d articles: post\.txt/);

  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect.poll(() => page.getByRole('alert').innerText()).toBe('Paste the text of the article first.');
  await page.getByLabel('Paste the article').fill(gazette.buffer.toString());
  await page.getByRole('region', { name: 'Text' }).getByLabel('Outlet').fill('The Gazette');
  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect.poll(() => progress(page).innerText(), { timeout: 20_000 }).toMatch(/pasted from The Gazette on the record/);
  expect(served.record().outlets.map(({ name }) => name)).toContain('The Gazette');
  // The same again is told, not taken twice.
  await page.getByLabel('Files with articles').setInputFiles([mail]);
  await expect.poll(() => progress(page).innerText()).toMatch(/mail\.txt here already/);
  expect(await page.getByLabel('Addresses of articles').count()).toBe(0);
  await page.context().close();
  await served.close();
});

describe('an address', () => {
  const asked: string[] = [];
  let paper: Server;
  let host: string;
  const sentence = 'said Captain Runa Holt of the ferry, who stood on the pier with her coat closed and a letter in her hand.';
  const printed = `<!doctype html><html lang="en"><head><title>The ferry stays ashore</title><meta property="og:site_name" content="Pier Weekly"><meta property="article:published_time" content="2025-03-04"></head><body><nav>Weather</nav><article><h1>The ferry stays ashore</h1>${[
    'We wait for a part',
    'Nobody told us the price',
    'The council will pay for it',
    'We shall sail in June',
  ]
    .map((words) => `<p>“${words},” ${sentence}</p>`)
    .join('')}</article></body></html>`;
  beforeAll(async () => {
    paper = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/ferry') response.setHeader('content-type', 'text/html; charset=utf-8').end(printed);
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => paper.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(paper.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    paper.closeAllConnections();
    paper.close();
  });
  const given = async (fetcher: Fetcher): Promise<{ page: Page; served: Served; give: (words: string) => Promise<void> }> => {
    const served = await serve(articles.slice(0, 1), { fetcher });
    const { page } = await open(browser, `${served.url}#/add`, { offline: false });
    const give = async (words: string): Promise<void> => {
      await page.getByLabel('Addresses of articles').fill(words);
      await page.getByRole('button', { name: 'Fetch' }).click();
    };
    return { page, served, give };
  };

  test('given on the page is fetched by the server, read, and part of the story; what fails says why', async () => {
    const fetcher = createFetcher({ allowPrivate: [host], pause: 0 });
    const { page, served, give } = await given(fetcher);
    await give('pier.example/ferry');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('pier.example/ferry is no address of a page');
    expect(asked).toEqual([]);
    await give(`http://${host}/ferry http://${host}/gone`);
    await expect.poll(() => progress(page).innerText(), { timeout: 30_000 }).toContain('1 article on the record');
    expect(await progress(page).innerText()).toContain('1 could not be taken');
    expect(await progress(page).locator('.failed').innerText()).toMatch(/404[^]*\n.+/);
    expect(asked).toContain('/ferry');
    expect(served.record().documents.map(({ address }) => address?.value)).toContain(`http://${host}/ferry`);
    await page.getByRole('link', { name: /^Articles/ }).click();
    await page.getByRole('link', { name: 'The ferry stays ashore' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('“We wait for a part,”');
    expect(await page.locator('main').innerText()).not.toContain('Weather');
    await page.context().close();
    await served.close();
    await fetcher.close();
  });

  test('of a private machine is refused where nobody allowed it, and never asked', async () => {
    const fetcher = createFetcher();
    const { page, served, give } = await given(fetcher);
    asked.length = 0;
    await give(`http://${host}/ferry`);
    await expect.poll(() => progress(page).locator('.failed').innerText(), { timeout: 20_000 }).toContain('this address is not fetched');
    expect(asked).toEqual([]);
    expect(served.record().documents.length).toBe(1);
    await page.context().close();
    await served.close();
    await fetcher.close();
  });
});

test('when the server goes and comes back, the page says so, and catches up', async () => {
  const first = await serve(articles.slice(0, 2));
  const { page } = await open(browser, first.url, { offline: false });
  await page.getByRole('link', { name: 'Add articles' }).waitFor();
  const { port } = new URL(first.url);
  await first.close();
  await expect.poll(() => page.locator('.work').innerText(), { timeout: 15_000 }).toContain('The server does not answer');
  const again: Served = await serve(articles, { log: first.log, port: Number(port) });
  await expect.poll(() => page.locator('.mast').innerText(), { timeout: 20_000 }).toContain('3 articles');
  await expect.poll(() => page.locator('.work').innerText()).toBe('');
  await page.context().close();
  await again.close();
});

test('a page that nobody sees holds no connection', async () => {
  const served = await serve(articles.slice(0, 1));
  const { page } = await open(browser, served.url, { offline: false });
  const see = (state: 'hidden' | 'visible'): Promise<void> =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await expect.poll(() => served.desk.events.listeners).toBe(1);
  await see('hidden');
  await expect.poll(() => served.desk.events.listeners).toBe(0);
  await see('visible');
  await expect.poll(() => served.desk.events.listeners).toBe(1);
  await page.context().close();
  await served.close();
});

test('the record leaves in every form the server lists; the report has no controls and works from the disk', async () => {
  const served = await serve(articles);
  const { page, complaints } = await open(browser, served.url, { offline: false });
  await page.locator('summary', { hasText: 'Export' }).click();
  const list = page.locator('.menu a');
  const formats = (await (await fetch(`${served.url}api/export`)).json()) as { title: string }[];
  await expect
    .poll(() => list.allInnerTexts())
    .toEqual([expect.stringContaining('Report'), expect.stringContaining('Record'), ...formats.map(({ title }) => title)]);
  let report = '';
  for (const link of await list.all()) {
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const path = await file.path();
    expect(readFileSync(path).length, file.suggestedFilename()).toBeGreaterThan(100);
    if (file.suggestedFilename().endsWith('.html') && report === '') {
      report = `${path}.html`;
      await file.saveAs(report);
    }
  }
  await page.keyboard.press('Escape');
  expect(await list.first().isVisible()).toBe(false);
  const read = await open(browser, `file://${report}`);
  for (const view of [
    ...views,
    'add',
    'corrections',
    `said/${served.record().statements[0]?.id}?correct=`,
    `articles/${served.record().documents[0]?.id}`,
  ]) {
    await visit(read.page, `#/${view}`);
    const words = await read.page.locator('body').innerText();
    expect(words, view).not.toMatch(/Add articles\b(?!\n|$)|Export|Undo|correct c|choose files/);
    expect(await read.page.locator('form, input[type="file"], .menu, textarea').count(), view).toBe(0);
    await read.page.keyboard.press('c');
    expect(await read.page.locator('form').count(), view).toBe(0);
  }
  expect(read.complaints).toEqual([]);
  expect(complaints).toEqual([]);
  await read.page.context().close();
  await page.context().close();
  await served.close();
});
