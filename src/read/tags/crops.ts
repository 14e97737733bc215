/** The pieces around a cue, as the role layer wants them. `training/reader/candidates.py` has the same rules. */
import type { Tensors } from '../../onnx/index.ts';

/** A cue in positions of its window (position 0 is [CLS]), with the window's states [length, width]. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly states: Float32Array;
  readonly length: number;
  /** Width of the states. */
  readonly size: number;
}

/** Pieces around a cue that the role layer sees at first. */
export const usualRoom = 144;
const exact = 8;

/** Signed distance to the cue (0 inside) → 1 to 31, exact up to 8 and by half-doublings beyond. */
export function bucket(distance: number): number {
  const size = Math.abs(distance);
  const far = exact + Math.floor(Math.log2(Math.max(size, 1) / exact) * 2);
  return Math.min(size <= exact ? size : far + 1, 15) * Math.sign(distance) + 16;
}

/** First position of a crop of `room` pieces: the cue in its middle, moved inwards at the window's edges. */
export function cropStart({ start, end, length }: Pick<Place, 'start' | 'end' | 'length'>, room: number): number {
  return Math.max(0, Math.min(Math.floor((start + end - room) / 2), length - room));
}

/** Feeds of the role layer for some cues: crop [cues, width, size], anchor, distance and mask [cues, width]. */
export function cropsOf(places: readonly Place[], room: number): { readonly feeds: Tensors; readonly width: number } {
  const width = Math.min(room, Math.max(...places.map((place) => place.length)));
  const n = places.length;
  const size = places[0]?.size ?? 0;
  const crop = new Float32Array(n * width * size);
  const anchor = new Float32Array(n * width);
  const distance = new Int32Array(n * width);
  const mask = new Int32Array(n * width);
  for (const [i, place] of places.entries()) {
    const from = cropStart(place, room);
    const count = Math.min(width, place.length - from);
    crop.set(place.states.subarray(from * size, (from + count) * size), i * width * size);
    for (let j = 0; j < count; j++) {
      const at = from + j;
      distance[i * width + j] = bucket(at < place.start ? at - place.start : at >= place.end ? at - place.end + 1 : 0);
      mask[i * width + j] = 1;
    }
    anchor.fill(1 / (place.end - place.start), i * width + place.start - from, i * width + place.end - from);
  }
  const dims = [n, width];
  return {
    width,
    feeds: {
      crop: { dims: [n, width, size], data: crop },
      anchor: { dims, data: anchor },
      distance: { dims, data: distance },
      mask: { dims, data: mask },
    },
  };
}
