/** A text longer than the model can see is read through windows that overlap; what stands near an edge is judged in the next window. */
import type { Featured } from './features.ts';

/** Half-open range of pieces. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Pieces in a window, beside [CLS] and [SEP]. */
const room = 254;
const overlap = 64;
const endless = 10_000;

/** Windows over a text of at least one piece; each begins at a paragraph where one is near. */
export function windowsOf({ units, begins }: Featured): Window[] {
  const n = units.length;
  const windows: Window[] = [];
  for (let start = 0; ; ) {
    const end = Math.min(start + room, n);
    windows.push({ start, end });
    if (end === n) return windows;
    start = end - overlap;
    let nearest = Infinity;
    for (let at = end - 96; at < end - 47; at++) {
      const away = Math.abs(at - (end - overlap));
      if (begins[at] === 1 && away < nearest) [start, nearest] = [at, away];
    }
    while (start > 0 && units[start] === units[start - 1]) start--;
  }
}

/** A window with the given pieces in its middle, as far as the text reaches. */
export function windowAround({ units }: Featured, from: number, to: number): Window {
  let start = Math.max(0, Math.min(Math.floor((from + to - room) / 2), units.length - room));
  const end = Math.min(start + room, units.length);
  while (start > 0 && units[start] === units[start - 1]) start++;
  return { start, end };
}

/** How far inside a window a piece stands, -1 outside; the edges of the text do not count. */
export function depth(window: Window, at: number, n: number): number {
  if (at < window.start || at >= window.end) return -1;
  return Math.min(window.start === 0 ? endless : at - window.start, window.end === n ? endless : window.end - 1 - at);
}

/** The window in which all the given pieces stand most inside; undefined when no window has them all. */
export function home(windows: readonly Window[], n: number, ...pieces: readonly number[]): number | undefined {
  let best = -1;
  let found: number | undefined;
  for (const [i, window] of windows.entries()) {
    const least = Math.min(...pieces.map((at) => depth(window, at, n)));
    if (least > best) [found, best] = [i, least];
  }
  return found;
}
