import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { longestRun } from '../words/likeness.ts';

/** A run of this many words is not written twice by chance. */
const COPIED = 9;

/**
 * Who could have taken from whom: for each document, those whose words it repeats at length and that are not younger.
 * Of two documents of one day neither is first: both are given.
 */
export function takenFrom(story: Story, units: readonly Unit[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (later: string, earlier: string): void => {
    const known = found.get(later) ?? new Set<string>();
    found.set(later, known.add(earlier));
  };
  units.forEach((a, at) => {
    for (const b of units.slice(at + 1)) {
      if (story.outletOf(a.document).id === story.outletOf(b.document).id || a.words.length < COPIED || b.words.length < COPIED) continue;
      if (longestRun(a.words, b.words) < COPIED) continue;
      const [x, y] = [story.day(a.document), story.day(b.document)];
      if (x === undefined || y === undefined || x <= y) add(b.document, a.document);
      if (x === undefined || y === undefined || y <= x) add(a.document, b.document);
    }
  });
  return found;
}
