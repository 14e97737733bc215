/** A program for `threads.test.ts`: closes threads that are in the midst of reading, and says so when it is still there. */
import { Pool } from '../src/archive/pool.ts';
import type { Document } from '../src/facts/index.ts';
import { closeReader, read } from '../src/onrecord.ts';
import { articleOf, documentFor } from './newsroom.ts';

const short = documentFor(articleOf(7, 0));
const long: Document = { ...short, text: Array.from({ length: 40 }, () => short.text).join('\n\n') };

for (let round = 0; round < 3; round++) {
  const pool = new Pool(1);
  await pool.read(short);
  const reading = pool.read(long).then(
    () => 'read',
    (error: Error) => error.message,
  );
  await new Promise((resolve) => setTimeout(resolve, 150 + 100 * round));
  await pool.close();
  process.stdout.write(`${await reading}\n`);
}
await closeReader();
const { notices } = await read(short);
process.stdout.write(`${notices.length} notices\n`);
await closeReader();
