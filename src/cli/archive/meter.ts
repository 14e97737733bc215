/** A line on standard error for long work: how far, how fast, how long still. Nothing when it is quick or nobody looks. */
import { rateOf } from '../../archive/index.ts';
import type { Io } from '../io.ts';
import { clip, padEnd } from '../terminal/width.ts';

const quickMs = 800;
const eachMs = 200;

export interface Meter {
  readonly onProgress: (done: number, total: number) => void;
  /** Wipes the line. */
  end(): void;
}

/** @param seconds as `1 min 20 s` */
export function shownTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function meterFor(io: Io, what: string): Meter {
  const rate = rateOf();
  const started = performance.now();
  const width = Math.min(io.err.columns || 80, 80) - 1;
  let last = 0;
  return {
    onProgress(done, total) {
      const { perSecond, left } = rate(done, total);
      const now = performance.now();
      if (!io.err.isTTY || now - started < quickMs || now - last < eachMs) return;
      last = now;
      const time = left === undefined || total <= done ? '' : `, ${shownTime(left)} left`;
      io.err.write(`\r${padEnd(clip(`${what} ${done} of ${total}, ${perSecond.toFixed(1)} a second${time}`, width), width)}`);
    },
    end() {
      if (last > 0) io.err.write(`\r${' '.repeat(width)}\r`);
    },
  };
}
