/** Whether a text is English. Only English is read; other languages would be misread with confidence. */

import { OnrecordError } from '../errors.ts';
import type { Document } from '../facts/index.ts';

/** Words that stand in every English text, and seldom in others. */
const common = new Set(
  'about after also an and are as at be been but by for from had has have he her his if into is it its more not of on or said she that the their them there they this to was we were when which who will with would you'.split(
    ' ',
  ),
);

/** Fewer letters prove nothing: names, headlines and numbers look like any language. */
const leastLetters = 240;
const leastWords = 40;
/** English has a third of such words and more; lists and tables have fewer, other languages less than a tenth. */
const english = 0.16;
/** How much surer the guess must be of the other language than of English. */
const surer = 0.2;
const sample = 20_000;

/**
 * The language of a text that is certainly not English, by its English name; undefined for English and for what cannot be told.
 * The tables for telling languages are loaded only for texts that do not look English.
 */
export async function otherLanguage(text: string): Promise<string | undefined> {
  const seen = text.slice(0, sample);
  const letters = seen.match(/\p{L}/gu)?.length ?? 0;
  const words = seen.toLowerCase().match(/\p{L}+/gu) ?? [];
  // Scripts without blanks have few words, and are never English.
  const latin = seen.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const foreign = letters >= leastLetters / 4 && latin < letters * 0.3;
  if (!foreign && (letters < leastLetters || words.length < leastWords)) return undefined;
  if (words.filter((word) => common.has(word)).length >= words.length * english) return undefined;
  const { eld } = await import('eld/small');
  const found = eld.detect(seen);
  const scores = found.getScores();
  if (found.language === '' || found.language === 'en' || !found.isReliable())
    return foreign ? 'a language that is not written in Latin letters' : undefined;
  if ((scores[found.language] ?? 0) - (scores['en'] ?? 0) < surer) return undefined;
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(found.language) ?? found.language;
}

/** @throws OnrecordError `language-unsupported` when a document is certainly in another language than English */
export async function mustBeEnglish({ text, source }: Pick<Document, 'text' | 'source'>, shown: string = source): Promise<void> {
  const language = await otherLanguage(text);
  if (language !== undefined) throw new OnrecordError('language-unsupported', { file: shown, language });
}
