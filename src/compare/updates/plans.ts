import type { TimeExpression } from '../../facts/index.ts';
import type { Context } from '../conflicts/context.ts';
import { hasSomeone, relatedness, someoneInBoth } from '../conflicts/related.ts';
import { textOf, type Unit } from '../units.ts';
import { conceptOf } from '../words/concept.ts';
import type { Moved } from './moves.ts';
import { givenUp, wished } from './moves.data.ts';

const toCome = new Set(['will', 'would', 'to', 'shall', 'may', 'could', "'ll"]);
/** So many words after "will" or "is to" tell what is to be done. */
const REACH = 3;
const RELATED = { sameWord: 2.8, sameDay: 1, givenUp: 1.6 };

/** What was to happen, and then happened, or was given up or put off. */
export function plansIn(context: Context, dayOf: (unit: Unit) => string): Moved[] {
  const found = new Map<Unit, Moved & { readonly by: number }>();
  const planned = context.pairs.flatMap(([x, y]) => [[x, y] as const, [y, x] as const]);
  for (const [early, late] of planned) {
    if (early.certainty !== 'planned' || early.document === late.document || dayOf(early) >= dayOf(late)) continue;
    if (late.certainty === 'hypothetical' || ['asks', 'demands'].includes(late.statement?.stance ?? '')) continue;
    const { score, features } = relatedness(early, late);
    if (features.common === 0) continue;
    const [first, then] = [early, late].map((u) => wordsIn(context, u)) as [string, string];
    if (first.includes('?') || then.includes('?') || rest.test(then)) continue;
    const off = givenUp.test(then);
    const done = late.certainty === 'certain' && !late.negative && !wished.test(then);
    const tied = features.names > 0 || features.common > 1;
    const sameWord = plannedIn(early).some((c) => late.concepts.has(c)) && features.names > 0 && features.common > 1;
    const onTheDay = early.times.some(
      (t) => isDay(t) && after(t, context.story.day(early.document)) && late.times.some((o) => isDay(o) && meets(t, o)),
    );
    const fits =
      tied &&
      !someoneElse(context, early, late) &&
      ((off && sameWord && score >= RELATED.givenUp) ||
        (done && sameWord && score >= RELATED.sameWord) ||
        (done && onTheDay && score >= RELATED.sameDay));
    const by = score + (onTheDay ? 1 : 0);
    if (!fits || by <= (found.get(early)?.by ?? 0)) continue;
    const reason = off
      ? { rule: 'planned, then given up', text: 'What was to happen was given up, put off or left to another.' }
      : { rule: 'planned, then done', text: 'What was to happen has happened.' };
    found.set(early, { early, late, by, reason: { ...reason, score: Math.min(1, Math.round(by * 10) / 100) } });
  }
  return [...found.values()];
}

/** `Kettle, head of security, resigned` tells nothing of what Colne will head. */
const someoneElse = ({ story }: Context, early: Unit, late: Unit): boolean =>
  hasSomeone(story, early) && hasSomeone(story, late) && !someoneInBoth(story, early, late);

/** `on Thursday, at odds with what he told the council`: what a report leaves over of its sentence. */
const rest = /^(?:on|in|at|by)\s[^,]{1,30},\s(?:at|in|on|by|for|with)\s/;

/** Concepts of what is to be done: `will hold a vigil`. */
const plannedIn = (unit: Unit): string[] =>
  unit.words
    .flatMap((word, at) => (toCome.has(word) ? unit.words.slice(at + 1, at + 1 + REACH).map(conceptOf) : []))
    .filter((c) => unit.concepts.has(c));

const wordsIn = ({ story }: Context, unit: Unit): string => textOf(story, unit);

const after = ({ value }: TimeExpression, day: string | undefined): boolean => day !== undefined && (value ?? '').slice(0, 10) > day;

/** Told to the day, part of the day or hour. */
const isDay = ({ value, time }: TimeExpression): boolean =>
  value !== undefined && /^\d{4}-\d\d-\d\d/.test(value) && time.earliest !== undefined && time.latest !== undefined;

const meets = (a: TimeExpression, b: TimeExpression): boolean => a.value?.slice(0, 10) === b.value?.slice(0, 10);
