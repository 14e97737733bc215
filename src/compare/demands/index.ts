import { idOf, overlap, type Demand, type DemandAction, type Entity, type Span, type Statement } from '../../facts/index.ts';
import { passagesOf, placesOf, type StatementOf } from '../passages.ts';
import type { Story } from '../story.ts';
import { textOf, type Unit } from '../units.ts';
import { answersTo, type Speaking, speakingOf } from './answers.ts';
import { actionIn, calls, demanding, obliges, ownWant, pleads, spokenOf } from './words.ts';

/** A demand as one statement, or one clause in an outlet's own voice, makes it. */
interface Made {
  readonly units: readonly Unit[];
  readonly statement?: Statement;
  readonly by?: string;
  readonly of?: string;
  readonly action: DemandAction;
}

/**
 * Calls on somebody to act. What an outlet foresees ("may bring calls for") is nobody's demand.
 * @param wholes one unit for each reported statement
 */
export function demandsOf(
  story: Story,
  statements: readonly Statement[],
  units: readonly Unit[],
  wholes: readonly Unit[],
  statementOf: StatementOf,
): Demand[] {
  const own = Map.groupBy(wholes, (u) => (u.statement ? statementOf(u.statement.id)?.id : undefined));
  const clauses = Map.groupBy(units, (u) => u.statement?.id);
  const bySpeech = statements.flatMap((statement) => {
    const made = inStatement(story, statement, own.get(statement.id) ?? []);
    return made ? byClause(story, made, clauses) : [];
  });
  const spoken = bySpeech.flatMap((d) => d.units.map((u) => story.sentence(u.span)));
  const told = units.filter((u) => !u.statement && !spoken.some((s) => overlap(s, u.span))).flatMap((u) => inOwnVoice(story, u) ?? []);
  const groups = new Map<string, Made[]>();
  for (const one of [...bySpeech, ...told]) {
    const single = one.by === undefined || one.action === 'act' || one.action === 'other';
    const key = single ? (one.statement?.id ?? one.units[0]?.id ?? '') : `${one.by} ${one.of ?? ''} ${one.action}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const speaking = speakingOf(units.filter((u) => !['asks', 'demands'].includes(u.statement?.stance ?? 'asks')));
  return [...groups.values()].map((group) => merge(story, group, speaking, statementOf)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function merge(story: Story, group: readonly Made[], speaking: Speaking, statementOf: StatementOf): Demand {
  const first = group[0] as Made;
  const passages = passagesOf(
    story,
    group.flatMap((g) => g.units),
    statementOf,
  );
  const of = group.find((g) => g.of !== undefined)?.of;
  const answers = new Set(
    group.flatMap((g) =>
      answersTo(story, { units: g.units, of, action: g.action, ...(g.by === undefined ? {} : { by: g.by }) }, speaking, statementOf),
    ),
  );
  return {
    id: idOf('demand', first.action, ...placesOf(passages)),
    ...(first.by === undefined ? {} : { by: first.by }),
    ...(of === undefined ? {} : { of }),
    action: first.action,
    passages,
    answers: [...answers].toSorted(),
    reasons: [
      group.some((g) => g.statement)
        ? { rule: 'demand', text: 'The statement calls on somebody to act, and its words name the action.' }
        : { rule: 'told demand', text: 'The article tells that somebody calls on another to act.' },
    ],
  };
}

function inStatement(story: Story, statement: Statement, units: readonly Unit[]): Made | undefined {
  const texts = units.map((u) => textOf(story, u));
  const around = units.map((u) => story.words(story.sentence(u.span)).toLowerCase());
  // "Nobody has asked her to resign" tells that there is no demand.
  // Nor does who asks not to be named, or wants to do something.
  if (texts.some((t) => /^not to be (?:named|identified|quoted)\b/.test(t))) return undefined;
  if (texts.some((t) => /^(?:\w+ )?want(?:s|ed)? to\b/.test(t)) && !texts.some((t) => obliges.test(t))) return undefined;
  if (around.some((s) => /\b(?:nobody|no one|none of them|never) (?:had |has |have )?(?:asked|called|demanded|urged)\b/.test(s)))
    return undefined;
  const action = actionIn(texts);
  const of = texts.length > 0 ? askedOf(story, statement, units) : undefined;
  const made = (what: DemandAction): Made => ({
    units,
    statement,
    ...(statement.speaker === undefined ? {} : { by: statement.speaker }),
    ...(of === undefined ? {} : { of }),
    action: what,
  });
  const cues = units.flatMap((u) => u.statement?.attribution.cue ?? []).map((c) => story.words(c).toLowerCase());
  const wants = statement.stance === 'asserts' && (cues.some((cue) => demanding.test(cue)) || texts.some((t) => ownWant.test(t)));
  if (statement.stance === 'demands' || wants) {
    if (action !== undefined) return made(action);
    if (cues.some((cue) => pleads.test(cue)) && texts.some((t) => /^(?:[\w’' ]{0,40}\b)?to [a-z]+/.test(t))) return made('act');
    // Advice in the imperative ("read the small print") is no demand of anybody.
    return around.some((s) => calls.test(s)) || boundOf(story, statement, units) !== undefined ? made('act') : undefined;
  }
  if (action === undefined) return undefined;
  // A question asks for an answer; only one that names an action ("asked the auditor to look into it") asks for that.
  if (statement.stance === 'asks')
    return texts.some(
      (t) => /\b(?:to|for)\s|\bbe \w+/.test(t) && !/^(?:if|whether|how|what|why|who|when|where)\b/.test(t) && !t.includes('?'),
    )
      ? made(action)
      : undefined;
  const bound = texts.some((t) => obliges.test(t) && (of !== undefined || /^(?:he|she|they)\b/.test(t)));
  return statement.stance === 'asserts' && bound ? made(action) : undefined;
}

/** `The chairman should go, and his deputy ought to have no part in the reply` are two demands, each in its own words. */
function byClause(story: Story, made: Made, clauses: ReadonlyMap<string | undefined, readonly Unit[]>): Made[] {
  const parts = made.units.flatMap((whole) => {
    const inside = clauses.get(whole.statement?.id) ?? [];
    return inside.length > 1 ? inside : [];
  });
  const found = new Map<DemandAction, Unit[]>();
  for (const part of parts) {
    const text = textOf(story, part);
    const action = actionIn([text]);
    if (action === undefined || (found.size > 0 && !obliges.test(text) && !/^(?:to|with)\b/.test(text))) continue;
    found.set(action, [...(found.get(action) ?? []), part]);
  }
  return found.size === 0 ? [made] : [...found].map(([action, units]) => ({ ...made, units, action }));
}

/** `The residents want the mayor out`: whoever stands before the word that calls, and whoever stands after it. */
function inOwnVoice(story: Story, unit: Unit): Made | undefined {
  if (unit.certainty !== 'certain') return undefined;
  const text = textOf(story, unit);
  const call = calls.exec(text);
  const action = call ? actionIn([text.slice(call.index)]) : undefined;
  if (!call || action === undefined) return undefined;
  const before = text.slice(0, call.index);
  if (spokenOf.test(before) || /\b(?:not|never|nobody|no one|n['’]t)\b/.test(before)) return undefined;
  const at = unit.span.start + call.index;
  const people = mentionsIn(story, story.sentence(unit.span));
  const by = people.findLast((m) => m.span.end <= at + 1)?.entity;
  const of = people.find((m) => m.span.start >= at + call[0].length && m.entity.id !== by?.id)?.entity;
  // Who orders an inquiry holds it; who orders somebody to act demands.
  if (call[0] === 'must' || (call[0] === 'ordered' && !of)) return undefined;
  return by ? { units: [unit], by: by.id, ...(of ? { of: of.id } : {}), action } : undefined;
}

/** Those who can be asked or ask: people, organisations, groups; in text order. */
function mentionsIn(story: Story, span: Span): Able[] {
  const documents = able.get(story) ?? new Map<string, Able[]>();
  able.set(story, documents);
  const all = documents.get(span.document) ?? ableIn(story, span.document);
  documents.set(span.document, all);
  return all.filter((m) => overlap(m.span, span));
}

interface Able {
  readonly span: Span;
  readonly entity: Entity;
}
const able = new WeakMap<Story, Map<string, Able[]>>();

const ableIn = (story: Story, document: string): Able[] =>
  (story.reading(document)?.referents ?? [])
    .flatMap((r) => {
      const entity = story.entityOf(r.id);
      return entity && entity.kind !== 'place' && entity.kind !== 'document' ? r.mentions.map((m) => ({ span: m.span, entity })) : [];
    })
    .toSorted((a, b) => a.span.start - b.span.start);

/** Whoever stands first before "must" in the demand's own words; else the addressee; else the first named there who is not the one who demands. */
function askedOf(story: Story, statement: Statement, units: readonly Unit[]): string | undefined {
  // Who passes the words on is told them, not asked to act.
  const to = statement.to.find((id) => !statement.via.includes(id) && story.entity(id)?.outlet === undefined);
  return boundOf(story, statement, units) ?? to ?? namedIn(story, statement, units)[0]?.entity.id;
}

const namedIn = (story: Story, statement: Statement, units: readonly Unit[]): Able[] =>
  units.flatMap((u) => u.slices.flatMap((s) => mentionsIn(story, s.span))).filter((m) => m.entity.id !== statement.speaker);

function boundOf(story: Story, statement: Statement, units: readonly Unit[]): string | undefined {
  const bound = units.flatMap((u) => {
    const match = obliges.exec(story.words(u.span).toLowerCase());
    return match ? [u.span.start + match.index] : [];
  })[0];
  return bound === undefined ? undefined : namedIn(story, statement, units).find((m) => m.span.end <= bound)?.entity.id;
}
