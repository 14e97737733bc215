import { companyForms, femaleTitles, maleTitles, suffixes, titles } from './titles.data.ts';
import { nicknames } from './nicknames.data.ts';

/** A printed form of a name, taken apart. All words are folded: lower case, no accents, no full stops, no possessive. */
export interface PrintedName {
  readonly words: readonly string[];
  /** Without titles before it and suffixes behind it. */
  readonly core: readonly string[];
  readonly title: readonly string[];
  readonly gender?: 'female' | 'male';
}

const word = /[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;
const functionWords = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

const plain = /^[ -~]*$/;
export const fold = (text: string): string =>
  plain.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();

/** Folded words of a name or description. */
export const wordsIn = (text: string): string[] => (fold(text).match(word) ?? []).map((w) => w.replace(/'s$/, '').replace(/\./g, ''));

export const contentWords = (text: string): string[] => wordsIn(text).filter((w) => !functionWords.has(w));

const particle = /^(?:d[aeiou]l?|de[nr]|des|v[ao]n|bin|ibn|al|el|la|le|of|and|y|e|ap|ab|t[eo]n|zu[mr]?)$/u;

export function parsePerson(text: string): PrintedName {
  const words = wordsIn(text).filter((w) => w !== 'the');
  // What ends in a word without a capital describes: `Orchard trustee Lena Brask`.
  const lower = (text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [])
    .filter((w) => !/^the$/iu.test(w))
    .findLastIndex((w, at, all) => at < all.length - 1 && /^\p{Ll}/u.test(w) && !particle.test(w) && /^\p{Lu}/u.test(all[at + 1] ?? ''));
  let from = lower + 1;
  // The last word is a name even where it looks like a title ("Judge", "King").
  while (from < words.length - 1 && titles.has(words[from] ?? '')) from++;
  let to = words.length;
  while (to > from + 1 && suffixes.has(words[to - 1] ?? '')) to--;
  const title = words.slice(0, from);
  const gender = title.some((w) => femaleTitles.has(w)) ? 'female' : title.some((w) => maleTitles.has(w)) ? 'male' : undefined;
  return { words, core: words.slice(from, to), title, ...(gender ? { gender } : {}) };
}

/** Words of an organisation's name without article and company form. */
export function organisationCore(text: string): string[] {
  const words = contentWords(text);
  const core = words.filter((w) => !companyForms.has(w));
  return core.length > 0 ? core : words;
}

/** First letters of the words that count: `International Court of Appeal` gives `ica`. */
export const initialsOf = (text: string): string =>
  contentWords(text)
    .map((w) => w[0] ?? '')
    .join('');

/** Letters of a word printed in capitals, as long as an acronym may be; else nothing. */
export const acronymIn = (text: string): string | undefined => {
  const bare = text
    .replace(/^[Tt]he /, '')
    .replace(/['’]s$/, '')
    .replace(/\./g, '');
  return /^[A-Z]{2,6}$/.test(bare) ? bare.toLowerCase() : undefined;
};

/** Whether two first names can be of one person: equal, an initial, or a short form. */
export function firstNamesFit(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short);
  return (nicknames.get(short) ?? []).includes(long) || (nicknames.get(long) ?? []).includes(short);
}

export const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 0 && short.length <= long.length && short.every((w, i) => w === long[long.length - short.length + i]);

export const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 0 && short.length <= long.length && short.every((w, i) => w === long[i]);
