import type { Document, Quotation, Slice, Stance } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import type { CueReading } from './cue.ts';
import { stanceOf } from './stance.ts';

/** One point made: its slices and its stance. */
export interface Point {
  readonly slices: readonly Slice[];
  readonly stance: Stance;
}

/**
 * Cuts what one cue reports into the points that it makes. Slices that belong to one clause stay together; parts set apart by
 * the cue, or by `and that`, are points of their own where their stance differs.
 */
export function points(document: Document, slices: readonly Slice[], cue: CueReading, quotations: readonly Quotation[]): Point[] {
  const made: { slices: Slice[]; stance: Stance }[] = [];
  for (const run of runs(document, slices)) {
    const words = document.text.slice(run[0]?.span.start ?? 0, run.at(-1)?.span.end ?? 0);
    const quoted =
      run[0]?.quoted === true &&
      quotations.some(({ inner, speech }) => speech && inner.start <= (run[0]?.span.start ?? -1) && (run[0]?.span.start ?? -1) < inner.end);
    const start = run[0]?.span.start ?? 0;
    const stance = stanceOf(cue, words, quoted, document.text.slice(Math.max(0, start - 30), start));
    const last = made.at(-1);
    if (last && (last.stance === stance || stance === 'asserts')) last.slices.push(...run);
    else made.push({ slices: [...run], stance });
  }
  return made;
}

/** Slices with nothing but marks between them; an unquoted slice with `and that` in it is two. */
function runs(document: Document, slices: readonly Slice[]): Slice[][] {
  const found: Slice[][] = [];
  for (const slice of slices.flatMap((one) => divided(document, one))) {
    const last = found.at(-1)?.at(-1);
    const gap = last ? document.text.slice(last.span.end, slice.span.start) : 'x';
    const joins =
      last !== undefined &&
      !/[\p{L}\p{N}]/u.test(gap) &&
      gap.length < 5 &&
      !(last.quoted && slice.quoted) &&
      !/[.!?]$/u.test(document.text.slice(last.span.start, last.span.end));
    if (joins) found.at(-1)?.push(slice);
    else found.push([slice]);
  }
  return found;
}

function divided(document: Document, slice: Slice): Slice[] {
  if (slice.quoted) return [slice];
  const { start, end } = slice.span;
  const words = document.text.slice(start, end);
  const cut = /,?\s+(?:and|but)\s+(?=(?:that|would|will)\s)/u.exec(words);
  if (!cut || cut.index < 8 || end - start - cut.index - cut[0].length < 8) return [slice];
  const that = /^that\s+/u.exec(words.slice(cut.index + cut[0].length))?.[0].length ?? 0;
  return [
    { span: spanIn(document, start, start + cut.index), quoted: false },
    { span: spanIn(document, start + cut.index + cut[0].length + that, end), quoted: false },
  ];
}
