/** The process: streams, signals, exit codes. */
import { CommanderError } from 'commander';
import { OnrecordError } from '../errors.ts';
import { exit, type Io, say } from './io.ts';
import { programFor } from './program.ts';

const usageCodes = new Set(['output-is-input', 'output-not-written', 'wrong-usage']);

function codeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
  if (error instanceof OnrecordError) {
    say(io, `${error.message}. ${error.cure}`);
    return usageCodes.has(error.code) ? exit.usage : exit.nothing;
  }
  const fault = new OnrecordError('fault', { why: error instanceof Error ? error.message : String(error) });
  say(io, `${fault.message}. ${fault.cure}`);
  if (io.env['ONRECORD_DEBUG'] && error instanceof Error) io.err.write(`${error.stack}\n`);
  return exit.fault;
}

/** A terminal and a parent process may both pass the same Ctrl-C on: only a later one ends the process at once. */
const sameMs = 1000;
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    let first: number | undefined;
    const stop = (signal: NodeJS.Signals): void => {
      if (first !== undefined && performance.now() - first > sameMs) {
        // Not `process.exit`: it would stop a thread in the midst of native code, which is told as a crash.
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      }
      first ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
const io: Io = { out: process.stdout, err: process.stderr, env: process.env, stopped };

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  void import('../onrecord.ts').then(({ closeReader }) => closeReader()).finally(() => process.exit(exit.done));
});

try {
  await programFor(io, (code) => {
    process.exitCode = code;
  }).parseAsync(process.argv);
} catch (error) {
  process.exitCode = codeOf(error, io);
}
