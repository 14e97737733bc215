/** A bar on standard error for work that takes long, with its rate and the time left; nothing when it is quick or nobody looks. */
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { IngestOptions, StoryOptions } from '../onrecord.ts';
import type { Io } from './io.ts';
import { type Rate, rateOf } from './rate.ts';
import { clean } from './terminal/clean.ts';
import { clip, padEnd } from './terminal/width.ts';

const quickMs = 800;

export interface Progress {
  readonly onInput: NonNullable<IngestOptions['onProgress']>;
  readonly onProgress: NonNullable<StoryOptions['onProgress']>;
  /** One step of other work: `what` is being done, `done` of `total` are. */
  step(what: string, done: number, total: number): void;
  /** Wipes the bar. */
  readonly end: () => void;
}

/** @param seconds as `1 min 20 s` */
function shownTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What stands beside the bar: the rate, once one can be told, and the time left. */
function pace({ done, total, perSecond, left }: Rate): string {
  if (done === 0 || perSecond === 0) return '';
  const shown = perSecond >= 1 ? `${perSecond.toFixed(1)} a second` : `${(60 * perSecond).toFixed(1)} a minute`;
  return done < total && left !== undefined ? `${shown}, ${shownTime(left)} left` : shown;
}

/** The bar of one kind of work. */
export function meterFor(io: Io, what: string): { readonly onProgress: (done: number, total: number) => void; readonly end: () => void } {
  const progress = progressFor(io);
  return { onProgress: (done, total) => progress.step(what, done, total), end: progress.end };
}

export function progressFor(io: Io): Progress {
  const started = performance.now();
  const width = Math.min(io.err.columns || 80, 100) - 1;
  let bar: SingleBar | undefined;
  let stage = '';
  let rate = rateOf();
  const step = (what: string, done: number, total: number, name: string = ''): void => {
    if (stage !== what) {
      stage = what;
      rate = rateOf();
    }
    const now = rate(done, total);
    if (!io.err.isTTY || performance.now() - started < quickMs) return;
    const line = `${what} ${done} of ${total}  ${pace(now)}`;
    const shown = padEnd(clip(clean(name === '' ? line : `${line}  ${name}`), width - 14), width - 14);
    if (!bar) {
      bar = new SingleBar({
        format: '{bar} {shown}',
        barsize: 12,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        stream: io.err as NodeJS.WritableStream,
        clearOnComplete: true,
        hideCursor: false,
        fps: 20,
        gracefulExit: false,
      });
      bar.start(Math.max(1, total), done, { shown });
    }
    bar.setTotal(Math.max(1, total));
    bar.update(done, { shown });
  };
  return {
    onInput: ({ done, total, input }) => step('taking in', done, total, input === undefined ? '' : basename(input)),
    onProgress: ({ done, total, document }) =>
      document ? step('read', done, total, basename(document.source)) : step('comparing', total, total),
    step,
    end: () => {
      bar?.stop();
      bar = undefined;
    },
  };
}
