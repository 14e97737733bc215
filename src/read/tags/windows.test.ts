import { describe, expect, it } from 'vitest';
import type { Featured } from './features.ts';
import { depth, home, windowsOf } from './windows.ts';

const text = (n: number, paragraphs: readonly number[] = [0], units?: readonly number[]): Featured =>
  ({
    units: Int32Array.from({ length: n }, (_, i) => units?.[i] ?? i),
    begins: Uint8Array.from({ length: n }, (_, i) => (paragraphs.includes(i) ? 1 : 0)),
  }) as unknown as Featured;

describe('windows', () => {
  it('is one for a short text', () => {
    expect(windowsOf(text(254))).toEqual([{ start: 0, end: 254 }]);
  });

  it('overlap and reach the end', () => {
    const windows = windowsOf(text(1000));
    expect(windows.at(-1)?.end).toBe(1000);
    for (const [i, window] of windows.entries()) {
      expect(window.end - window.start).toBeLessThanOrEqual(254);
      if (i > 0) expect(window.start).toBe((windows[i - 1]?.end ?? 0) - 64);
    }
  });

  it('begin at a paragraph where one is near, and never inside a word', () => {
    expect(windowsOf(text(400, [0, 180]))[1]?.start).toBe(180);
    const units = Array.from({ length: 400 }, (_, i) => (i >= 189 && i < 193 ? 189 : i));
    expect(windowsOf(text(400, [0], units))[1]?.start).toBe(189);
  });

  it('judge a piece where it stands most inside; the edges of the text are no edges', () => {
    const windows = windowsOf(text(400));
    expect(home(windows, 400, 0)).toBe(0);
    expect(home(windows, 400, 200)).toBe(0);
    expect(home(windows, 400, 240)).toBe(1);
    expect(depth({ start: 0, end: 254 }, 3, 400)).toBe(250);
    expect(home(windows, 400, 10, 399)).toBeUndefined();
  });
});
