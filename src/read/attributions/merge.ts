import type { Range, RawAttribution } from './raw.ts';

const overlap = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));

const first = ({ content, cue }: RawAttribution): number => Math.min(...[...content, ...cue].map(([start]) => start));

/** All of `one`, and those of `other` whose cue and content touch none of them; in text order. */
export function merged(one: readonly RawAttribution[], other: readonly RawAttribution[]): RawAttribution[] {
  const added = other.filter((b) => !one.some((a) => overlap(a.cue, b.cue) || overlap(a.content, b.content)));
  return [...one, ...added].toSorted((a, b) => first(a) - first(b));
}
