/** Documents name files, links and commands: each must be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const skipped = /(?:^|\/)(?:node_modules|dist|eval\/stories)\//;
const documents = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md') && !skipped.test(`${path}/`) && !path.startsWith('.'));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const places = 'src|test|docs|eval|bench|training|models|web|mcp|examples|scripts|bin';

test('documents are found', () => expect(documents).toContain('README.md'));

describe.each(documents)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const from = join(root, dirname(path));

  test('its links lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
    expect(links.filter((to) => !existsSync(resolve(from, to)))).toEqual([]);
  });

  test('the files it names are there', () => {
    const named = [...text.matchAll(new RegExp(`\`((?:${places})/[\\w./-]*\\w)\``, 'g'))]
      .map(([, to = '']) => to)
      // Words in capitals are to be filled in.
      .filter((to) => !/\b[A-Z]{3,}\b/.test(to) || to.endsWith('.md'));
    expect(named.filter((to) => !existsSync(join(root, to)) && !existsSync(resolve(from, to)))).toEqual([]);
  });

  test('the commands it names are there', () => {
    const run = [...text.matchAll(/npm run ([\w:-]+)(?! --workspace|[\w:-]* --workspace)/g)].map(([, name = '']) => name);
    const own = join(from, 'package.json');
    const here = existsSync(own) ? (JSON.parse(readFileSync(own, 'utf8')) as { scripts?: Record<string, string> }).scripts : {};
    expect(run.filter((name) => !(name in scripts) && !(name in (here ?? {})))).toEqual([]);
    const programs = [...text.matchAll(/\bnode ((?:[\w-]+\/)+[\w-]+\.(?:ts|js|mjs))/g)].map(([, to = '']) => to);
    expect(programs.filter((to) => !existsSync(join(root, to)) && !existsSync(resolve(from, to))).map((to) => relative(root, to))).toEqual(
      [],
    );
  });
});
