/** Reads articles and makes records in a thread of its own, so that whoever asked can go on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { closeReader, read, story, useThreads } from '../onrecord.ts';
import { END } from '../thread.ts';
import type { Ask, Made, Reply, Task } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');
useThreads(workerData as number);
const ending = new AbortController();

async function make(task: Task): Promise<Made> {
  if ('read' in task) return { reading: await read(task.read, ending.signal) };
  const { documents, readings, judgements, notices } = task.story;
  return {
    record: await story(documents, {
      judgements,
      notices,
      readings: new Map(readings.map((reading) => [reading.document, reading])),
      signal: ending.signal,
    }),
  };
}

let last: Promise<void> = Promise.resolve();
const answer = async ({ id, task }: Ask): Promise<void> => {
  try {
    port.postMessage({ id, made: await make(task) } satisfies Reply);
  } catch (error) {
    port.postMessage({ id, why: error instanceof Error ? error.message : String(error) } satisfies Reply);
  }
};
port.on('message', (ask: Ask | typeof END) => {
  if (ask !== END) {
    last = last.then(() => answer(ask));
    return;
  }
  ending.abort();
  last = last.then(closeReader).finally(() => port.close());
});
