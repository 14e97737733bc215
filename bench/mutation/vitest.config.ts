import { defineConfig } from 'vitest/config';

/** The tests beside the source: without a build, a browser or a store, they can run for each mutant. */
export default defineConfig({ test: { include: ['src/{facts,text,compare}/**/*.test.ts'], testTimeout: 30_000 } });
