import type { IdentityJudgement, Reason, Span } from '../facts/index.ts';
import { overlap } from '../facts/index.ts';
import { against } from './against.ts';
import { pairsToCompare } from './blocks.ts';
import { comparers } from './comparers/index.ts';
import type { Profile } from './profile.ts';
import { surroundingsOf } from './surroundings.ts';

export interface Group {
  readonly members: readonly Profile[];
  readonly reasons: readonly Reason[];
}

interface Verdict {
  readonly a: number;
  readonly b: number;
  readonly reason: Reason;
}

/** What a user said comes first and is never overruled; then the surest judgements. A group never holds two that cannot be one. */
export function groupsOf(profiles: readonly Profile[], judgements: readonly IdentityJudgement[]): Group[] {
  const told = toldBy(profiles, judgements);
  const verdicts = [...told.same, ...judged(profiles)].toSorted(
    (x, y) => (y.reason.score ?? 0) - (x.reason.score ?? 0) || x.a - y.a || x.b - y.b,
  );
  const groupOf = profiles.map((_, index) => index);
  const members = new Map<number, number[]>(profiles.map((_, index) => [index, [index]]));
  const reasons = new Map<number, Reason[]>();
  for (const { a, b, reason } of verdicts) {
    const [into, from] = [Math.min(groupOf[a] ?? 0, groupOf[b] ?? 0), Math.max(groupOf[a] ?? 0, groupOf[b] ?? 0)];
    if (into !== from) {
      const [mine, yours] = [members.get(into) ?? [], members.get(from) ?? []];
      const cannot = mine.some((i) =>
        yours.some((j) => told.different.has(key(i, j)) || (reason.rule !== 'user' && contradict(profiles, i, j, told.sameKeys))),
      );
      if (cannot) continue;
      for (const j of yours) groupOf[j] = into;
      members.set(into, [...mine, ...yours]);
      members.delete(from);
      reasons.set(into, [...(reasons.get(into) ?? []), ...(reasons.get(from) ?? [])]);
    }
    const known = reasons.get(into) ?? [];
    if (!known.some((r) => r.rule === reason.rule)) known.push(reason);
    reasons.set(into, known);
  }
  return [...members].map(([root, indices]) => ({
    members: indices.toSorted((a, b) => a - b).map((i) => profiles[i] as Profile),
    reasons: reasons.get(root) ?? [],
  }));
}

const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function contradict(profiles: readonly Profile[], a: number, b: number, told: ReadonlySet<string>): boolean {
  const [x, y] = [profiles[a], profiles[b]];
  return x !== undefined && y !== undefined && !told.has(key(a, b)) && against(x, y) !== undefined;
}

function judged(profiles: readonly Profile[]): Verdict[] {
  const story = surroundingsOf(profiles);
  const verdicts: Verdict[] = [];
  for (const [i, j] of pairsToCompare(profiles)) {
    const [a, b] = [profiles[i], profiles[j]];
    if (!a || !b || against(a, b)) continue;
    for (const compare of comparers) {
      const reason = compare(a, b, story);
      // Inside one document the reader has already told apart what is only similar.
      if (!reason || (a.document.id === b.document.id && (reason.score ?? 0) < 0.9)) continue;
      verdicts.push({ a: i, b: j, reason });
      break;
    }
  }
  return verdicts;
}

function toldBy(
  profiles: readonly Profile[],
  judgements: readonly IdentityJudgement[],
): { same: Verdict[]; different: Set<string>; sameKeys: Set<string> } {
  // Names stand inside descriptions of others (“Ward's agent”): the mention that fits the words best is meant.
  const at = (span: Span): number => {
    const fits = profiles.map(({ referent }) =>
      Math.max(...[referent.name, ...referent.mentions.map((m) => m.span)].map((own) => shared(own, span))),
    );
    const best = Math.max(0, ...fits);
    return best === 0 ? -1 : fits.indexOf(best);
  };
  const same: Verdict[] = [];
  const different = new Set<string>();
  for (const judgement of judgements) {
    const [a, b] = [at(judgement.a), at(judgement.b)];
    if (a < 0 || b < 0 || a === b) continue;
    const user = judgement.by === 'user';
    if (judgement.same) same.push({ a: Math.min(a, b), b: Math.max(a, b), reason: user ? byUser : earlier });
    else different.add(key(a, b));
  }
  return { same, different, sameKeys: new Set(same.map((v) => key(v.a, v.b))) };
}

/** What two spans have in common by all that either has. */
const shared = (a: Span, b: Span): number =>
  overlap(a, b) ? (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) : 0;

const byUser: Reason = { rule: 'user', text: 'A user said that they are one.', score: 1 };
const earlier: Reason = { rule: 'earlier judgement', text: 'An earlier run judged that they are one.', score: 0.999 };
