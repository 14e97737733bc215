/** What the program grouped, and what users decided about it → the stories. */
import type { StoryPairs } from '../onrecord.ts';

/** Sets of documents that are joined step by step. */
class Joined {
  readonly #parent = new Map<string, string>();

  rootOf(one: string): string {
    let root = one;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    for (let at = one; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    // The smaller name stays, so that the order changes nothing.
    if (x !== y) this.#parent.set(x < y ? y : x, x < y ? x : y);
  }
}

/**
 * Groups as users have them. Whom they put together is together, with all of both groups. Whom they put apart from others of a group
 * leaves it, each with those it was put together with; the rest, and what comes to it later, stays.
 * @param groups disjoint; pairs may name documents of none of them
 */
export function decided(groups: readonly (readonly string[])[], { together, apart }: StoryPairs): string[][] {
  const known = new Set(groups.flat());
  const inside = (pairs: StoryPairs['together']): StoryPairs['together'] => pairs.filter(([a, b]) => known.has(a) && known.has(b));
  const [near, far] = [inside(together), inside(apart)];
  const whole = new Joined();
  for (const group of groups) for (const one of group) whole.join(group[0] ?? one, one);
  for (const [a, b] of near) whole.join(a, b);
  const leaving = new Set(far.flatMap(([a, b]) => (whole.rootOf(a) === whole.rootOf(b) ? [a] : [])));
  const parts = new Joined();
  for (const [a, b] of near) if (leaving.has(a) && leaving.has(b)) parts.join(a, b);
  const keyOf = (one: string): string => (leaving.has(one) ? `apart ${parts.rootOf(one)}` : whole.rootOf(one));
  return [...Map.groupBy(groups.flat(), keyOf).values()];
}
