import type { Unit } from '../units.ts';
import { conceptOf, isCommon } from './concept.ts';
import { opposites } from './opposites.data.ts';
import { stem } from './stem.ts';
import { negations } from './stop.data.ts';

const sides = opposites.map((line) => line.split(' | ').map((side) => new Set(side.split(' ').map(stem))) as [Set<string>, Set<string>]);

/** The two printed words that exclude each other, if the units have such a pair. */
export function oppositeWords(a: Unit, b: Unit): [string, string] | undefined {
  const [stemsA, stemsB] = [a.words.map(stem), b.words.map(stem)];
  for (const [left, right] of sides) {
    const place = (stems: readonly string[], side: ReadonlySet<string>): number => stems.findIndex((s) => side.has(s));
    const [leftInA, rightInA] = [place(stemsA, left), place(stemsA, right)];
    const [leftInB, rightInB] = [place(stemsB, left), place(stemsB, right)];
    // A unit that has words of both sides stands on neither.
    if (leftInA >= 0 && rightInB >= 0 && rightInA < 0 && leftInB < 0) return [a.words[leftInA] as string, b.words[rightInB] as string];
    if (rightInA >= 0 && leftInB >= 0 && leftInA < 0 && rightInB < 0) return [a.words[rightInA] as string, b.words[leftInB] as string];
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
