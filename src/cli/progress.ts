/** A bar on standard error for work that takes long, with its rate and the time left; nothing when it is quick or nobody looks. */
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { IngestOptions, StoryOptions } from '../onrecord.ts';
import type { Io } from './io.ts';
import { clean } from './terminal/clean.ts';
import { clip, padEnd } from './terminal/width.ts';

const quickMs = 800;

export interface Progress {
  readonly onInput: NonNullable<IngestOptions['onProgress']>;
  readonly onProgress: NonNullable<StoryOptions['onProgress']>;
  /** One step of other work: `what` is being done, `done` of `total` are. */
  step(what: string, done: number, total: number): void;
  /** Wipes the bar. */
  end(): void;
}

const time = (seconds: number): string =>
  seconds < 60 ? `${Math.ceil(seconds)} s` : seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;

/** What stands beside the bar: the rate, once one can be told, and the time left. */
export function pace(done: number, total: number, seconds: number): string {
  if (done === 0 || seconds < 0.5) return '';
  const rate = done / seconds;
  const shown = rate >= 1 ? `${rate.toFixed(1)} a second` : `${(60 * rate).toFixed(1)} a minute`;
  return done < total ? `${shown}, ${time((total - done) / rate)} left` : shown;
}

export function progressFor(io: Io): Progress {
  const started = performance.now();
  const width = Math.min(io.err.columns || 80, 100) - 1;
  let bar: SingleBar | undefined;
  let stage = '';
  let stageStarted = started;
  const step = (what: string, done: number, total: number, name: string = ''): void => {
    if (stage !== what) {
      stage = what;
      stageStarted = performance.now();
    }
    if (!io.err.isTTY || performance.now() - started < quickMs) return;
    const seconds = (performance.now() - stageStarted) / 1000;
    const line = `${what} ${done} of ${total}  ${pace(done, total, seconds)}`;
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
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}
