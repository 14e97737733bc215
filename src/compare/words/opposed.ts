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

/** How far a negation reaches, in words, and how many of its first concepts are what it negates before all. */
const REACH = 7;
const HEAD = 2;

/** Concepts of the words that stand in the reach of a negation, nearest first. */
export function negated(unit: Unit): string[] {
  const found: string[] = [];
  unit.words.forEach((word, at) => {
    if (!negations.has(word)) return;
    found.push(
      ...unit.words
        .slice(at + 1, at + 1 + REACH)
        .map(conceptOf)
        .filter((c) => unit.concepts.has(c)),
    );
  });
  // "Denied that he paid": all of it is negated.
  if (found.length === 0 && unit.negative) found.push(...unit.concepts);
  return [...new Set(found)];
}

/** How much of what a unit negates the other has: part of the weight, the weight; nothing where the other lacks what is negated first. */
export function negatedIn(not: Unit, other: Unit): { readonly part: number; readonly weight: number } {
  const concepts = negated(not);
  if (!concepts.slice(0, HEAD).some((c) => other.concepts.has(c))) return { part: 0, weight: 0 };
  let [all, shared] = [0, 0];
  for (const concept of concepts) {
    const weight = (not.weights.get(concept) ?? 0) * (isCommon(concept) ? 0.3 : 1);
    all += weight;
    if (other.concepts.has(concept)) shared += weight;
  }
  return { part: all > 0 ? shared / all : 0, weight: shared };
}
