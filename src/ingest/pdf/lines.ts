/** Runs of letters → lines, and the lines of a page in the order in which people read them. */
import type { Item, Page } from './messages.ts';

/** A line of one column. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** From 1. */
  readonly page: number;
}

/** All lines of a page on one height, from left to right. */
export type Row = readonly Line[];

/** A run of lines of one width, to be read one after the other. */
export type Column = readonly Line[];

/** Blanks between words are narrower, in letter sizes. */
const wordGap = 0.22;
const columnGap = 0.9;

export function rowsOf({ items }: Page, page: number): Row[] {
  const sorted = items.toSorted((a, b) => a.base - b.base || a.left - b.left);
  const rows: Item[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && item.base - first.base < 0.35 * Math.min(first.size, item.size)) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) =>
    linesIn(
      row.toSorted((a, b) => a.left - b.left),
      page,
    ),
  );
}

function linesIn(row: readonly Item[], page: number): Line[] {
  const lines: Line[] = [];
  let open: { parts: string[]; left: number; right: number; base: number; size: number } | undefined;
  const close = (): void => {
    if (open) lines.push({ text: tidy(open.parts.join('')), left: open.left, right: open.right, base: open.base, size: open.size, page });
    open = undefined;
  };
  for (const { text, left, right, base, size } of row) {
    const gap = open ? left - open.right : 0;
    // The same letters printed twice, a little apart, are bold.
    if (open && open.parts.at(-1) === text && left - open.left < size * 0.2 && Math.abs(right - open.right) < size * 0.2) continue;
    if (open && gap < columnGap * Math.max(size, open.size)) {
      if (gap > wordGap * size) open.parts.push(' ');
      open.parts.push(text);
      open.right = Math.max(open.right, right);
      open.size = Math.max(open.size, size);
    } else {
      close();
      open = { parts: [text], left, right, base, size };
    }
  }
  close();
  return lines.filter(({ text }) => text !== '');
}

const tidy = (text: string): string => text.replace(/[\s\u{a0}]+/gu, ' ').trim();

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Rows on both sides of a gap, so that it parts columns and no table of names and numbers. */
const leastRows = 4;
const leastLetters = 14;

/** The columns of a page from its rows, in reading order. */
export function columnsOf(rows: readonly Row[]): Column[] {
  const columns: Column[] = [];
  let single: Line[] = [];
  const flush = (): void => {
    if (single.length > 0) columns.push(single);
    single = [];
  };
  for (let at = 0; at < rows.length; ) {
    const block = blockFrom(rows, at);
    if (!block) {
      single.push(joined(rows[at] ?? []));
      at++;
      continue;
    }
    flush();
    const side = (left: boolean): Row[] =>
      rows
        .slice(at, block.end)
        .map((row) => row.filter((line) => (left ? line.right <= block.gap.from + 1 : line.left >= block.gap.to - 1)))
        .filter((row) => row.length > 0);
    columns.push(...columnsOf(side(true)), ...columnsOf(side(false)));
    at = block.end;
  }
  flush();
  return columns;
}

/** What stands on one height and in one column is one line. */
function joined(row: Row): Line {
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last) throw new RangeError('a row has a line at least');
  return { ...first, text: row.map(({ text }) => text).join(' '), right: last.right, size: Math.max(...row.map(({ size }) => size)) };
}

/** The longest run of rows from here that a gap from top to bottom parts in two. */
function blockFrom(rows: readonly Row[], start: number): { readonly end: number; readonly gap: Gap } | undefined {
  let gaps: Gap[] = [{ from: -Infinity, to: Infinity }];
  let best: { end: number; gap: Gap } | undefined;
  for (let at = start; at < rows.length; at++) {
    const row = rows[at] ?? [];
    for (const { left, right } of row) {
      gaps = gaps.flatMap(({ from, to }) =>
        right <= from || left >= to
          ? [{ from, to }]
          : [...(left > from ? [{ from, to: left }] : []), ...(right < to ? [{ from: right, to }] : [])],
      );
    }
    const size = row[0]?.size ?? 10;
    gaps = gaps.filter(({ from, to }) => to - from >= columnGap * size * 0.9);
    if (!gaps.some(({ from, to }) => from !== -Infinity && to !== Infinity)) {
      // Between the first rows there may be a gap on one side only.
      if (at - start >= leastRows || gaps.length === 0) break;
      continue;
    }
    const gap = gaps.find((one) => parts(rows, start, at + 1, one));
    if (gap) best = { end: at + 1, gap };
  }
  return best;
}

function parts(rows: readonly Row[], start: number, end: number, { from, to }: Gap): boolean {
  if (from === -Infinity || to === Infinity) return false;
  const [left, right] = [
    { rows: 0, letters: 0 },
    { rows: 0, letters: 0 },
  ];
  for (let at = start; at < end; at++) {
    for (const [side, lines] of [
      [left, (rows[at] ?? []).filter((line) => line.right <= from + 1)],
      [right, (rows[at] ?? []).filter((line) => line.left >= to - 1)],
    ] as const) {
      if (lines.length === 0) continue;
      side.rows++;
      side.letters += lines.reduce((sum, { text }) => sum + text.length, 0);
    }
  }
  return [left, right].every((side) => side.rows >= leastRows && side.letters / side.rows >= leastLetters);
}
