import type { Document, Proposition, ReportedStatement, Span, TimeExpression } from '../../facts/index.ts';
import { contains, idOf } from '../../facts/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Mentions } from '../mentions/index.ts';
import type { Line } from '../tokens/lines.ts';
import { certaintyOf, isNegative } from './certainty.ts';
import { type Part, partsOf } from './parts.ts';
import { quantitiesIn } from './quantities.ts';

/**
 * One proposition for each clause: those of statements, and what the document says in its own voice, in text order.
 * `lines` holds the lines inside whole quotations, too.
 */
export function propositionsIn(
  document: Document,
  lines: readonly Line[],
  statements: readonly ReportedStatement[],
  mentions: Mentions,
  coreference: Coreference,
  times: readonly TimeExpression[],
): Proposition[] {
  return partsOf(document, lines, statements).map((part) => proposition(document, part, mentions, coreference, times));
}

function proposition(
  document: Document,
  { span, subject, statement, conditional }: Part,
  mentions: Mentions,
  { referents, referentOf }: Coreference,
  times: readonly TimeExpression[],
): Proposition {
  const words = document.text.slice(span.start, span.end);
  const inside = times.filter((time) => contains(span, time.span));
  const holds = (place: Span): boolean => contains(span, place) || (subject !== undefined && contains(subject, place));
  const about = mentions.found.flatMap(({ mention }, at) => {
    const id = holds(mention.span) ? referents[referentOf.get(at) ?? -1]?.id : undefined;
    return id === undefined ? [] : [id];
  });
  return {
    id: idOf('prop', document.id, span.start, span.end, statement ?? null),
    document: document.id,
    span,
    ...(statement === undefined ? {} : { statement }),
    negative: isNegative(words),
    certainty: certaintyOf(words, conditional),
    quantities: quantitiesIn(
      document,
      span,
      inside.map((time) => time.span),
    ),
    times: inside,
    about: [...new Set(about)],
  };
}
