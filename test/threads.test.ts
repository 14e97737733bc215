/** The native runtime takes the whole process down when its thread is stopped in the midst of a run. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('what is closed while it reads ends after its step, says so, and can be read again', async () => {
  const program = fileURLToPath(new URL('closed-while-reading.ts', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program]);
  expect(stderr).not.toContain('terminate');
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(4);
  for (const line of lines.slice(0, 3)) expect(line).toContain('the reading was stopped');
  expect(lines[3]).toBe('0 notices');
}, 120_000);
