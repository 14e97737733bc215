import type { Range, RawAttribution } from './raw.ts';

const overlap = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));

const first = ({ content, cue }: RawAttribution): number => Math.min(...[...content, ...cue].map(([start]) => start));

/** All of `one`, and those of `other` whose cue and content touch none of them; in text order. */
export function merged(one: readonly RawAttribution[], other: readonly RawAttribution[]): RawAttribution[] {
  const added = other.filter((b) => !one.some((a) => overlap(a.cue, b.cue) || overlap(a.content, b.content)));
  return [...one, ...added].toSorted((a, b) => first(a) - first(b));
}

/** `tell us the board met`: who is told is no part of what they are told. */
export function withoutTold(text: string, one: RawAttribution): RawAttribution {
  const [[from, to] = [0, 0]] = one.cue;
  const [content, ...more] = one.content;
  if (!content || !/\btell(?:s|ing)?$|\btold$/iu.test(text.slice(from, to))) return one;
  const told = /^(?:us|me|him|them)\s+(?=\S)/iu.exec(text.slice(...content));
  return told ? { ...one, content: [[content[0] + told[0].length, content[1]], ...more] } : one;
}
