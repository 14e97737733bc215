/** Average linkage: two groups of articles become one while they are alike enough on average. */
import { Heap } from './heap.ts';
import { closeness, type Vector } from './likeness.ts';

export interface Member {
  readonly id: string;
  readonly day: number | undefined;
  readonly vector: Vector;
  /** Articles that a user kept out of its story. */
  readonly apart: ReadonlySet<string>;
}

export interface Group {
  /** The first is the least. */
  ids: string[];
  /** Sum of the members' vectors: its product with another's is the sum over all pairs. */
  readonly sum: Map<number, number>;
  /** How many articles each day has. */
  readonly days: Map<number | undefined, number>;
  /** Groups that it may become one with, and how like they are. */
  readonly near: Map<Group, number>;
  readonly apart: Set<string>;
  /** Counts what it took in; -1: it was taken in itself. */
  version: number;
}

interface Offer {
  readonly likeness: number;
  readonly a: Group;
  readonly b: Group;
  readonly versions: number;
}

export const nameOf = (group: Group): string => group.ids[0] as string;

export const alone = ({ id, day, vector, apart }: Member): Group => ({
  ids: [id],
  sum: new Map(Array.from(vector.words, (word, at) => [word, vector.weights[at] as number])),
  days: new Map([[day, 1]]),
  near: new Map(),
  apart: new Set(apart),
  version: 0,
});

/** Without its neighbours. */
export const sameAs = ({ ids, sum, days, apart }: Group): Group => ({ ids, sum, days, near: new Map(), apart, version: 0 });

/** Both as one, which has no neighbours yet; they stay as they are. */
export function join(a: Group, b: Group): Group {
  const made: Group = { ...sameAs(a), sum: new Map(a.sum), days: new Map(a.days), apart: new Set(a.apart) };
  absorb(made, { ...b, near: new Map() });
  return made;
}

/** Mean over all pairs of articles, one of each group. */
export function between(a: Group, b: Group): number {
  const [few, many] = a.sum.size < b.sum.size ? [a.sum, b.sum] : [b.sum, a.sum];
  let sum = 0;
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0);
  let close = 0;
  for (const [x, n] of a.days) for (const [y, m] of b.days) close += n * m * closeness(x, y);
  const pairs = a.ids.length * b.ids.length;
  return (sum / pairs) * (close / pairs);
}

/** What a user parted stays parted, whatever the likeness. */
export const mayMerge = (a: Group, b: Group): boolean =>
  (a.apart.size === 0 || !b.ids.some((id) => a.apart.has(id))) && (b.apart.size === 0 || !a.ids.some((id) => b.apart.has(id)));

/** Takes `b` into `a`. */
export function absorb(a: Group, b: Group): void {
  for (const [word, weight] of b.sum) a.sum.set(word, (a.sum.get(word) ?? 0) + weight);
  for (const [day, n] of b.days) a.days.set(day, (a.days.get(day) ?? 0) + n);
  for (const id of b.apart) a.apart.add(id);
  const others = new Set([...a.near.keys(), ...b.near.keys()]);
  others.delete(a);
  others.delete(b);
  for (const other of b.near.keys()) other.near.delete(b);
  a.near.clear();
  a.ids = nameOf(a) < nameOf(b) ? [...a.ids, ...b.ids] : [...b.ids, ...a.ids];
  a.version++;
  b.version = -1;
  for (const other of others) bind(a, other);
}

/** Measures two groups and makes them neighbours. */
export function bind(x: Group, y: Group): void {
  // Always the same way round: sums come out the same to the last digit.
  const likeness = nameOf(x) < nameOf(y) ? between(x, y) : between(y, x);
  x.near.set(y, likeness);
  y.near.set(x, likeness);
}

/** Changes the groups it is given. @returns those that are left; they depend on the groups alone, not on their order */
export function agglomerate(groups: readonly Group[], enough: number): Group[] {
  const offers = new Heap<Offer>(
    (x, y) => x.likeness > y.likeness || (x.likeness === y.likeness && `${nameOf(x.a)} ${nameOf(x.b)}` < `${nameOf(y.a)} ${nameOf(y.b)}`),
  );
  const offer = (x: Group, y: Group, likeness: number): void => {
    const [a, b] = nameOf(x) < nameOf(y) ? [x, y] : [y, x];
    if (likeness >= enough && mayMerge(a, b)) offers.push({ likeness, a, b, versions: a.version + b.version });
  };
  for (const group of groups) for (const [other, likeness] of group.near) if (nameOf(group) < nameOf(other)) offer(group, other, likeness);
  for (let best = offers.pop(); best; best = offers.pop()) {
    const { a, b, versions } = best;
    if (a.version < 0 || b.version < 0 || a.version + b.version !== versions) continue;
    absorb(a, b);
    for (const [other, likeness] of a.near) offer(a, other, likeness);
  }
  return groups.filter(({ version }) => version >= 0);
}
