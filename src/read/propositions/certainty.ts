import type { Proposition } from '../../facts/index.ts';

const counts = /\bno\s+(?:more|fewer|less|later)\s+than\b|\bnot\s+only\b|\bno\s+doubt\b|\bnot\s+least\b/giu;
const negation =
  /\b(?:not|never|no|nobody|none|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|failed\s+to|refus(?:es|ed|ing))\b|n['’]t\b/iu;
const hypothetical = /\b(?:if|unless|whether|lest)\b|\b(?:would|could|might|should)(?:n['’]t|\s+not)?\s+have\b|\bwere\s+to\b/iu;
const hedged =
  /\b(?:may|might|could|apparently|appear(?:s|ed)?|seem(?:s|ed)?|possibly|perhaps|probably|likely|alleged(?:ly)?|reportedly|supposedly|suspected|believed|thought\s+to|said\s+to|understood\s+to|suggest(?:s|ed)?)\b/iu;
const planned =
  /\b(?:will|shall|would|(?:is|are|was|were)\s+(?:due\s+)?to|going\s+to|plan(?:s|ned)?\s+to|due\s+to|scheduled|expected\s+to|set\s+to|intend(?:s|ed)?\s+to|promised\s+to|vowed\s+to)\b|['’]ll\b/iu;

/** One look for all three: most clauses have none. */
const anySign = new RegExp([hypothetical, hedged, planned].map(({ source }) => source).join('|'), 'iu');

/** Whether a clause denies. `no more than 40` is a measure, no denial. */
export const isNegative = (words: string): boolean => negation.test(words.replace(counts, ' '));

/** How firmly a clause says what it says. `would` in reported words is what will be. */
export function certaintyOf(words: string, isConditional: boolean): Proposition['certainty'] {
  if (!isConditional && !anySign.test(words)) return 'certain';
  if (isConditional || hypothetical.test(words)) return 'hypothetical';
  if (hedged.test(words)) return 'hedged';
  return planned.test(words) ? 'planned' : 'certain';
}
