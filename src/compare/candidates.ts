import type { Unit } from './units.ts';

/** A word that more units have than this finds no pairs; the larger the story, the rarer a word must be. */
const most = (units: number): number => Math.max(12, Math.min(120, Math.floor(720_000 / Math.max(1, units))));
/** Weight in common that makes a pair worth measuring. */
const LEAST = 0.45;

/** Index pairs (smaller first) of units that share enough rare words, found through an inverted index, in order. */
export function candidatePairs(units: readonly Unit[], least: number = LEAST): [number, number][] {
  const index = new Map<string, number[]>();
  units.forEach((unit, at) => {
    for (const concept of unit.concepts) {
      const holders = index.get(concept);
      if (holders) holders.push(at);
      else index.set(concept, [at]);
    }
  });
  const limit = most(units.length);
  const found: [number, number][] = [];
  units.forEach((unit, at) => {
    const weight = new Map<number, number>();
    for (const concept of unit.concepts) {
      const holders = index.get(concept) ?? [];
      if (holders.length > limit) continue;
      const mine = unit.weights.get(concept) ?? 0;
      for (const other of holders) if (other > at) weight.set(other, (weight.get(other) ?? 0) + mine);
    }
    const others: number[] = [];
    for (const [other, shared] of weight) if (shared >= least) others.push(other);
    for (const other of others.sort((a, b) => a - b)) found.push([at, other]);
  });
  return found;
}
