import type { Document, Slice, Span } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';

// `never met officials to discuss the campaign`, `not paid for work on the bridge`, `no talks about prices`.
const limit =
  /\s((?:to\s+(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|\p{Lu}|be\b|have\b|do\b)\p{Ll}+\b|(?:about|concerning|regarding|during|while|as|without|for|in connection with|in return for|on behalf of|in exchange for|with regard to|in (?:his|her|their|my|our) (?:capacity|role))\s)[^.;:!?"”“]*)/u;
const negation = /\b(?:not|never|no|nobody|none|nothing|neither)\b|n['’]t\b/iu;

/** The words that limit a denial, in the clause that denies. */
export function scopeOf(document: Document, slices: readonly Slice[]): Span | undefined {
  for (const { span } of slices) {
    const words = document.text.slice(span.start, span.end);
    const denial = negation.exec(words);
    if (!denial) continue;
    const from = denial.index + denial[0].length;
    const clause = /^[^.;!?]*/u.exec(words.slice(from))?.[0] ?? '';
    const found = limit.exec(clause);
    if (!found?.[1]) continue;
    const start = span.start + from + found.index + 1;
    const length = found[1].replace(/,\s.*$/u, '').trimEnd().length;
    return spanIn(document, start, start + length);
  }
  return undefined;
}
