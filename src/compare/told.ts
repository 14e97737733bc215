import type { Span, Told } from '../facts/index.ts';
import { overlap } from '../facts/index.ts';
import type { Unit } from './units.ts';

/** What users decided about claims, as pairs of units (indices, smaller first), in order. */
export interface ToldPairs {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: ReadonlySet<string>;
}

export const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export function toldPairs(units: readonly Unit[], told: Told): ToldPairs {
  const pairs = (list: Told['apart']): [number, number][] =>
    list
      .flatMap(([a, b]) =>
        unitsAt(units, a).flatMap((i) => unitsAt(units, b).map((j): [number, number] => [Math.min(i, j), Math.max(i, j)])),
      )
      .filter(([i, j]) => i !== j)
      .toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
  return { together: pairs(told.together), apart: new Set(pairs(told.apart).map(([a, b]) => pairKey(a, b))) };
}

/** The units that stand at a place: those that fit it best, and at least by half. Several may stand at exactly the same words. */
export function unitsAt(units: readonly Unit[], place: Span): number[] {
  const fits = units.map((unit) => fit(unit, place));
  const best = Math.max(0, ...fits);
  return best === 0 ? [] : fits.flatMap((value, at) => (value === best ? [at] : []));
}

/** Common units of text by all that either has; 0 where they have less than half of the shorter one in common. */
function fit(unit: Unit, place: Span): number {
  if (unit.document !== place.document) return 0;
  const lengths = unit.slices.map(({ span }) => span.end - span.start);
  const common = unit.slices
    .filter(({ span }) => overlap(span, place))
    .reduce((sum, { span }) => sum + Math.min(span.end, place.end) - Math.max(span.start, place.start), 0);
  const [mine, theirs] = [lengths.reduce((sum, length) => sum + length, 0), place.end - place.start];
  return common * 2 < Math.min(mine, theirs) ? 0 : common / (mine + theirs - common);
}

/** Joins groups that users put together, unless users also said that two of their members are apart. */
export function joined(groups: readonly (readonly number[])[], { together, apart }: ToldPairs): number[][] {
  const all = groups.map((group) => [...group]);
  for (const [a, b] of together) {
    const [mine, yours] = [all.findIndex((group) => group.includes(a)), all.findIndex((group) => group.includes(b))];
    const [into, from] = [all[Math.min(mine, yours)], all[Math.max(mine, yours)]];
    if (!into || !from || into === from || into.some((i) => from.some((j) => apart.has(pairKey(i, j))))) continue;
    into.push(...from);
    into.sort((i, j) => i - j);
    all.splice(all.indexOf(from), 1);
  }
  return all;
}

const on = (unit: Unit, side: readonly Span[]): boolean => unit.slices.some(({ span }) => side.some((one) => overlap(span, one)));

/** Whether a user said that these two do not exclude each other. */
export function excused(a: Unit, b: Unit, told: Told): boolean {
  return told.noConflict.some(([x, y]) => (on(a, x) && on(b, y)) || (on(a, y) && on(b, x)));
}
