import type { EntityKind, Gender } from '../../facts/index.ts';
import type { Found } from '../mentions/index.ts';

/** Mentions judged to stand for one person or thing; grows while the article is read. */
export interface Cluster {
  kind: EntityKind;
  gender?: Gender;
  plural: boolean;
  number?: number;
  outlet: boolean;
  /** Indexes of mentions, in the order they were added. */
  readonly members: number[];
  /** Names by their words, longest first in use. */
  readonly names: (readonly string[])[];
  /** Words of titles, roles and descriptions. */
  readonly roles: Set<string>;
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
  };
  join(cluster, found, at);
  return cluster;
}

export function join(cluster: Cluster, found: Found, at: number): void {
  cluster.members.push(at);
  if (found.gender && !cluster.gender) cluster.gender = found.gender;
  if (found.number !== undefined && cluster.number === undefined) cluster.number = found.number;
  if (found.mention.form === 'name') {
    // Each wording once: a name that is printed a thousand times is compared once.
    const wording = found.words.join(' ');
    if (!cluster.names.some((name) => name.join(' ') === wording)) cluster.names.push(found.words);
    cluster.outlet ||= found.outlet;
    for (const title of found.titles) cluster.roles.add(title);
  }
  if (found.mention.form === 'description') {
    cluster.roles.add(found.head);
    for (const word of found.words) cluster.roles.add(word);
  }
}

export const longestName = (cluster: Cluster): readonly string[] =>
  cluster.names.reduce<readonly string[]>((best, name) => (name.length > best.length ? name : best), []);

export const gendersFit = (a: Gender | undefined, b: Gender | undefined): boolean => a === undefined || b === undefined || a === b;
