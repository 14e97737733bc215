/** The same article twice is read once. The same text of two outlets is two documents: that is what copying looks like. */
import type { Document } from '../facts/index.ts';

interface Item {
  readonly document: Document;
  readonly shown: string;
}

/** Same words, whatever the blanks. */
const wordsOf = ({ text }: Document): string => text.replace(/\s+/g, ' ').trim();

const facts = ({ outlet, published }: Document): readonly (string | undefined)[] => [outlet?.name, published?.value];

/** Nothing that is known of `less` differs from what is known of `more`. */
const says = (more: Document, less: Document): boolean => {
  const known = facts(more);
  return facts(less).every((value, index) => value === undefined || value === known[index]);
};

const weight = (document: Document): number => facts(document).filter((value) => value !== undefined).length;

/** Keeps, of each article, the one of which most is known; of equals the one whose name comes first, so that order never matters. */
export function withoutDuplicates<T extends Item>(items: readonly T[]): { kept: readonly T[]; dropped: readonly { item: T; like: T }[] } {
  const groups = Map.groupBy(items, ({ document }) => wordsOf(document));
  const likes = new Map<T, T>();
  for (const group of groups.values()) {
    const ranked = group.toSorted(
      (a, b) =>
        weight(b.document) - weight(a.document) ||
        (a.document.source < b.document.source ? -1 : a.document.source > b.document.source ? 1 : 0),
    );
    const kept: T[] = [];
    for (const item of ranked) {
      const like = kept.find(({ document }) => says(document, item.document));
      if (like) likes.set(item, like);
      else kept.push(item);
    }
  }
  return {
    kept: items.filter((item) => !likes.has(item)),
    dropped: items.flatMap((item) => {
      const like = likes.get(item);
      return like ? [{ item, like }] : [];
    }),
  };
}
