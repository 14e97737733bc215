/** Lines of columns → paragraphs: hyphens at line ends taken out, paragraphs joined over columns and pages. */
import type { Place } from '../../facts/index.ts';
import type { Column, Line } from './lines.ts';

export interface Paragraph {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  readonly size: number;
  /** Runs of the text, each with where it is printed. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly place: Place }[];
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The size that most letters have. */
export function bodySize(columns: readonly Column[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of columns.flat())
    letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** @param startsTurn whether a line begins what somebody else says, as in a transcript */
export function paragraphsOf(columns: readonly Column[], startsTurn: (line: string) => boolean): Paragraph[] {
  const body = bodySize(columns);
  const groups = columns.flatMap((column) => groupsOf(column, startsTurn));
  const merged: Line[][][] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    if (last && goesOn(last.at(-1) ?? [], group, startsTurn)) last.push(group);
    else merged.push([group]);
  }
  const whole = new Set(columns.flat().flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
  return merged.map((group) => {
    const size = group[0]?.[0]?.size ?? body;
    const length = group.flat().reduce((sum, { text }) => sum + text.length, 0);
    return { kind: size >= body * 1.12 && length <= 250 ? 'heading' : 'paragraph', size, ...joined(group, whole) };
  });
}

/** The paragraphs of one column. */
function groupsOf(column: Column, startsTurn: (line: string) => boolean): Line[][] {
  const left = median(column.map((line) => line.left));
  const right = Math.max(...column.map((line) => line.right));
  const spaces = column.flatMap((line, at) => {
    const before = column[at - 1];
    const space = before && before.page === line.page ? line.base - before.base : 0;
    return space > 0 && space < 2.5 * line.size ? [space] : [];
  });
  const usual = median(spaces);
  const groups: Line[][] = [];
  for (const line of column) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const most = Math.max(usual * 1.25, line.size * (spaces.length < 4 ? 1.5 : 1.15));
    const apart =
      !before ||
      line.base - before.base > most ||
      line.base < before.base ||
      Math.abs(line.size - before.size) > before.size * 0.08 ||
      startsTurn(line.text) ||
      (line.left > left + 0.7 * line.size && before.left <= left + 0.5 * line.size && group?.length !== 0) ||
      (before.right < right - 0.25 * (right - left) && /[.!?:]["”’)\]]*$/u.test(before.text) && /^["“‘(]?[\p{Lu}\p{N}]/u.test(line.text));
    if (apart) groups.push([line]);
    else group?.push(line);
  }
  return groups;
}

/** Whether a paragraph goes on at the top of the next column or page. */
function goesOn(group: readonly Line[], next: readonly Line[], startsTurn: (line: string) => boolean): boolean {
  const [before, after] = [group.at(-1), next[0]];
  if (!before || !after || Math.abs(before.size - after.size) > before.size * 0.08 || startsTurn(after.text)) return false;
  // In one column a break was seen; only at its end is there none.
  if (before.page === after.page && after.base > before.base && after.left < before.right && after.right > before.left) return false;
  if (/\p{L}[-\u{ad}‐]$/u.test(before.text)) return /^\p{Ll}/u.test(after.text);
  return !/[.!?:;]["”’)\]]*$/u.test(before.text) && /^["“‘(]?\p{Ll}/u.test(after.text);
}

/** @param whole words that are printed with a hyphen inside a line */
function joined(group: readonly (readonly Line[])[], whole: ReadonlySet<string>): Pick<Paragraph, 'text' | 'parts'> {
  let text = '';
  const parts: { start: number; end: number; place: Place }[] = [];
  for (const lines of group) {
    let start = -1;
    for (const line of lines) {
      const hyphen = /(\p{L}+)[-\u{ad}‐]$/u.exec(text);
      const rest = /^\p{Ll}+/u.exec(line.text)?.[0];
      if (hyphen && rest !== undefined) {
        // A word that has its hyphen elsewhere, too, keeps it.
        if (!whole.has(`${hyphen[1]}-${rest}`.toLowerCase())) text = text.slice(0, -1);
      } else if (text !== '') text += ' ';
      if (start === -1) start = text.length;
      text += line.text;
    }
    const [first] = lines;
    if (first && start !== -1) parts.push({ start, end: text.length, place: { page: first.page, box: boxOf(lines) } });
  }
  // A hyphen that was taken out belonged to the part before.
  return { text, parts: parts.map((part, at) => ({ ...part, end: Math.min(part.end, parts[at + 1]?.start ?? text.length) })) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
/** Letters reach about a fifth of their size below the line they stand on. */
const boxOf = (lines: readonly Line[]): [number, number, number, number] => [
  round(Math.min(...lines.map(({ left }) => left))),
  round(Math.min(...lines.map(({ base, size }) => base - size))),
  round(Math.max(...lines.map(({ right }) => right))),
  round(Math.max(...lines.map(({ base, size }) => base + size * 0.2))),
];
