/** How likely a found attribution is right, so that a score that is shown means something. */
import type { Decision } from './decide.ts';
import { roleColumns } from './grammar.ts';
import type { Settings } from './settings.ts';

/** 0 to 1: of the attributions with 0.9, nine in ten have the right cue, source and content, give or take an edge. */
export function scoreOf(decision: Decision, { calibration }: Settings): number {
  const sum = features(decision).reduce((total, value, i) => total + value * (calibration[i + 1] ?? 0), calibration[0] ?? 0);
  return probability(sum);
}

/** Log-odds → 0 to 1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** In the order of `Settings.calibration`, after the bias. */
export function features({ candidate, source, content, mass }: Decision): number[] {
  const words = candidate.tags.values.length / roleColumns;
  return [
    candidate.odds,
    candidate.judged,
    mass,
    source.length === 0 ? 1 : 0,
    content.length === 0 ? 1 : 0,
    content.length > 1 ? 1 : 0,
    words / 100,
  ];
}
