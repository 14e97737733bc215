import type { Document } from '../facts/index.ts';
import { isEmpty, rarity, stemOf, wordsOf } from './words.ts';

/** What an article is about, as far as grouping needs it: plain JSON, a thirtieth of an article; it may be kept instead of the text. */
export interface Profile {
  readonly id: string;
  /** Days since 1970 of its publication. Absent: unknown. */
  readonly day?: number;
  /** Stems with their weights, the heaviest first; the squares of the weights add up to one. */
  readonly words: readonly (readonly [stem: string, weight: number])[];
}

// Chosen on the development part of the news-cluster set (172 articles); within wide bounds they change little.
const HEADLINE = 4;
const LEAD = { weight: 2, characters: 600 };
const NAME = 1.5;
/** News says at once what it is about. */
const READ = 2500;
const WORDS = 60;

/** @param document of any length; only its headline and beginning are looked at */
export function profileOf(document: Document): Profile {
  const count = new Map<string, number>();
  const add = (stem: string, weight: number): void => {
    if (!isEmpty(stem)) count.set(stem, (count.get(stem) ?? 0) + weight);
  };
  for (const word of wordsOf((document.headline?.words ?? '').slice(0, READ))) add(stemOf(word.text), HEADLINE);
  const text = document.text.slice(0, READ);
  for (const { start, text: word } of wordsOf(text)) {
    const name = /^\p{Lu}/u.test(word) && start > 0 && !/[.!?\n"“:]/.test(text.slice(Math.max(0, start - 2), start));
    add(stemOf(word), (start < LEAD.characters ? LEAD.weight : 1) * (name || /^\d/.test(word) ? NAME : 1));
  }
  const weighed = [...count]
    .map(([stem, n]) => [stem, Math.log(1 + n) * rarity(stem)] as const)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, WORDS);
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
  const words = weighed.map(([stem, weight]) => [stem, Math.round((1e4 * weight) / length) / 1e4] as const);
  const day = dayOf(document.published?.value);
  return { id: document.id, ...(day === undefined ? {} : { day }), words };
}

function dayOf(value: string | undefined): number | undefined {
  const at = value === undefined ? Number.NaN : Date.parse(value.slice(0, 10));
  return Number.isNaN(at) ? undefined : Math.floor(at / 86_400_000);
}
