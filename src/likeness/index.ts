/** Sentence embeddings: texts → vectors whose dot product tells how alike two texts are. Knows nothing of news. */
import { join } from 'node:path';
import { type ManifestFile, manifestPart, type Models, openModels, type Runtime, readChecked, shippedModels } from '../onnx/index.ts';
import { type WordPiece, wordPiece } from '../text/wordpiece.ts';

interface LikenessManifest {
  readonly version: string;
  readonly files: { readonly embedder: ManifestFile; readonly vocabulary: ManifestFile };
}

export interface LikenessOptions {
  /** Folder with manifest.json; the models of the package by default. */
  readonly models?: string;
  readonly runtime?: Runtime | 'auto';
  /** Threads within one run, 2 by default. */
  readonly threads?: number;
}

export interface Embedder {
  readonly version: string;
  /**
   * One vector of length 1 (384 numbers) for each text, in their order; of long texts the first 126 pieces count. Texts go through
   * the model one by one: int8 scales depend on all that runs together, and a text's vector may not depend on its neighbours.
   * Rejects with the signal's reason when aborted, and with `model-failed` when the model does.
   */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  close(): Promise<void>;
}

const longest = 126;

/** Loads the embedder. Throws `model-not-found`, `model-damaged` or `model-not-loaded`. */
export async function openEmbedder(options: LikenessOptions = {}): Promise<Embedder> {
  const folder = options.models ?? shippedModels;
  const { version, files } = await manifestPart<LikenessManifest>(folder, 'likeness');
  const vocabulary = await readChecked(folder, files.vocabulary);
  const pieces = wordPiece(vocabulary);
  const lines = vocabulary.split('\n');
  const marks = [lines.indexOf('[CLS]'), lines.indexOf('[SEP]')] as const;
  const models = await openModels({
    files: [{ name: 'embedder', path: join(folder, files.embedder.file), sha256: files.embedder.sha256 }],
    runtime: options.runtime ?? 'auto',
    threads: options.threads ?? 2,
  });
  return new ModelEmbedder(models, pieces, marks, `${version}+${files.embedder.sha256.slice(0, 12)}`);
}

class ModelEmbedder implements Embedder {
  readonly version: string;
  readonly #models: Models;
  readonly #pieces: WordPiece;
  readonly #marks: readonly [first: number, last: number];

  constructor(models: Models, pieces: WordPiece, marks: readonly [number, number], version: string) {
    this.#models = models;
    this.#pieces = pieces;
    this.#marks = marks;
    this.version = version;
  }

  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    return Promise.all(texts.map((text) => this.#one(text, signal)));
  }

  async #one(text: string, signal?: AbortSignal): Promise<Float32Array> {
    const ids = Int32Array.from([this.#marks[0], ...this.#pieces(text).ids.subarray(0, longest), this.#marks[1]]);
    const dims = [1, ids.length];
    const feeds = { ids: { dims, data: ids }, mask: { dims, data: new Int32Array(ids.length).fill(1) } };
    const { embeddings } = await this.#models.run('embedder', feeds, signal);
    return Float32Array.from(embeddings?.data ?? []);
  }

  close(): Promise<void> {
    return this.#models.close();
  }
}

/** The dot product of two vectors of length 1: 1 for the same, about 0 for strangers. */
export function likeness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
