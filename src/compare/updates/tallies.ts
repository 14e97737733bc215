import { overlap, type Quantity } from '../../facts/index.ts';
import type { Context } from '../conflicts/context.ts';
import { saidOn } from '../conflicts/related.ts';
import type { Unit } from '../units.ts';
import { conceptOf } from '../words/concept.ts';
import { fold } from '../words/fold.ts';

/** One count of something that goes on: so many dead, missing, arrested, on some day. */
export interface Tally {
  readonly unit: Unit;
  readonly quantity: Quantity;
  /** What is counted: the state, and who, where it is not people at large. */
  readonly of: string;
  readonly day: string;
}

/** States whose count grows or shrinks as a story goes on. */
const states: ReadonlySet<string> = new Set(
  [
    'dead',
    'injured',
    'arrested',
    'missing',
    'survivors',
    'infected',
    'affected',
    'evacuated',
    'displaced',
    'homeless',
    'signatures',
    'rescued',
    'stranded',
    'charged',
    'hospitalised',
    'hospitalized',
    'complaints',
    'stolen',
    'aboard',
  ].map(conceptOf),
);
const everybody = new Set([
  '',
  'people',
  'person',
  'persons',
  'bodies',
  'body',
  'lives',
  'life',
  'victims',
  'victim',
  'others',
  'passengers',
  'more',
  'dead',
  'survivors',
  'patients',
  'residents',
  'cases',
  'casualties',
  'men',
  'women',
]);
const alive = /\balive\b|\bpulled from\b|\btraced\b/;

/** How many words after a figure, and before it, its state may stand. */
const AFTER = 16;
const BEFORE = 6;

export function talliesOf({ story, units }: Context): Tally[] {
  return units.flatMap((unit) =>
    unit.quantities.flatMap((quantity): Tally[] => {
      if (
        /^(?:usd|gbp|eur|%|to|year|years|day|days|hour|hours|minute|minutes|week|weeks|month|months|metre|metres|mile|miles|km)$/.test(
          quantity.unit,
        )
      )
        return [];
      if (unit.times.some((t) => overlap(t.span, quantity.span))) return [];
      const state = stateOf(story.document(unit.document).text, unit, quantity);
      if (state === undefined) return [];
      // Works, paintings and artworks that were stolen are one haul.
      const who = everybody.has(quantity.unit) || state === conceptOf('stolen') ? '' : conceptOf(fold(quantity.unit));
      return [{ unit, quantity, of: `${state} ${who}`, day: saidOn(story, unit) }];
    }),
  );
}

/** The state that stands nearest to the figure: in the words after it first, then in those before it. */
function stateOf(text: string, unit: Unit, { span, unit: counted }: Quantity): string | undefined {
  const [start, end] = [unit.slices[0].span.start, unit.slices.at(-1)?.span.end ?? span.end];
  // The state stands in the figure's own clause: up to the next mark, and not beyond another figure.
  const after = fold(text.slice(span.end, Math.max(span.end, end)));
  const clause = /^.*?(?=[,;:]\s|\s\d)/su.exec(after)?.[0] ?? after;
  if (alive.test(clause)) return conceptOf('survivors');
  if (/\bunaccounted for\b/.test(clause)) return conceptOf('missing');
  if (/\bto (?:an? )?hospitals?\b|\b(?:treated|seen) (?:at|in|by)\b/.test(clause)) return conceptOf('hospitalised');
  if (/\bon board\b|\bon an? (?:aircraft|boat|bus|ferry|flight|plane|ship|train|vessel)\b/.test(clause)) return conceptOf('aboard');
  if (/\b(?:moved|driven|brought) out\b/.test(clause)) return conceptOf('evacuated');
  const concepts = (part: string): string[] => (part.match(/\p{L}+/gu) ?? []).map(conceptOf);
  if (/^(?:bodies|lives|dead)$/.test(counted)) return conceptOf('dead');
  if (/^(?:survivors|signatures|complaints)$/.test(counted)) return conceptOf(counted);
  const ahead = concepts(clause)
    .slice(0, AFTER)
    .find((c) => states.has(c));
  const before = fold(text.slice(start, Math.max(start, span.start)));
  return (
    ahead ??
    concepts(before)
      .slice(/\b(?:number|toll|total|count)\b/.test(before) ? 0 : -BEFORE)
      .toReversed()
      .find((c) => states.has(c))
  );
}
