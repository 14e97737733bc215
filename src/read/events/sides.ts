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

/** Words between a verb and a meeting at which its subject was: `heard it at a`, `had another`. */
const present =
  /\b(?:at|during|in|over|after|following|have|has|had|having|held|holds|attended)\s+(?:(?:an?|the|that|his|her|their|one|another)\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;

/** `heard it at a meeting with Ms. Orr`: whoever heard it was there too. */
export const subjectWasThere = (text: string, { start, end }: Span): boolean =>
  /^\s+with\s/u.test(text.slice(end, end + 8)) && present.test(text.slice(Math.max(0, start - 50), start));

/** Nothing between the subject and what it did ends the sentence, or is somebody's words. */
export const isOneClause = (between: string): boolean => !/[.;:?!]\s|["“”]/u.test(between);
