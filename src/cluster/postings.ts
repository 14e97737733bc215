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

/** Of a rare word its articles; of a frequent one its articles by week. */
type Posting<One> = One[] | Map<number | undefined, Set<One>>;

export const isNear = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= WEEKS;

export class Postings<One extends Keyed> {
  readonly #of = new Map<string, Posting<One>>();

  /** @returns keys that were rare until now: articles far apart are no longer compared for their sake */
  add(one: One): string[] {
    const grown: string[] = [];
    for (const key of one.keys) {
      const posting = this.#of.get(key);
      if (!posting) this.#of.set(key, [one]);
      else if (posting instanceof Map) addTo(posting, one);
      else if (posting.push(one) > FEW) {
        const weeks = new Map<number | undefined, Set<One>>();
        for (const other of posting) addTo(weeks, other);
        this.#of.set(key, weeks);
        grown.push(key);
      }
    }
    return grown;
  }

  /** @returns keys that are rare again */
  remove(one: One): string[] {
    const shrunk: string[] = [];
    for (const key of one.keys) {
      const posting = this.#of.get(key);
      if (posting instanceof Map) {
        const there = posting.get(one.week);
        there?.delete(one);
        if (there?.size === 0) posting.delete(one.week);
        let left = 0;
        for (const { size } of posting.values()) left += size;
        if (left > FEW) continue;
        this.#of.set(key, this.all(key));
        shrunk.push(key);
      } else if (posting) {
        posting.splice(posting.indexOf(one), 1);
        if (posting.length === 0) this.#of.delete(key);
      }
    }
    return shrunk;
  }

  isRare(key: string): boolean {
    return !(this.#of.get(key) instanceof Map);
  }

  all(key: string): One[] {
    const posting = this.#of.get(key) ?? [];
    return posting instanceof Map ? [...posting.values()].flatMap((there) => [...there]) : [...posting];
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
      if (Array.isArray(posting)) count(posting);
      else if (posting && week !== undefined) for (let at = week - WEEKS; at <= week + WEEKS; at++) count(posting.get(at) ?? []);
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

function addTo<One extends Keyed>(weeks: Map<number | undefined, Set<One>>, one: One): void {
  const there = weeks.get(one.week);
  if (there) there.add(one);
  else weeks.set(one.week, new Set([one]));
}
