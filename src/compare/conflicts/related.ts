import { featuresOf, type PairFeatures } from '../features.ts';
import type { Story } from '../story.ts';
import type { Unit } from '../units.ts';

/** How much two units speak of one matter, whatever they say of it: the same measure as for one claim, without what tells agreement. */
export function relatedness(a: Unit, b: Unit): { score: number; features: PairFeatures } {
  const features = featuresOf(a, b);
  const score =
    1.1 * Math.min(features.inBoth, 4) +
    0.9 * features.coveredWords +
    2.3 * features.sharedWords +
    0.4 * features.names +
    0.33 * Math.min(features.run, 8);
  return { score, features };
}

/** How many sentences apart two units of one document stand; nothing across documents. */
export const apart = (story: Story, a: Unit, b: Unit): number | undefined =>
  a.document === b.document ? Math.abs(story.sentenceIndex(a.span) - story.sentenceIndex(b.span)) : undefined;

const documentWords =
  /\b(?:audit|documents?|e-?mails?|files?|filings?|findings?|footage|images?|inquiry|inspectors?|letter|log|memo(?:randum)?|minutes|records?|report|tape|transcript|video)\b/i;

/** A unit that tells what is found to be so: in the outlet's own voice, or by a document. */
export function isReport(story: Story, unit: Unit): boolean {
  if (unit.statement === undefined || unit.speaker === undefined) return true;
  const speaker = story.entity(unit.speaker);
  return speaker?.kind === 'document' || (speaker?.kind === 'organisation' && speaker.names.some((n) => documentWords.test(n)));
}

/** The day something was said: as told, else the day it was printed. */
export const saidOn = (story: Story, unit: Unit): string => unit.statement?.when?.earliest ?? story.day(unit.document) ?? '~';

/** Whether two units are about the same person, and not only about the same house. */
export const someoneInBoth = (story: Story, a: Unit, b: Unit): boolean =>
  [...a.names].some((name) => b.names.has(name) && story.entity(name)?.kind === 'person');

/** Whether a unit is about a person at all. */
export const hasSomeone = (story: Story, unit: Unit): boolean => [...unit.names].some((name) => story.entity(name)?.kind === 'person');
