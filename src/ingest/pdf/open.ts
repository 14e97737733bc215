/** The pages of a PDF, within limits of time and memory. */
import { Worker } from 'node:worker_threads';
import { OnrecordError } from '../../errors.ts';
import type { Page, Said } from './messages.ts';

/** Milliseconds from one page to the next, the first included. */
const perPage = 5000;
const inAll = 120_000;

export interface Opened {
  readonly pages: readonly Page[];
  /** How many it has; those beyond the most that are read are not among `pages`. */
  readonly count: number;
  /** ISO 8601 day. */
  readonly modified?: string;
}

/** @throws OnrecordError `pdf-locked`, `file-damaged` */
export function openPdf(bytes: Uint8Array, file: string): Promise<Opened> {
  const damaged = (why: string): OnrecordError => new OnrecordError('file-damaged', { file, what: 'PDF', why });
  return new Promise((resolve, reject) => {
    const source = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
    // A copy: the thread takes the memory over.
    const copy = new Uint8Array(bytes);
    const worker = new Worker(new URL(source, import.meta.url), {
      workerData: copy,
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: 768, stackSizeMb: 4 },
      // What the library prints is for its makers.
      stdout: true,
      stderr: true,
    });
    const pages: Page[] = [];
    let opened: { readonly count: number; readonly modified?: string } | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(soon);
      clearTimeout(late);
      void worker.terminate();
      settle();
    };
    const tooLong = (): void => end(() => reject(damaged('it takes too long to open')));
    let soon = setTimeout(tooLong, perPage);
    const late = setTimeout(tooLong, inAll);
    worker.on('message', (said: Said) => {
      clearTimeout(soon);
      soon = setTimeout(tooLong, perPage);
      switch (said.kind) {
        case 'opened':
          opened = { count: said.pages, ...(said.modified === undefined ? {} : { modified: said.modified }) };
          break;
        case 'page':
          pages.push(said);
          break;
        case 'failed':
          end(() => reject(said.why === 'locked' ? new OnrecordError('pdf-locked', { file }) : damaged(said.detail)));
          break;
        case 'done':
          end(() => resolve({ pages, ...(opened ?? { count: pages.length }) }));
          break;
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() => reject(damaged(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs too much memory' : error.message))),
    );
    worker.on('exit', () => end(() => reject(damaged('it cannot be opened'))));
  });
}
