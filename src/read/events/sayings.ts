import type { Document, EventType, Referent, ReportedStatement, TimeExpression } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
import type { Line } from '../tokens/lines.ts';
import type { Happening } from './index.ts';
import { audiences, bodies, hearers, outletVerbs, stages } from './triggers.data.ts';

/**
 * Sayings that are events of their own: testimony, an announcement before an audience, a newspaper's report, each with a day
 * that its own sentence tells. The span holds who, the cue, to whom and when, without the words said.
 */
export function sayingsIn(
  document: Document,
  lines: readonly Line[],
  dated: readonly TimeExpression[],
  statements: readonly ReportedStatement[],
  referents: readonly Referent[],
): Happening[] {
  const byId = new Map(referents.map((referent) => [referent.id, referent]));
  const linesIn = overlapping(
    lines.filter(({ kind, inside }) => kind === 'paragraph' && inside === undefined),
    (line) => line,
  );
  const datedIn = overlapping(dated, ({ span }) => span);
  return statements.flatMap((statement): Happening[] => {
    const { attribution, speaker } = statement;
    const cue = attribution.cue[0];
    const source = attribution.source[0];
    if (!cue || !source || speaker === undefined) return [];
    const line = linesIn(cue.start, cue.end).find(({ start, end }) => start <= cue.start && cue.end <= end);
    if (!line) return [];
    const [start, end] = frame(document.text, line, statement);
    const own = datedIn(start, end).find(({ span, time }) => span.start >= start && span.end <= end && time.earliest === time.latest)?.time;
    const words = document.text.slice(start, end);
    const verb = document.text.slice(cue.start, cue.end).toLowerCase();
    const referent = byId.get(speaker);
    const isOutlet = outlet.test(document.text.slice(source.start, source.end)) || outlet.test(nameOf(document, referent));
    const when = own ?? statement.when;
    const made = (type: EventType): Happening[] => [
      {
        type,
        start,
        end,
        trigger: [cue.start, cue.end],
        status: 'happened',
        ...(when ? { when } : {}),
        who: [...new Set([isOutlet ? (statement.via[0] ?? speaker) : speaker, ...statement.to])],
        weight: own ? 3 : 2,
      },
    ];
    // What an outlet reports of unnamed sources is its publication.
    if (referent?.anonymous && !isOutlet) return [];
    if (isOutlet && outletVerbs.test(verb) && (own || /^(?:reported|revealed)$/u.test(verb))) return made('publication');
    if (referent?.anonymous) return [];
    if (bodies.test(document.text.slice(source.start, source.end)) && /\b(?:decided|resolved|determined|voted)\b/u.test(verb) && own)
      return made('vote');
    if (/\bruled\b/u.test(verb) && own) return made('ruling');
    if (hearers.test(words.slice(cue.end - start)) && /\b(?:told|testified|said|replied)\b/u.test(verb) && own) return made('hearing');
    if (statement.to.some((id) => outlet.test(nameOf(document, byId.get(id))))) return [];
    const loud =
      audiences.test(words) ||
      /\b(?:announce|disclos|conced|admit|acknowledg|reveal|apologi|wrote|told)/u.test(verb) ||
      referent?.kind === 'organisation';
    // To tell reporters something is an event where the day stands near it; a conference or a written statement always is.
    const near = own ?? (when?.span && Math.abs(when.span.start - start) < 400 ? when : undefined);
    return (own && loud) || (stages.test(words) && (near ?? (when && !/\breporters\b/u.test(words)))) ? made('statement') : [];
  });
}

const outlet =
  /\b(?:newspaper|paper|Times|Post|Courier|Herald|Record|Chronicle|Mail|Tribune|Gazette|Ledger|Journal|Mercury|Sentinel|News|Beacon|Star|Observer|Guardian|Echo|Argus|Banner|Wire|TV|Radio|R[áa]dio|Television|agency)\b/u;
const nameOf = (document: Document, referent: Referent | undefined): string =>
  referent ? document.text.slice(referent.name.start, referent.name.end) : '';

/** The part of the line around source and cue that is not content. */
function frame(text: string, line: Line, { attribution }: ReportedStatement): [number, number] {
  const inner = [...attribution.source, ...attribution.cue].filter(({ start, end }) => line.start <= start && end <= line.end);
  const low = Math.min(...inner.map(({ start }) => start));
  const high = Math.max(...inner.map(({ end }) => end));
  const before = attribution.content.filter(({ end }) => end <= low).map(({ end }) => end);
  const after = attribution.content.filter(({ start }) => start >= high).map(({ start }) => start);
  let start = Math.max(line.start, ...before);
  let end = Math.min(line.end, ...after);
  while (start < low && /[\s\p{P}]/u.test(text[start] ?? '')) start++;
  end = end - (/[\s\p{P}]*(?:\bthat)?[\s\p{P}“"]*$/u.exec(text.slice(high, end).slice(-12))?.[0].length ?? 0);
  return [start, Math.max(end, high)];
}
