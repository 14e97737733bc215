/** A dense tensor in row-major order. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array | Int32Array;
}

export type Tensors = Readonly<Record<string, Tensor>>;

export type Runtime = 'native' | 'wasm';

/** A model file; `sha256` in lower-case hex is checked before it is loaded. */
export interface ModelFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

/** What the worker is started with. */
export interface Start {
  readonly files: readonly ModelFile[];
  readonly runtime: Runtime | 'auto';
  readonly threads: number;
}

export type Failure = 'model-not-found' | 'model-damaged' | 'model-not-loaded' | 'model-failed';

export interface Request {
  readonly id: number;
  readonly model: string;
  readonly feeds: Tensors;
}

export type Reply =
  | { readonly kind: 'ready'; readonly runtime: Runtime; readonly why: string | undefined }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly file: string; readonly why: string }
  | { readonly kind: 'done'; readonly id: number; readonly outputs: Tensors }
  | { readonly kind: 'failed'; readonly id: number; readonly why: string };
