/** Lines of a page of fixed width, with a column at the right. */
import type { Style } from './style.ts';
import { padEnd, widthOf, wrap } from './width.ts';

export interface Row {
  readonly text: string;
  readonly indent?: number;
  /** In front of the first line, inside the indent: a number. */
  readonly lead?: string;
  /** At the right end of the last line. */
  readonly right?: string;
  readonly paint?: (text: string) => string;
  readonly paintRight?: (text: string) => string;
  readonly most?: number;
}

/** Between a row and its right column, at least. */
const gutter = 3;

export class Sheet {
  readonly width: number;
  readonly style: Style;
  readonly #lines: string[] = [];

  constructor(width: number, style: Style) {
    this.width = width;
    this.style = style;
  }

  blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** Blanks that may not break have done their work once a line is laid out. */
  raw(line: string): void {
    this.#lines.push(line.replaceAll('\u00a0', ' ').trimEnd());
  }

  /** A heading with what its number counts. */
  heading(title: string, right: string): void {
    this.blank();
    const gap = Math.max(2, this.width - widthOf(title) - widthOf(right));
    this.raw(`${this.style.heading(title)}${' '.repeat(gap)}${this.style.quiet(right)}`);
  }

  row({ text, indent = 0, lead = '', right = '', paint = (same) => same, paintRight = (same) => same, most }: Row): void {
    const room = this.width - indent - (right === '' ? 0 : widthOf(right) + gutter);
    const lines = wrap(text, room, most);
    for (const [index, line] of lines.entries()) {
      const margin = index === 0 && lead ? padEnd(`${lead} `, indent) : ' '.repeat(indent);
      const isLast = index === lines.length - 1;
      if (!isLast || right === '') this.raw(`${margin}${paint(line)}`);
      else {
        const gap = ' '.repeat(Math.max(1, this.width - widthOf(margin) - widthOf(line) - widthOf(right)));
        this.raw(`${margin}${paint(line)}${gap}${paintRight(right)}`);
      }
    }
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

/** What a list leaves out, and where it is. */
export const printMore = (sheet: Sheet, count: number, option?: string): void =>
  sheet.row({ lead: ' …', indent: 4, text: `${count} more${option ? ` with ${option}, or` : ''} on the page`, paint: sheet.style.quiet });
