import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium as playwright, type Page } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import type { StoryRecord } from '../../src/record/types.ts';
import { pageOf } from '../../web/dev/page.ts';
import { built } from './setup.ts';

/** The views by their addresses. */
export const views = ['overview', 'claims', 'said', 'word', 'timeline', 'conflicts', 'demands', 'people', 'articles', 'check', 'notices'];

export const launch = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });

/** Writes the page with a record in it to a file of its own. */
export function pageFile(record: StoryRecord | null): string {
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-desk-')), 'story.html');
  writeFileSync(file, pageOf(readFileSync(built, 'utf8'), record));
  return pathToFileURL(file).href;
}

export interface Opened {
  readonly page: Page;
  /** What the browser complained about: errors, and what the page's policy refused. */
  readonly complaints: string[];
}

/** A fresh window without a network. */
export async function open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(file|data|http:\/\/127\.0\.0\.1)/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  await page.waitForSelector('main');
  return { page, complaints };
}

/** Goes to another address of the same page and waits until it is drawn. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
}

/** Waits until nothing moves any more: the lines about a place far down have been measured. */
export async function settled(page: Page): Promise<void> {
  let last = '';
  let same = 0;
  while (same < 3) {
    const now = await page.evaluate(
      () => new Promise<string>((done) => setTimeout(() => done(`${window.scrollY} ${document.documentElement.scrollHeight}`), 50)),
    );
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

export const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
