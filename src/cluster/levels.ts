/**
 * Articles → knots → stories. A knot is what hangs together by strong links; stories are made of knots. So what a new article can
 * change stays small: its knot, and the few knots that are like it as a whole.
 */
import { absorb, agglomerate, alone, bind, type Group, type Member, mayMerge } from './group.ts';
import { TIGHT } from './likeness.ts';
import { leave, meet, settled, type Step } from './rounds.ts';

export interface Linked extends Member {
  readonly links: ReadonlyMap<string, number>;
  /** Articles that a user put into one story with it. */
  readonly together: ReadonlySet<string>;
}

type Lookup = (id: string) => Linked | undefined;

export class Levels {
  readonly #lookup: Lookup;
  readonly #knotOf = new Map<string, Step>();
  readonly #storyOf = new Map<string, readonly string[]>();
  readonly #stories = new Set<readonly string[]>();
  #made = new Set<readonly string[]>();

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  get stories(): ReadonlySet<readonly string[]> {
    return this.#stories;
  }

  /** Stories made since this was last called, and still there. */
  made(): ReadonlySet<readonly string[]> {
    const made = this.#made;
    this.#made = new Set();
    return made;
  }

  storyOf(id: string): readonly string[] | undefined {
    return this.#storyOf.get(id);
  }

  /**
   * @param changed articles that came, went, or whose links or judgements changed: both ends of each link
   * @param moved those of them whose links to articles that were there before changed, or their judgements
   */
  settle(changed: Iterable<string>, moved: ReadonlySet<string>): void {
    const found = new Map<string, Linked>();
    const knots: Step[] = [];
    const before = new Set<Step>();
    for (const id of changed) {
      const own = this.#knotOf.get(id);
      if (own) before.add(own);
      if (found.has(id)) continue;
      const members = reach(id, (at) => strong(this.#lookup(at)), this.#lookup);
      for (const [member, article] of members) {
        found.set(member, article);
        const knot = this.#knotOf.get(member);
        if (knot) before.add(knot);
      }
      knots.push(...knotted(members));
    }
    // Most knots come out as they were: whoever came is linked to them, and not of them.
    const fresh = knots.filter((knot) => {
      const was = this.#knotOf.get(knot.ids[0] as string);
      const stays = was && isSame(was, knot) && !knot.ids.some((id) => moved.has(id));
      if (stays) before.delete(was);
      return !stays;
    });
    const touched = new Set<Step>();
    for (const knot of before) leave(knot, touched);
    for (const knot of before) {
      touched.delete(knot);
      for (const member of knot.ids) {
        this.#knotOf.delete(member);
        if (!this.#lookup(member)) this.#forget(member);
      }
    }
    for (const knot of fresh) for (const member of knot.ids) this.#knotOf.set(member, knot);
    for (const knot of fresh) {
      touched.add(knot);
      this.#connect(knot, touched);
    }
    for (const { ids } of settled(before, touched)) this.#keep(ids.toSorted());
  }

  #forget(id: string): void {
    const story = this.#storyOf.get(id);
    if (!story) return;
    this.#stories.delete(story);
    this.#made.delete(story);
    this.#storyOf.delete(id);
  }

  /** A story that is as it was is no change. */
  #keep(story: readonly string[]): void {
    const was = this.#storyOf.get(story[0] as string);
    if (was?.length === story.length && story.every((id, at) => was[at] === id)) return;
    for (const id of story) this.#forget(id);
    this.#stories.add(story);
    this.#made.add(story);
    for (const id of story) this.#storyOf.set(id, story);
  }

  #connect(knot: Step, touched: Set<Step>): void {
    const others = new Set<Step>();
    for (const id of knot.ids) for (const other of this.#lookup(id)?.links.keys() ?? []) others.add(this.#knotOf.get(other) as Step);
    others.delete(knot);
    for (const other of others) if (!knot.near.has(other) && meet(knot, other)) touched.add(other);
  }
}

const isSame = (a: Group, b: Group): boolean =>
  a.ids.length === b.ids.length &&
  a.ids.every((id, at) => b.ids[at] === id) &&
  a.apart.size === b.apart.size &&
  [...a.apart].every((id) => b.apart.has(id));

function* strong(article: Linked | undefined): Generator<string> {
  if (!article) return;
  for (const [id, score] of article.links) if (score >= TIGHT) yield id;
  yield* article.together;
}

function reach(id: string, next: (id: string) => Iterable<string>, lookup: Lookup): Map<string, Linked> {
  const members = new Map<string, Linked>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const article = lookup(at);
    if (!article || members.has(at)) continue;
    members.set(at, article);
    open.push(...next(at));
  }
  return members;
}

function knotted(members: ReadonlyMap<string, Linked>): Group[] {
  const groupOf = new Map<string, Group>();
  const sorted = [...members.keys()].toSorted();
  for (const id of sorted) groupOf.set(id, alone(members.get(id) as Linked));
  for (const id of sorted) {
    for (const other of [...(members.get(id) as Linked).together].toSorted()) {
      const [a, b] = [groupOf.get(id), groupOf.get(other)];
      if (!a || !b || a === b || !mayMerge(a, b)) continue;
      absorb(a, b);
      for (const taken of b.ids) groupOf.set(taken, a);
    }
  }
  for (const [id, { links }] of members) {
    const group = groupOf.get(id) as Group;
    for (const [other, score] of links) {
      const to = score >= TIGHT ? groupOf.get(other) : undefined;
      if (to && to !== group && !group.near.has(to)) bind(group, to);
    }
  }
  // Summed anew, in the order of their names: to the last digit they are then what their articles are, however they came about.
  return agglomerate([...new Set(groupOf.values())], TIGHT).map(({ ids }) => {
    const [first, ...others] = ids.toSorted().map((id) => alone(members.get(id) as Linked));
    for (const other of others) absorb(first as Group, other);
    return first as Group;
  });
}
