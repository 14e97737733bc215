/** The commands of an archive in a folder, as a user runs them. */
import { access, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleOf, pageFor } from './newsroom.ts';
import { onrecord } from './watching.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-archive-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('articles are added once, what is damaged is told; they are found, kept in a backup, and restored', async () => {
  const run = async (archive: string, ...args: string[]): Promise<[number | null, string]> => {
    const ran = onrecord({ folder }, ...args, '--archive', join(folder, archive));
    return [await ran.ended, ran.out()];
  };
  const pages = join(folder, 'pages');
  await mkdir(pages);
  for (const version of [0, 1]) await writeFile(join(pages, `${version}.html`), pageFor(articleOf(5, version)));
  await writeFile(join(pages, 'noise.html'), Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 31) % 256)));

  expect(await run('news', 'archive', 'add', join(folder, 'nothing.html'))).toEqual([1, expect.stringContaining('nothing.html')]);
  await expect(access(join(folder, 'news'))).rejects.toThrow('no such file');
  const nothing = [1, expect.stringContaining(`there is no archive in ${join(folder, 'news')}`)];
  for (const command of [
    ['archive', 'stories'],
    ['search', 'crowns'],
    ['archive', 'verify'],
    ['archive', 'backup', join(folder, 'none')],
  ])
    expect(await run('news', ...command), command.join(' ')).toEqual(nothing);
  expect(await run('news', 'archive', 'restore', join(folder, 'none'))).toEqual([1, expect.stringContaining('no such file')]);
  await expect(access(join(folder, 'news'))).rejects.toThrow('no such file');
  const [added, said] = await run('news', 'archive', 'add', pages, '--threads', '1');
  expect((await stat(join(folder, 'news'))).mode & 0o077).toBe(0);
  expect([added, said]).toEqual([3, expect.stringMatching(/noise\.html.*\n.*2 articles taken in, 0 known already/)]);
  expect(await run('news', 'archive', 'add', join(pages, '0.html'))).toEqual([0, expect.stringContaining('0 articles taken in, 1 known')]);
  const [, stories] = await run('news', 'archive', 'stories');
  expect(stories).toMatch(/2 articles of 2 outlets[\s\S]*1 story, 2 articles/);
  expect(await run('news', 'search', 'crowns')).toEqual([0, expect.stringMatching(/million crowns/)]);
  expect(await run('news', 'archive', 'verify')).toEqual([0, expect.stringContaining('the archive holds: 2 articles')]);

  const file = join(folder, 'backup');
  expect(await run('news', 'archive', 'backup', file)).toEqual([0, expect.stringContaining('2 articles')]);
  expect(await run('other', 'archive', 'restore', file)).toEqual([0, expect.stringContaining('2 articles')]);
  expect((await run('other', 'archive', 'stories'))[1]).toBe(stories);
}, 180_000);
