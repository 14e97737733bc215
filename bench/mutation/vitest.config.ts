import { defineConfig } from 'vitest/config';

/** The tests beside the source: without a build, a browser or a store, they can run for each mutant. FOLDERS=text: those of one folder. */
const folders = process.env['FOLDERS'] ?? '{facts,text,compare}';

export default defineConfig({ test: { include: [`src/${folders}/**/*.test.ts`], testTimeout: 30_000 } });
