/** How far long work has come, how fast it goes, and how long it will take. */
export interface Rate {
  readonly done: number;
  readonly total: number;
  /** Of the last half minute; 0 while nothing can be told. */
  readonly perSecond: number;
  /** Seconds; absent while nothing can be told. */
  readonly left?: number;
}

const windowMs = 30_000;
/** Before that nothing can be told. */
const leastMs = 500;

/** @returns what turns a count into a rate. Time is measured by a clock that does not jump. */
export function rateOf(now: () => number = () => performance.now()): (done: number, total: number) => Rate {
  const seen: { readonly at: number; readonly done: number }[] = [{ at: now(), done: 0 }];
  return (done, total) => {
    const at = now();
    seen.push({ at, done });
    while (seen.length > 2 && at - (seen[1]?.at ?? at) > windowMs) seen.shift();
    const first = seen[0] ?? { at, done };
    const perSecond = at - first.at >= leastMs ? ((done - first.done) * 1000) / (at - first.at) : 0;
    return { done, total, perSecond, ...(perSecond > 0 ? { left: Math.max(0, total - done) / perSecond } : {}) };
  };
}
