import type { Found } from '../mentions/index.ts';
import { type Cluster, gendersFit } from './cluster.ts';

/** How many lines a pronoun may look back. */
const reach = 6;
/** How many mentions; six lines of an article have less, a text without lines can have any number. */
const mentions = 200;

/**
 * Whom a pronoun means: the subject named last that fits, in its own line before others; a source that spoke just before goes
 * ahead of others when the pronoun speaks itself. Undefined when nobody fits.
 */
export function pronounTarget(
  one: Found,
  at: number,
  found: readonly Found[],
  of: ReadonlyMap<number, Cluster>,
  own: readonly (readonly [number, number])[],
  reported: readonly boolean[],
  apart: readonly Cluster[] = [],
): Cluster | undefined {
  let best: { cluster: Cluster; score: number; other: Found } | undefined;
  const mains = new Map<number, Cluster>();
  const seen = new Set<Cluster>();
  for (let place = at - 1; place >= Math.max(0, at - mentions); place--) {
    const other = found[place];
    const cluster = of.get(place);
    if (!other || !cluster || apart.includes(cluster)) continue;
    const distance = one.step - other.step;
    if (distance > reach) break;
    if (other.inside !== one.inside && other.inside >= 0) continue;
    // Nobody is brought in by the words that are put into their own mouth.
    if (own.some(([start, end]) => start <= other.mention.span.start && other.mention.span.end <= end)) continue;
    if (!fits(one, cluster, other)) continue;
    const first = !seen.has(cluster);
    seen.add(cluster);
    const score =
      -2.5 * distance +
      (other.main || (other.source && !other.subordinate) ? 3 : other.subject ? 1 : 0) +
      // Who asks in a clause that hangs on another does not answer in it; of two in one content the nearer subject is meant.
      (distance === 0 && one.source && other.source && other.subordinate ? -3 : 0) +
      (distance === 0 && reported[at] && reported[place] && other.subject ? 1.5 : 0) +
      (other.source ? (one.source ? 1.5 : 1) : 0) +
      (one.source && reported[place] && !other.source ? -2 : 0) +
      (first ? 0.2 : 0) +
      (other.mention.form === 'name' || other.together ? 1 : 0) +
      (other.mention.form === 'name' && !other.sure && other.words.length < 2 && cluster.gender === undefined ? -2 : 0) +
      (cluster.gender !== undefined && cluster.gender === one.gender ? 1 : 0) -
      (distance === 0 && !other.subject ? 1 : 0);
    if (!best || score > best.score + 1e-9) best = { cluster, score, other };
    if (other.main && distance > 0) mains.set(other.step, cluster);
  }
  // Where the subject of the sentence fits, too, nobody in a clause that hangs on it is meant.
  const above = best && !best.other.main && best.other.subordinate ? mains.get(best.other.step) : undefined;
  return above ?? best?.cluster;
}

function fits(one: Found, cluster: Cluster, other: Found): boolean {
  const { kind } = cluster;
  if (one.plural) return cluster.plural || kind === 'group' || kind === 'organisation';
  if (one.gender || one.mention.kind === 'person')
    return (
      kind === 'person' &&
      !cluster.plural &&
      gendersFit(one.gender, cluster.gender) &&
      (other.sure ||
        other.words.length > 1 ||
        other.mention.form !== 'name' ||
        cluster.gender !== undefined ||
        cluster.roles.size > 0 ||
        other.source)
    );
  return (kind === 'organisation' || kind === 'document') && !cluster.plural;
}
