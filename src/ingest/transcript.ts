/** Transcripts break their lines at a margin and set every turn on a line of its own: `Q.`, `MS. VOLL:`, `Mr. HALE.` */
import type { Range } from './paragraphs.ts';

const loud = String.raw`\p{Lu}[\p{Lu}.'’-]*`;
const label = new RegExp(
  [
    String.raw`[QA](?:[.:]?(?:\s{2}|\t)|[.:]\s)`,
    String.raw`${loud}(?:\s${loud}){0,5}(?:\s\([^()\n]{1,40}\))?:(?:\s|$)`,
    String.raw`(?:Mr|Mrs|Ms|Dr|The|Senator|Chairman|Chairwoman)\.?\s\p{Lu}{2}[\p{Lu}'’-]*(?:\s\p{Lu}{2}[\p{Lu}'’-]*){0,2}[.:]\s`,
    String.raw`(?:Mr|Mrs|Ms|Dr|Senator|Representative|Chairman|Chairwoman|Chair|General|Secretary|Judge|Justice|Director|Commissioner|Governor|Mayor|Professor|Ambassador)\.?\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}\.\s`,
    String.raw`The\s(?:Chair(?:man|woman|person)?|Witness|Court|Clerk|President|Speaker|Reporter|Interpreter)[.:]\s`,
    String.raw`[([]\p{Lu}[^()[\]]{1,80}[)\]]\.?$`,
    String.raw`(?:[A-Z-]{2,12}\s){0,3}(?:EXAMINATION|Examination)\b`,
  ]
    .map((part) => `^(?:${part})`)
    .join('|'),
  'u',
);

/** How many lines must begin a turn before a text is taken for a transcript. */
const least = 4;

/** Whether a line begins what somebody says. */
export const startsTurn = (line: string): boolean => label.test(line.slice(0, 120));

const lineIn = (text: string, { start, end }: Range): string => text.slice(start, Math.min(end, start + 120));

/**
 * The paragraphs of a transcript with broken lines: each goes from the label of a turn to the next label or blank line. Undefined
 * when the text is none, or has a paragraph on every line.
 */
export function transcriptParagraphs(text: string, runs: readonly (readonly Range[])[]): Range[] | undefined {
  const all = runs.flat();
  const turns = all.filter((line) => startsTurn(lineIn(text, line))).length;
  if (turns < least) return undefined;
  const others = runs.flatMap((run) => run.slice(1).filter((line) => !startsTurn(lineIn(text, line))));
  const goesOn = others.filter(({ start }) => /\p{Ll}/u.test(text[start] ?? ''));
  if (goesOn.length < 2 || goesOn.length < others.length / 5) return undefined;
  const isIndented = ({ start }: Range): boolean => /(?:\t| {2})$/u.test(text.slice(Math.max(0, start - 2), start));
  // Where lines that go on stand at the margin, a line that does not is a new paragraph.
  const indents = goesOn.filter(isIndented).length <= goesOn.length / 5;
  const paragraphs: Range[] = [];
  for (const run of runs) {
    let open: Range | undefined;
    for (const line of run) {
      if (open && !startsTurn(lineIn(text, line)) && !(indents && isIndented(line))) open = { start: open.start, end: line.end };
      else {
        if (open) paragraphs.push(open);
        open = line;
      }
    }
    if (open) paragraphs.push(open);
  }
  return paragraphs;
}
