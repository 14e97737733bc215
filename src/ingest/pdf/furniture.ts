/** Running heads and feet, and the numbers of pages: what stands on every page and is no part of the text. */
import type { Row } from './lines.ts';

/** How many rows from the top and the bottom of a page may be such. */
const edge = 3;
const number = /^(?:[-–—|\s]*)(?:page|p\.|seite)?\s?(?:\d{1,4}|[ivxl]{1,6})(?:\s?(?:\/|of|von)\s?\d{1,4})?(?:[-–—|\s]*)$/iu;

const wordsOf = (row: Row): string =>
  row
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
    .replace(/\d+/gu, '#');

/** @param pages the rows of each page, from top to bottom */
export function withoutFurniture(pages: readonly (readonly Row[])[]): Row[][] {
  const seen = new Map<string, number>();
  const keys = (rows: readonly Row[]): Set<string> => new Set([...rows.slice(0, edge), ...rows.slice(-edge)].map(wordsOf));
  for (const rows of pages) for (const key of keys(rows)) seen.set(key, (seen.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * 0.4));
  return pages.map((rows) => {
    const repeated = (row: Row | undefined): boolean =>
      row !== undefined && ((seen.get(wordsOf(row)) ?? 0) >= least || number.test(wordsOf(row).replaceAll('#', '1')));
    let [from, to] = [0, rows.length];
    // From the edge inwards: a line inside the text that happens to repeat stays.
    while (from < Math.min(edge, to) && repeated(rows[from])) from++;
    while (to > Math.max(from, rows.length - edge) && repeated(rows[to - 1])) to--;
    return rows.slice(from, to);
  });
}
