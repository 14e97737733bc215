import type { Claim, Entity, JudgementState, Notice, Passages, Span, StandingJudgement, Statement, StoryEvent } from '../facts/index.ts';
import { overlap } from '../facts/index.ts';
import { notice } from '../errors.ts';
import type { Applied, Judged } from './apply.ts';

/** What was made of the readings, in which judgements are looked for. */
export interface Made {
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly events: readonly StoryEvent[];
}

/** Each judgement as it stands in the story, the oldest first. */
export function standingOf({ applied }: Judged, made: Made): StandingJudgement[] {
  return applied.map((one) => {
    const facts = one.undone || one.overruled ? [] : factsOf(one, made);
    return { ...one.judgement, state: stateOf(one, facts), gone: one.gone, facts };
  });
}

function stateOf({ judgement, undone, overruled, stands, touched }: Applied, facts: readonly string[]): JudgementState {
  if (undone) return 'undone';
  if (!stands) return 'orphaned';
  if (overruled) return 'idle';
  const { kind } = judgement.decision;
  const quiet = kind === 'undo' || kind === 'no-conflict' || kind === 'other-claim';
  return facts.length > 0 || touched.removed || quiet ? 'holds' : 'idle';
}

const same = (a: Span, b: Span): boolean => a.document === b.document && a.start === b.start && a.end === b.end;

const standsAt = (passages: Passages, places: readonly Span[]): boolean =>
  passages.some(({ slices }) => slices.some(({ span }) => places.some((place) => overlap(span, place))));

function factsOf({ judgement, touched, sides }: Applied, { entities, statements, claims, events }: Made): string[] {
  switch (judgement.decision.kind) {
    case 'speaker':
    case 'statement':
      return statements.filter(({ reports }) => reports.some(({ reported }) => touched.reported.has(reported))).map(({ id }) => id);
    case 'date': {
      const said = statements.filter(({ reports }) => reports.some(({ reported }) => touched.reported.has(reported)));
      const happened = events.filter(({ passages }) =>
        passages.some(({ slices }) => slices.some(({ span }) => touched.events.some((place) => same(place, span)))),
      );
      return [...said, ...happened].map(({ id }) => id);
    }
    case 'same-entity':
    case 'other-entity':
      return entities
        .filter(({ mentions }) => mentions.some((span) => touched.mentions.some((place) => same(place, span))))
        .map(({ id }) => id);
    case 'same-claim':
      return claims.filter(({ passages }) => sides !== undefined && sides.every((side) => standsAt(passages, side))).map(({ id }) => id);
    case 'other-claim':
      return claims.filter(({ passages }) => sides?.some((side) => standsAt(passages, side))).map(({ id }) => id);
    case 'no-conflict':
    case 'no-statement':
    case 'same-story':
    case 'other-story':
    case 'undo':
      return [];
  }
}

/** What cannot be applied any more is said. */
export function noticesOf(standing: readonly StandingJudgement[]): Notice[] {
  return standing.flatMap(({ id, state, gone }): Notice[] => {
    const [first] = gone;
    if (state === 'undone' || !first) return [];
    const place = { source: first.source };
    const values = { id, words: first.words.slice(0, 60), file: first.source };
    return [state === 'orphaned' ? notice('judgement-orphaned', values, place) : notice('judgement-partly-gone', values, place)];
  });
}
