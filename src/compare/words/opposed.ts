import type { Unit } from '../units.ts';
import { conceptOf, isCommon } from './concept.ts';
import { opposites } from './opposites.data.ts';
import { stem } from './stem.ts';
import { negations } from './stop.data.ts';

const sideOf = new Map<string, { line: number; right: boolean }[]>();
for (const [line, text] of opposites.entries()) {
  for (const [at, side] of text.split(' | ').entries()) {
    for (const root of new Set(side.split(' ').map(stem))) sideOf.set(root, [...(sideOf.get(root) ?? []), { line, right: at === 1 }]);
  }
}

/** For each pair of opposites of which a unit has words of one side only: that side and the word. */
type Sides = ReadonlyMap<number, { readonly right: boolean; readonly word: string }>;
const known = new WeakMap<Unit, Sides>();

function sidesIn(unit: Unit): Sides {
  const cached = known.get(unit);
  if (cached) return cached;
  const found = new Map<number, { right: boolean; word: string }>();
  const both = new Set<number>();
  for (const word of unit.words) {
    for (const { line, right } of sideOf.get(stem(word)) ?? []) {
      const other = found.get(line);
      if (other && other.right !== right) both.add(line);
      else if (!other) found.set(line, { right, word });
    }
  }
  for (const line of both) found.delete(line);
  known.set(unit, found);
  return found;
}

/** The two printed words that exclude each other, if the units have such a pair. */
export function oppositeWords(a: Unit, b: Unit): [string, string] | undefined {
  const theirs = sidesIn(b);
  for (const [line, { right, word }] of sidesIn(a)) {
    const other = theirs.get(line);
    if (other && other.right !== right) return [word, other.word];
  }
  return undefined;
}

/** How far a negation reaches, in words. */
const REACH = 7;

/** Concepts of the words that stand in the reach of a negation. */
export function negated(unit: Unit): Set<string> {
  const found = new Set<string>();
  unit.words.forEach((word, at) => {
    if (!negations.has(word)) return;
    for (const next of unit.words.slice(at + 1, at + 1 + REACH)) {
      const concept = conceptOf(next);
      if (unit.concepts.has(concept)) found.add(concept);
    }
  });
  return found;
}

/** How much of what a unit negates the other has: part of the weight, and the weight. */
export function negatedIn(not: Unit, other: Unit): { readonly part: number; readonly weight: number } {
  let [all, shared] = [0, 0];
  for (const concept of negated(not)) {
    const weight = (not.weights.get(concept) ?? 0) * (isCommon(concept) ? 0.3 : 1);
    all += weight;
    if (other.concepts.has(concept)) shared += weight;
  }
  return { part: all > 0 ? shared / all : 0, weight: shared };
}
