/**
 * Looks up which items of a text touch a range, by halving: a text twice as long takes twice the time to read, not four times.
 * The items come in text order.
 */
export function overlapping<T>(
  items: readonly T[],
  rangeOf: (item: T) => { readonly start: number; readonly end: number },
): (start: number, end: number) => T[] {
  const list = items.map((item) => ({ item, ...bounds(rangeOf(item)) })).toSorted((a, b) => a.start - b.start);
  // How far the items up to each reach: rises, so it can be halved where ends themselves cannot.
  const reach: number[] = [];
  for (const { end } of list) reach.push(Math.max(end, reach.at(-1) ?? end));
  return (start, end) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let at = low; at < list.length; at++) {
      const one = list[at];
      if (!one || one.start >= end) break;
      if (one.end > start) found.push(one.item);
    }
    return found;
  };
}

const bounds = ({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } => ({ start, end });
