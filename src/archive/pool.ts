/** A pool of threads that read. Each has the models of its own, some 250 MB. */
import { Worker } from 'node:worker_threads';
import { OnrecordError } from '../errors.ts';
import { endThread } from '../thread.ts';
import type { Document, Reading, StoryRecord } from '../onrecord.ts';
import type { Ask, Made, Reply, RecordParts, Task } from './messages.ts';

interface Job {
  readonly ask: Ask;
  resolve(made: Made): void;
  reject(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
}

export class Pool {
  /** How many threads there are. */
  readonly size: number;
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];
  #next = 0;
  #closed = false;

  /**
   * @param size threads that read at the same time
   * @param each threads that one of them uses within a run of the models
   */
  constructor(size: number, each: number = 1) {
    this.size = size;
    for (let count = 0; count < size; count++) this.#start(each);
  }

  async read(document: Document): Promise<Reading> {
    const made = await this.#ask({ read: document });
    if ('reading' in made) return made.reading;
    throw new TypeError('a reading was asked for');
  }

  async story(parts: RecordParts): Promise<StoryRecord> {
    const made = await this.#ask({ story: parts });
    if ('record' in made) return made.record;
    throw new TypeError('a record was asked for');
  }

  /** Ends as soon as each thread is done with the step it is in; what is still asked for is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(stopped());
    for (const thread of this.#threads) {
      thread.job?.reject(stopped());
      thread.job = undefined;
    }
    await Promise.all(this.#threads.map(({ worker }) => endThread(worker)));
  }

  #ask(task: Task): Promise<Made> {
    if (this.#closed) return Promise.reject(stopped());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ask: { id: this.#next++, task }, resolve, reject });
      this.#advance();
    });
  }

  #start(each: number): void {
    // Sources run as they are (Node strips the types); the package has JavaScript.
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
    const thread: Thread = { worker: new Worker(new URL(file, import.meta.url), { workerData: each }), job: undefined };
    const { worker } = thread;
    worker.unref();
    this.#threads.push(thread);
    worker.on('message', (reply: Reply) => {
      const { job } = thread;
      thread.job = undefined;
      if ('made' in reply) job?.resolve(reply.made);
      else job?.reject(new OnrecordError('article-not-read', { why: reply.why }));
      this.#advance();
    });
    // An article that takes a thread down with it (no memory, a fault of a runtime) must not take the others.
    let why = 'its thread ended';
    worker.on('error', (error) => {
      why = String(error);
    });
    worker.on('exit', () => {
      this.#threads.splice(this.#threads.indexOf(thread), 1);
      thread.job?.reject(this.#closed ? stopped() : new OnrecordError('article-not-read', { why }));
      if (this.#closed) return;
      this.#start(each);
      this.#advance();
    });
  }

  #advance(): void {
    for (const thread of this.#threads) {
      if (thread.job) continue;
      thread.job = this.#waiting.shift();
      if (!thread.job) {
        thread.worker.unref();
        continue;
      }
      thread.worker.ref();
      thread.worker.postMessage(thread.job.ask);
    }
  }
}

const stopped = (): OnrecordError => new OnrecordError('article-not-read', { why: 'the reading was stopped' });
