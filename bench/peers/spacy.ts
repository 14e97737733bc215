/** spaCy in a process of its own with as many threads; undefined where it is not installed. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Took } from '../row.ts';

export interface Peer {
  take(text: string): Promise<Took>;
  stop(): void;
}

/** The Python of `bench/peers/install`, or the one that SPACY_PYTHON names. */
export async function spacy(threads: string): Promise<Peer | undefined> {
  const python = process.env['SPACY_PYTHON'] ?? resolve(import.meta.dirname, '.venv/bin/python');
  if (!existsSync(python)) return undefined;
  const child = spawn(python, [resolve(import.meta.dirname, 'spacy_small.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: threads, OPENBLAS_NUM_THREADS: threads },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<Took> => JSON.parse(String((await lines.next()).value)) as Took;
  await answer();
  return {
    take(text) {
      child.stdin.write(`${JSON.stringify(text)}\n`);
      return answer();
    },
    stop: () => void child.stdin.end(),
  };
}
