import { type Document, type Span, spanIn, type Words } from '../facts/index.ts';

/** Where the words of a judgement stand in a story; undefined: they are gone. */
export type Finder = (words: Words) => Span | undefined;

const inside = /[\p{L}\p{M}\p{N}]/u;

/** Words that stand inside other words more often than this are no words to find again. */
const mostTries = 1000;

/** All places of `words` in a text, as whole words. Two are enough to know that it is not one. */
function placesIn(document: Document, words: string): Span[] {
  const { text } = document;
  const found: Span[] = [];
  let tries = 0;
  for (let at = text.indexOf(words); at >= 0 && found.length < 2; at = text.indexOf(words, at + 1)) {
    if (++tries > mostTries) return [];
    const end = at + words.length;
    const cuts = (edge: number, own: string): boolean => inside.test(own) && inside.test(text[edge] ?? '');
    if (!cuts(at - 1, words[0] ?? '') && !cuts(end, words.at(-1) ?? '')) found.push(spanIn(document, at, end));
  }
  return found;
}

const ofOutlet = (list: readonly Document[], outlet: string | undefined): readonly Document[] => {
  const own = list.filter((document) => document.outlet?.name === outlet);
  return own.length > 0 ? own : list;
};

/**
 * In the same text the words stand where they stood. In a newer version of it (the same file name, another text) they are found only
 * where they stand exactly once; nothing is moved to words that are merely alike.
 */
export function finderOf(documents: readonly Document[]): Finder {
  const byHash = Map.groupBy(documents, ({ hash }) => hash);
  const bySource = Map.groupBy(documents, ({ source }) => source);
  return (words) => {
    if (words.words === '') return undefined;
    const same = byHash.get(words.hash);
    if (same) {
      const copies = ofOutlet(same, words.outlet);
      const [document] = copies.filter(({ source }) => source === words.source);
      const chosen = document ?? (copies.length === 1 ? copies[0] : undefined);
      if (chosen?.text.slice(words.start, words.end) !== words.words) return undefined;
      try {
        return spanIn(chosen, words.start, words.end);
      } catch {
        return undefined;
      }
    }
    const places = ofOutlet(bySource.get(words.source) ?? [], words.outlet).flatMap((document) => placesIn(document, words.words));
    return places.length === 1 ? places[0] : undefined;
  };
}
