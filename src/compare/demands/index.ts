import { idOf, overlap, type Demand, type DemandAction, type Statement } from '../../facts/index.ts';
import { passagesOf, placesOf, type StatementOf } from '../passages.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';
import { actions } from './actions.data.ts';
import { answersTo } from './answers.ts';

/** Calls on somebody to act. What an outlet foresees ("may bring calls for") is nobody's demand. */
export function demandsOf(
  story: Story,
  statements: readonly Statement[],
  units: readonly Unit[],
  wholes: readonly Unit[],
  statementOf: StatementOf,
): Demand[] {
  const made = statements.flatMap((statement) => {
    const own = wholes.filter((u) => u.statement && statementOf(u.statement.id) === statement);
    const action = actionOf(story, statement, own);
    return action === undefined ? [] : [{ statement, own, action, of: askedOf(story, statement, own) }];
  });
  const groups = new Map<string, typeof made>();
  for (const one of made) {
    const key =
      one.statement.speaker === undefined || one.action === 'act' || one.action === 'other'
        ? one.statement.id
        : `${one.statement.speaker} ${one.of ?? ''} ${one.action}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group): Demand => {
      const [first] = group as [(typeof made)[number]];
      const asked = group.flatMap((g) => g.own);
      const passages = passagesOf(story, asked, statementOf);
      const answers = new Set(group.flatMap((g) => answersTo(story, g.own, g.statement, g.of, units, statementOf)));
      return {
        id: idOf('demand', first.action, ...placesOf(passages)),
        ...(first.statement.speaker === undefined ? {} : { by: first.statement.speaker }),
        ...(first.of === undefined ? {} : { of: first.of }),
        action: first.action,
        passages,
        answers: [...answers].toSorted(),
        reasons: [{ rule: 'demand', text: 'The statement calls on somebody to act, and its words name the action.' }],
      };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the statement asks for; nothing when it demands nothing. */
function actionOf(story: Story, statement: Statement, own: readonly Unit[]): DemandAction | undefined {
  const texts = own.map((u) =>
    u.slices
      .map((s) => story.words(s.span))
      .join(' ')
      .toLowerCase(),
  );
  const known = actions.find(([, words]) => texts.some((t) => words.test(t)))?.[0];
  if (statement.stance === 'demands') return known ?? 'act';
  // A question asks for an answer; only one that names an action ("asked the auditor to look into it") asks for that.
  const asks =
    statement.stance === 'asks' &&
    texts.some((t) => /\b(?:to|for)\s/.test(t) && !/^(?:if|whether|how|what|why|who|when|where)\b/.test(t) && !t.includes('?'));
  return asks && known !== undefined ? known : undefined;
}

/** The addressee, else the first named or described in the demand's own words who is not the one who demands. */
function askedOf(story: Story, statement: Statement, own: readonly Unit[]): string | undefined {
  const [to] = statement.to;
  if (to !== undefined && story.entity(to)?.outlet === undefined) return to;
  for (const unit of own) {
    const mentions = (story.reading(unit.document)?.referents ?? [])
      .flatMap((r) => r.mentions.map((m) => ({ span: m.span, entity: story.entityOf(r.id) })))
      .filter(
        (m) =>
          unit.slices.some((s) => overlap(s.span, m.span)) &&
          m.entity !== undefined &&
          m.entity.id !== statement.speaker &&
          m.entity.kind !== 'place',
      )
      .toSorted((a, b) => a.span.start - b.span.start);
    const first = mentions[0]?.entity;
    if (first) return first.id;
  }
  return to;
}
