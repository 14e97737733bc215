/** Spans that name or describe somebody or something; they nest. */
import type { Seen } from './encode.ts';
import type { Featured } from './features.ts';
import { home } from './windows.ts';

export const mentionKinds = ['person', 'organization', 'place', 'time', 'other'] as const;
export type MentionKind = (typeof mentionKinds)[number];
export const mentionForms = ['named', 'nominal', 'pronoun'] as const;
export type MentionForm = (typeof mentionForms)[number];

/** Half-open range of pieces. */
export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly form: MentionForm;
  /** Log-odds. */
  readonly score: number;
}

/** In pieces; a longer span is no mention. */
const longest = 96;

/** All spans with a score above 0, each from the window where it stands most inside, in text order. */
export function mentionsIn({ units }: Featured, seen: readonly Seen[]): FoundMention[] {
  const n = units.length;
  const windows = seen.map(({ window }) => window);
  const found: FoundMention[] = [];
  const opens = (piece: number): boolean => units[piece] !== units[piece - 1];
  for (const [i, { window, length, spans, padded, kinds, forms }] of seen.entries()) {
    for (let a = 1; a < length - 1; a++) {
      const first = window.start + a - 1;
      if (!opens(first)) continue;
      for (let b = a; b < Math.min(length - 1, a + longest); b++) {
        const score = spans[a * padded + b] ?? 0;
        const last = window.start + b - 1;
        if (score <= 0 || !opens(last + 1) || home(windows, n, first, last) !== i) continue;
        const kind = mentionKinds[best(kinds, a, b, mentionKinds.length)] ?? 'other';
        const form = mentionForms[best(forms, a, b, mentionForms.length)] ?? 'nominal';
        found.push({ start: first, end: last + 1, kind, form, score });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Column with the best sum of the first piece's score as a beginning and the last piece's as an end. */
function best(scores: Float32Array, a: number, b: number, columns: number): number {
  let found = 0;
  let top = -Infinity;
  for (let c = 0; c < columns; c++) {
    const sum = (scores[a * columns * 2 + c] ?? 0) + (scores[b * columns * 2 + columns + c] ?? 0);
    if (sum > top) [found, top] = [c, sum];
  }
  return found;
}
