import type { Document, Proposition, ReportedStatement, Span, TimeExpression } from '../../facts/index.ts';
import { contains, idOf } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
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
  const seen: Seen = {
    times: overlapping(times, ({ span }) => span),
    mentions: overlapping(
      mentions.found.map(({ mention: { span } }, at) => ({ span, id: coreference.referents[coreference.referentOf.get(at) ?? -1]?.id })),
      ({ span }) => span,
    ),
  };
  return partsOf(document, lines, statements).map((part) => proposition(document, part, seen));
}

/** What stands in a range of the text. */
interface Seen {
  readonly times: (start: number, end: number) => TimeExpression[];
  readonly mentions: (start: number, end: number) => { readonly span: Span; readonly id: string | undefined }[];
}

function proposition(document: Document, { span, subject, statement, conditional }: Part, seen: Seen): Proposition {
  const words = document.text.slice(span.start, span.end);
  const inside = seen.times(span.start, span.end).filter((time) => contains(span, time.span));
  const holders = subject && subject.start < span.start ? [subject, span] : subject ? [span, subject] : [span];
  const about = holders.flatMap((holder) =>
    seen.mentions(holder.start, holder.end).flatMap((one) => (one.id !== undefined && contains(holder, one.span) ? [one.id] : [])),
  );
  return {
    id: idOf('prop', document.id, span.start, span.end, statement ?? null),
    document: document.id,
    span,
    ...(subject ? { subject } : {}),
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
