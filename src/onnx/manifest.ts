/** `models/manifest.json`: which files belong to a model, with their hashes. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OnrecordError } from '../errors.ts';

export interface ManifestFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The folder of the models that come with the package. */
export const shippedModels: string = fileURLToPath(new URL('../../models/', import.meta.url));

/** One model's part of a manifest, by its key. Throws `model-not-found` when there is none. */
export async function manifestPart<Part>(folder: string, key: string): Promise<Part> {
  const file = join(folder, 'manifest.json');
  try {
    const part = (JSON.parse(await readFile(file, 'utf8')) as Record<string, Part | undefined>)[key];
    if (!part) throw new Error(`it has no part “${key}”`);
    return part;
  } catch (error) {
    throw new OnrecordError('model-not-found', { file, why: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

/** A text file of a model, checked against its hash. Throws `model-not-found` or `model-damaged`. */
export async function readChecked(folder: string, { file, sha256 }: ManifestFile): Promise<string> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new OnrecordError('model-not-found', { file: path, why: String(error) }, { cause: error });
  });
  const found = createHash('sha256').update(text).digest('hex');
  if (found !== sha256) throw new OnrecordError('model-damaged', { file: path, why: found });
  return text;
}
