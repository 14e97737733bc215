/** The two ways to run a model: the native runtime, and WebAssembly where the native one cannot be loaded. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import type { Runtime, Tensor, Tensors } from './messages.ts';

export interface Session {
  run(feeds: Tensors): Promise<Tensors>;
}

export interface Engine {
  readonly runtime: Runtime;
  open(bytes: Uint8Array): Promise<Session>;
}

/** What both packages export and we use. */
interface Ort {
  readonly InferenceSession: { create(bytes: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession> };
  readonly Tensor: new (type: 'float32' | 'int32', data: Float32Array | Int32Array, dims: readonly number[]) => OrtTensor;
}

/** Loads a runtime; rejects where the machine has none of that kind. */
export async function loadEngine(runtime: Runtime, threads: number): Promise<Engine> {
  const ort = runtime === 'native' ? await native() : await wasm();
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Memory goes back after each run, at no cost that could be measured.
    enableCpuMemArena: false,
    enableMemPattern: false,
    // Graphs are shipped as they are to be run.
    graphOptimizationLevel: 'basic',
    logSeverityLevel: 3,
  };
  return {
    runtime,
    open: async (bytes) => {
      const session = await ort.InferenceSession.create(bytes, options);
      return { run: (feeds) => run(ort, session, feeds) };
    },
  };
}

async function native(): Promise<Ort> {
  const loaded = (await import('onnxruntime-node')) as unknown as Ort & { readonly default?: Ort };
  return loaded.default ?? loaded;
}

async function wasm(): Promise<Ort> {
  const { env, ...ort } = await import('onnxruntime-web/wasm');
  // Read from disk: nothing is fetched.
  const bytes = await readFile(createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  env.wasm.wasmBinary = new Uint8Array(bytes).buffer;
  env.wasm.numThreads = 1;
  return ort as unknown as Ort;
}

async function run(ort: Ort, session: InferenceSession, feeds: Tensors): Promise<Tensors> {
  const given: Record<string, OrtTensor> = {};
  for (const [name, { data, dims }] of Object.entries(feeds)) {
    given[name] = new ort.Tensor(data instanceof Int32Array ? 'int32' : 'float32', data, dims);
  }
  const found = await session.run(given);
  const out: Record<string, Tensor> = {};
  for (const [name, tensor] of Object.entries(found)) {
    const data = tensor.data as Float32Array;
    // A view into the runtime's own memory cannot be moved to another thread.
    const own = data.byteOffset === 0 && data.byteLength === data.buffer.byteLength && data.buffer instanceof ArrayBuffer;
    out[name] = { dims: tensor.dims, data: own && tensor.location === 'cpu' ? data : data.slice() };
  }
  return out;
}
