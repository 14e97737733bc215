/** `models/manifest.json`: what belongs to the reader and with which hashes. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { OnrecordError } from '../../errors.ts';
import type { Settings } from './settings.ts';

export interface ManifestFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface ReaderManifest {
  readonly version: string;
  readonly files: { readonly encoder: ManifestFile; readonly roles: ManifestFile; readonly vocabulary: ManifestFile };
  readonly settings: Settings;
}

/** The folder of the models that come with the package. */
export const shippedModels: string = fileURLToPath(new URL('../../../models/', import.meta.url));

/** Reads the reader's part of a manifest. Throws `model-not-found` when there is none. */
export async function readManifest(folder: string): Promise<ReaderManifest> {
  const file = `${folder.replace(/[/\\]$/u, '')}/manifest.json`;
  try {
    const { reader } = JSON.parse(await readFile(file, 'utf8')) as { readonly reader?: ReaderManifest };
    if (!reader) throw new Error('it has no part “reader”');
    return reader;
  } catch (error) {
    throw new OnrecordError('model-not-found', { file, why: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}
