import type { DemandAction, Statement } from '../../facts/index.ts';
import { apart, relatedness } from '../conflicts/related.ts';
import type { StatementOf } from '../passages.ts';
import { heads, speaksFor } from '../sides.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { replies } from './replies.data.ts';
import { actionIn } from './words.ts';

const ENOUGH = 2.4;
const MOST = 2;
const answering = new Set(['declines', 'promises', 'denies', 'apologises', 'confirms']);

interface Asked {
  readonly units: readonly Unit[];
  readonly by?: string;
  readonly of: string | undefined;
  readonly action: DemandAction;
}

/** Clauses that somebody says, by what an answer is found from. */
export interface Speaking {
  readonly inDocument: ReadonlyMap<string, readonly Unit[]>;
  readonly by: ReadonlyMap<string, readonly Unit[]>;
  readonly naming: ReadonlyMap<string, readonly Unit[]>;
}

export function speakingOf(units: readonly Unit[]): Speaking {
  const spoken = units.flatMap((unit) => (unit.speaker === undefined ? [] : [{ unit, speaker: unit.speaker }]));
  const naming = new Map<string, Unit[]>();
  for (const { unit } of spoken)
    for (const name of unit.names) {
      const known = naming.get(name);
      if (known) known.push(unit);
      else naming.set(name, [unit]);
    }
  const by = new Map<string, Unit[]>();
  for (const [speaker, own] of Map.groupBy(spoken, (one) => one.speaker))
    by.set(
      speaker,
      own.map(({ unit }) => unit),
    );
  return {
    inDocument: Map.groupBy(
      spoken.map(({ unit }) => unit),
      ({ document }) => document,
    ),
    by,
    naming,
  };
}

/** Those that may be an answer: near the demand, by the one it is made of or somebody for them, or about them. */
function near(story: Story, { units, of }: Asked, { inDocument, by, naming }: Speaking): ReadonlySet<Unit> {
  const around = new Set(units.flatMap((asked) => inDocument.get(asked.document) ?? []));
  if (of === undefined) return around;
  const theirs = [...by].flatMap(([speaker, own]) =>
    speaker === of || speaksFor(story, speaker, of) || heads(story, speaker, of) ? own : [],
  );
  return new Set([...around, ...theirs, ...(naming.get(of) ?? [])]);
}

/** Statements of the other side that answer a demand: near it or about it, by the one it is made of or for them, and not before it. */
export function answersTo(story: Story, asked: Asked, speaking: Speaking, statementOf: StatementOf): string[] {
  const own = new Set(asked.units.map((u) => (u.statement ? statementOf(u.statement.id)?.id : undefined)));
  const scores = new Map<string, number>();
  for (const unit of near(story, asked, speaking)) {
    const statement = unit.statement ? statementOf(unit.statement.id) : undefined;
    if (!statement || own.has(statement.id) || statement.speaker === undefined || statement.speaker === asked.by) continue;
    if (statement.stance === 'demands' || statement.stance === 'asks') continue;
    const score = Math.max(...asked.units.map((a) => fit(story, a, unit, statement, asked)));
    if (score >= ENOUGH && score > (scores.get(statement.id) ?? 0)) scores.set(statement.id, score);
  }
  return [...scores]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([id]) => id)
    .toSorted();
}

function fit(story: Story, asked: Unit, unit: Unit, statement: Statement, { of, action }: Asked): number {
  const [day, later] = [story.day(asked.document), story.day(unit.document)];
  const distance = apart(story, asked, unit);
  if ((day !== undefined && later !== undefined && later < day) || (distance !== undefined && unit.span.start < asked.span.start)) return 0;
  const after = distance !== undefined && distance <= 5;
  const own = of !== undefined && statement.speaker === of;
  const forThem = of !== undefined && !own && (speaksFor(story, statement.speaker, of) || heads(story, statement.speaker, of));
  const about = of !== undefined && !own && !forThem && unit.names.has(of);
  if (!own && !forThem && !about && !(after && distance <= 3)) return 0;
  const { score, features } = relatedness(asked, unit);
  const answers = answering.has(statement.stance);
  const words = story.words(story.sentence(unit.span)).toLowerCase();
  // What the other side says at another place is an answer only if it speaks of what is asked.
  const named = action !== 'act' && (actionIn([words]) === action || replies[action]?.test(words) === true);
  if (!after && !(named && (answers || features.common > 0)) && (features.common < 1 || !answers)) return 0;
  return (
    (named ? 1.2 : 0) +
    (own ? 1.6 : forThem ? 1.2 : about ? 0.8 : 0) +
    (after ? 1.8 - 0.3 * distance : 0) +
    (answers ? 1 : 0) +
    Math.min(score, 3) * 0.4
  );
}
