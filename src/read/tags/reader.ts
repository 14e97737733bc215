import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OnrecordError } from '../../errors.ts';
import { type Models, openModels, type Runtime } from '../../onnx/index.ts';
import { type WordPiece, wordPiece } from '../../text/wordpiece.ts';
import { analyse } from './analyse.ts';
import { decide } from './decide.ts';
import { type Featured, featuresOf } from './features.ts';
import type { Words } from './grammar.ts';
import { type ReaderManifest, readManifest, shippedModels } from './manifest.ts';

/** Half-open range of UTF-16 units of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Who said what, as the words stand: exactly one cue; one source or none; contents may be none or several. */
export interface RawAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** 0 to 1: how likely it is right. */
  readonly score: number;
}

export interface ReaderOptions {
  /** Folder with manifest.json; the models of the package by default. */
  readonly models?: string;
  readonly runtime?: Runtime | 'auto';
  /** Threads within one run, 2 by default. */
  readonly threads?: number;
}

/** One loaded model for many documents. It keeps no program alive, but `close` gives its memory back at once. */
export interface Reader {
  readonly runtime: Runtime;
  /** Why the native runtime could not be used, if WebAssembly stands in for it. */
  readonly fallback: string | undefined;
  /** Version and hash of the encoder, for derivations. */
  readonly version: string;
  /**
   * All attributions of a text, in the order of their cues. Rejects with the signal's reason when aborted, and with `model-failed` when
   * the model does.
   */
  tag(text: string, signal?: AbortSignal): Promise<RawAttribution[]>;
  close(): Promise<void>;
}

/** Loads the reader. Throws `model-not-found`, `model-damaged` or `model-not-loaded`. */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const folder = options.models ?? shippedModels;
  const manifest = await readManifest(folder);
  const { encoder, roles, vocabulary } = manifest.files;
  const models = await openModels({
    files: [
      { name: 'encoder', path: join(folder, encoder.file), sha256: encoder.sha256 },
      { name: 'roles', path: join(folder, roles.file), sha256: roles.sha256 },
    ],
    runtime: options.runtime ?? 'auto',
    threads: options.threads ?? 2,
  });
  try {
    return new ModelReader(models, wordPiece(await readChecked(join(folder, vocabulary.file), vocabulary.sha256)), manifest);
  } catch (error) {
    await models.close();
    throw error;
  }
}

async function readChecked(file: string, sha256: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new OnrecordError('model-not-found', { file, why: String(error) }, { cause: error });
  });
  const found = createHash('sha256').update(text).digest('hex');
  if (found !== sha256) throw new OnrecordError('model-damaged', { file, why: found });
  return text;
}

class ModelReader implements Reader {
  readonly runtime: Runtime;
  readonly fallback: string | undefined;
  readonly version: string;
  readonly #models: Models;
  readonly #pieces: WordPiece;
  readonly #manifest: ReaderManifest;

  constructor(models: Models, pieces: WordPiece, manifest: ReaderManifest) {
    this.#models = models;
    this.#pieces = pieces;
    this.#manifest = manifest;
    this.runtime = models.runtime;
    this.fallback = models.fallback;
    this.version = `${manifest.version}+${manifest.files.encoder.sha256.slice(0, 12)}`;
  }

  async tag(text: string, signal?: AbortSignal): Promise<RawAttribution[]> {
    const { settings } = this.#manifest;
    const featured = featuresOf(text, this.#pieces(text));
    if (featured.units.length === 0) return [];
    const { cue, candidates } = await analyse(featured, this.#models, settings.look, signal);
    const range = rangeIn(featured);
    return decide(cue, candidates, settings).map((found) => ({
      source: found.source.map(range),
      cue: [range(found.cue)],
      content: found.content.map(range),
      score: found.score,
    }));
  }

  close(): Promise<void> {
    return this.#models.close();
  }
}

const rangeIn =
  ({ pieces, firsts }: Featured) =>
  ({ start, end }: Words): Range => ({ start: pieces.starts[firsts[start] ?? 0] ?? 0, end: pieces.ends[(firsts[end] ?? 0) - 1] ?? 0 });
