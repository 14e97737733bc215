/** Another program in a process of its own: it is loaded once, then told a text a line, and answers what it took for it. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Took } from '../row.ts';

export interface Peer {
  readonly name: string;
  /** Seconds from the start of its process until its models were loaded. */
  readonly loaded: number;
  take(text: string): Promise<Took>;
  stop(): void;
}

export async function startPeer(name: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Peer> {
  const began = performance.now();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<Took> => {
    const { done, value } = await lines.next();
    if (done) throw new Error(`${name} ended before it answered`);
    return JSON.parse(value) as Took;
  };
  await answer();
  return {
    name,
    loaded: (performance.now() - began) / 1000,
    take(text) {
      child.stdin.write(`${JSON.stringify(text)}\n`);
      return answer();
    },
    stop: () => void child.stdin.end(),
  };
}
