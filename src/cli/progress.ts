/** A line on standard error for work that takes long; nothing when it is quick or nobody looks. */
import { basename } from 'node:path';
import type { StoryOptions } from '../onrecord.ts';
import type { Io } from './io.ts';
import { clean } from './terminal/clean.ts';
import { clip, padEnd } from './terminal/width.ts';

const quickMs = 800;

export interface Progress {
  readonly onProgress: NonNullable<StoryOptions['onProgress']>;
  /** Wipes the line. */
  end(): void;
}

export function progressFor(io: Io): Progress {
  const started = performance.now();
  const width = Math.min(io.err.columns || 80, 80) - 1;
  let shown = false;
  return {
    onProgress({ done, total, document }) {
      if (!io.err.isTTY || performance.now() - started < quickMs) return;
      const what = document ? `read ${done} of ${total}: ${basename(document.source)}` : 'comparing';
      io.err.write(`\r${padEnd(clip(clean(what), width), width)}`);
      shown = true;
    },
    end() {
      if (shown) io.err.write(`\r${' '.repeat(width)}\r`);
    },
  };
}
