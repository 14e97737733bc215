/** Which articles have a word among their heaviest, by week: finds what may belong together without looking at the whole archive. */
export interface Keyed {
  readonly id: string;
  readonly keys: readonly string[];
  readonly week: number | undefined;
  /** For `candidates` to count in; 0 otherwise. */
  shared: number;
}

/** Weeks before and after an article in which a shared word counts, however frequent. */
export const WEEKS = 2;
/** A word that more articles have among their heaviest says nothing about articles far apart. */
export const FEW = 100;
/** Shared words that make two articles worth comparing. */
const SHARED = 2;

interface Posting<One> {
  readonly weeks: Map<number | undefined, Set<One>>;
  size: number;
}

export const isNear = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= WEEKS;

export class Postings<One extends Keyed> {
  readonly #of = new Map<string, Posting<One>>();

  /** @returns keys that were rare until now: articles far apart are no longer compared for their sake */
  add(one: One): string[] {
    const { keys, week } = one;
    const grown: string[] = [];
    for (const key of keys) {
      let posting = this.#of.get(key);
      if (!posting) this.#of.set(key, (posting = { weeks: new Map(), size: 0 }));
      const there = posting.weeks.get(week);
      if (there) there.add(one);
      else posting.weeks.set(week, new Set([one]));
      if (++posting.size === FEW + 1) grown.push(key);
    }
    return grown;
  }

  /** @returns keys that are rare again */
  remove(one: One): string[] {
    const { keys, week } = one;
    const shrunk: string[] = [];
    for (const key of keys) {
      const posting = this.#of.get(key);
      const there = posting?.weeks.get(week);
      if (!posting || !there?.delete(one)) continue;
      if (there.size === 0) posting.weeks.delete(week);
      if (--posting.size === FEW) shrunk.push(key);
      if (posting.size === 0) this.#of.delete(key);
    }
    return shrunk;
  }

  isRare(key: string): boolean {
    return (this.#of.get(key)?.size ?? 0) <= FEW;
  }

  all(key: string): One[] {
    return [...(this.#of.get(key)?.weeks.values() ?? [])].flatMap((there) => [...there]);
  }

  /** Articles that share enough of what tells, which depends on nothing but the articles that are there. */
  candidates(one: One): One[] {
    const { keys, week } = one;
    const seen: One[] = [];
    const count = (others: Iterable<One>): void => {
      for (const other of others) if (++other.shared === 1) seen.push(other);
    };
    for (const key of keys) {
      const posting = this.#of.get(key);
      if (!posting) continue;
      if (posting.size <= FEW) for (const there of posting.weeks.values()) count(there);
      else if (week !== undefined) for (let at = week - WEEKS; at <= week + WEEKS; at++) count(posting.weeks.get(at) ?? []);
    }
    const found = seen.filter((other) => other.shared >= SHARED && other !== one);
    for (const other of seen) other.shared = 0;
    return found;
  }

  /** Whether two articles are compared, as `candidates` says. */
  compares(a: Keyed, b: Keyed): boolean {
    const near = isNear(a.week, b.week);
    return a.keys.filter((key) => b.keys.includes(key) && (near || this.isRare(key))).length >= SHARED;
  }
}
