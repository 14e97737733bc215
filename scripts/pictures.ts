import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { ingest, type Reading, story, type StoryRecord } from '../src/onrecord.ts';
import { createApp, Desk, listen } from '../src/server/index.ts';

/**
 * Takes a picture of each view of the sample story, served as a user has it: `npm run pictures [-- FOLDER [RECORD.json]]`, by default into
 * `docs/pictures`. Needs the built page. A record may be given to look at another story; pictures of news are not ours to hand on, so they
 * never go into the repository.
 */
const root = resolve(import.meta.dirname, '..');
const [folder = join(root, 'docs/pictures'), given] = process.argv.slice(2);
const page = readFileSync(join(root, 'web/dist/index.html'), 'utf8');
mkdirSync(folder, { recursive: true });

async function deskOf(): Promise<{ desk: Desk; record: StoryRecord }> {
  if (given !== undefined) {
    const record = JSON.parse(readFileSync(given, 'utf8')) as StoryRecord;
    return { desk: new Desk({ record }), record };
  }
  const { documents, notices, title } = await ingest([join(root, 'examples/ostrey-museum')]);
  const readings = new Map<string, Reading>();
  const named = title === undefined ? {} : { title };
  const record = await story(documents, { notices, readings, ...named });
  return { desk: new Desk({ documents, record, notices, readings, ...named }), record };
}

const { desk, record } = await deskOf();
const server = await listen(createApp({ page, desk }), 0);
const empty = await listen(createApp({ page }), 0);

const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const said = record.statements.find(({ reports }) => reports.length > 1) ?? record.statements[0];
const views: Readonly<Record<string, string>> = {
  overview: 'overview',
  claims: 'claims',
  said: 'said',
  word: 'word',
  timeline: 'timeline',
  conflicts: 'conflicts',
  demands: 'demands',
  people: 'people',
  articles: `articles/${record.documents[0]?.id}`,
  check: 'check',
  notices: 'notices',
  correct: `said/${said?.id}?correct=`,
  add: 'add',
};

const shots = Object.entries(views).flatMap(([name, hash]) => [
  { name, hash, size: sizes.wide, dark: false },
  { name: `${name}-dark`, hash, size: sizes.wide, dark: true },
  { name: `${name}-phone`, hash, size: sizes.phone, dark: false },
]);
/** The few that stand in the documents; all of them are taken into any other folder. */
const few = /^[a-z]+$|^(overview|correct|claims)-(dark|phone)$/;
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const { name, hash, size, dark } of shots.filter((shot) => process.argv[2] !== undefined || few.test(shot.name)))
  await shot(server.url, name, hash, size, dark);
await shot(empty.url, 'start', '', sizes.wide, false);
if (desk.record && given === undefined) await corrected();
await browser.close();
await server.close();
await empty.close();

async function shot(address: string, name: string, hash: string, size: { width: number; height: number }, dark: boolean): Promise<void> {
  const context = await browser.newContext({ viewport: size, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await tab.goto(`${address}#/${hash}`);
  await tab.waitForSelector('.tools a[href="#/add"], .start h2');
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))));
  await tab.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

/** After a correction: what it changed, and the list. */
async function corrected(): Promise<void> {
  const context = await browser.newContext({ viewport: sizes.wide, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await tab.goto(`${server.url}#/conflicts/${record.conflicts[0]?.id}?correct=`);
  await tab.getByLabel('Your name').fill('Ida Lund');
  await tab.getByLabel('Why').fill('the second only repeats the first');
  await tab.getByRole('button', { name: 'Record the correction' }).click();
  await tab.waitForSelector('.told-outcome');
  await tab.screenshot({ path: join(folder, 'outcome.png') });
  await tab.goto(`${server.url}#/corrections`);
  await tab.waitForSelector('.correction');
  await tab.screenshot({ path: join(folder, 'corrections.png') });
  await context.close();
}
