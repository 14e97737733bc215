/** Columns that text takes on a terminal, and text laid out in them. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]*$/u;
const picture = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{fe0f}|\p{Regional_Indicator}{2}/u;
// East Asian Wide and Fullwidth of Unicode's EastAsianWidth.txt, as the scripts and blocks they belong to.
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Tangut}\u{3000}-\u{303e}\u{309b}-\u{30ff}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{20000}-\u{3fffd}]/u;
const narrowKatakana = /^[\u{ff61}-\u{ffdc}]/u;

function graphemeWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  if (picture.test(grapheme)) return 2;
  return wide.test(grapheme) && !narrowKatakana.test(grapheme) ? 2 : 1;
}

const isAscii = /^[\x20-\x7e]*$/;

export function widthOf(text: string): number {
  if (isAscii.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** A quotation that was cut keeps its end mark: what follows are not its words. */
const isOpen = (text: string): boolean => text.lastIndexOf('“') > text.lastIndexOf('”');

/** The beginning of the text that fits, with `…` where something was cut. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const cut = cutTo(text, width - 1);
  return isOpen(cut) ? `${cutTo(text, width - 2)}…”` : `${cut}…`;
}

function cutTo(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    used += graphemeWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept.trimEnd();
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Pieces of one word that is longer than a line. */
function pieces(word: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { segment } of segmenter.segment(word)) {
    const more = graphemeWidth(segment);
    if (used + more > width && line) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += segment;
    used += more;
  }
  return line ? [...lines, line] : lines;
}

/** Lines of at most `width` columns, broken between words. With `most`, the last line ends in `…` when something is left. */
export function wrap(text: string, width: number, most: number = Number.POSITIVE_INFINITY): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => (widthOf(word) > room ? pieces(word, room) : [word]))) {
    if (!word) continue;
    if (line && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most - 1);
  const last = `${lines[most - 1] ?? ''} ${lines[most]}`;
  const cut = isOpen(shown.join(' ')) && !last.includes('“') ? clip(`“${last}`, room + 1).slice(1) : clip(last, room);
  return [...shown, cut];
}
