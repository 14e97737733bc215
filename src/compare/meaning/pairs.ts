import { join } from 'node:path';
import {
  type ManifestFile,
  manifestPart,
  type Models,
  openModels,
  readChecked,
  shippedModels,
  type Tensor,
  type Tensors,
} from '../../onnx/index.ts';
import { type WordPiece, wordPiece } from '../../text/wordpiece.ts';

/** The pair model's part of `models/manifest.json`. */
interface PairManifest {
  readonly version: string;
  readonly files: { readonly model: ManifestFile; readonly vocabulary: ManifestFile };
  readonly settings: {
    /** How much the verdict counts beside the cosine's profile, and the least sum that says the same. */
    readonly answers: { readonly verdict: number; readonly same: number };
    /** The same where there are too few texts for a profile: verdict beside the cosine itself. */
    readonly few: { readonly verdict: number; readonly same: number };
  };
}

/** What the model thinks of two texts. The first three add up to one; all from 0 to 1. */
export interface Verdict {
  /** The second follows from the first. */
  readonly follows: number;
  readonly neither: number;
  /** They cannot both be true. */
  readonly contradicts: number;
  /** Both say the same. */
  readonly same: number;
}

export interface PairModelOptions {
  /** Folder with manifest.json; the models of the package by default. */
  readonly models?: string;
  /** Threads within one run, 2 by default. */
  readonly threads?: number;
}

/** The pair model, for short English texts: sentences, clauses, answers. It keeps no program alive; `close` gives its memory back. */
export interface PairModel {
  readonly version: string;
  readonly settings: PairManifest['settings'];
  /** One vector of length one for each text. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  /** In the order of the pairs. What is longer than 128 pieces together is cut. */
  judge(pairs: readonly (readonly [first: string, second: string])[]): Promise<Verdict[]>;
  close(): Promise<void>;
}

/** @throws OnrecordError `model-not-found`, `model-damaged`, `model-not-loaded` */
export async function openPairModel(options: PairModelOptions = {}): Promise<PairModel> {
  const folder = options.models ?? shippedModels;
  const { version, files, settings } = await manifestPart<PairManifest>(folder, 'pairs');
  const pieces = wordPiece(await readChecked(folder, files.vocabulary));
  const models = await openModels({
    files: [{ name: 'pairs', path: join(folder, files.model.file), sha256: files.model.sha256 }],
    threads: options.threads ?? 2,
  });
  const idsOf = remembered(pieces);
  return {
    version: `${version}+${files.model.sha256.slice(0, 12)}`,
    settings,
    async embed(texts) {
      const found = await run(
        models,
        texts.map((text) => alone(idsOf(text))),
        'embedding',
      );
      return found;
    },
    async judge(pairs) {
      const found = await run(
        models,
        pairs.map(([a, b]) => joined(idsOf(a), idsOf(b))),
        'verdict',
      );
      return found.map(verdictOf);
    },
    close: () => models.close(),
  };
}

const CLS = 101;
const SEP = 102;
const LONGEST = 128;
/** Pairs in one run: more gain nothing. */
const BATCH = 32;

interface Row {
  readonly ids: readonly number[];
  /** Where the second text begins. */
  readonly second: number;
}

function remembered(pieces: WordPiece): (text: string) => number[] {
  const known = new Map<string, number[]>();
  return (text) => {
    let ids = known.get(text);
    // More than a sentence or two is not read; a text of any length costs the same.
    if (!ids) known.set(text, (ids = [...pieces(text.slice(0, 8 * LONGEST)).ids]));
    if (known.size > 4096) known.clear();
    return ids;
  };
}

function alone(ids: readonly number[]): Row {
  const kept = ids.slice(0, LONGEST - 2);
  return { ids: [CLS, ...kept, SEP], second: kept.length + 2 };
}

/** The longer of the two is cut, from its end, until both fit. As in training/pairs/batches.py. */
function joined(a: readonly number[], b: readonly number[]): Row {
  const room = LONGEST - 3;
  let [x, y] = [a.length, b.length];
  if (x + y > room) {
    const half = room >> 1;
    x = Math.min(x, Math.max(room - Math.min(y, half), half));
    y = Math.min(y, room - x);
  }
  return { ids: [CLS, ...a.slice(0, x), SEP, ...b.slice(0, y), SEP], second: x + 2 };
}

async function run(models: Models, rows: readonly Row[], output: 'embedding' | 'verdict'): Promise<Float32Array[]> {
  const found: Float32Array[] = Array.from({ length: rows.length });
  const order = rows.map((_, at) => at).toSorted((a, b) => (rows[a]?.ids.length ?? 0) - (rows[b]?.ids.length ?? 0));
  for (let start = 0; start < order.length; start += BATCH) {
    const batch = order.slice(start, start + BATCH);
    const { data, dims } = (await models.run('pairs', feedsOf(batch.map((at) => rows[at] as Row))))[output] as Tensor;
    const width = dims[1] as number;
    for (const [i, at] of batch.entries()) found[at] = (data as Float32Array).slice(i * width, (i + 1) * width);
  }
  return found;
}

function feedsOf(rows: readonly Row[]): Tensors {
  const width = Math.max(...rows.map(({ ids }) => ids.length));
  const dims = [rows.length, width];
  const [ids, kind, mask] = [0, 1, 2].map(() => new Int32Array(rows.length * width)) as [Int32Array, Int32Array, Int32Array];
  for (const [i, row] of rows.entries()) {
    ids.set(row.ids, i * width);
    kind.fill(1, i * width + row.second, i * width + row.ids.length);
    mask.fill(1, i * width, i * width + row.ids.length);
  }
  return { ids: { dims, data: ids }, kind: { dims, data: kind }, mask: { dims, data: mask } };
}

function verdictOf(logits: Float32Array): Verdict {
  const [a = 0, b = 0, c = 0, same = 0] = logits;
  const most = Math.max(a, b, c);
  const [x, y, z] = [Math.exp(a - most), Math.exp(b - most), Math.exp(c - most)];
  return { follows: x / (x + y + z), neither: y / (x + y + z), contradicts: z / (x + y + z), same: 1 / (1 + Math.exp(-same)) };
}
