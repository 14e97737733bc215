import type { Span } from '../../facts/index.ts';
import { tokens } from '../../text/index.ts';
import type { Story } from '../story.ts';
import { fold } from '../words/fold.ts';

/** So many words in a row are not written twice by chance. */
const SHINGLE = 6;
/** So many places in common, and this part of the shorter text's sentences, make one text a version of the other. */
const PLACES = 3;
const PART = 0.15;

/** Which documents repeat each other's words, and where. */
export interface Copies {
  /** Whether one document is a version of the other: printed from the same copy, with some sentences reworded. */
  readonly version: (a: string, b: string) => boolean;
  /** Whether two places stand at the same point of two versions: next to words that both have. */
  readonly aligned: (a: Span, b: Span) => boolean;
}

type Places = readonly (readonly [number, number])[];

export function copiesOf(story: Story): Copies {
  const nothing: Copies = { version: () => false, aligned: () => false };
  if (story.documents.length < 2) return nothing;
  const index = new Map<string, { document: string; sentence: number }[]>();
  for (const { id, text } of story.documents) {
    for (const [at, sentence] of (story.reading(id)?.sentences ?? []).entries()) {
      const words = tokens(text, sentence.start, sentence.end)
        .map((t) => fold(t.text))
        .filter((w) => /[\p{L}\d]/u.test(w));
      const seen = new Set<string>();
      for (let i = 0; i + SHINGLE <= words.length; i++) {
        const key = words.slice(i, i + SHINGLE).join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        const holders = index.get(key);
        if (holders) holders.push({ document: id, sentence: at });
        else index.set(key, [{ document: id, sentence: at }]);
      }
    }
  }
  const places = new Map<string, Map<string, readonly [number, number]>>();
  for (const holders of index.values()) {
    for (const [i, a] of holders.entries()) {
      for (const b of holders.slice(i + 1)) {
        if (a.document === b.document) continue;
        const [x, y] = a.document < b.document ? [a, b] : [b, a];
        const known = places.get(`${x.document} ${y.document}`) ?? new Map<string, readonly [number, number]>();
        places.set(`${x.document} ${y.document}`, known.set(`${x.sentence} ${y.sentence}`, [x.sentence, y.sentence]));
      }
    }
  }
  const versions = new Map<string, Places>();
  for (const [key, found] of places) {
    const [a = '', b = ''] = key.split(' ');
    const shorter = Math.min(...[a, b].map((id) => story.reading(id)?.sentences.length ?? 0));
    if (found.size >= PLACES && found.size >= PART * shorter) versions.set(key, [...found.values()]);
  }
  const between = (a: string, b: string): Places | undefined => versions.get(a < b ? `${a} ${b}` : `${b} ${a}`);
  return {
    version: (a, b) => between(a, b) !== undefined,
    aligned: (a, b) => {
      const found = between(a.document, b.document);
      if (!found) return false;
      const [x, y] = a.document < b.document ? [a, b] : [b, a];
      const [i, j] = [story.sentenceIndex(x), story.sentenceIndex(y)];
      return found.some(([s, t]) => Math.abs(s - i) <= 1 && Math.abs(t - j) <= 1 && (s - i) * (t - j) >= 0);
    },
  };
}
