import { overlap, type Reason } from '../../facts/index.ts';
import { candidatePairs } from '../candidates.ts';
import { chance, clusters, PairTable, type Scored } from '../cluster.ts';
import type { Story } from '../story.ts';
import { joined } from '../told.ts';
import type { Unit } from '../units.ts';
import { sameUtterance } from './pair.ts';

/** Log odds above which two reports speak for one utterance, and below which they must not stand in one group. */
const JOIN = -0.4;
const APART = 0;

export interface Utterance {
  readonly units: readonly Unit[];
  readonly reasons: readonly Reason[];
}

export function utterancesOf(story: Story, units: readonly Unit[]): Utterance[] {
  const scores = new PairTable<number>();
  const wordForWord = new PairTable<boolean>();
  const pairs: Scored[] = [];
  for (const [a, b] of candidatePairs(units)) {
    const [x, y] = [units[a], units[b]];
    if (!x || !y || saidTwice(x, y)) continue;
    const { score, features } = sameUtterance(story, x, y);
    const fits = x.document === y.document ? score > 2 && !features.otherSpeaker && features.coveredWords > 0.7 : score > JOIN;
    scores.set(a, b, score);
    wordForWord.set(a, b, features.run >= 5);
    if (fits && mayBeOne(story, x, y, features.run)) pairs.push({ a, b, score });
  }
  const groups = clusters(units.length, pairs, (a, b) => {
    const [x, y] = [units[a], units[b]];
    return (scores.get(a, b) ?? -9) > APART && x !== undefined && y !== undefined && mayBeOne(story, x, y, 9);
  });
  return joined(groups, { together: toldTogether(units), apart: new Set() }).map((group) => ({
    units: group.map((i) => units[i] as Unit),
    reasons: reasonsFor(group, scores, wordForWord),
  }));
}

/** What a turn of a transcript tells of earlier words, and what two of its turns say, are utterances of their own. */
function saidTwice(a: Unit, b: Unit): boolean {
  if (a.document !== b.document) return false;
  const [x, y] = [a, b].map(({ statement }) => statement?.attribution.derivation.stage === 'transcripts');
  return (x === true && y === true) || ((x === true || y === true) && overlap(a.span, b.span));
}

/** Reports of which a user told the speaker in one go are of one utterance. */
function toldTogether(units: readonly Unit[]): [number, number][] {
  const byJudgement = new Map<string, number>();
  return units.flatMap(({ statement }, at): [number, number][] => {
    const derivation = statement?.attribution.derivation;
    if (derivation?.stage !== 'judgement') return [];
    const first = byJudgement.get(derivation.by);
    byJudgement.set(derivation.by, first ?? at);
    return first === undefined ? [] : [[first, at]];
  });
}

/**
 * Two people do not make one utterance. An organisation and whoever speaks for it may, and somebody described here and named there;
 * then only word for word.
 */
function mayBeOne(story: Story, a: Unit, b: Unit, run: number): boolean {
  if (a.speaker === undefined || b.speaker === undefined || a.speaker === b.speaker) return true;
  if (carries(story, a, b) || carries(story, b, a)) return false;
  const [x, y] = [story.entity(a.speaker), story.entity(b.speaker)];
  const named = [x, y].every((e) => e?.kind === 'person' && e.names.some((n) => /^\p{Lu}/u.test(n) && / \p{Lu}/u.test(n)));
  return run >= 4 && !named;
}

/** What somebody tells of another's words is one utterance, those words another. */
const carries = (story: Story, teller: Unit, told: Unit): boolean =>
  told.statement?.via.some((id) => story.entityOf(id)?.id === teller.speaker) ?? false;

function reasonsFor(group: readonly number[], scores: PairTable<number>, wordForWord: PairTable<boolean>): Reason[] {
  if (group.length < 2) return [];
  const pairs = group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const));
  const best = Math.max(...pairs.map(([a, b]) => scores.get(a, b) ?? -9));
  const score = chance(best);
  return pairs.some(([a, b]) => wordForWord.get(a, b))
    ? [{ rule: 'same words', text: 'The reports share a run of five words or more.', score }]
    : [{ rule: 'same speaker and meaning', text: 'The reports agree in who said it, and in most of the words that count.', score }];
}
