/** `onrecord serve` on a folder: what is corrected in the page is there again after the program was started anew. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launch, open, visit } from './open.ts';

const root = resolve(import.meta.dirname, '../..');
let browser: Browser;
let running: ChildProcess | undefined;
beforeAll(async () => {
  browser = await launch();
});
afterEach(() => void running?.kill());
afterAll(() => browser.close());

/** Starts the program as a user does. @returns its address */
function start(folder: string): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'bin/onrecord.js'), 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`onrecord ended with ${code}`)));
    let told = '';
    child.stdout?.on('data', (part: Buffer) => {
      told += part.toString();
      const found = /Page: (\S+)/.exec(told)?.[1];
      if (found !== undefined) done(found);
    });
  });
}
const stop = (): Promise<void> =>
  new Promise((done) => {
    running?.removeAllListeners('exit');
    running?.once('exit', () => done());
    running?.kill();
  });

test('a correction is kept in the folder and holds when it is served again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-folder-'));
  cpSync(join(root, 'examples/ostrey-museum'), folder, { recursive: true });
  const first = await open(browser, `${await start(folder)}#/conflicts`, { offline: false });
  await first.page.getByRole('link', { name: 'Add articles' }).waitFor();
  // A newcomer's first minute: who started the main claim, what two accounts disagree on, which demand is open.
  await visit(first.page, '#/overview');
  const overview = await first.page.locator('main').innerText();
  expect(overview).toMatch(/\d of 4 outlets: .+ It started with (?:\d–)?\d origins?: [a-z]/);
  expect(overview).toMatch(/WHERE ACCOUNTS PART · \d/);
  expect(overview).toMatch(/DEMANDS WITHOUT AN ANSWER HERE · \d OF \d[^]*no answer in 6 articles/);
  await visit(first.page, '#/conflicts');
  const before = await first.page.locator('main .part').count();
  await first.page.keyboard.press('j');
  await first.page.keyboard.press('c');
  await first.page.getByLabel('Your name').fill('Ida Lund');
  await first.page.getByRole('button', { name: 'Record the correction' }).click();
  await expect.poll(() => first.page.locator('.outcome').innerText(), { timeout: 30_000 }).toContain('1 conflict gone');
  await first.page.context().close();
  await stop();

  const again = await open(browser, `${await start(folder)}#/conflicts`, { offline: false });
  expect(await again.page.locator('main .part').count()).toBe(before - 1);
  await again.page.getByRole('link', { name: 'Corrections 1' }).click();
  await expect.poll(() => again.page.locator('.correction').innerText()).toMatch(/Ida Lund[^]*not a conflict/);
  await again.page.getByRole('button', { name: 'Undo' }).click();
  await again.page.getByLabel('Your name').fill('Kim');
  await again.page.getByRole('button', { name: 'Undo it' }).click();
  await expect.poll(() => again.page.locator('.correction').innerText(), { timeout: 30_000 }).toContain('undone by Kim');
  await again.page.context().close();
  await stop();
  expect(readFileSync(join(folder, 'judgements.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
}, 120_000);
