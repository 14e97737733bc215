/** Starts a kind of store for the tests of a block, and ends it after them. */
import { afterAll, beforeAll, type TestContext } from 'vitest';
import type { Stores } from './stores.ts';

/** @returns skips a test, saying why, where there is no store of this kind */
export function started(stores: Stores): (context: TestContext) => void {
  let missing: string | undefined;
  beforeAll(async () => {
    missing = await stores.start();
  }, 60_000);
  afterAll(() => stores.stop());
  return (context) => {
    if (missing) context.skip(missing);
  };
}
