export interface Scored {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Groups without drift: two groups are joined only when every pair across them may stand in one group.
 * @param pairs those that speak for joining, tried from the highest score down
 * @param mayStand whether two members can be in one group at all
 */
export function clusters(size: number, pairs: readonly Scored[], mayStand: (a: number, b: number) => boolean): number[][] {
  const groupOf = Array.from({ length: size }, (_, i) => i);
  const members = new Map<number, number[]>(groupOf.map((i) => [i, [i]]));
  for (const { a, b } of pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [x, y] = [groupOf[a] ?? a, groupOf[b] ?? b];
    if (x === y) continue;
    const [mine, yours] = [members.get(x) ?? [], members.get(y) ?? []];
    if (!mine.every((i) => yours.every((j) => mayStand(Math.min(i, j), Math.max(i, j))))) continue;
    for (const j of yours) groupOf[j] = x;
    members.set(x, [...mine, ...yours]);
    members.delete(y);
  }
  return [...members.values()].map((group) => group.toSorted((i, j) => i - j)).toSorted((g, h) => (g[0] ?? 0) - (h[0] ?? 0));
}

/** Scores by pair, looked up in either order. */
export class PairTable<T> {
  readonly #values = new Map<string, T>();
  set(a: number, b: number, value: T): void {
    this.#values.set(a < b ? `${a} ${b}` : `${b} ${a}`, value);
  }
  get(a: number, b: number): T | undefined {
    return this.#values.get(a < b ? `${a} ${b}` : `${b} ${a}`);
  }
}

/** Log odds → between 0 and 1, with three digits. */
export const chance = (odds: number): number => Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
