import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

const web = join(import.meta.dirname, '../../web');
export const built = join(web, 'dist/index.html');

const newest = (folder: string): number =>
  Math.max(...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs));

/** Before all tests: builds the page where it is missing or older than its source, and unpacks the browser, each once. */
export default async function setup(): Promise<void> {
  const made = existsSync(built) ? statSync(built).mtimeMs : 0;
  const sources = [
    newest(join(web, 'src')),
    ...['index.html', 'vite.config.ts', 'package.json'].map((name) => statSync(join(web, name)).mtimeMs),
  ];
  if (made < Math.max(...sources))
    execFileSync(process.execPath, [join(web, '../node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: web,
      stdio: 'inherit',
    });
  await chromium.executablePath();
}
