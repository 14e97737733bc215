import {
  bySpan,
  idOf,
  type Report,
  type ReportedStatement,
  type Slices,
  type Statement,
  type Stance,
  type Time,
} from '../../facts/index.ts';
import { roleAt } from '../roles.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { utterancesOf, type Utterance } from './group.ts';
import { turnsOf } from './variants.ts';

/** The utterances of a story, from one unit for each report, each with every place that reports it. */
export function statementsOf(story: Story, units: readonly Unit[]): Statement[] {
  return utterancesOf(story, units).map((utterance) => statementOf(story, utterance));
}

const inTextOrder = (slices: Slices): Slices => slices.toSorted((a, b) => bySpan(a.span, b.span)) as unknown as Slices;

function statementOf(story: Story, { units, reasons }: Utterance): Statement {
  const reported = units
    .map((u) => u.statement)
    .filter((s) => s !== undefined)
    .toSorted((a, b) => order(story, a, b));
  const entities = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((id) => story.entityOf(id)?.id).filter((id) => id !== undefined)),
  ];
  const reports = reported.map(
    (s): Report => ({
      document: s.document,
      reported: s.id,
      slices: inTextOrder(s.slices),
      source: s.attribution.source,
      cue: s.attribution.cue,
      via: entities(s.via),
      kind: s.kind,
      derivation: s.attribution.derivation,
    }),
  );
  const kinds = new Set(reported.map((s) => s.kind));
  const told = reported.filter((s) => s.attribution.derivation.stage === 'judgement');
  const speaker = speakerOf(story, told.length > 0 ? told : reported);
  const when = whenOf(reported);
  const [first] = reported;
  const role =
    first &&
    roleAt(story, speaker === undefined ? undefined : story.entity(speaker), when, first.attribution.source[0] ?? first.slices[0].span);
  const named = speaker === undefined ? told.find((s) => s.named)?.named : undefined;
  const via = reports.map((r) => r.via).toSorted((a, b) => b.length - a.length)[0] ?? [];
  const occasion = reported.find((s) => s.occasion)?.occasion;
  const scope = reported.find((s) => s.scope)?.scope;
  return {
    id: idOf(
      'statement',
      ...reported
        .flatMap((s) => s.slices.map((x) => x.span))
        .toSorted(bySpan)
        .flatMap((s) => [s.document, s.start, s.end]),
    ),
    ...(speaker === undefined ? {} : { speaker }),
    ...(named === undefined ? {} : { named }),
    ...(role ? { role } : {}),
    via,
    to: reported.map((s) => entities(s.to)).find((to) => to.length > 0) ?? [],
    kind: kinds.size === 1 ? (reported[0] as ReportedStatement).kind : 'mixed',
    stance: stanceOf(reported),
    ...(when ? { when } : {}),
    ...(occasion ? { occasion } : {}),
    ...(scope ? { scope } : {}),
    reports: reports as unknown as Statement['reports'],
    reasons: [...reasons, ...turnsOf(units)],
  };
}

/** First printed first; equal days by text. */
function order(story: Story, a: ReportedStatement, b: ReportedStatement): number {
  const [x, y] = [story.day(a.document) ?? '~', story.day(b.document) ?? '~'];
  return x < y ? -1 : x > y ? 1 : bySpan(a.slices[0].span, b.slices[0].span);
}

/** Who said it, by most reports; whoever only carried it in another report comes last; among equals a named person comes first. */
function speakerOf(story: Story, reported: readonly ReportedStatement[]): string | undefined {
  const count = new Map<string, number>();
  for (const s of reported) {
    const entity = story.entityOf(s.speaker);
    if (entity) count.set(entity.id, (count.get(entity.id) ?? 0) + 1);
  }
  const carriers = new Set(reported.flatMap((s) => s.via.map((id) => story.entityOf(id)?.id)));
  const rank = (id: string): number =>
    (count.get(id) ?? 0) -
    (carriers.has(id) ? reported.length : 0) +
    (story.entity(id)?.kind === 'person' && !story.entity(id)?.anonymous ? 0.5 : 0);
  return [...count.keys()].toSorted((a, b) => rank(b) - rank(a))[0];
}

/** The stance of most reports; one that tells more than "asserts" wins a tie. */
function stanceOf(reported: readonly ReportedStatement[]): Stance {
  const count = (stance: Stance): number => reported.filter((s) => s.stance === stance).length;
  return [...new Set(reported.map((s) => s.stance))].toSorted(
    (a, b) => count(b) - count(a) || Number(a === 'asserts') - Number(b === 'asserts') || (a < b ? -1 : 1),
  )[0] as Stance;
}

/** What a user told, or the most precise time any report gives. One that comes from another report than the first rests on the story. */
function whenOf(reported: readonly ReportedStatement[]): Time | undefined {
  const told = reported.find((s) => s.when?.basis === 'judgement')?.when;
  if (told) return told;
  const known = reported.filter((s) => s.when?.value !== undefined);
  const best = known.toSorted((a, b) => (b.when?.value?.length ?? 0) - (a.when?.value?.length ?? 0))[0];
  if (!best?.when) return reported.find((s) => s.when)?.when;
  return best === reported[0] ? best.when : { ...best.when, basis: 'story' };
}
