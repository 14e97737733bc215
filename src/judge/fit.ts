import type { Span } from '../facts/index.ts';

/** What two spans have in common by all that either has, between 0 and 1. */
export function fit(a: Span, b: Span): number {
  if (a.document !== b.document) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Another version of the program may cut a little otherwise; less than this is another thing. */
const least = 0.5;

/** Those of which a span fits best, several where they fit alike. */
export function bestAt<T>(items: readonly T[], spansOf: (item: T) => readonly Span[], place: Span): T[] {
  const fits = items.map((item) => Math.max(0, ...spansOf(item).map((span) => fit(span, place))));
  const best = Math.max(least, ...fits);
  return items.filter((_, at) => (fits[at] ?? 0) === best);
}
