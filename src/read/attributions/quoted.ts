import type { Quotation } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
import type { Range, RawAttribution } from './raw.ts';

const placeOf = ([start, end]: Range): { start: number; end: number } => ({ start, end });
const meet = (ranges: readonly Range[], [start, end]: Range): boolean => ranges.some(([from, to]) => from < end && start < to);
const inside = ([start, end]: Range, [from, to]: Range): boolean => from <= start && end <= to;

/** Those who say some of a range. What is told within it does not count. */
function sayers(found: readonly RawAttribution[]): (range: Range) => RawAttribution[] {
  const at = overlapping(
    found.flatMap((one) => one.content.map((range) => ({ one, range }))),
    ({ range }) => placeOf(range),
  );
  return (range) => [...new Set(at(...range).map(({ one }) => one))].filter(({ cue }) => !cue.some((words) => inside(words, range)));
}

/**
 * Contents that begin or end within a quotation go on to its ends: the model looks at so many words around a cue, and long
 * quotations are cut there. A quotation of which somebody else has a part is left as it is.
 */
function wholeQuotations(quotations: readonly Range[], found: readonly RawAttribution[]): RawAttribution[] {
  const quotationsAt = overlapping(quotations, placeOf);
  const sayersOf = sayers(found);
  return found.map((one) => {
    const cut = new Set(one.content.flatMap((range) => quotationsAt(...range).filter((whole) => !inside(whole, range))));
    const mine = [...cut].filter((whole) => !meet(one.cue, whole) && sayersOf(whole).every((other) => other === one));
    return mine.length === 0 ? one : { ...one, content: joined([...one.content, ...mine]) };
  });
}

/** Ranges that overlap become one; in text order. */
function joined(ranges: readonly Range[]): Range[] {
  const runs: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = runs.at(-1);
    if (last && start < last[1]) runs[runs.length - 1] = [last[0], Math.max(last[1], end)];
    else runs.push([start, end]);
  }
  return runs;
}

/** Between two quotations of one speaker: who says it, in so many letters, and the end of that sentence. */
const between = /^[^“”"\n]{3,140}[.,:][^\S\n]*$/u;

/** `"No," she said. "Not here."`: the rest of what she said, which nobody else has. */
function goneOn(text: string, quotations: readonly Range[], found: readonly RawAttribution[]): RawAttribution[] {
  const sayersOf = sayers(found);
  const rests = new Map<RawAttribution, Range[]>();
  for (const [at, next] of quotations.entries()) {
    const before = quotations[at - 1];
    if (!before || !between.test(text.slice(before[1], Math.min(next[0], before[1] + 160))) || sayersOf(next).length > 0) continue;
    const one = sayersOf(before).find(({ cue }) => meet(cue, [before[1], next[0]]));
    if (one) rests.set(one, [...(rests.get(one) ?? []), next]);
  }
  return found.map((one) => ({ ...one, content: [...one.content, ...(rests.get(one) ?? [])] }));
}

/** Quotations go with their speaker whole, and so does what is quoted right after the words that tell who speaks. */
export function withQuotations(text: string, quotations: readonly Quotation[], found: readonly RawAttribution[]): RawAttribution[] {
  const outer = quotations.filter(({ level, closed }) => level === 1 && closed).map(({ outer: { start, end } }): Range => [start, end]);
  return goneOn(text, outer, wholeQuotations(outer, found));
}
