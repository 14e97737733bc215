/** Which articles are versions of one article, and what the later ones withdrew. */
import { notice } from '../../errors.ts';
import type { Conflict, Document, Notice, Span, Version } from '../../facts/index.ts';
import { overlap } from '../../facts/index.ts';
import { differenceOf, kept } from './diff.ts';

export { differenceOf } from './diff.ts';

/** How many sentences of the shorter text must have stayed. */
const leastKept = { address: 0.3, headline: 0.5 } as const;
/** Headlines of fewer words are those of columns and tickers. */
const leastWords = 3;
/** Places that are told of one pair; the record has all of them. */
const mostTold = 50;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** An address without what does not change the article: scheme, `www.`, the slash at the end. */
const addressKey = ({ address }: Document): string | undefined => {
  const url = address === undefined ? null : URL.parse(address.value);
  return url ? `${url.host.replace(/^www\./u, '')}${url.pathname.replace(/\/+$/u, '')}${url.search}` : undefined;
};

const headlineKey = ({ outlet, headline }: Document): string | undefined => {
  const found = words(headline?.words ?? '');
  return outlet && found.length >= leastWords ? `${words(outlet.name).join(' ')} / ${found.join(' ')}` : undefined;
};

type Rule = keyof typeof leastKept;
const texts: Readonly<Record<Rule, string>> = { address: 'the same address', headline: 'the same outlet and headline' };

/** By what two articles are versions of one; undefined when they are not. */
function sameArticle(a: Document, b: Document): Rule | undefined {
  const address = addressKey(a);
  if (address !== undefined && address === addressKey(b)) return kept(a, b) >= leastKept.address ? 'address' : undefined;
  const headline = headlineKey(a);
  return headline !== undefined && headline === headlineKey(b) && kept(a, b) >= leastKept.headline ? 'headline' : undefined;
}

type Clock = 'modified' | 'captured';

/** The hour of a time in one order for all zones; a day alone has none. */
function order(a: string, b: string): number {
  if (a.length === 10 || b.length === 10) return Math.sign(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10)));
  return Math.sign(Date.parse(zoned(a)) - Date.parse(zoned(b)));
}
const zoned = (time: string): string =>
  /(?:Z|[+-]\d{2}:?\d{2})$/u.test(time) ? time.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2') : `${time}Z`;

const clocks: Readonly<Record<Clock, { readonly of: (document: Document) => string | undefined; readonly text: string }>> = {
  modified: { of: ({ modified, published }) => modified ?? published?.value, text: 'by the time that the articles give themselves' },
  captured: { of: ({ captured }) => captured, text: 'by the time at which they were fetched or archived' },
};

/** Which is earlier, and how that is known. */
function inTime(a: Document, b: Document): { readonly earlier: Document; readonly later: Document; readonly clock: Clock } | undefined {
  for (const clock of ['modified', 'captured'] as const) {
    const [first, second] = [clocks[clock].of(a), clocks[clock].of(b)];
    const sign = first === undefined || second === undefined ? 0 : order(first, second);
    if (sign !== 0 && !Number.isNaN(sign)) return sign < 0 ? { earlier: a, later: b, clock } : { earlier: b, later: a, clock };
  }
  return undefined;
}

export interface Versions {
  readonly versions: readonly Version[];
  readonly notices: readonly Notice[];
}

/** The order of the documents changes nothing. */
export function versionsOf(documents: readonly Document[]): Versions {
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pairs: { readonly a: Document; readonly b: Document; readonly rule: Rule }[] = [];
  const seen = new Set<string>();
  for (const key of [addressKey, headlineKey])
    for (const group of Map.groupBy(sorted, key).entries()) {
      if (group[0] === undefined) continue;
      for (const [at, a] of group[1].entries())
        for (const b of group[1].slice(at + 1)) {
          if (seen.has(`${a.id} ${b.id}`)) continue;
          seen.add(`${a.id} ${b.id}`);
          const rule = sameArticle(a, b);
          if (rule) pairs.push({ a, b, rule });
        }
    }
  const notices: Notice[] = [];
  const found: Version[] = [];
  for (const { a, b, rule } of pairs) {
    const ordered = inTime(a, b);
    if (!ordered) {
      notices.push(notice('versions-without-order', { first: a.source, second: b.source }, { source: a.id }));
      continue;
    }
    const { earlier, later, clock } = ordered;
    // Of three versions the first and the last are no neighbours.
    if (sorted.some((one) => isBetween(one, earlier, later, pairs))) continue;
    const reasons = [
      { rule: `version/${rule}`, text: texts[rule] },
      { rule: `version/${clock}`, text: clocks[clock].text },
    ];
    const difference = differenceOf(earlier, later);
    found.push({ earlier: earlier.id, later: later.id, ...difference, reasons });
    notices.push(...noticesOf(earlier, later, difference));
  }
  return { versions: found, notices };
}

function isBetween(
  one: Document,
  earlier: Document,
  later: Document,
  pairs: readonly { readonly a: Document; readonly b: Document }[],
): boolean {
  if (one === earlier || one === later) return false;
  const paired = (other: Document): boolean => pairs.some(({ a, b }) => (a === one && b === other) || (a === other && b === one));
  return paired(earlier) && paired(later) && inTime(earlier, one)?.later === one && inTime(one, later)?.later === later;
}

function noticesOf(earlier: Document, later: Document, { withdrawn, added, changed }: ReturnType<typeof differenceOf>): Notice[] {
  const values = {
    later: later.source,
    earlier: earlier.source,
    withdrawn: withdrawn.length,
    added: added.length,
    changed: changed.length,
  };
  const gone = [
    ...withdrawn.map((span) => ['passage-withdrawn', span] as const),
    ...changed.map((one) => ['passage-reworded', one.earlier] as const),
  ];
  return [
    notice('later-version', values, { source: later.id }),
    ...gone.slice(0, mostTold).map(([code, span]) => notice(code, {}, { source: earlier.id, span })),
  ];
}

/** Whether a conflict is only between what an outlet wrote first and what it wrote instead: it stands by the later words alone. */
export function isSettledByVersion({ sides }: Conflict, versions: readonly Version[]): boolean {
  const places = sides.map(({ passages }) => passages.flatMap(({ slices }) => slices.map(({ span }) => span)));
  const inside = (spans: readonly Span[], all: readonly Span[]): boolean => spans.every((span) => all.some((one) => overlap(one, span)));
  return versions.some(({ later, withdrawn, changed }) => {
    const gone = [...withdrawn, ...changed.map((one) => one.earlier)];
    return [places, places.toReversed()].some(
      ([old = [], now = []]) => inside(old, gone) && now.every(({ document }) => document === later),
    );
  });
}
