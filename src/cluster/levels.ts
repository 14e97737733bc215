/**
 * Articles → knots → stories. A knot is what hangs together by strong links; stories are made of knots. So what a new article can
 * change stays small: its knot, and the few knots that are like it as a whole. Weak links between single articles would in time
 * connect the whole archive.
 */
import { absorb, agglomerate, alone, between, bind, copyOf, type Group, type Member, mayMerge, nameOf } from './group.ts';
import { ENOUGH, TIGHT } from './likeness.ts';

export interface Linked extends Member {
  readonly links: ReadonlyMap<string, number>;
  /** Articles that a user put into one story with it. */
  readonly together: ReadonlySet<string>;
}

type Lookup = (id: string) => Linked | undefined;

export class Levels {
  readonly #lookup: Lookup;
  readonly #knotOf = new Map<string, Group>();
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

  /** @param changed articles that came, went, or whose links or judgements changed: both ends of each link */
  settle(changed: Iterable<string>): void {
    const touched = new Set<Group>();
    const fresh: Group[] = [];
    const done = new Set<string>();
    for (const id of changed) {
      if (done.has(id)) continue;
      this.#untie(id, touched);
      const members = reach(id, (at) => strong(this.#lookup(at)), this.#lookup);
      for (const member of members.keys()) {
        done.add(member);
        this.#untie(member, touched);
      }
      for (const knot of knotted(members)) {
        fresh.push(knot);
        for (const member of knot.ids) this.#knotOf.set(member, knot);
      }
    }
    for (const knot of fresh) {
      touched.add(knot);
      this.#connect(knot);
    }
    this.#regroup(touched);
  }

  /** Takes an article's knot apart; its neighbours may belong elsewhere now. */
  #untie(id: string, touched: Set<Group>): void {
    const knot = this.#knotOf.get(id);
    if (!knot) return;
    touched.delete(knot);
    for (const other of knot.near.keys()) {
      other.near.delete(knot);
      touched.add(other);
    }
    for (const member of knot.ids) {
      this.#knotOf.delete(member);
      if (!this.#lookup(member)) this.#forget(member);
    }
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

  #connect(knot: Group): void {
    const others = new Set<Group>();
    for (const id of knot.ids) for (const other of this.#lookup(id)?.links.keys() ?? []) others.add(this.#knotOf.get(other) as Group);
    others.delete(knot);
    for (const other of others) {
      if (knot.near.has(other)) continue;
      const likeness = nameOf(knot) < nameOf(other) ? between(knot, other) : between(other, knot);
      if (likeness < ENOUGH) continue;
      knot.near.set(other, likeness);
      other.near.set(knot, likeness);
    }
  }

  #regroup(touched: ReadonlySet<Group>): void {
    const done = new Set<Group>();
    for (const start of touched) {
      if (done.has(start)) continue;
      const copies = new Map<Group, Group>();
      const open = [start];
      for (let knot = open.pop(); knot; knot = open.pop()) {
        if (copies.has(knot)) continue;
        done.add(knot);
        copies.set(knot, copyOf(knot));
        open.push(...knot.near.keys());
      }
      for (const [knot, copy] of copies) for (const [other, likeness] of knot.near) copy.near.set(copies.get(other) as Group, likeness);
      for (const { ids } of agglomerate([...copies.values()], ENOUGH)) {
        this.#keep(ids.toSorted());
      }
    }
  }
}

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
  const knots = agglomerate([...new Set(groupOf.values())], TIGHT);
  for (const knot of knots) knot.near.clear();
  return knots;
}
