import type { Document, Quotation, Slice, StatementKind } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import type { Range } from '../attributions/index.ts';

/** Cuts content at its quotation marks: what was printed inside them, without the marks, and what was not. */
export function slicesOf(document: Document, content: readonly Range[], quotations: readonly Quotation[]): Slice[] {
  const { text } = document;
  const found: Slice[] = [];
  const push = (start: number, end: number, quoted: boolean, first: boolean): void => {
    let a = start;
    let b = end;
    while (a < b && (quoted ? /\s/u : /[\s,.;:—–"“”‘’'`-]/u).test(text[a] ?? '')) a++;
    while (b > a && (quoted ? /[\s,]/u : /[\s,.;:—–"“”‘’'`-]/u).test(text[b - 1] ?? '')) b--;
    if (!quoted && first)
      a +=
        /^(?:that(?! (?:is|was|were|has|had|will|would|can|could|did|does|should|must|may|might)(?:n['’]t)?\b)|to (?:say|tell|discuss|comment on|answer|explain|confirm))\s+(?=\S)/iu.exec(
          text.slice(a, b),
        )?.[0].length ?? 0;
    if (a < b && (quoted || /[\p{L}\d]/u.test(text.slice(a, b)))) found.push({ span: spanIn(document, a, b), quoted });
  };
  for (const [start, end] of content) {
    let at = start;
    for (const { outer, inner, level } of quotations) {
      if (level !== 1 || outer.end <= at || outer.start >= end) continue;
      if (outer.start > at) push(at, outer.start, false, at === start);
      push(Math.max(inner.start, start), Math.min(inner.end, end), true, false);
      at = outer.end;
    }
    if (at < end) push(at, end, false, at === start);
  }
  return found;
}

/** Direct when all that counts is quoted. Titles and words held at arm's length do not make a statement mixed. */
export function kindOfSlices(slices: readonly Slice[], quotations: readonly Quotation[]): StatementKind {
  const spoken = (slice: Slice): boolean =>
    slice.quoted && (quotations.find(({ inner }) => inner.start <= slice.span.start && slice.span.end <= inner.end)?.speech ?? true);
  const quoted = slices.map(spoken);
  return quoted.includes(true) ? (quoted.includes(false) ? 'mixed' : 'direct') : 'indirect';
}
