/**
 * Groups → stories, in rounds: in each, every two groups that are each other's nearest become one, until none are near enough. This is
 * average linkage, done so that a change reaches, from round to round, only groups whose nearest one it changes: weak links may connect
 * half the archive, and an article still costs what its surroundings cost.
 */
import { between, type Group, join, mayMerge, nameOf, sameAs } from './group.ts';
import { ENOUGH } from './likeness.ts';

/** A group in one round. It never changes; only who is near does. */
export interface Step extends Group {
  readonly near: Map<Step, number>;
  /** What it became in the next round; none: nothing is near, and it is a story. */
  next?: Step;
  /** The one or two that it was in the round before. */
  readonly from?: readonly Step[];
}

/** Makes two groups neighbours, where they are alike enough and no user parted them. */
export function meet(x: Step, y: Step): boolean {
  // Always the same way round: sums come out the same to the last digit.
  const likeness = nameOf(x) < nameOf(y) ? between(x, y) : between(y, x);
  if (likeness < ENOUGH || !mayMerge(x, y)) return false;
  x.near.set(y, likeness);
  y.near.set(x, likeness);
  return true;
}

/** @param touched is told of those that lost a neighbour */
export function leave(step: Step, touched: Set<Step>): void {
  touched.delete(step);
  for (const other of step.near.keys()) {
    other.near.delete(step);
    touched.add(other);
  }
}

const pairOf = (a: Step, b: Step): string => (nameOf(a) < nameOf(b) ? `${nameOf(a)} ${nameOf(b)}` : `${nameOf(b)} ${nameOf(a)}`);

/** Of several that are equally near, the same one in whatever order they came. */
function nearest(step: Step): Step | undefined {
  let best: Step | undefined;
  let most = 0;
  for (const [other, likeness] of step.near) {
    if (best && (likeness < most || (likeness === most && pairOf(step, best) < pairOf(step, other)))) continue;
    best = other;
    most = likeness;
  }
  return best;
}

/** Those that it goes on with: itself and the one that is as near to it as it is to that one. None: it is a story. */
function partsOf(step: Step): readonly Step[] {
  const best = nearest(step);
  if (!best) return [];
  if (nearest(best) !== step) return [step];
  return nameOf(step) < nameOf(best) ? [step, best] : [best, step];
}

const isSame = (a: readonly Step[], b: readonly Step[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

/**
 * @param removed groups of the first round that are no more
 * @param touched groups of the first round that are new, or have won or lost a neighbour
 * @returns the stories that they lead to, some of which were there before
 */
export function settled(removed: ReadonlySet<Step>, touched: ReadonlySet<Step>): Step[] {
  const stories: Step[] = [];
  let [gone, news] = [removed, touched];
  while (gone.size > 0 || news.size > 0) {
    for (const step of news) if (step.near.size === 0) stories.push(step);
    [gone, news] = round(gone, news);
  }
  return stories;
}

/** One round further: what is gone there, and what is new or has won or lost a neighbour. */
function round(removed: ReadonlySet<Step>, touched: ReadonlySet<Step>): [Set<Step>, Set<Step>] {
  const open = new Set(touched);
  const gone = new Set<Step>();
  const made: Step[] = [];
  const undo = (step: Step): void => {
    const { next } = step;
    if (!next) return;
    gone.add(next);
    for (const part of next.from ?? []) {
      delete part.next;
      if (!removed.has(part)) open.add(part);
    }
  };
  for (const step of removed) undo(step);
  // What is undone meanwhile comes again at the end of the set.
  for (const step of open) {
    open.delete(step);
    const parts = partsOf(step);
    if (isSame(parts, step.next?.from ?? [])) continue;
    undo(step);
    open.delete(step);
    for (const part of parts) {
      if (part === step) continue;
      undo(part);
      open.delete(part);
    }
    const [first, second] = parts;
    if (!first) continue;
    const next: Step = { ...(second ? join(first, second) : sameAs(first)), from: parts };
    for (const part of parts) part.next = next;
    made.push(next);
  }
  const news = new Set<Step>();
  for (const step of gone) leave(step, news);
  for (const step of gone) news.delete(step);
  for (const step of made) {
    news.add(step);
    const others = new Set((step.from ?? []).flatMap((part) => [...part.near.keys()]).map((other) => other.next as Step));
    others.delete(step);
    for (const other of others) if (!step.near.has(other) && meet(step, other)) news.add(other);
  }
  return [gone, news];
}
