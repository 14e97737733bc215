import { textOf, type Unit } from '../units.ts';
import type { Found } from './build.ts';
import type { Context } from './context.ts';
import { saidOn } from './related.ts';

/** Two ways to tell one departure: by the one who goes, or by those who make them go. Over lower-cased text. */
const ways: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:(?:has |have |had )?resigned|quit|stepped down|by mutual consent|for (?:family|personal|health) reasons|parted company|left of (?:his|her|their) own)\b/,
    /\b(?:(?:was|were|been|be|is) (?:summarily )?(?:dismissed|fired|sacked|ousted|removed|marched out|forced out)|(?:fired|sacked|dismissed|ousted) (?:him|her|them)|voted to (?:remove|dismiss|sack|oust))\b/,
  ],
  [/\bwithdrew\b/, /\b(?:was|were|been) disqualified\b/],
  [/\bon leave\b/, /\b(?:was|were|been) suspended\b/],
];

/** Somebody resigned by one account and was dismissed by the other; both speak of one person and of what happened. */
export function departures(context: Context): Found[] {
  const { story } = context;
  const told = context.units.filter(happened).map((unit) => ({
    unit,
    text: textOf(story, unit),
    people: [...unit.names].filter((id) => story.entity(id)?.kind === 'person' && story.entity(id)?.anonymous !== true),
  }));
  const weight = (unit: Unit): number => context.claimOf(unit)?.units.length ?? 1;
  const found = ways.flatMap(([own, made]) => {
    const [goes, sent] = [
      told.filter((t) => own.test(t.text) && !made.test(t.text)),
      told.filter((t) => made.test(t.text) && !own.test(t.text)),
    ];
    return goes.flatMap((a) =>
      sent.flatMap((b): Found[] => {
        const [one] = a.people;
        // With two people in both, who went is not sure.
        if (one === undefined || a.people.length > 1 || b.people.length > 2 || !b.people.includes(one)) return [];
        if (a.unit.document === b.unit.document && a.unit.statement?.id === b.unit.statement?.id) return [];
        const own = a.unit.speaker !== undefined && a.unit.speaker === b.unit.speaker;
        if (own && saidOn(story, a.unit) === saidOn(story, b.unit)) return [];
        return [
          {
            kind: own ? 'self' : 'characterisation',
            a: a.unit,
            b: b.unit,
            reason: { rule: 'two ways to go', text: 'One account has them go by themselves, the other has them made to go.', score: 0.7 },
          },
        ];
      }),
    );
  });
  // Each person's going is told once, with all that tell it.
  const size = (one: Found): number => weight(one.a) + weight(one.b);
  const ordered = found.toSorted((x, y) => size(y) - size(x) || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1));
  return [
    ...Map.groupBy(
      ordered,
      (one) =>
        `${one.kind} ${[...one.a.names]
          .filter((id) => one.b.names.has(id) && story.entity(id)?.kind === 'person')
          .toSorted()
          .join(' ')}`,
    ).values(),
  ].map((group): Found => ({ ...(group[0] as Found), also: [group.map((one) => one.a), group.map((one) => one.b)] }));
}

const happened = (unit: Unit): boolean =>
  unit.certainty === 'certain' && !unit.negative && !['asks', 'demands', 'declines'].includes(unit.statement?.stance ?? '');
