import type { Bag } from './bag.ts';

/**
 * Rare words tell more than frequent ones. The weight depends on how many units of the story have the word, not on how many
 * units there are: a document that shares no words with the others changes no weight.
 */
export function weigh(bags: readonly Bag[]): Map<string, number>[] {
  const count = new Map<string, number>();
  for (const bag of bags) for (const key of keysOf(bag)) count.set(key, (count.get(key) ?? 0) + 1);
  return bags.map((bag) => new Map(keysOf(bag).map((key) => [key, 1 / (1 + Math.log(count.get(key) ?? 1) / 2)])));
}

const keysOf = (bag: Bag): string[] => [...bag.concepts, ...[...bag.names].map((n) => `@${n}`)];
