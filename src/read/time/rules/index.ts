import type { Rule } from '../meaning.ts';
import { clockRules } from './clock.ts';
import { dateRules } from './dates.ts';
import { durationRules } from './durations.ts';
import { relativeRules } from './relative.ts';

/** Of two readings of the same words the longer one holds; of two of one length the earlier rule. */
export const rules: readonly Rule[] = [...dateRules, ...relativeRules, ...clockRules, ...durationRules];
