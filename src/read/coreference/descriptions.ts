import type { Found } from '../mentions/index.ts';
import { organisationNouns, outletNouns } from '../mentions/words.data.ts';
import { type Cluster, countBefore, gendersFit, longestName, someBefore } from './cluster.ts';

/** What the choice for a description may look at. */
export interface Scene {
  readonly found: readonly Found[];
  readonly clusters: readonly Cluster[];
  /** The clusters that a word of a role or description was used of. */
  readonly calledBy: (word: string) => readonly Cluster[];
  /** The cluster of the document's own outlet, if it is mentioned. */
  readonly own?: Cluster | undefined;
  readonly ownerOf: (found: Found, at: number) => Cluster | undefined;
}

const lastBefore = (cluster: Cluster, at: number): number => cluster.members[countBefore(cluster, at) - 1] ?? -1;

const latest = (clusters: readonly Cluster[], at: number): Cluster | undefined =>
  clusters.reduce<Cluster | undefined>(
    (best, cluster) => (lastBefore(cluster, at) > (best ? lastBefore(best, at) : -1) ? cluster : best),
    undefined,
  );

/** Which names a common noun can take up. */
const sorts: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:watchdog|regulator|inspectorate)$/u,
    /^(?:commission|authority|agency|office|council|standards|board|inspectorate|bureau|regulator)$/u,
  ],
  [/^hospital$/u, /^(?:hospital|medical|clinic|infirmary)$/u],
  [/^(?:school|college|university)$/u, /^(?:school|college|university|academy)$/u],
  [/^(?:union|federation|guild)$/u, /^(?:union|federation|guild|workers|association|brotherhood|unions)$/u],
  [/^bank$/u, /^bank$/u],
  [/^(?:ministry|department|office|agency|bureau)$/u, /^(?:ministry|department|office|agency|bureau)$/u],
];
const offices =
  /^(?:president|chairman|chairwoman|chair|director|chief|mayor|secretary|treasurer|editor|minister|commissioner|captain|coach|leader|superintendent|governor|executive|manager|founder|owner)$/u;

/** `its president` where one named person of the article has that office. */
function holder(one: Found, { calledBy }: Scene): Cluster | undefined {
  if (!offices.test(one.head)) return undefined;
  const holders = calledBy(one.head).filter(
    (cluster) => cluster.names.length > 0 && cluster.kind === 'person' && gendersFit(cluster.gender, one.gender),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** Nouns for an organisation that any sort of organisation can be called by. */
const general =
  /^(?:company|firm|group|organisation|organization|club|charity|operator|business|league|developer|manufacturer|carmaker|retailer|supplier|starter|team|side|chain|airline|publisher|utility)$/u;

/** Who is meant by a description that has an earlier mention, if anybody. */
export function antecedent(one: Found, at: number, scene: Scene): Cluster | undefined {
  const { clusters } = scene;
  if (one.mention.kind === 'organisation' && outletNouns.has(one.head) && one.definite && one.owner === undefined) {
    if (one.own) return scene.own;
    const outlets = clusters.filter((cluster) => cluster.outlet && cluster !== scene.own && lastBefore(cluster, at) >= 0);
    const found = latest(outlets, at);
    if (found) return found;
  }
  if (one.definite && one.owner === undefined && /^(?:both|two|pair|couple)$/u.test(one.head)) {
    const pairs = clusters.filter((cluster) => cluster.number === 2 && (cluster.kind === 'person' || cluster.kind === 'group'));
    const last = latest(pairs, at);
    if (last) return last;
  }
  if (!one.definite) {
    // Bare plurals (`officials`, `police`) take up the same words again; `a spokesman` is somebody new.
    if (!one.plural) return undefined;
    return latest(
      scene
        .calledBy(one.head)
        .filter((cluster) => cluster.plural && someBefore(cluster, at, (member) => sameWords(scene.found[member], one))),
      at,
    );
  }
  if (one.owner !== undefined) {
    const owner = scene.ownerOf(one, at);
    const same = scene
      .calledBy(one.head)
      .filter((cluster) => cluster.owner !== undefined && cluster.owner === owner && cluster.plural === one.plural);
    if (same.length > 0) return latest(same, at);
    return holder(one, scene);
  }
  // `the museum` is no person, though `museum director` was said of one.
  const fits = (cluster: Cluster): boolean =>
    !(one.subject && meets(cluster, one, at, scene.found)) &&
    cluster.plural === one.plural &&
    gendersFit(cluster.gender, one.gender) &&
    cluster.kind !== 'place' &&
    (cluster.names.length === 0 || !one.sure || (cluster.kind === 'person') === (one.mention.kind === 'person'));
  const extra = one.words.filter((word) => word !== one.head && word !== 'same');
  const called = scene
    .calledBy(one.head)
    .filter(
      (cluster) =>
        fits(cluster) &&
        (cluster.kind !== 'person' || cluster.heads.has(one.head)) &&
        compatible(cluster, extra) &&
        complementFits(cluster, one),
    );
  if (/^(?:person|official|source)$/u.test(one.head) && !one.plural) {
    const unnamed = clusters.filter(
      (cluster) =>
        cluster.kind === 'person' &&
        cluster.names.length === 0 &&
        !cluster.plural &&
        someBefore(cluster, at, (member) => scene.found[member]?.source === true),
    );
    const last = latest(unnamed, at);
    if (last) return last;
  }
  // `the museum` after both `a museum` and `the Lorne Museum`: whichever was named last.
  const named = clusters.filter((cluster) => cluster.kind === 'organisation' && longestName(cluster).at(-1) === one.head && fits(cluster));
  const before = latest([...called, ...named], at);
  if (before) return before;
  const typed = sorts.find(([nouns]) => nouns.test(one.head));
  if (typed) {
    const typedSo = clusters.filter(
      (cluster) => cluster.kind === 'organisation' && cluster.names.some((name) => name.some((word) => typed[1].test(word))),
    );
    const last = latest(typedSo, at);
    if (last) return last;
  }
  if (one.mention.kind === 'organisation' && general.test(one.head)) {
    const untyped = clusters.filter(
      (cluster) =>
        cluster.kind === 'organisation' &&
        cluster.names.length > 0 &&
        !cluster.outlet &&
        !organisationNouns.has(longestName(cluster).at(-1) ?? ''),
    );
    const known = untyped.filter(
      (cluster) => countBefore(cluster, at) > 1 || someBefore(cluster, at, (member) => scene.found[member]?.subject === true),
    );
    return known.toSorted((x, y) => y.members.length - x.members.length)[0];
  }
  return called.length === 1 && called[0]?.names.length !== 0 ? called[0] : undefined;
}

/** `The lawyer called on Ms. Orr`: who is named behind the subject of a sentence is somebody else. */
function meets(cluster: Cluster, one: Found, at: number, found: readonly Found[]): boolean {
  const { members } = cluster;
  for (let next = countBefore(cluster, at + 1 + Number(nextTo(one, found[at + 1]))); next < members.length; next++) {
    const other = found[members[next] as number];
    if (other?.step === one.step && other.inside === one.inside && other.mention.form === 'name') return true;
  }
  return false;
}

/** With only a comma between them: `the lawyer, Ms. Orr,`. */
const nextTo = (one: Found, other: Found | undefined): boolean =>
  other !== undefined && other.mention.span.start - one.mention.span.end < 4;

/** `the chair of the trustees` is no other body's chair, nor one of whom only `the chair` is known. */
const complementFits = (cluster: Cluster, { of, head }: Found): boolean =>
  of === undefined ||
  (cluster.of.size > 0 ? of.some((word) => cluster.of.has(word)) : !cluster.bare.has(head) || cluster.kind !== 'person');

function compatible(cluster: Cluster, extra: readonly string[]): boolean {
  return extra.every((word) => cluster.roles.has(word) || cluster.names.some((name) => name.includes(word)));
}

function sameWords(a: Found | undefined, b: Found): boolean {
  if (!a || a.mention.form !== 'description' || a.head !== b.head) return false;
  return b.words.every((word) => a.words.includes(word)) || a.words.every((word) => b.words.includes(word));
}
