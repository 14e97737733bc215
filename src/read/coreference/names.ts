import type { Found } from '../mentions/index.ts';
import { isFirstNameTitle } from '../mentions/name.ts';
import { type Cluster, clusterOf, gendersFit, join, longestName } from './cluster.ts';

const light = /^(?:the|of|and|for|&|a|an|in|on)$/u;
const stripped = new WeakMap<readonly string[], readonly string[]>();

/** The words of a name that count; kept, as each name is compared with many. */
function strip(words: readonly string[]): readonly string[] {
  const known = stripped.get(words);
  if (known) return known;
  const made = words.map((word) => word.replace(/[.’']s?$/u, '')).filter((word) => !light.test(word));
  stripped.set(words, made);
  return made;
}
const initials = (words: readonly string[]): string =>
  strip(words)
    .map((word) => word[0] ?? '')
    .join('');

/** Groups the names of an article. Full names come first, so that a headline's surname finds the person it means. */
export function nameClusters(found: readonly Found[], ambiguous: (at: number) => void): Map<number, Cluster> {
  const clusters: Cluster[] = [];
  const of = new Map<number, Cluster>();
  // Names that fit share a word, or one is the other's initials: only such clusters are compared.
  const known = new Map<string, Set<number>>();
  const place = new Map<Cluster, number>();
  const learn = (cluster: Cluster, { words }: Found): void => {
    const at = place.get(cluster) ?? place.size;
    place.set(cluster, at);
    for (const key of [...strip(words), initials(words)]) known.set(key, (known.get(key) ?? new Set()).add(at));
  };
  const alike = ({ words }: Found): Cluster[] => {
    const keys = strip(words).flatMap((word) => [word, word.replaceAll('.', '')]);
    const places = [...new Set(keys.flatMap((key) => [...(known.get(key) ?? [])]))];
    return places.toSorted((a, b) => a - b).flatMap((at) => clusters[at] ?? []);
  };
  const names = found.map((one, at) => ({ one, at })).filter(({ one }) => one.mention.form === 'name');
  const put = (cluster: Cluster, one: Found, at: number): void => {
    const before = cluster.names.length;
    join(cluster, one, at);
    of.set(at, cluster);
    if (cluster.names.length > before) learn(cluster, one);
  };
  const long = names.filter(({ one }) => one.words.length > 1).toSorted((a, b) => b.one.words.length - a.one.words.length || a.at - b.at);
  // `Warren` tells no gender where it is somebody's surname.
  const surnames = new Set(long.flatMap(({ one }) => (one.mention.kind === 'person' ? [one.words.at(-1)] : [])));
  const short = names
    .filter(({ one }) => one.words.length === 1)
    .map(({ one, at }) => {
      const { gender: _, ...ungendered } = one;
      return { one: one.titles.length === 0 && surnames.has(one.words[0]) ? ungendered : one, at };
    });
  let families: ReadonlyMap<string, Family> | undefined;
  let fulls: ReadonlyMap<Cluster, readonly number[]> | undefined;
  for (const { one, at } of [...long, ...short]) {
    const fits = alike(one).filter((cluster) => sameName(cluster, one));
    if (one.words.length === 1) {
      families ??= familiesOf(long, short, of);
      fulls ??= fullPlaces(long, of);
    }
    const best =
      fits.length <= 1 ? fits[0] : (nearest(fits, found, at, one, fulls) ?? bearer(families?.get(one.words[0] ?? ''), found, at, fits));
    if (best) put(best, one, at);
    else {
      if (fits.length > 1) ambiguous(at);
      const cluster = clusterOf(one, at);
      clusters.push(cluster);
      of.set(at, cluster);
      learn(cluster, one);
    }
  }
  return of;
}

interface Family {
  /** The one who bore the surname alone before another of them was named. */
  readonly first: Cluster;
  /** Where somebody of the family was named in full, in text order. */
  readonly full: readonly number[];
  readonly of: readonly Cluster[];
}

interface Placed {
  readonly one: Found;
  readonly at: number;
}

/** Of people who share a surname, the one whom it means by itself: news writing calls the others, who come later, by more than it. */
function familiesOf(long: readonly Placed[], short: readonly Placed[], of: ReadonlyMap<number, Cluster>): Map<string, Family> {
  const named = new Map<string, { at: number; cluster: Cluster }[]>();
  for (const { one, at } of long.toSorted((a, b) => a.at - b.at)) {
    const cluster = of.get(at);
    if (cluster?.kind !== 'person') continue;
    const surname = one.words.at(-1) ?? '';
    const list = named.get(surname);
    if (list) list.push({ at, cluster });
    else named.set(surname, [{ at, cluster }]);
  }
  const families = new Map<string, Family>();
  for (const { one, at } of short) {
    const surname = one.words[0] ?? '';
    const all = named.get(surname);
    const [begin] = all ?? [];
    if (!all || !begin || at < begin.at) continue;
    // Only the first time that it stands alone tells.
    named.delete(surname);
    if (all.every((other) => other.at > at || other.cluster === begin.cluster))
      families.set(surname, { first: begin.cluster, full: all.map((other) => other.at), of: all.map((other) => other.cluster) });
  }
  return families;
}

/** How many of a sorted list are below a bound. */
function countUntil(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nobody where another of the family spoke or acted under the full name since the first was named. */
function bearer(family: Family | undefined, found: readonly Found[], at: number, fits: readonly Cluster[]): Cluster | undefined {
  if (!family || !fits.includes(family.first)) return undefined;
  const last = countUntil(family.full, at) - 1;
  const near = found[family.full[last] ?? -1];
  const other = near && family.of[last] !== family.first && (found[at]?.step ?? 0) - near.step <= 1 && (near.main || near.source);
  return other ? undefined : family.first;
}

function sameName(cluster: Cluster, one: Found): boolean {
  const words = strip(one.words);
  if (words.length === 0) return false;
  return cluster.names.some((name) => {
    const other = strip(name);
    if (other.join(' ') === words.join(' ')) return kindsFit(cluster, one) && gendersFit(cluster.gender, one.gender);
    if (cluster.kind === 'person' && other.length > 1)
      return gendersFit(cluster.gender, one.gender) && (one.mention.kind === 'person' || !one.sure) && samePerson(other, words, one);
    if (cluster.kind === 'organisation')
      return one.mention.kind !== 'place' && !(one.mention.kind === 'person' && one.sure) && sameOrganisation(other, words);
    return false;
  });
}

const kindsFit = (cluster: Cluster, one: Found): boolean =>
  cluster.kind === one.mention.kind || !one.sure || cluster.names.every((name) => name.length === 1);

function samePerson(full: readonly string[], words: readonly string[], one: Found): boolean {
  if (words.length > 1) {
    // A middle name or initial more or less.
    return full[0] === words[0] && full.at(-1) === words.at(-1);
  }
  const word = words[0] ?? '';
  if (isFirstNameTitle(one.titles) && full[0] === word) return true;
  return full.at(-1) === word || (full.length > 2 && full.slice(1).includes(word)) || (one.titles.length === 0 && full[0] === word);
}

function sameOrganisation(full: readonly string[], words: readonly string[]): boolean {
  if (words.length === 1 && full.length > 1 && (words[0] ?? '').replaceAll('.', '') === initials(full)) return true;
  if (words.length >= full.length) return false;
  const text = full.join(' ');
  const part = words.join(' ');
  return text.endsWith(` ${part}`) || (words.length > 1 && text.startsWith(`${part} `));
}

/** Of several whom a short name fits: the one whom a title tells, else the one named last before it in the same way. */
/** How many sentences further on a title and a surname may mean the one who was named in full. */
const fresh = 2;
function isFresh(full: readonly number[], found: readonly Found[], at: number): boolean {
  const last = found[full[countUntil(full, at) - 1] ?? -1];
  return last !== undefined && (found[at]?.step ?? 0) - last.step <= fresh;
}

/** Where each was named in full, in text order. */
function fullPlaces(long: readonly Placed[], of: ReadonlyMap<number, Cluster>): Map<Cluster, number[]> {
  const places = new Map<Cluster, number[]>();
  for (const { at } of long.toSorted((a, b) => a.at - b.at)) {
    const cluster = of.get(at);
    const list = cluster && places.get(cluster);
    if (list) list.push(at);
    else if (cluster) places.set(cluster, [at]);
  }
  return places;
}

function nearest(
  fits: readonly Cluster[],
  found: readonly Found[],
  at: number,
  one: Found,
  fulls: ReadonlyMap<Cluster, readonly number[]> | undefined,
): Cluster | undefined {
  const titled = fits.filter((cluster) => one.titles.some((title) => cluster.roles.has(title)));
  if (titled.length === 1) return titled[0];
  const surname = fits.filter((cluster) => longestName(cluster).at(-1) === one.words.at(-1));
  if (surname.length === 1) return surname[0];
  // Whose gender nothing tells may be meant, too: `Ms. Reyes` after `Marisol Reyes` need not be the Alma Reyes of another paragraph.
  const possible = fits.filter(({ gender }) => one.gender !== undefined && (gender === undefined || gender === one.gender));
  if (possible.length === 1) return possible[0];
  const close = possible.filter((cluster) => isFresh(fulls?.get(cluster) ?? [], found, at));
  if (close.length === 1) return close[0];
  // Organisations that share a word, but not people who share a surname, may be told by who was named last.
  if (one.mention.kind === 'person') return undefined;
  const before = fits
    .map((cluster) => ({
      cluster,
      last: cluster.members.findLast((member) => member < at && (found[member]?.words.length ?? 0) > 1) ?? -1,
    }))
    .toSorted((a, b) => b.last - a.last)[0];
  return before && before.last >= 0 ? before.cluster : undefined;
}
