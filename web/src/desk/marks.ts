import type { Desk, FactKind } from './desk.ts';
import { placesOf } from './places.ts';
import type { Span } from './types.ts';

export const markKinds = ['quoted', 'paraphrased', 'own', 'conflict', 'demand', 'source', 'event', 'person', 'time', 'notice'] as const;
/** What a mark in an article stands for. `own`: a claim in the outlet's own voice. */
export type MarkKind = (typeof markKinds)[number];

export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** The fact it leads to; a time leads nowhere further. */
  readonly fact?: string;
}

/** A run of text under the same marks. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

const kindOf: Partial<Record<FactKind, MarkKind>> = {
  conflict: 'conflict',
  demand: 'demand',
  event: 'event',
  notice: 'notice',
  entity: 'person',
  update: 'own',
  oversight: 'own',
};

const kept = new WeakMap<Desk, ReadonlyMap<string, readonly Mark[]>>();

/** All marks of a document, in text order. Made for all documents at once, on first use. */
export function marksOf(desk: Desk, document: string): readonly Mark[] {
  let all = kept.get(desk);
  if (all === undefined) {
    all = gather(desk);
    kept.set(desk, all);
  }
  return all.get(document) ?? [];
}

function gather(desk: Desk): ReadonlyMap<string, readonly Mark[]> {
  const all = new Map<string, Mark[]>();
  const add = (kind: MarkKind, span: Span, fact?: string): void => {
    const mark: Mark = { kind, start: span.start, end: span.end, ...(fact === undefined ? {} : { fact }) };
    const list = all.get(span.document);
    if (list === undefined) all.set(span.document, [mark]);
    else list.push(mark);
  };
  for (const fact of desk.facts()) {
    for (const place of placesOf(desk, fact)) {
      if (fact.kind === 'demand' && place.part !== 'demand') continue;
      for (const { span, quoted } of place.slices) {
        const spoken = quoted ? 'quoted' : 'paraphrased';
        if (fact.kind === 'claim') add(quoted ? 'quoted' : place.statement === undefined ? 'own' : 'paraphrased', span, fact.id);
        else add(fact.kind === 'statement' ? spoken : (kindOf[fact.kind] ?? 'own'), span, fact.id);
      }
    }
    if (fact.kind === 'statement') {
      for (const report of fact.of.reports) for (const span of report.source) add('source', span, fact.id);
    }
  }
  for (const time of desk.record.times) add('time', time.span);
  for (const list of all.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return all;
}

/** Cuts `[start, end)` at every edge of a mark and of `cuts`, so that marks may overlap as they like. */
export function runsOf(
  marks: readonly Mark[],
  start: number,
  end: number,
  cuts: readonly { readonly start: number; readonly end: number }[] = [],
): Run[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const { start: from, end: to } of [...here, ...cuts]) {
    if (from > start && from < end) edges.add(from);
    if (to > start && to < end) edges.add(to);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const runs: Run[] = [];
  let first = 0;
  let open: Mark[] = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const from = sorted[index] ?? start;
    open = open.filter((mark) => mark.end > from);
    for (let next = here[first]; next !== undefined && next.start <= from; next = here[++first]) if (next.end > from) open.push(next);
    runs.push({ start: from, end: sorted[index + 1] ?? end, marks: open });
  }
  return runs;
}
