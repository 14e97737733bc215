import { idOf, type Passages, type Reason, type Update } from '../../facts/index.ts';
import type { Context } from '../conflicts/context.ts';
import { differing } from '../conflicts/number.ts';
import { relatedness, saidOn } from '../conflicts/related.ts';
import { passagesOf, placesOf } from '../passages.ts';
import type { Unit } from '../units.ts';
import { conceptOf } from '../words/concept.ts';
import { figureOf, figuresFit, type Figure } from '../words/figures.ts';
import { negatedIn } from '../words/opposed.ts';
import { movesIn } from './moves.ts';
import { plansIn } from './plans.ts';
import { talliesOf } from './tallies.ts';

/** A later report that replaces an earlier one because things moved on: a count that grew, what had only been planned, what was not yet. */
export function updatesOf(context: Context): Update[] {
  const updates = new Map<string, Update>();
  const add = (early: readonly Unit[], late: readonly Unit[], reason: Reason): void => {
    const [earlier, later] = [early, late].map((side) => passagesOf(context.story, side, context.statementOf)) as [Passages, Passages];
    const id = idOf('update', ...placesOf(earlier), '/', ...placesOf(later));
    if (!updates.has(id)) updates.set(id, { id, earlier, later, reasons: [reason] });
  };
  countsThatGrew(context, add);
  for (const [x, y] of context.pairs) {
    const [days, other] = [saidOn(context.story, x), saidOn(context.story, y)];
    if (days === other || x.document === y.document || context.claimOf(x) === context.claimOf(y)) continue;
    const [early, late] = days < other ? [x, y] : [y, x];
    const reason = movedOn(context, early, late);
    if (reason) add([early], [late], reason);
  }
  const dayOf = (unit: Unit): string => saidOn(context.story, unit);
  for (const { early, late, reason } of [...plansIn(context, dayOf), ...movesIn(context, dayOf)])
    if (context.claimOf(early) !== context.claimOf(late)) add([early], [late], reason);
  return [...updates.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Counts of one thing by day: each day's against the next day's that differs. */
function countsThatGrew(context: Context, add: (early: readonly Unit[], late: readonly Unit[], reason: Reason) => void): void {
  const series = new Map<string, ReturnType<typeof talliesOf>>();
  for (const tally of talliesOf(context)) series.set(tally.of, [...(series.get(tally.of) ?? []), tally]);
  for (const tallies of series.values()) {
    let now: Largest | undefined;
    for (const day of [...new Set(tallies.map((t) => t.day))].toSorted()) {
      // The largest count of a day is the whole, the others are parts of it.
      const then = largest(tallies.filter((t) => t.day === day));
      if (!then || then.units.some((u) => now?.units.includes(u))) continue;
      // A smaller count is a part, or one witness's, unless the article says that it came down; the missing do become fewer.
      if (now && then.value < now.value && !tallies[0]?.of.startsWith(conceptOf('missing')) && !then.units.some((u) => lowered(context, u)))
        continue;
      if (now && then.value !== now.value && !((now.rough || then.rough) && figuresFit(now.figure, then.figure)))
        add(now.units, then.units, {
          rule: 'count that went on',
          text: 'A later day’s count of the same thing replaces the earlier one.',
          score: 0.7,
        });
      now = then;
    }
  }
}

interface Largest {
  readonly value: number;
  readonly rough: boolean;
  readonly figure: Figure;
  readonly units: readonly Unit[];
}

function largest(tallies: ReturnType<typeof talliesOf>): Largest | undefined {
  const value = Math.max(...tallies.map((t) => t.quantity.value));
  const most = tallies.find((t) => t.quantity.value === value);
  return (
    most && {
      value,
      rough: ['about', 'less than', 'at most'].includes(most.quantity.bound),
      figure: figureOf(most.quantity),
      units: [...new Set(tallies.filter((t) => t.quantity.value === value).map((t) => t.unit))],
    }
  );
}

const lowered = ({ story }: Context, unit: Unit): boolean =>
  /\b(?:fewer|less|lower|revised|corrected|down|not)\b/i.test(story.words(story.sentence(unit.span)));

const notYet = /\b(?:yet|so far|as of|(?:has|have|had|was|were) (?:not|n['’]t|no)|(?:has|have|had)n['’]t|no \w+ (?:has|have|had))\b/i;
const changed =
  /\b(?:now|raised|lifted|cut|rose|risen|climbed|grew|grown|fell|fallen|increased|reduced|revised|up from|down from|instead|not (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twice))\b/i;

function movedOn(context: Context, early: Unit, late: Unit): Reason | undefined {
  const { score, features } = relatedness(early, late);
  const { story } = context;
  const reason = (rule: string, text: string): Reason => ({ rule, text, score: Math.min(1, Math.round(score * 10) / 100) });
  const firm = late.certainty === 'certain' && !late.negative;
  if (differing(early, late) && features.figuresSame === 0 && features.common > 1) {
    const told = changed.test(story.words(story.sentence(late.span)));
    if (score >= (told ? 2.6 : 3.4) && features.names > 0)
      return reason('later figure', 'A later report gives another figure for the same thing.');
  }
  if (early.negative && firm && early.statement?.stance !== 'denies' && notYet.test(story.words(early.span))) {
    const { part, weight } = negatedIn(early, late);
    if (part >= 0.6 && weight >= 0.4 && features.names > 0 && score >= 2)
      return reason('not yet, then done', 'What had not happened has happened since.');
  }
  return undefined;
}
