import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostile } from './hostile.ts';
import { many } from '../../bench/desk-story.ts';
import { pageOf } from './page.ts';
import { record } from './record.ts';

/** Writes a page for each development record: `node dev/pages.ts [FOLDER]`, by default into `dist/dev`. */
const here = import.meta.dirname;
const folder = process.argv[2] ?? join(here, '../dist/dev');
const built = readFileSync(join(here, '../dist/index.html'), 'utf8');
mkdirSync(folder, { recursive: true });
for (const [name, story] of Object.entries({ aldersay: record, hostile, many: many(60, 3000) }))
  writeFileSync(join(folder, `${name}.html`), pageOf(built, story));
