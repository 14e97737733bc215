/** Runs in a worker thread, since a native run blocks its thread. Loads the models once, then answers requests in order. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { END } from '../thread.ts';
import type { Failure, ModelFile, Reply, Request, Start, Tensor, Tensors } from './messages.ts';
import { type Engine, type Session, loadEngine } from './runtime.ts';

class Refusal extends Error {
  readonly failure: Failure;
  readonly file: string;
  constructor(failure: Failure, file: string, why: string) {
    super(why);
    this.failure = failure;
    this.file = file;
  }
}

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function read(file: ModelFile): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.path);
  } catch (error) {
    throw new Refusal('model-not-found', file.path, why(error));
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== file.sha256) throw new Refusal('model-damaged', file.path, sha256);
  return bytes;
}

async function load({
  files,
  runtime,
  threads,
}: Start): Promise<{ engine: Engine; sessions: Map<string, Session>; fallback: string | undefined }> {
  const models = files.map((file) => ({ file, bytes: read(file) }));
  const create = async (engine: Engine): Promise<Map<string, Session>> => {
    const sessions = new Map<string, Session>();
    for (const { file, bytes } of models) sessions.set(file.name, await engine.open(bytes));
    return sessions;
  };
  let fallback: string | undefined;
  const refused = (error: unknown): Refusal => new Refusal('model-not-loaded', files.map((file) => file.path).join(', '), why(error));
  if (runtime !== 'wasm') {
    try {
      const engine = await loadEngine('native', threads);
      return { engine, sessions: await create(engine), fallback };
    } catch (error) {
      if (runtime === 'native') throw refused(error);
      fallback = why(error);
    }
  }
  try {
    const engine = await loadEngine('wasm', threads);
    return { engine, sessions: await create(engine), fallback };
  } catch (error) {
    throw refused(error);
  }
}

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');
const send = (reply: Reply, moved: ArrayBuffer[] = []): void => port.postMessage(reply, moved);

try {
  const { engine, sessions, fallback } = await load(workerData as Start);
  // One run at a time: the next begins when the last is done.
  let last: Promise<void> = Promise.resolve();
  const answer = async ({ id, model, feeds }: Request): Promise<void> => {
    try {
      const session = sessions.get(model);
      if (!session) throw new RangeError(`no model is called ${model}`);
      const outputs: Tensors = await session.run(feeds);
      // Buffers of outputs are this thread's own; moving them costs nothing.
      const buffers = Object.values(outputs).map((tensor: Tensor) => tensor.data.buffer as ArrayBuffer);
      send({ kind: 'done', id, outputs }, [...new Set(buffers)]);
    } catch (error) {
      send({ kind: 'failed', id, why: why(error) });
    }
  };
  port.on('message', (request: Request | typeof END) => {
    last = last.then(() => (request === END ? port.close() : answer(request)));
  });
  send({ kind: 'ready', runtime: engine.runtime, why: fallback });
} catch (error) {
  if (error instanceof Refusal) send({ kind: 'refused', failure: error.failure, file: error.file, why: error.message });
  else send({ kind: 'refused', failure: 'model-not-loaded', file: '', why: why(error) });
}
