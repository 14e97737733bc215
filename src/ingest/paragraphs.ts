/** Where the paragraphs of a text are: between blank lines; line by line; or over several lines that were broken at a margin. */
import { transcriptParagraphs } from './transcript.ts';

/** `[start, end)` of the text, without the blanks around. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const wrapLimit = 120;

/** The range without blanks at its ends; undefined when nothing is left. */
export function trim(text: string, { start, end }: Range): Range | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

function linesOf(text: string): (Range | undefined)[] {
  const lines: (Range | undefined)[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    lines.push(trim(text, { start, end: stop }));
    start = stop + 1;
  }
  return lines;
}

const firstWord = (text: string, line: Range): number => {
  const blank = text.slice(line.start, line.end).search(/\s/);
  return blank === -1 ? line.end - line.start : blank;
};

/** Runs of lines with no blank line between. */
function runsOf(text: string): Range[][] {
  const runs: Range[][] = [[]];
  for (const line of linesOf(text)) {
    if (line) runs.at(-1)?.push(line);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * The margin a text was broken at: the length of its longest line, when at almost every line end inside a run the next word
 * would not have fitted. Undefined for text with one paragraph a line.
 */
function marginOf(text: string, runs: readonly (readonly Range[])[]): number | undefined {
  const lengths = runs.flatMap((run) => run.map(({ start, end }) => end - start));
  const margin = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (margin > wrapLimit) return undefined;
  let breaks = 0;
  let forced = 0;
  for (const run of runs) {
    for (const [index, line] of run.entries()) {
      const next = run[index + 1];
      if (!next) continue;
      breaks += 1;
      if (line.end - line.start + 1 + firstWord(text, next) > margin - 3) forced += 1;
    }
  }
  return breaks >= 3 && forced >= breaks * 0.7 ? margin : undefined;
}

/** The paragraphs in text order. */
export function paragraphsOf(text: string): Range[] {
  const runs = runsOf(text);
  const turns = transcriptParagraphs(text, runs);
  if (turns) return turns;
  const margin = marginOf(text, runs);
  if (margin === undefined) return runs.flat();
  const paragraphs: Range[] = [];
  for (const run of runs) {
    let open: Range | undefined;
    for (const line of run) {
      const fits = open !== undefined && line.start - open.start > 0 && fitsBefore(text, open, line, margin);
      const indented = /(?:\t| {2})$/.test(text.slice(Math.max(0, line.start - 2), line.start));
      if (open && !fits && !indented) open = { start: open.start, end: line.end };
      else {
        if (open) paragraphs.push(open);
        open = line;
      }
    }
    if (open) paragraphs.push(open);
  }
  return paragraphs;
}

/** Whether the last line of `open` left so much room before the margin that its end was meant. */
function fitsBefore(text: string, open: Range, line: Range, margin: number): boolean {
  const lastStart = text.lastIndexOf('\n', open.end - 1) + 1;
  const used = open.end - Math.max(lastStart, open.start);
  return used + 1 + firstWord(text, line) <= margin - 20;
}
