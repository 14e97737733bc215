/** The pieces around a cue, as the role layer wants them. `training/reader/predict.py` has the same rules. */
import type { Tensor, Tensors } from '../../onnx/index.ts';

/** A cue in positions of its window; position 0 is [CLS]. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Signed distance to the cue (0 inside) → 1 to 31, exact up to 8 and by half-doublings beyond. */
export function bucket(distance: number): number {
  const exact = 8;
  const size = Math.abs(distance);
  const far = exact + Math.floor(Math.log2(Math.max(size, 1) / exact) * 2);
  return Math.min(size <= exact ? size : far + 1, 15) * Math.sign(distance) + 16;
}

/** First of `room` positions of a window of `length`: the cue in their middle, moved inwards at the window's edges. */
export function cropStart({ start, end }: Place, length: number, room: number): number {
  return Math.max(0, Math.min(Math.floor((start + end - room) / 2), length - room));
}

/**
 * Feeds of the role layer for cues of one window: it sees `room` positions around each and judges the `judged` (at most `room`) of
 * them that are nearest.
 */
export function feedsOf(states: Tensor, places: readonly Place[], room: number, judged: number): Tensors {
  const length = states.dims[0] ?? 0;
  const rows = (size: number): { at: Tensor; distance: Tensor; anchor: Tensor } => {
    const width = Math.min(size, length);
    const dims = [places.length, width];
    const at = new Int32Array(places.length * width);
    const distance = new Int32Array(at.length);
    const anchor = new Float32Array(at.length);
    for (const [i, place] of places.entries()) {
      const { start, end } = place;
      const from = cropStart(place, length, size);
      for (let j = 0; j < width; j++) {
        const position = from + j;
        at[i * width + j] = position;
        distance[i * width + j] = bucket(position < start ? position - start : position >= end ? position - end + 1 : 0);
        if (position >= start && position < end) anchor[i * width + j] = 1 / (end - start);
      }
    }
    return { at: { dims, data: at }, distance: { dims, data: distance }, anchor: { dims, data: anchor } };
  };
  const crop = rows(room);
  const core = rows(judged);
  return { states, crop: crop.at, cropDistance: crop.distance, core: core.at, coreDistance: core.distance, anchor: core.anchor };
}
