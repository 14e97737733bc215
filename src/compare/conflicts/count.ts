import { overlap, type Quantity } from '../../facts/index.ts';
import { talliesOf } from '../updates/tallies.ts';
import { figureOf, figuresFit } from '../words/figures.ts';
import type { Unit } from '../units.ts';
import type { Context } from './context.ts';
import type { Found } from './build.ts';
import { unitsIn } from './near.ts';

interface Count {
  readonly unit: Unit;
  readonly quantity: Quantity;
}

/** A crowd smaller than this is a part of one, or another. */
const CROWD = 100;
const crowd =
  /\b(?:turn-?out|t(?:ook|aking|ake) part|marched|marchers|demonstrators|protesters|the crowd|strong|the march|the rally|the vigil|the demonstration|the procession|attended|showed up)\b/i;
const goesOn = /\b(?:the (?:number|figure|total|count)|put it|came to|counted)\b/i;
const ofPeople = /^(?:|people|strong|marchers|demonstrators|protesters|fans|mourners|supporters|participants|strikers|workers|members)$/;
const aboard = 'aboard ';

/** What is counted once, and does not grow as days go by: how many were on board, how large a crowd was, how old somebody is. */
export function countConflicts(context: Context): Found[] {
  const found: Found[] = [];
  const onBoard = talliesOf(context).filter((t) => t.of === aboard);
  found.push(...apartIn(context, wholes(onBoard), 'The accounts give different numbers of people on board.'));
  found.push(...apartIn(context, wholes(crowdsIn(context)), 'The accounts give different numbers for one crowd.'));
  for (const ages of agesIn(context).values()) found.push(...apartIn(context, ages, 'The accounts give different ages for one person.'));
  return found;
}

/** The largest count of each unit: the others are parts of it. */
function wholes(counts: readonly Count[]): Count[] {
  const largest = new Map<string, Count>();
  for (const { unit, quantity } of counts)
    if (quantity.value > (largest.get(unit.id)?.quantity.value ?? 0)) largest.set(unit.id, { unit, quantity });
  return [...largest.values()];
}

function crowdsIn({ story, units }: Context): Count[] {
  return units.flatMap((unit) =>
    unit.quantities
      .filter((q) => q.value >= CROWD && ofPeople.test(q.unit) && !unit.times.some((t) => overlap(t.span, q.span)))
      .filter((q) => {
        const { text } = story.document(unit.document);
        const around = text.slice(Math.max(unit.span.start, q.span.start - 40), Math.min(unit.span.end, q.span.end + 50));
        if (crowd.test(around)) return true;
        // "The union put the number at", after the crowd was told of.
        const sentence = story.sentence(unit.span);
        const before = story.sentenceBefore(sentence);
        return goesOn.test(around) && [before, before && story.sentenceBefore(before)].some((s) => s && crowd.test(story.words(s)));
      })
      .map((quantity) => ({ unit, quantity })),
  );
}

/** `NAME, 34,`: the one whose name stands before the figure. */
function agesIn(context: Context): Map<string, Count[]> {
  const { story } = context;
  const ages = new Map<string, Count[]>();
  for (const { id, text } of story.documents) {
    for (const referent of story.reading(id)?.referents ?? []) {
      const entity = story.entityOf(referent.id);
      if (entity?.kind !== 'person') continue;
      for (const { span, form } of referent.mentions) {
        const age = form === 'name' ? /^, (\d{1,3})(?=[,.])/.exec(text.slice(span.end, span.end + 8)) : undefined;
        const unit = age && unitsIn(context, id).find((u) => overlap(u.span, span));
        if (!age?.[1] || !unit) continue;
        const at = story.span(id, span.end + 2, span.end + 2 + age[1].length);
        const quantity: Quantity = { span: at, value: Number(age[1]), bound: 'exact', unit: 'years' };
        ages.set(entity.id, [...(ages.get(entity.id) ?? []), { unit, quantity }]);
      }
    }
  }
  return ages;
}

/** Counts that cannot be one, each value against each other once, with all who give it. */
function apartIn({ story }: Context, counts: readonly Count[], text: string): Found[] {
  const values: Count[][] = [];
  for (const count of counts) {
    const same = values.find((group) => group.some((other) => figuresFit(figureOf(other.quantity), figureOf(count.quantity))));
    if (same) same.push(count);
    else values.push([count]);
  }
  const sources = (group: readonly Count[]): Set<string> =>
    new Set(group.map(({ unit }) => unit.speaker ?? story.outletOf(unit.document).id));
  const [first, second, third] = values.toSorted((a, b) => sources(b).size - sources(a).size || b.length - a.length);
  const pairs = [
    [first, second],
    [first, third],
    [second, third],
  ] as const;
  return pairs.flatMap(([a, b]): Found[] => {
    const [x, y] = [a?.[0], b?.[0]];
    if (!a || !b || !x || !y) return [];
    // One source that gives two figures in one article counts two things.
    if ([...sources(a)].every((id) => sources(b).has(id)) && x.unit.document === y.unit.document) return [];
    return [
      {
        kind: 'number',
        a: x.unit,
        b: y.unit,
        also: [a.map((c) => c.unit), b.map((c) => c.unit)],
        quantities: [x.quantity, y.quantity],
        reason: { rule: 'counts that do not fit', text, score: 0.7 },
      },
    ];
  });
}
