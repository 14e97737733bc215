import type { Reason } from '../../facts/index.ts';
import type { Unit } from '../units.ts';
import { longestRun } from '../words/likeness.ts';
import { negations } from '../words/stop.data.ts';

/** So much of the shorter report must stand in a row in the other for the two to be wordings of one thing. */
const SAME = 0.5;
const LEAST = 4;

/** What changes the sense between the wordings in which one utterance is reported: a "not" that one lacks, a limit left out. */
export function turnsOf(units: readonly Unit[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const [at, a] of units.entries()) {
    for (const b of units.slice(at + 1)) {
      if (a.document === b.document) continue;
      const run = longestRun(a.words, b.words);
      const shorter = Math.min(a.words.length, b.words.length);
      if (run < LEAST || run < SAME * shorter) continue;
      // A report that goes on longer may say more; only near the shared words does a negation turn them.
      const alike = Math.abs(a.words.length - b.words.length) <= 3;
      if (alike && negates(a) !== negates(b))
        found.set('not', {
          rule: 'a wording without its "not"',
          text: 'One outlet prints a negation that another leaves out: the sense is not the same.',
        });
      if (a.negative && b.negative && (a.statement?.scope === undefined) !== (b.statement?.scope === undefined))
        found.set('scope', {
          rule: 'a wording without its limit',
          text: 'One outlet prints what limits the denial, another leaves it out: the sense is not the same.',
        });
    }
  }
  return [...found.values()];
}

const negates = (unit: Unit): boolean => unit.words.some((word) => negations.has(word));
