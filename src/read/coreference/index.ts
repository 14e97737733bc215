import type { Document, Notice, Referent, Span } from '../../facts/index.ts';
import { bySpan, idOf, spanIn } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
import type { RawAttribution } from '../attributions/index.ts';
import type { Found, Mentions } from '../mentions/index.ts';
import { anonymousNouns, bodyNouns } from '../mentions/words.data.ts';
import { type Cluster, clusterOf, join } from './cluster.ts';
import { antecedent } from './descriptions.ts';
import { nameClusters } from './names.ts';
import { pronounTarget } from './pronouns.ts';

export interface Coreference {
  readonly referents: readonly Referent[];
  /** Index of the referent of each mention (by index), where one is known. */
  readonly referentOf: ReadonlyMap<number, number>;
  /** Indexes of the referents that are outlets, and of the one that prints the document. */
  readonly outlets: ReadonlySet<number>;
  readonly own?: number;
}

/** Among how many a description chooses, those that came last: more than an article has. Without an end, long texts would take for ever. */
const mostClusters = 1000;
/** The same of those whom one word was used of. */
const mostCalled = 200;

/** Who is who in one article. What cannot be told stays apart. */
export function resolve(
  document: Document,
  mentions: Mentions,
  attributions: readonly RawAttribution[],
  tell: (notice: Notice) => void,
): Coreference {
  const { found, appositions } = mentions;
  const of = nameClusters(found, (at) => {
    const span = found[at]?.mention.span;
    tell({
      code: 'name-ambiguous',
      message: 'the name fits several people of this article; it was left apart',
      source: document.id,
      ...(span ? { span } : {}),
    });
  });
  const clusters = [...new Set(of.values())];
  const called = new Map<string, Cluster[]>();
  const learnt = new Map<Cluster, number>();
  const learn = (cluster: Cluster): void => {
    const known = learnt.get(cluster) ?? 0;
    if (cluster.roles.size === known) return;
    learnt.set(cluster, cluster.roles.size);
    for (const role of [...cluster.roles].slice(known)) {
      const list = called.get(role);
      if (list) list.push(cluster);
      else called.set(role, [cluster]);
    }
  };
  for (const cluster of clusters) learn(cluster);
  const calledBy = (word: string): readonly Cluster[] => (called.get(word) ?? []).slice(-mostCalled);
  const outletName = document.outlet?.name.toLowerCase().replace(/^the /u, '');
  const own = clusters.find(
    (cluster) =>
      outletName !== undefined &&
      cluster.names.some((name) => {
        const text = name.join(' ');
        return text === outletName || outletName.endsWith(` ${text}`);
      }),
  );
  if (own) {
    own.outlet = true;
    own.kind = 'organisation';
  }
  const named = new Map<number, number>(
    appositions.flatMap(([a, b]) => (found[a]?.mention.form === 'name' ? [[b, a]] : [[a, b]]) as [number, number][]),
  );
  const put = (cluster: Cluster, at: number): void => {
    const one = found[at];
    if (!one) return;
    join(cluster, one, at);
    of.set(at, cluster);
    learn(cluster);
  };
  const contentsIn = overlapping(
    attributions.flatMap(({ content }) => content),
    ([start, end]) => ({ start, end }),
  );
  const reported = found.map(({ mention: { span } }) =>
    contentsIn(span.start, span.end).some(([start, end]) => start <= span.start && span.end <= end),
  );
  const spoken = overlapping(
    attributions.flatMap(({ source, content }) => source.map(([start, end]) => ({ start, end, content }))),
    (one) => one,
  );
  /** People named side by side, by their last words. */
  const groups = new Map<string, Cluster>();
  const ownerOf = (one: Found, at: number): Cluster | undefined => ownerCluster(one, at, found, of);
  found.forEach((one, at) => {
    if (one.mention.form === 'name') return;
    const told = mentions.told?.get(at);
    const said = told === undefined ? undefined : of.get(told);
    if (said) {
      put(said, at);
      return;
    }
    if (one.mention.form === 'pronoun') {
      if (one.inside >= 0) return;
      const apart = (mentions.apart?.get(at) ?? []).flatMap((other) => of.get(other) ?? []);
      const target = pronounTarget(one, at, found, of, contentOf(one, spoken), reported, apart);
      if (!target) return;
      put(target, at);
      return;
    }
    if (one.together) {
      const who = one.words.toSorted().join(' ');
      const known = groups.get(who);
      if (known) put(known, at);
      else {
        const cluster = clusterOf(one, at);
        groups.set(who, cluster);
        clusters.push(cluster);
        of.set(at, cluster);
      }
      return;
    }
    const partner = named.get(at);
    const together = partner === undefined ? undefined : of.get(partner);
    const known = together ?? antecedent(one, at, { found, clusters: clusters.slice(-mostClusters), calledBy, own, ownerOf });
    const aged =
      !known && one.definite && one.words.length === 1 && /-year-old$|^(?:man|woman)$/u.test(one.head)
        ? pronounTarget({ ...one, plural: false }, at, found, of, contentOf(one, spoken), reported)
        : undefined;
    const earlier = known ?? aged;
    if (earlier) {
      put(earlier, at);
      return;
    }
    const cluster = clusterOf(one, at);
    const owner = one.owner === undefined ? undefined : ownerOf(one, at);
    if (owner) cluster.owner = owner;
    clusters.push(cluster);
    of.set(at, cluster);
    learn(cluster);
  });
  joinOpening(clusters, found, of, own);
  // People named side by side are a group where something else means them together.
  for (const { members } of groups.values())
    if (members.every((at) => found[at]?.together)) for (const at of members.splice(0)) of.delete(at);
  const kept = clusters.filter((cluster) => cluster.members.length > 0);
  const order = new Map(kept.map((cluster, at) => [cluster, at]));
  return {
    referents: kept.map((cluster) => referent(document, cluster, found, spoken)),
    outlets: new Set(kept.flatMap((cluster, at) => (cluster.outlet ? [at] : []))),
    ...(own && order.has(own) ? { own: order.get(own) as number } : {}),
    referentOf: new Map([...of].map(([at, cluster]) => [at, order.get(cluster) ?? -1])),
  };
}

/** `a newspaper said on Wednesday` at the start, and one newspaper named later: it is that one. */
function joinOpening(clusters: readonly Cluster[], found: readonly Found[], of: Map<number, Cluster>, own: Cluster | undefined): void {
  const named = clusters.filter((cluster) => cluster.outlet && cluster !== own && cluster.names.length > 0);
  const [only] = named;
  const opening = clusters.find(
    (cluster) =>
      cluster.outlet &&
      cluster !== own &&
      cluster.names.length === 0 &&
      cluster.members.some((at) => (found[at]?.step ?? reach) < reach && found[at]?.source),
  );
  if (!only || named.length > 1 || !opening) return;
  for (const at of opening.members.splice(0)) {
    const one = found[at];
    if (one) join(only, one, at);
    of.set(at, only);
  }
}

/** How many sentences open an article. */
const reach = 2;

/** The sources that touch a range, with what they say. */
type Spoken = (
  start: number,
  end: number,
) => { readonly start: number; readonly end: number; readonly content: RawAttribution['content'] }[];

/** The content of the attribution whose source a mention is. */
function contentOf(one: Found, spoken: Spoken): readonly (readonly [number, number])[] {
  if (!one.source) return [];
  const { start } = one.mention.span;
  return spoken(start, start + 1).flatMap(({ content }) => content);
}

/** Whose it is: the mention right before the possessive, or what `his` stands for. */
function ownerCluster(one: Found, at: number, found: readonly Found[], of: ReadonlyMap<number, Cluster>): Cluster | undefined {
  for (let other = at - 1; other >= Math.max(0, at - 3); other--) {
    const near = found[other];
    if (near && near.mention.span.start >= one.mention.span.start - 1 && near.mention.span.end < one.mention.span.end) return of.get(other);
  }
  const begins = (place: number): boolean => found[place]?.mention.span.start === one.mention.span.start;
  let first = at;
  while (begins(first - 1)) first--;
  for (let place = first; begins(place); place++)
    if (place !== at && (found[place]?.mention.span.end ?? one.mention.span.end) < one.mention.span.end) return of.get(place);
  return undefined;
}

const longest = (list: readonly Found[]): Span | undefined =>
  list.toSorted((a, b) => b.words.length - a.words.length || a.mention.span.start - b.mention.span.start)[0]?.name;

const isName = ({ mention }: Found): number => Number(mention.form === 'name');

function referent(document: Document, cluster: Cluster, found: readonly Found[], spoken: Spoken): Referent {
  const members = cluster.members
    .map((at) => found[at])
    .filter((one) => one !== undefined)
    // Of a name and a description in the same words the name comes first.
    .toSorted((a, b) => bySpan(a.mention.span, b.mention.span) || isName(b) - isName(a));
  const names = members.filter((one) => one.mention.form === 'name');
  const described = members.filter((one) => one.mention.form === 'description');
  // A group is called as it is when it speaks: `partisan Democrats` may be what another calls the Democrats.
  const speaking = cluster.kind === 'group' ? described.filter((one) => one.source) : [];
  // `the same officials` is no name.
  const again = ({ start, end }: Span): number => (/^(?:(?:the|these|those) same|both)\b/iu.test(document.text.slice(start, end)) ? 1 : 0);
  const whole = (speaking.length > 0 ? speaking : described)
    .map((one) => wholeSource(document, one, spoken))
    .toSorted((a, b) => again(a) - again(b) || b.end - b.start - (a.end - a.start))[0];
  const name = longest(names) ?? whole ?? longest(members);
  if (!name) throw new RangeError('a referent without a mention');
  const anonymous =
    names.length === 0 &&
    (cluster.kind === 'person' || cluster.kind === 'group') &&
    !described.some((one) => bodyNouns.has(one.head)) &&
    described.some((one) => anonymousNouns.has(one.head) || (one.number !== undefined && !one.together) || !one.definite);
  return {
    id: idOf('ref', document.id, ...members.map((one) => `${one.mention.span.start}:${one.mention.span.end}`)),
    kind: cluster.kind,
    name,
    mentions: members.map((one) => one.mention),
    roles: [],
    anonymous,
    ...(cluster.number === undefined ? {} : { number: cluster.number }),
    ...(cluster.gender === undefined ? {} : { gender: cluster.gender }),
  };
}

/** A description as a source gives it whole: `two people briefed on the talks`. */
function wholeSource(document: Document, one: Found, spoken: Spoken): Span {
  const { start, end } = one.mention.span;
  for (const { start: from, end: to } of spoken(start, start + 1)) {
    if (from !== start || to <= end) continue;
    const rest = document.text.slice(end, Math.min(to, end + 120));
    if (/^['’]/u.test(rest)) continue;
    // A document or an organisation is named without the clause that tells more of it.
    const stop =
      one.mention.kind === 'person' || one.mention.kind === 'group'
        ? /[,;(]/u.exec(rest)
        : /[,;(]|\s(?:who|which|that|whose)\b/u.exec(rest);
    const length = stop ? stop.index : rest.length;
    if (length > 0) return spanIn(document, start, end + length);
  }
  return one.mention.span;
}
