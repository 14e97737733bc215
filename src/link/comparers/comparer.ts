import type { Reason } from '../../facts/index.ts';
import type { Profile } from '../profile.ts';
import type { Surroundings } from '../surroundings.ts';

/** Says why two referents are one, with a score between 0 and 1, or nothing. It never hears what speaks against it. */
export type Comparer = (a: Profile, b: Profile, story: Surroundings) => Reason | undefined;

export const because = (rule: string, score: number, text: string): Reason => ({ rule, text, score });
