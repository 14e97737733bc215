import type { Mention, Span } from '../../facts/index.ts';

/** `about the bank`, `at the ministry`, `for the mayor`: spoken of, not there. */
const apart =
  /\b(?:about|over|on|at|in|for|from|to|near|outside|inside|after|before|regarding|concerning|by|than|as|without|of|despite)\s+(?:\p{L}+\s+){0,2}?$/iu;
const joins = /\b(?:with|between|and|met|meet|meets|meeting|called|phoned|rang|saw)\s+(?:\p{L}+\s+){0,2}?$|[,&]\s*(?:\p{L}+\s+){0,1}?$/iu;
/** A clause that tells something else begins. */
const other =
  /[;:]|\b(?:to\s+(?:discuss|talk|ask|argue|press|plan|seek|mark|consider|decide|hear)|who|which|that|where|when|because|while|after|before|but|in\s+which)\b/iu;

/**
 * Who took part in a meeting or call: whoever stands before the word for it as its subject or owner, and whoever is joined to it
 * by `with`, `between`, `and`, or is its object. Names of what was discussed, and of where, are no sides.
 */
export function isSide(text: string, span: Span, trigger: Span, { span: own }: Mention): boolean {
  if (own.start < trigger.end && own.end > trigger.start) return own.start < trigger.start;
  if (own.end <= trigger.start) {
    const before = text.slice(Math.max(span.start, own.start - 30), own.start);
    const between = text.slice(own.end, trigger.start);
    return !(apart.test(before) && !joins.test(before)) && !/[;:]|\b(?:that|but|because|while)\b/iu.test(between);
  }
  const between = text.slice(trigger.end, own.start);
  if (other.test(between)) return false;
  if (/^\s+(?:of|to)\s+(?:the\s+|an?\s+)?$/iu.test(between)) return true;
  return !apart.test(between) || joins.test(between);
}
