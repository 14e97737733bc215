/** How likely a found attribution is right, so that a score that is shown means something. */
import { type Decision, weigh } from './decide.ts';
import type { Settings } from './settings.ts';

/** Log-odds → 0 to 1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** 0 to 1: of the attributions with 0.9, nine in ten have the right source and, give or take an edge, the right content. */
export const scoreOf = (decision: Decision, { calibration }: Settings): number => probability(weigh(calibration, decision));
