/** The second clock: the day on which a statement was made, where its own sentence does not tell. */
import type { Document, Referent, ReportedStatement, Span, Time, TimeExpression } from '../../facts/index.ts';
import { contains } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
import { addDays, isDay } from './calendar.ts';

/** What happened weeks ago, an unnamed source told at some time, a paper of its own date: no scene tells their day. */
const elsewhen =
  /\b(?:ha(?:s|d|ve|ving)\s+(?:\p{L}+\s+)?(?:said|told|been|called|written|asked|denied|described|declined|refused|made|sent|accused|urged|promised|warned|argued|insisted|maintained)|previously|once|earlier|repeatedly|often|always|long|will|used\s+to)\b|['’]d\s+said/iu;
const present =
  /^(?:is|are|says?|tells?|insists?|maintains?|argues?|claims?|contends?|believes?|thinks?|denies|shows?|reads?|adds?|remembers?|recalls?|asks?|calls?|wants?|writes?|puts?|describes?|swears?)$/iu;
const papers =
  /\b(?:e-?mail|letter|memo(?:randum)?|report|filing|filings|minutes|document|documents|records?|log|note|lawsuit|complaint|affidavit|book|article|contract|transcript|invoice|message)\b/iu;
const toOutlet = /\btold\s+(?:us|me|this\s+(?:news)?paper)\b/iu;

interface Day {
  readonly day: string;
  readonly time: TimeExpression;
}

/**
 * Statements with the day that follows from where they stand: the day that the paragraph tells of, or the scene that opens
 * the article when it is of the day of publication or the day before. The latest possible day is then the day of publication.
 */
export function datedStatements(
  document: Document,
  times: readonly TimeExpression[],
  referents: readonly Referent[],
  statements: readonly ReportedStatement[],
): ReportedStatement[] {
  const published = document.published?.value.slice(0, 10);
  if (published === undefined || !isDay(published)) return [...statements];
  const slices = statements.flatMap((statement) => statement.slices);
  const past = times.filter(
    ({ type, time }) => (type === 'DATE' || type === 'TIME') && time.earliest !== undefined && time.earliest <= published,
  );
  const slicesIn = overlapping(slices, ({ span }) => span);
  const own = past.filter(({ span }) => !slicesIn(span.start, span.end).some((slice) => contains(slice.span, span)));
  const paragraphs = document.blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => span);
  const opening = paragraphs[2] ?? paragraphs.at(-1);
  const lead = past
    .filter(({ span }) => !slicesIn(span.start, span.end).some((slice) => slice.quoted && contains(slice.span, span)))
    .map(dayOf)
    .find((one) => one !== undefined && one.time.span.start < (opening?.end ?? 0) && inside(paragraphs, one.time.span.start) !== undefined);
  const unnamed = new Set(referents.filter(({ anonymous }) => anonymous).map(({ id }) => id));
  return statements.map((statement) => {
    if (statement.when) return statement;
    const at = (statement.attribution.cue[0] ?? statement.slices[0].span).start;
    const paragraph = inside(paragraphs, at);
    const words = cueWords(document, statement);
    if (!paragraph || elsewhen.test(words.around)) return statement;
    const last = own.findLast(({ span }) => span.start < at);
    const scene = last && dayOf(last);
    // In the same paragraph the scene holds, whatever its day.
    if (scene && last.span.start >= paragraph.start && !present.test(words.cue) && !behind(document, last.span))
      return told(statement, scene.day, scene.day, last.span, 'story');
    if (!lead || papers.test(words.source)) return statement;
    if (lead.day === published) return told(statement, published, published, undefined, 'published');
    if (lead.day !== addDays(published, -1) || present.test(words.cue) || toOutlet.test(words.around)) return statement;
    if (statement.speaker === undefined || unnamed.has(statement.speaker)) return statement;
    return told(statement, lead.day, published, lead.time.span, 'story');
  });
}

const inside = (paragraphs: readonly Span[], at: number): Span | undefined => paragraphs.find(({ start, end }) => start <= at && at < end);
const dayOf = (time: TimeExpression): Day | undefined =>
  time.time.earliest !== undefined && time.time.earliest === time.time.latest ? { day: time.time.earliest, time } : undefined;

function told(statement: ReportedStatement, day: string, latest: string, span: Span | undefined, basis: Time['basis']): ReportedStatement {
  return { ...statement, when: { value: day, earliest: day, latest, ...(span ? { span } : {}), basis } };
}

function cueWords(
  { text }: Document,
  { attribution: { cue, source } }: ReportedStatement,
): { cue: string; source: string; around: string } {
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  const first = cue[0];
  const around = first ? text.slice(Math.max(0, first.start - 12), first.end + 24).split(/["“”\n]/u) : [];
  return {
    cue: words(cue),
    source: words(source),
    around: around.find((part) => first && part.includes(text.slice(first.start, first.end))) ?? words(cue),
  };
}

/** `which was signed in March`, `since Monday`, `until Friday`: a time that is no scene. */
function behind({ text }: Document, span: Span): boolean {
  return (
    /\b(?:since|until|till|from|by|of|before|after|to|due|dated)\s+(?:the\s+)?$|\b(?:who|which|whose)\s[^,.;]{0,60}$/iu.test(
      text.slice(Math.max(0, span.start - 70), span.start),
    ) || /^['’]s\b/u.test(text.slice(span.end, span.end + 3))
  );
}
