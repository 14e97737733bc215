/** Offsets in code points, as other tools count, from and to offsets in UTF-16 code units, as we count. */

export interface CodePoints {
  /** Code points before the code unit `unit`, which begins a character. */
  at(unit: number): number;
  /** The code unit at which code point `point` begins; the text's ends for what lies outside. */
  unit(point: number): number;
}

export function codePoints(text: string): CodePoints {
  /** Code units at which the second half of a pair stands. */
  const second: number[] = [];
  for (let unit = 1; unit < text.length; unit++) {
    if ((text.codePointAt(unit - 1) ?? 0) > 0xffff) second.push(unit++);
  }
  /** How many second halves stand before `unit`. */
  const before = (unit: number): number => {
    let [low, high] = [0, second.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((second[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const at = (unit: number): number => unit - before(unit);
  return {
    at,
    unit(point) {
      const wanted = Math.max(0, Math.min(point, at(text.length)));
      let unit = wanted;
      for (let missing = wanted - at(unit); missing > 0; missing = wanted - at(unit)) unit += missing;
      // The count cannot tell a pair's second half from what follows it.
      return text.charCodeAt(unit) >= 0xdc00 && text.charCodeAt(unit) <= 0xdfff && (text.codePointAt(unit - 1) ?? 0) > 0xffff
        ? unit + 1
        : unit;
    },
  };
}
