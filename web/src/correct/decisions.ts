import type { Decision, DecisionKind, StandingJudgement, Words } from '../desk/types.ts';
import { dateWords, rangeWords } from '../words/time.ts';

export const decisionNames: Record<DecisionKind, string> = {
  speaker: 'wrong speaker',
  'same-entity': 'the same person',
  'other-entity': 'not the same person',
  'same-claim': 'the same claim',
  'other-claim': 'not the same claim',
  'same-story': 'the same story',
  'other-story': 'not the same story',
  'no-conflict': 'not a conflict',
  date: 'wrong date',
  'no-statement': 'not a statement',
  statement: 'a statement added',
  undo: 'undone',
};

/** The words of the articles that a decision is about; of two sides, one each. */
export function aboutWords(decision: Decision): readonly Words[] {
  switch (decision.kind) {
    case 'speaker':
    case 'date':
    case 'no-statement':
      return firstOfEach(decision.about);
    case 'statement':
      return firstOfEach(decision.content);
    case 'no-conflict':
      return [decision.a[0], decision.b[0]];
    case 'undo':
      return [];
    default:
      return [decision.a, decision.b[0]];
  }
}

/** The words of the first text, not those of every article that repeats them. */
const firstOfEach = (words: readonly Words[]): readonly Words[] => words.filter(({ hash }) => hash === words[0]?.hash).slice(0, 3);

/** What a decision says instead: a name, a day. Undefined where its kind says all. */
export function insteadOf(decision: Decision): { readonly printed?: string; readonly told?: string } | undefined {
  if (decision.kind === 'date') {
    const [from, to] = (decision.when ?? '').split('/');
    if (!from) return { told: 'the articles do not tell' };
    return { told: to === undefined ? dateWords(from) : rangeWords(from, to) };
  }
  const speaker = decision.kind === 'speaker' || decision.kind === 'statement' ? decision.speaker : undefined;
  if (speaker === undefined) return undefined;
  return 'name' in speaker ? { told: speaker.name } : { printed: speaker.mentions[0].words };
}

export interface Corrected {
  readonly judgement: StandingJudgement;
  /** The undo that holds just now. */
  readonly undo?: StandingJudgement;
}

/** Corrections without their undoings, the newest first, each with the undo that holds. */
export function correctedIn(judgements: readonly StandingJudgement[]): Corrected[] {
  const undos = new Map(
    judgements.flatMap((one) => (one.decision.kind === 'undo' && one.state !== 'undone' ? [[one.decision.of, one] as const] : [])),
  );
  return judgements
    .filter(({ decision }) => decision.kind !== 'undo')
    .map((judgement) => ({
      judgement,
      ...(judgement.state === 'undone' && undos.has(judgement.id) ? { undo: undos.get(judgement.id) as StandingJudgement } : {}),
    }))
    .toReversed();
}

const ASSIST = /^\s*assist:/i;

/** The language model that made a judgement; undefined where somebody did. */
export const modelOf = (who: string): string | undefined => (ASSIST.test(who) ? who.replace(ASSIST, '') : undefined);
