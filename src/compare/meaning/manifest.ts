/** The pair model's part of `models/manifest.json`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OnrecordError } from '../../errors.ts';

interface ManifestFile {
  readonly file: string;
  readonly sha256: string;
}

export interface PairManifest {
  readonly version: string;
  readonly files: { readonly model: ManifestFile; readonly vocabulary: ManifestFile };
  readonly settings: {
    /** How much the verdict counts beside the cosine's profile, and the least sum that says the same. */
    readonly answers: { readonly verdict: number; readonly same: number };
    /** The same where there are too few texts for a profile: verdict beside the cosine itself. */
    readonly few: { readonly verdict: number; readonly same: number };
  };
}

/** The folder of the models that come with the package. */
export const shippedModels: string = fileURLToPath(new URL('../../../models/', import.meta.url));

/** @throws OnrecordError `model-not-found` */
export async function readPairManifest(folder: string): Promise<PairManifest> {
  const file = join(folder, 'manifest.json');
  try {
    const { pairs } = JSON.parse(await readFile(file, 'utf8')) as { readonly pairs?: PairManifest };
    if (!pairs) throw new Error('it has no part “pairs”');
    return pairs;
  } catch (error) {
    throw new OnrecordError('model-not-found', { file, why: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

/** A text file whose hash is as the manifest says. @throws OnrecordError `model-not-found`, `model-damaged` */
export async function readChecked(folder: string, { file, sha256 }: ManifestFile): Promise<string> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new OnrecordError('model-not-found', { file: path, why: String(error) }, { cause: error });
  });
  const found = createHash('sha256').update(text).digest('hex');
  if (found !== sha256) throw new OnrecordError('model-damaged', { file: path, why: found });
  return text;
}
