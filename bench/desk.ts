/** How long a large record takes to open on the desk in a real browser, and a click on a line in each view: `node bench/desk.ts [ARTICLES] [STATEMENTS]`. */
import { launch, open, pageFile, visit } from '../test/browser/open.ts';
import setup from '../test/browser/setup.ts';
import { many } from './desk-story.ts';
import { row } from './row.ts';

const [articles = 60, statements = 3000] = process.argv.slice(2).map(Number);
await setup();
const browser = await launch();
const address = pageFile(many(articles, statements));
const loads: number[] = [];
for (let turn = 0; turn < 3; turn++) {
  const began = performance.now();
  const { page } = await open(browser, `${address}#/said`);
  await page.locator('main [data-line]').first().waitFor();
  loads.push(performance.now() - began);
  if (turn < 2) await page.context().close();
}
const median = (list: readonly number[]): number => Math.round(list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN);
row(`desk with ${articles} articles and ${statements} statements, opened`, `${median(loads)} ms, median of 3`);
const page = browser.contexts().at(-1)?.pages().at(-1);
const told: string[] = [];
for (const view of ['overview', 'claims', 'said', 'word', 'timeline', 'conflicts', 'demands', 'people']) {
  if (!page) break;
  await visit(page, `#/${view}`);
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++)
    times.push(
      await page.evaluate(
        async (at) => {
          const line = [...document.querySelectorAll<HTMLElement>('main [data-line]')].at(at);
          const start = performance.now();
          line?.click();
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
          return performance.now() - start;
        },
        turn * 3 + 2,
      ),
    );
  told.push(`${view} ${median(times)}`);
}
row('a click on a line, ms, median of 5', told.join(', '));
await browser.close();
