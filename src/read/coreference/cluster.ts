import type { EntityKind, Gender } from '../../facts/index.ts';
import type { Found } from '../mentions/index.ts';
import { personNouns, titles } from '../mentions/words.data.ts';

/** Mentions judged to stand for one person or thing; grows while the article is read. */
export interface Cluster {
  kind: EntityKind;
  gender?: Gender;
  plural: boolean;
  number?: number;
  outlet: boolean;
  /** Indexes of mentions, in text order. */
  readonly members: number[];
  /** Names by their words, longest first in use. */
  readonly names: (readonly string[])[];
  /** Words of titles, roles and descriptions. */
  readonly roles: Set<string>;
  /** Those of them that say what somebody is: `director`, not `museum`, of a `museum director`. */
  readonly heads: Set<string>;
  /** What the descriptions are of: the `trustees` of their chair. */
  readonly of: Set<string>;
  /** Those of `heads` that a description without a complement gave: the chair of nobody knows what. */
  readonly bare: Set<string>;
  /** Whose it is, for `his lawyer`: a cluster, once known. */
  owner?: Cluster;
}

export function clusterOf(found: Found, at: number): Cluster {
  const cluster: Cluster = {
    kind: found.mention.kind,
    plural: found.plural,
    outlet: found.outlet,
    members: [],
    names: [],
    roles: new Set(),
    heads: new Set(),
    of: new Set(),
    bare: new Set(),
  };
  join(cluster, found, at);
  return cluster;
}

/** Wordings of one name that are kept. Nobody is called in so many ways; a text that is made to last can do so. */
const mostNames = 200;

export function join(cluster: Cluster, found: Found, at: number): void {
  const { members } = cluster;
  if (at > (members.at(-1) ?? -1)) members.push(at);
  else members.splice(countBefore(cluster, at), 0, at);
  if (found.gender && !cluster.gender) cluster.gender = found.gender;
  if (found.number !== undefined && cluster.number === undefined) cluster.number = found.number;
  if (found.mention.form === 'name') {
    // Each wording once: a name that is printed a thousand times is compared once.
    const wording = found.words.join(' ');
    if (cluster.names.length < mostNames && !cluster.names.some((name) => name.join(' ') === wording)) cluster.names.push(found.words);
    cluster.outlet ||= found.outlet;
    for (const title of found.titles) {
      cluster.roles.add(title);
      if (personNouns.has(title) || titles.has(title)) cluster.heads.add(title);
    }
    for (const role of found.also ?? []) {
      cluster.roles.add(role);
      cluster.heads.add(role);
    }
    const last = found.titles.at(-1);
    if (last !== undefined) cluster.heads.add(last);
  }
  for (const word of found.of ?? []) cluster.of.add(word);
  if (found.mention.form === 'description') {
    if (found.of === undefined) cluster.bare.add(found.head);
    cluster.heads.add(found.head);
    cluster.roles.add(found.head);
    for (const word of found.words) cluster.roles.add(word);
  }
}

/** How many of its mentions stand before a place. */
export function countBefore({ members }: Cluster, at: number): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many mentions back somebody is looked for; one person of an article has fewer. */
const reach = 200;

/** Whether one of the mentions before a place is so. */
export function someBefore(cluster: Cluster, at: number, is: (member: number) => boolean): boolean {
  const end = countBefore(cluster, at);
  return cluster.members.slice(Math.max(0, end - reach), end).some(is);
}

export const longestName = (cluster: Cluster): readonly string[] =>
  cluster.names.reduce<readonly string[]>((best, name) => (name.length > best.length ? name : best), []);

export const gendersFit = (a: Gender | undefined, b: Gender | undefined): boolean => a === undefined || b === undefined || a === b;
