import type { Found } from '../mentions/index.ts';
import { organisationNouns, outletNouns } from '../mentions/words.data.ts';
import { type Cluster, gendersFit, longestName } from './cluster.ts';

/** What the choice for a description may look at. */
export interface Scene {
  readonly found: readonly Found[];
  readonly clusters: readonly Cluster[];
  /** The cluster of the document's own outlet, if it is mentioned. */
  readonly own?: Cluster | undefined;
  readonly ownerOf: (found: Found, at: number) => Cluster | undefined;
}

const lastBefore = (cluster: Cluster, at: number): number => cluster.members.reduce((last, member) => (member < at && member > last ? member : last), -1);

const latest = (clusters: readonly Cluster[], at: number): Cluster | undefined =>
  clusters.reduce<Cluster | undefined>((best, cluster) => (lastBefore(cluster, at) > (best ? lastBefore(best, at) : -1) ? cluster : best), undefined);

/** Nouns for an organisation that any sort of organisation can be called by. */
const general = /^(?:company|firm|group|organisation|organization|club|charity|agency|operator|business|party|union|league|developer|manufacturer|carmaker|retailer|school|college|university|hospital|trust|team|side|chain|airline|bank)$/u;

/** Who is meant by a description that has an earlier mention, if anybody. */
export function antecedent(one: Found, at: number, scene: Scene): Cluster | undefined {
  const { clusters } = scene;
  if (one.mention.kind === 'organisation' && outletNouns.has(one.head) && one.definite && one.owner === undefined) {
    if (one.own) return scene.own;
    const outlets = clusters.filter((cluster) => cluster.outlet && cluster !== scene.own && lastBefore(cluster, at) >= 0);
    const found = latest(outlets, at);
    if (found) return found;
  }
  if (!one.definite) {
    // Bare plurals (`officials`, `police`) take up the same words again; `a spokesman` is somebody new.
    if (!one.plural) return undefined;
    return latest(
      clusters.filter((cluster) => cluster.plural && cluster.members.some((member) => member < at && sameWords(scene.found[member], one))),
      at,
    );
  }
  if (one.owner !== undefined) {
    const owner = scene.ownerOf(one, at);
    const same = clusters.filter((cluster) => cluster.owner !== undefined && cluster.owner === owner && cluster.roles.has(one.head) && cluster.plural === one.plural);
    if (same.length > 0) return latest(same, at);
    // `its president` where one named person of the article has that role.
    const holders = clusters.filter((cluster) => cluster.names.length > 0 && cluster.kind === 'person' && cluster.roles.has(one.head) && cluster.plural === one.plural && gendersFit(cluster.gender, one.gender));
    const single = holders[0];
    return holders.length === 1 && single && lastBefore(single, at) >= 0 && scene.found.some((other, place) => place < at && other.mention.form === 'description' && other.head === one.head && single.members.includes(place)) ? single : undefined;
  }
  const number = clusters.filter((cluster) => cluster.plural === one.plural && gendersFit(cluster.gender, one.gender) && cluster.kind !== 'place');
  const extra = one.words.filter((word) => word !== one.head);
  const called = number.filter((cluster) => cluster.roles.has(one.head) && compatible(cluster, extra));
  const before = latest(called, at);
  if (before) return before;
  const named = number.filter((cluster) => cluster.kind === 'organisation' && longestName(cluster).at(-1) === one.head);
  const organisation = latest(named, at);
  if (organisation) return organisation;
  if (one.mention.kind === 'organisation' && general.test(one.head)) {
    const untyped = clusters.filter((cluster) => cluster.kind === 'organisation' && cluster.names.length > 0 && !cluster.outlet && !organisationNouns.has(longestName(cluster).at(-1) ?? ''));
    const known = untyped.filter((cluster) => cluster.members.filter((member) => member < at).length > 1 || cluster.members.some((member) => member < at && scene.found[member]?.subject));
    return known.toSorted((a, b) => b.members.length - a.members.length)[0];
  }
  return called.length === 1 && called[0]?.names.length !== 0 ? called[0] : undefined;
}

function compatible(cluster: Cluster, extra: readonly string[]): boolean {
  return extra.every((word) => cluster.roles.has(word) || cluster.names.some((name) => name.includes(word)));
}

function sameWords(a: Found | undefined, b: Found): boolean {
  if (!a || a.mention.form !== 'description' || a.head !== b.head) return false;
  return b.words.every((word) => a.words.includes(word)) || a.words.every((word) => b.words.includes(word));
}
