/** What a command talks to. Results go to `out`, everything else to `err`. */
import type { OnrecordError } from '../errors.ts';
import { clean } from './terminal/clean.ts';

export interface Stream {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Io {
  readonly out: Stream;
  readonly err: Stream;
  readonly env: NodeJS.ProcessEnv;
  /** Resolves on Ctrl-C. Until it is called, Ctrl-C ends the process at once, also in the middle of long work. */
  stopped(): Promise<void>;
}

/** What the exit code says. */
export const exit: Readonly<Record<'done' | 'nothing' | 'usage' | 'partly' | 'fault', number>> = {
  done: 0,
  /** Nothing could be read. */
  nothing: 1,
  /** Wrong usage, an output that cannot be written included. */
  usage: 2,
  /** Done, but some inputs failed, or a record does not hold. */
  partly: 3,
  /** A fault of the program. */
  fault: 70,
};

export const say = (io: Io, line: string): void => void io.err.write(`onrecord: ${clean(line)}\n`);

/** One line for each input that failed. */
export function sayFailed(io: Io, failed: readonly OnrecordError[]): void {
  for (const { message } of failed) say(io, message);
}

const least = 40;
const most = 110;
const usual = 96;

export function widthFor(io: Io, asked: number | undefined): number {
  const columns = asked ?? (io.out.columns || Number(io.env['COLUMNS']) || usual);
  return Math.max(least, asked === undefined ? Math.min(most, columns) : columns);
}
