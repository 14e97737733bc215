/** Runs the encoder over windows of a text. */
import type { Models, Tensor } from '../../onnx/index.ts';
import type { Featured } from './features.ts';
import type { Window } from './windows.ts';

/** A window's own rows of the encoder's outputs. Position p of the window is piece window.start + p - 1. */
export interface Seen {
  readonly window: Window;
  /** Positions, [CLS] and [SEP] among them. */
  readonly length: number;
  readonly states: Float32Array;
  readonly cue: Float32Array;
  readonly kinds: Float32Array;
  readonly forms: Float32Array;
  /** [padded, padded]; row and column are positions. */
  readonly spans: Float32Array;
  readonly padded: number;
}

const [opening, closing] = [101, 102];
/** Together with windows of 256 pieces this keeps the memory small. */
export const windowsAtOnce = 8;

/** What the encoder says of each window. Rejects as `Models.run` does. */
export async function encode(
  featured: Featured,
  windows: readonly Window[],
  models: Models,
  signal: AbortSignal | undefined,
): Promise<Seen[]> {
  const padded = Math.max(...windows.map(({ start, end }) => end - start)) + 2;
  const n = windows.length;
  const column = (): Int32Array => new Int32Array(n * padded);
  const [ids, cases, quotes, gaps, mask] = [column(), column(), column(), column(), column()];
  for (const [i, { start, end }] of windows.entries()) {
    const from = i * padded;
    const count = end - start;
    ids[from] = opening;
    ids.set(featured.pieces.ids.subarray(start, end), from + 1);
    ids[from + count + 1] = closing;
    for (let j = 0; j < count; j++) {
      // 0 is kept for special pieces and padding.
      cases[from + 1 + j] = (featured.cases[start + j] ?? 0) + 1;
      quotes[from + 1 + j] = (featured.quotes[start + j] ?? 0) + 1;
      gaps[from + 1 + j] = (featured.gaps[start + j] ?? 0) + 1;
    }
    mask.fill(1, from, from + count + 2);
  }
  const dims = [n, padded];
  const feeds = Object.fromEntries(
    Object.entries({ ids, case: cases, quote: quotes, gap: gaps, mask }).map(([name, data]) => [name, { dims, data }]),
  );
  const outputs = await models.run('encoder', feeds, signal);
  const rows = (name: string, i: number): Float32Array => {
    const { data, dims: shape } = outputs[name] as Tensor;
    const size = shape.slice(1).reduce((product, d) => product * d, 1);
    return (data as Float32Array).subarray(i * size, (i + 1) * size);
  };
  return windows.map((window, i) => ({
    window,
    length: window.end - window.start + 2,
    states: rows('states', i),
    cue: rows('cue', i),
    kinds: rows('kinds', i),
    forms: rows('forms', i),
    spans: rows('spans', i),
    padded,
  }));
}
