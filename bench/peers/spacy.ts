/** spaCy's small English pipeline with as many threads; undefined where it is not installed. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Peer, startPeer } from './peer.ts';

/** The Python of `bench/peers/install`, or the one that SPACY_PYTHON names. */
export async function spacy(threads: string): Promise<Peer | undefined> {
  const python = process.env['SPACY_PYTHON'] ?? resolve(import.meta.dirname, '.venv/bin/python');
  if (!existsSync(python)) return undefined;
  const env = { OMP_NUM_THREADS: threads, OPENBLAS_NUM_THREADS: threads };
  return startPeer('spaCy', python, [resolve(import.meta.dirname, 'spacy_small.py')], env);
}
