import type { Days } from '../words/time.ts';

/** The part of time that is drawn, moved and zoomed. Whole days, never fewer than five, never more than ten thousand years. */

const LEAST = 5;
const MOST = 3_650_000;

export const wideOf = ({ first, last }: Days): number => last - first + 1;

export const shifted = (seen: Days, by: number): Days => ({ first: seen.first + Math.round(by), last: seen.last + Math.round(by) });

/** @param by how much wider; under 1 is closer. @param at the share of the width that stays where it is */
export function zoomed(seen: Days, by: number, at: number = 0.5): Days {
  const wide = Math.min(MOST, Math.max(LEAST, Math.round(wideOf(seen) * by)));
  const fixed = seen.first + wideOf(seen) * at;
  const first = Math.round(fixed - wide * at);
  return { first, last: first + wide - 1 };
}

/** What two fingers make of it: what lay under each stays under it. */
export function pinched(from: Days, before: readonly [number, number], now: readonly [number, number]): Days {
  const apart = (pair: readonly [number, number]): number => Math.max(0.02, Math.abs(pair[0] - pair[1]));
  const middle = (pair: readonly [number, number]): number => (pair[0] + pair[1]) / 2;
  const wider = zoomed(from, apart(before) / apart(now), middle(before));
  return shifted(wider, (middle(before) - middle(now)) * wideOf(wider));
}
