import type { Document, Referent, Role, Span, TimeExpression } from '../../facts/index.ts';
import { bySpan, spanIn } from '../../facts/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Mentions } from '../mentions/index.ts';

const statusWords: readonly (readonly [Role['status'], RegExp])[] = [
  ['former', /\b(?:former|ex|one-time|onetime|erstwhile|retired|late|ousted|disgraced|fired|sacked)[\s-]/iu],
  ['acting', /\b(?:acting|interim|caretaker)\b/iu],
  ['future', /\b(?:incoming|designate|elect|nominee|nominated)\b/iu],
  ['then', /\b(?:then|at the time)\b/iu],
];

/** Referents with their titles and capacities: in front of the name, beside it, or said of it. */
export function withRoles(document: Document, mentions: Mentions, coreference: Coreference, times: readonly TimeExpression[]): Referent[] {
  const beside = new Map<number, Span[]>();
  const add = (at: number | undefined, span: Span): void => {
    if (at !== undefined) beside.set(at, [...(beside.get(at) ?? []), span]);
  };
  mentions.found.forEach((one, at) => {
    for (const role of one.roles) add(coreference.referentOf.get(at), role);
    if (one.mention.form === 'name') {
      const said = predicate(document, one.mention.span);
      if (said) add(coreference.referentOf.get(at), said);
    }
  });
  for (const [a, b] of mentions.appositions) {
    const described = mentions.found[a]?.mention.form === 'name' ? b : a;
    const span = mentions.found[described]?.mention.span;
    if (span) add(coreference.referentOf.get(described), whole(document, span));
  }
  return coreference.referents.map((referent, at) => {
    const seen = new Set<string>();
    const roles = (beside.get(at) ?? []).toSorted(bySpan).flatMap((span) => {
      const words = document.text.slice(span.start, span.end).toLowerCase();
      if (seen.has(words)) return [];
      seen.add(words);
      return [role(document, span, times)];
    });
    return { ...referent, roles };
  });
}

function role(document: Document, span: Span, times: readonly TimeExpression[]): Role {
  const around = document.text.slice(Math.max(0, span.start - 12), span.end);
  const status = statusWords.find(([, pattern]) => pattern.test(around))?.[0] ?? 'now';
  const after = times.find(
    (time) =>
      time.type === 'DATE' &&
      time.span.start >= span.end &&
      time.span.start - span.end < 45 &&
      /^\s*(?:\p{Ll}+\s+){0,2}(?:since|until|from|till)\s$/u.test(document.text.slice(span.end, time.span.start)),
  );
  return { span, status, ...(after ? { time: after.time } : {}) };
}

/** `director of the Harbour Board`: a description with what belongs to it. */
function whole(document: Document, span: Span): Span {
  const rest =
    /^\s+(?:of|for|at|in)\s+(?:the\s+|a\s+|his\s+|her\s+|its\s+)?[\p{L}\p{N}&’'-]+(?:\s+[\p{Lu}\p{N}&][\p{L}\p{N}&’'-]*){0,6}/u.exec(
      document.text.slice(span.end, span.end + 120),
    );
  return rest ? spanIn(document, span.start, span.end + rest[0].length) : span;
}

/** `Teal was a clerk at the court`, `when he was mayor`: the role after a plain form of `be`. */
function predicate(document: Document, name: Span): Span | undefined {
  const match =
    /^,?\s+(?:who\s+)?(?:is|was|became|served\s+as|works\s+as|worked\s+as)\s+((?:then\s+)?(?:an?\s+|the\s+|still\s+an?\s+)(?:[\p{L}’'-]+\s+){0,4}(?:minister|mayor|senator|director|chairman|chairwoman|chair|president|secretary|commissioner|treasurer|member|adviser|advisor|manager|officer|lawyer|judge|governor|spokesman|spokeswoman|head|chief|editor|captain|clerk|councillor|councilwoman|councilman|professor|doctor|nurse|engineer|inspector|leader|founder|owner|partner))\b/u.exec(
      document.text.slice(name.end, name.end + 140),
    );
  if (!match?.[1]) return undefined;
  const start = name.end + match[0].length - match[1].length;
  return whole(document, spanIn(document, start, start + match[1].length));
}
