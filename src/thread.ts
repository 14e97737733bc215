import type { Worker } from 'node:worker_threads';

/** What a thread is told, instead of a task, to make it end. */
export const END = 'end';

/** Milliseconds after which a thread that does not end by itself is stopped. */
const patience = 30_000;

/**
 * Lets a thread finish the step it is in, and end. One that is stopped in the midst of native code takes the whole process with it:
 * the binding of the native runtime throws into a thread that is no more (`terminate called after throwing an instance of 'Napi::Error'`).
 */
export async function endThread(worker: Worker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  worker.once('exit', () => resolve());
  // A thread that ended before has no number any more.
  if (worker.threadId < 0) return;
  worker.ref();
  worker.postMessage(END);
  const late = setTimeout(() => void worker.terminate(), patience);
  await promise;
  clearTimeout(late);
}
