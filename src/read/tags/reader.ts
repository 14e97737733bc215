import { join } from 'node:path';
import { type ManifestFile, manifestPart, type Models, openModels, readChecked, type Runtime, shippedModels } from '../../onnx/index.ts';
import { type WordPiece, wordPiece } from '../../text/wordpiece.ts';
import { analyse } from './analyse.ts';
import { decide } from './decide.ts';
import { type Featured, featuresOf } from './features.ts';
import type { Words } from './grammar.ts';
import type { Settings } from './settings.ts';

/** The reader's part of `models/manifest.json`. */
interface ReaderManifest {
  readonly version: string;
  readonly files: { readonly encoder: ManifestFile; readonly roles: ManifestFile; readonly vocabulary: ManifestFile };
  readonly settings: Settings;
}

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
  const manifest = await manifestPart<ReaderManifest>(folder, 'reader');
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
    return new ModelReader(models, wordPiece(await readChecked(folder, vocabulary)), manifest);
  } catch (error) {
    await models.close();
    throw error;
  }
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
