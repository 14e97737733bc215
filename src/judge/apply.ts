import type { Document, IdentityJudgement, Judgement, Reading, Span, Told, Words } from '../facts/index.ts';
import { wordsIn } from '../facts/index.ts';
import { type Finder, finderOf } from '../text/index.ts';
import { applyStatement } from './added.ts';
import { inOrder, undoneIn } from './order.ts';
import { overruledIn } from './overruled.ts';
import { applyIdentity } from './people.ts';
import { applyDate, applyNoStatement, applySpeaker } from './said.ts';
import { placesOf, touch, type Touched, type Work } from './work.ts';

/** The readings as users have it, and what is for the steps after them. */
export interface Judged {
  readonly readings: readonly Reading[];
  readonly identity: readonly IdentityJudgement[];
  readonly told: Told;
  readonly applied: readonly Applied[];
}

export interface Applied {
  readonly judgement: Judgement;
  readonly undone: boolean;
  readonly overruled: boolean;
  readonly gone: readonly Words[];
  /** Whether enough of its words are there for it to say something. */
  readonly stands: boolean;
  readonly touched: Touched;
  /** Where the passages of a judgement about claims stand. */
  readonly sides?: readonly [readonly Span[], readonly Span[]];
}

/**
 * Applies what users decided to what was read, the oldest first. Readings that no judgement is about are returned as they are; the
 * order of documents and judgements changes nothing.
 */
export function judge(documents: readonly Document[], readings: readonly Reading[], judgements: readonly Judgement[]): Judged {
  const find = finderOf(documents);
  const work: Work = {
    documents: new Map(documents.map((document) => [document.id, document])),
    readings: new Map(readings.toSorted((a, b) => (a.document < b.document ? -1 : 1)).map((reading) => [reading.document, reading])),
    find,
    touched: new Map(),
  };
  const ordered = inOrder(judgements);
  const undone = undoneIn(ordered);
  const overruled = overruledIn(
    ordered.filter(({ id }) => !undone.has(id)),
    find,
  );
  const identity: IdentityJudgement[] = [];
  const together: [Span, Span][] = [];
  const apart: [Span, Span][] = [];
  const noConflict: [Span[], Span[]][] = [];
  const applied = ordered.map((judgement): Applied => {
    const sides = sidesOf(judgement, find);
    if (!undone.has(judgement.id) && !overruled.has(judgement.id)) {
      identity.push(...applyOne(work, judgement));
      const pairs = (sides?.[0] ?? []).flatMap((a) => (sides?.[1] ?? []).map((b): [Span, Span] => [a, b]));
      if (judgement.decision.kind === 'same-claim') together.push(...pairs);
      if (judgement.decision.kind === 'other-claim') apart.push(...pairs);
      if (judgement.decision.kind === 'no-conflict' && pairs.length > 0)
        noConflict.push([[...(sides?.[0] ?? [])], [...(sides?.[1] ?? [])]]);
    }
    return {
      judgement,
      undone: undone.has(judgement.id),
      overruled: overruled.has(judgement.id),
      gone: wordsIn(judgement.decision).filter((words) => find(words) === undefined),
      stands: stands(judgement, find),
      touched: touch(work, judgement),
      ...(sides ? { sides } : {}),
    };
  });
  return {
    readings: readings.map((reading) => work.readings.get(reading.document) ?? reading),
    identity,
    told: { together, apart, noConflict },
    applied,
  };
}

function applyOne(work: Work, judgement: Judgement): IdentityJudgement[] {
  const { decision } = judgement;
  if (decision.kind === 'speaker') applySpeaker(work, judgement, decision);
  else if (decision.kind === 'date') applyDate(work, judgement, decision);
  else if (decision.kind === 'no-statement') applyNoStatement(work, judgement, decision);
  else if (decision.kind === 'statement') applyStatement(work, judgement, decision);
  else if (decision.kind === 'same-entity' || decision.kind === 'other-entity') return applyIdentity(work, judgement, decision);
  return [];
}

function sidesOf({ decision }: Judgement, find: Finder): Applied['sides'] | undefined {
  const places = (words: readonly Words[]): Span[] => words.map(find).filter((span) => span !== undefined);
  if (decision.kind === 'same-claim' || decision.kind === 'other-claim') return [places([decision.a]), places(decision.b)];
  return decision.kind === 'no-conflict' ? [places(decision.a), places(decision.b)] : undefined;
}

function stands({ decision }: Judgement, find: Finder): boolean {
  switch (decision.kind) {
    case 'undo':
      return true;
    case 'speaker':
      return placesOf(find, decision.about).length > 0 && ('name' in decision.speaker || decision.speaker.mentions.some(find));
    case 'date':
    case 'no-statement':
      return placesOf(find, decision.about).length > 0;
    case 'statement':
      return placesOf(find, decision.content).length > 0;
    case 'no-conflict':
      return decision.a.some(find) && decision.b.some(find);
    default:
      return find(decision.a) !== undefined && decision.b.some(find);
  }
}
