/** Runs the encoder over a window of a text. */
import type { Models, Tensor } from '../../onnx/index.ts';
import type { Featured } from './features.ts';
import type { Window } from './windows.ts';

/** What the encoder says of a window. Position p of it is piece window.start + p - 1. */
export interface Seen {
  readonly window: Window;
  /** Positions, [CLS] and [SEP] among them. */
  readonly length: number;
  /** [length, width]: what the role layer wants. */
  readonly states: Tensor;
  /** [length, 5] */
  readonly cue: Float32Array;
}

const [opening, closing] = [101, 102];

/** One window at a time: nothing is padded, which is quickest and takes the least memory. Rejects as `Models.run` does. */
export async function encode(featured: Featured, window: Window, models: Models, signal: AbortSignal | undefined): Promise<Seen> {
  const { start, end } = window;
  const length = end - start + 2;
  const column = (values: ArrayLike<number>, shift: number): Int32Array => {
    // 0 is kept for special pieces.
    const out = new Int32Array(length);
    for (let i = start; i < end; i++) out[i - start + 1] = (values[i] ?? 0) + shift;
    return out;
  };
  const ids = column(featured.pieces.ids, 0);
  ids[0] = opening;
  ids[length - 1] = closing;
  const columns = { ids, case: column(featured.cases, 1), quote: column(featured.quotes, 1), gap: column(featured.gaps, 1) };
  const feeds = Object.fromEntries(Object.entries(columns).map(([name, data]) => [name, { dims: [1, length], data }]));
  const { states, cue } = await models.run('encoder', feeds, signal);
  return {
    window,
    length,
    states: { dims: [length, states?.dims[2] ?? 0], data: states?.data as Float32Array },
    cue: cue?.data as Float32Array,
  };
}
