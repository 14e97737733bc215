/** Which articles have a word among their heaviest, by week: finds what may belong together without looking at the whole archive. */
export interface Keyed {
  readonly id: string;
  readonly keys: readonly string[];
  readonly week: number | undefined;
}

/** Weeks before and after an article in which a shared word counts, however frequent. */
export const WEEKS = 2;
/** A word that more articles have among their heaviest says nothing about articles far apart. */
export const FEW = 100;
/** Shared words that make two articles worth comparing. */
const SHARED = 2;

interface Posting {
  readonly weeks: Map<number | undefined, Set<string>>;
  size: number;
}

export const isNear = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= WEEKS;

export class Postings {
  readonly #of = new Map<string, Posting>();

  /** @returns keys that were rare until now: articles far apart are no longer compared for their sake */
  add({ id, keys, week }: Keyed): string[] {
    const grown: string[] = [];
    for (const key of keys) {
      let posting = this.#of.get(key);
      if (!posting) this.#of.set(key, (posting = { weeks: new Map(), size: 0 }));
      const ids = posting.weeks.get(week);
      if (ids) ids.add(id);
      else posting.weeks.set(week, new Set([id]));
      if (++posting.size === FEW + 1) grown.push(key);
    }
    return grown;
  }

  /** @returns keys that are rare again */
  remove({ id, keys, week }: Keyed): string[] {
    const shrunk: string[] = [];
    for (const key of keys) {
      const posting = this.#of.get(key);
      const ids = posting?.weeks.get(week);
      if (!posting || !ids?.delete(id)) continue;
      if (ids.size === 0) posting.weeks.delete(week);
      if (--posting.size === FEW) shrunk.push(key);
      if (posting.size === 0) this.#of.delete(key);
    }
    return shrunk;
  }

  isRare(key: string): boolean {
    return (this.#of.get(key)?.size ?? 0) <= FEW;
  }

  all(key: string): string[] {
    return [...(this.#of.get(key)?.weeks.values() ?? [])].flatMap((ids) => [...ids]);
  }

  /** Articles that share enough of what tells, which depends on nothing but the articles that are there. */
  candidates({ id, keys, week }: Keyed): string[] {
    const shared = new Map<string, number>();
    const count = (ids: Iterable<string>): void => {
      for (const other of ids) shared.set(other, (shared.get(other) ?? 0) + 1);
    };
    for (const key of keys) {
      const posting = this.#of.get(key);
      if (!posting) continue;
      if (posting.size <= FEW) for (const ids of posting.weeks.values()) count(ids);
      else if (week !== undefined) for (let at = week - WEEKS; at <= week + WEEKS; at++) count(posting.weeks.get(at) ?? []);
    }
    shared.delete(id);
    return [...shared].filter(([, n]) => n >= SHARED).map(([other]) => other);
  }

  /** Whether two articles are compared, as `candidates` says. */
  compares(a: Keyed, b: Keyed): boolean {
    const near = isNear(a.week, b.week);
    return a.keys.filter((key) => b.keys.includes(key) && (near || this.isRare(key))).length >= SHARED;
  }
}
