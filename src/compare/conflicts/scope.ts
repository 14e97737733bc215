import { overlap } from '../../facts/index.ts';
import { bagOf } from '../words/bag.ts';
import type { Unit } from '../units.ts';
import type { Context } from './context.ts';

/**
 * A denial that is limited ("never met them to discuss the campaign") conflicts only with what its scope covers. It covers a
 * unit that speaks of the scope itself; a unit that tells the bare happening is left aside.
 */
export function scopeCovers({ story, mentions }: Context, denial: Unit, unit: Unit): boolean {
  const scope = denial.statement?.scope;
  if (!scope || !denial.slices.some((s) => overlap(s.span, scope))) return true;
  const limits = bagOf(story, mentions, [scope], denial.speaker).concepts;
  return limits.size === 0 || [...limits].some((c) => unit.concepts.has(c));
}
