import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as playwright } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { pageOf } from './page.ts';
import { record as invented } from './record.ts';

/**
 * Takes a picture of each view: `node dev/pictures.ts [RECORD.json] [FOLDER]`; without a record, of the invented story beside this file.
 * Needs the built page. Never point it at news: pictures of its text are not ours to hand on.
 */
const [given, folder = join(import.meta.dirname, '../dist/pictures')] = process.argv.slice(2);
const record = given === undefined ? invented : JSON.parse(readFileSync(given, 'utf8'));
const page = join(mkdtempSync(join(tmpdir(), 'onrecord-pictures-')), 'story.html');
writeFileSync(page, pageOf(readFileSync(join(import.meta.dirname, '../dist/index.html'), 'utf8'), record));
mkdirSync(folder, { recursive: true });

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const shots = [
  ...['overview', 'claims', 'said', 'word', 'timeline', 'conflicts', 'demands', 'people', 'check', 'notices'].map((view) => ({
    name: view,
    hash: view,
    size: wide,
    dark: false,
  })),
  { name: 'articles', hash: `articles/${record.documents[0]?.id}`, size: wide, dark: false },
  { name: 'overview-dark', hash: 'overview', size: wide, dark: true },
  { name: 'overview-phone', hash: 'overview', size: phone, dark: false },
  { name: 'sheet-phone', hash: `said/${record.statements[0]?.id}`, size: phone, dark: false },
];
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const { name, hash, size, dark } of shots) {
  const context = await browser.newContext({
    offline: true,
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  await tab.goto(`${pathToFileURL(page).href}#/${hash}`);
  await tab.waitForSelector('main');
  await tab.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
