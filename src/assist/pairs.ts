/** Claims that may be one: they share most of their words, stand in different articles, and nothing speaks against it. */
import { type Claim, overlap, type Passages } from '../facts/index.ts';
import type { StoryRecord } from '../record/index.ts';

/** A word that more claims have says little. */
const common = 20;
const least = { words: 2, share: 0.5 };
const most = 60;

interface Said {
  readonly claim: Claim;
  readonly words: ReadonlySet<string>;
  /** Two claims with different numbers are none. */
  readonly numbers: string;
  readonly documents: ReadonlySet<string>;
}

const meets = (a: Passages, b: Passages): boolean =>
  a.some(({ slices }) => slices.some(({ span }) => b.some((other) => other.slices.some((one) => overlap(span, one.span)))));

export function claimPairs(record: StoryRecord): readonly (readonly [Claim, Claim])[] {
  const texts = new Map(record.documents.map(({ id, text }) => [id, text]));
  const all = record.claims.map((claim): Said => {
    const text = claim.gist.map(({ span }) => texts.get(span.document)?.slice(span.start, span.end) ?? '').join(' ');
    return {
      claim,
      words: new Set(text.toLowerCase().match(/\p{L}{4,}/gu)),
      numbers: [...new Set(text.match(/\d+/g))].toSorted().join(' '),
      documents: new Set(claim.passages.map(({ document }) => document)),
    };
  });
  const index = new Map<string, number[]>();
  for (const [at, { words }] of all.entries()) for (const word of words) index.set(word, [...(index.get(word) ?? []), at]);
  /** What is told to exclude each other, or to follow each other, is no pair. */
  const apart = [
    ...record.conflicts.map(({ sides }) => [sides[0].passages, sides[1].passages] as const),
    ...record.updates.map(({ earlier, later }) => [earlier, later] as const),
  ];
  const isApart = (a: Claim, b: Claim): boolean =>
    apart.some(([x, y]) => (meets(x, a.passages) && meets(y, b.passages)) || (meets(x, b.passages) && meets(y, a.passages)));

  const pairs: { readonly pair: readonly [Claim, Claim]; readonly share: number }[] = [];
  for (const [at, one] of all.entries()) {
    const shared = new Map<number, number>();
    for (const word of one.words) {
      const holders = index.get(word) ?? [];
      if (holders.length <= common) for (const other of holders) if (other > at) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [to, count] of shared) {
      const other = all[to];
      if (!other || count < least.words || one.numbers !== other.numbers || [...one.documents].some((id) => other.documents.has(id)))
        continue;
      const share = count / Math.min(one.words.size, other.words.size);
      if (share >= least.share && !isApart(one.claim, other.claim)) pairs.push({ pair: [one.claim, other.claim], share });
    }
  }
  return pairs
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ pair }) => pair);
}
