import type {
  Document,
  EventType,
  Mention,
  Referent,
  ReportedEvent,
  ReportedStatement,
  Span,
  Time,
  TimeExpression,
} from '../../facts/index.ts';
import { contains, idOf, spanIn } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Mentions } from '../mentions/index.ts';
import type { Line } from '../tokens/lines.ts';
import { happeningsIn } from './happenings.ts';
import { namedIn } from './nouns.ts';
import { onceEach } from './once.ts';
import { isOneClause, isSide, subjectWasThere } from './sides.ts';
import { sayingsIn } from './sayings.ts';

/** An event before its people are known. Offsets are UTF-16. */
export interface Happening {
  readonly type: EventType;
  readonly start: number;
  readonly end: number;
  readonly trigger: readonly [number, number];
  readonly status: ReportedEvent['status'];
  readonly when?: Time;
  /** Referents that take part although no words of the span name them. */
  readonly who?: readonly string[];
  /** How sure its words tell that something of note happened; of two readings of the same words the surer one holds. */
  readonly weight: number;
}

/** What a document reports to have happened, to be due, to be demanded or denied, each once, in text order. */
export function eventsIn(
  document: Document,
  lines: readonly Line[],
  mentions: Mentions,
  coreference: Coreference,
  times: readonly TimeExpression[],
  statements: readonly ReportedStatement[],
): ReportedEvent[] {
  const dated = times.filter(({ type, time }) => (type === 'DATE' || type === 'TIME') && time.basis !== 'relative');
  // `asked the board to resign` is one clause; other reported words are clauses of their own.
  const borders = statements.flatMap(({ attribution }) =>
    attribution.content
      .filter(({ start }) => !/^to\s/u.test(document.text.slice(start, start + 3)))
      .flatMap(({ start, end }) => [start, end]),
  );
  const datedIn = overlapping(dated, ({ span }) => span);
  const bordersIn = overlapping(borders, (border) => ({ start: border, end: border + 1 }));
  const found = lines
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((line) => {
      const here = datedIn(line.start, line.end).filter(({ span }) => span.start >= line.start && span.end <= line.end);
      const cuts = bordersIn(line.start, line.end).filter((border) => border > line.start && border < line.end);
      return [...happeningsIn(document, line, here, cuts), ...namedIn(document, line, here)];
    });
  const said = sayingsIn(document, lines, dated, statements, coreference.referents);
  const around: Around = {
    mentions: overlapping(
      mentions.found.map(({ mention, main, subordinate }, at) => ({
        mention,
        isSubject: main || subordinate,
        referent: coreference.referents[coreference.referentOf.get(at) ?? -1],
      })),
      ({ mention: { span } }) => span,
    ),
    said: overlapping(
      statements.flatMap((statement, at) => statement.slices.map(({ span }) => ({ statement, at, span }))),
      ({ span }) => span,
    ),
  };
  const events = [...found, ...said].map((happening) => reported(document, happening, around));
  return onceEach(events);
}

/** What stands around a place of the text. */
interface Around {
  readonly mentions: (
    start: number,
    end: number,
  ) => { readonly mention: Mention; readonly isSubject: boolean; readonly referent: Referent | undefined }[];
  readonly said: (start: number, end: number) => { readonly statement: ReportedStatement; readonly at: number; readonly span: Span }[];
}

function reported(document: Document, one: Happening, around: Around): { readonly event: ReportedEvent; readonly weight: number } {
  const span = spanIn(document, one.start, one.end);
  const trigger = spanIn(document, one.trigger[0], one.trigger[1]);
  const who = one.who ?? people(document.text, one.type, span, trigger, around);
  const said = around
    .said(trigger.start, trigger.end)
    .filter((one) => contains(one.span, trigger))
    .toSorted((a, b) => a.at - b.at)[0]?.statement;
  const event: ReportedEvent = {
    id: idOf('ev', document.id, one.type, trigger.start, trigger.end),
    document: document.id,
    type: one.type,
    trigger,
    span,
    who,
    ...(one.when ? { when: one.when } : {}),
    ...where(span, around, trigger),
    status:
      said?.stance === 'denies' && one.status === 'happened'
        ? 'denied'
        : said?.stance === 'demands' && one.status !== 'denied'
          ? 'demanded'
          : one.status,
    ...(said ? { statement: said.id } : {}),
  };
  return { event, weight: one.weight };
}

function people(text: string, type: EventType, span: Span, trigger: Span, { mentions }: Around): string[] {
  const isContact = type === 'meeting' || type === 'call';
  const ids = mentions(span.start, span.end).flatMap(({ mention, referent }) =>
    referent &&
    contains(span, mention.span) &&
    /^(?:person|group|organisation)$/u.test(mention.kind) &&
    (!isContact || isSide(text, span, trigger, mention))
      ? [referent.id]
      : [],
  );
  const [host] = isContact && ids.length > 0 && subjectWasThere(text, trigger) ? [subjectBefore(text, span.start, mentions)] : [];
  return [...new Set([...(host === undefined ? [] : [host]), ...ids])];
}

/** The person that the verb before a place has as its subject. */
function subjectBefore(text: string, at: number, mentions: Around['mentions']): string | undefined {
  const last = mentions(Math.max(0, at - farthest), at)
    .filter(({ mention, isSubject }) => isSubject && mention.span.end <= at)
    .at(-1);
  return last?.mention.kind === 'person' && isOneClause(text.slice(last.mention.span.end, at)) ? last.referent?.id : undefined;
}

/** Characters between a subject and a meeting it was at. */
const farthest = 160;

function where(span: Span, { mentions }: Around, trigger: Span): { where?: Span } {
  const place = mentions(span.start, span.end).find(
    ({ mention }) => mention.kind === 'place' && contains(span, mention.span) && mention.span.start > trigger.start,
  );
  return place ? { where: place.mention.span } : {};
}
