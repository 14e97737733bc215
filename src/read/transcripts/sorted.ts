/** Index of the first element, of a list in text order, that begins at `start` or later; the length when there is none. */
export function firstFrom<One>(list: readonly One[], start: number, startOf: (one: One) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && startOf(one) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
