import { Worker } from 'node:worker_threads';
import { OnrecordError } from '../errors.ts';
import { endThread } from '../thread.ts';
import type { ModelFile, Reply, Request, Runtime, Start, Tensors } from './messages.ts';

export interface ModelOptions {
  readonly files: readonly ModelFile[];
  /** `auto` (the default) takes the native runtime, and WebAssembly where it cannot be loaded. */
  readonly runtime?: Runtime | 'auto';
  /** Threads within one run; 2 by default. WebAssembly has one. */
  readonly threads?: number;
}

/** Models loaded in one worker thread; serves any number of callers, one run at a time, in the order asked. */
export interface Models {
  readonly runtime: Runtime;
  /** Why the native runtime could not be used, if WebAssembly stands in for it. */
  readonly fallback: string | undefined;
  /**
   * Runs a model by the name of its file. Rejects with the signal's reason when it is aborted (what already runs is finished and
   * thrown away) and with `model-failed` when the model does. Buffers of `feeds` stay the caller's.
   */
  run(model: string, feeds: Tensors, signal?: AbortSignal): Promise<Tensors>;
  /** Ends the thread, after the run it is in; what is still asked for is rejected with `model-failed`. */
  close(): Promise<void>;
}

interface Job {
  readonly request: Request;
  readonly resolve: (outputs: Tensors) => void;
  readonly reject: (reason: unknown) => void;
}

/** Loads models. Throws `model-not-found`, `model-damaged` (the hash differs) or `model-not-loaded`. */
export async function openModels(options: ModelOptions): Promise<Models> {
  const start: Start = { files: options.files, runtime: options.runtime ?? 'auto', threads: options.threads ?? 2 };
  // Sources run as they are (Node strips the types); the package has JavaScript.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: start });
  const { runtime, why } = await ready(worker);
  return new Queue(worker, runtime, why);
}

function ready(worker: Worker): Promise<{ runtime: Runtime; why: string | undefined }> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      void worker.terminate();
      reject(error);
    };
    worker.once('error', (error) => fail(new OnrecordError('model-not-loaded', { file: '', why: String(error) }, { cause: error })));
    worker.once('message', (reply: Reply) => {
      worker.removeAllListeners('error');
      if (reply.kind === 'ready') resolve(reply);
      else if (reply.kind === 'refused') fail(new OnrecordError(reply.failure, { file: reply.file, why: reply.why }));
    });
  });
}

class Queue implements Models {
  readonly runtime: Runtime;
  readonly fallback: string | undefined;
  readonly #worker: Worker;
  readonly #waiting: Job[] = [];
  #running: Job | undefined;
  #next = 0;
  #dead: unknown;

  constructor(worker: Worker, runtime: Runtime, fallback: string | undefined) {
    this.#worker = worker;
    this.runtime = runtime;
    this.fallback = fallback;
    worker.on('message', (reply: Reply) => this.#settle(reply));
    worker.on('error', (error) => this.#die(new OnrecordError('model-failed', { why: String(error) }, { cause: error })));
    worker.on('exit', () => this.#die(new OnrecordError('model-failed', { why: 'the model was closed' })));
    // An idle model keeps no program alive.
    worker.unref();
  }

  run(model: string, feeds: Tensors, signal?: AbortSignal): Promise<Tensors> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (this.#dead) return reject(this.#dead);
      const stop = (): void => {
        const at = this.#waiting.indexOf(job);
        if (at >= 0) this.#waiting.splice(at, 1);
        job.reject(signal?.reason);
      };
      const job: Job = {
        request: { id: this.#next++, model, feeds },
        resolve: (outputs) => {
          signal?.removeEventListener('abort', stop);
          resolve(outputs);
        },
        reject: (reason) => {
          signal?.removeEventListener('abort', stop);
          reject(reason);
        },
      };
      signal?.addEventListener('abort', stop, { once: true });
      this.#waiting.push(job);
      this.#advance();
    });
  }

  async close(): Promise<void> {
    this.#die(new OnrecordError('model-failed', { why: 'the model was closed' }));
    await endThread(this.#worker);
  }

  #advance(): void {
    if (this.#running) return;
    this.#running = this.#waiting.shift();
    if (this.#running) {
      this.#worker.ref();
      this.#worker.postMessage(this.#running.request);
    } else this.#worker.unref();
  }

  #settle(reply: Reply): void {
    const job = this.#running;
    if (!job || (reply.kind !== 'done' && reply.kind !== 'failed')) return;
    this.#running = undefined;
    if (reply.kind === 'done') job.resolve(reply.outputs);
    else job.reject(new OnrecordError('model-failed', { why: reply.why }));
    this.#advance();
  }

  #die(reason: unknown): void {
    this.#dead ??= reason;
    for (const job of [this.#running, ...this.#waiting.splice(0)]) job?.reject(this.#dead);
    this.#running = undefined;
  }
}
