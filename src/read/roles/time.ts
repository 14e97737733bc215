import type { Document, Role, Time, TimeExpression } from '../../facts/index.ts';
import type { RoleWords } from './find.ts';

const statusWords: readonly (readonly [Role['status'], RegExp])[] = [
  ['future', /\b(?:incoming|designate|elect|nominee|nominated)\b/iu],
  ['former', /\b(?:former|ex|one-time|onetime|erstwhile|retired|late|ousted|disgraced|fired|sacked|outgoing)\b/iu],
  ['acting', /\b(?:acting|interim|caretaker|stand-in)\b/iu],
  ['then', /\b(?:then|at the time)\b/iu],
];
/** Words after a role that tell of its end. */
const ended =
  /^,?\s*(?:who\s+)?(?:was|were|has\s+been|had\s+been)?\s*(?:dismissed|fired|sacked|ousted|removed|replaced|suspended|resigned|quit|retired|stepped\s+down|left|stood\s+down)\b/iu;

/** A role with its standing and the time it holds for, as far as the words around it tell. */
export function roleOf(document: Document, { span, past, until: most }: RoleWords, times: readonly TimeExpression[]): Role {
  const { text } = document;
  const around =
    text
      .slice(Math.max(0, span.start - 12), span.end)
      .split(/[.;:,\n]\s/u)
      .at(-1) ?? '';
  // What the next sentence tells is of somebody else, or of another time.
  const stop = /[.!?]["”’']?\s+["“‘']?\p{Lu}/u.exec(text.slice(span.end, most));
  const until = stop ? span.end + stop.index : most;
  const after = text.slice(span.end, until);
  const told = statusWords.find(
    ([, words]) => words.test(around) || (words.source.includes('at the time') && /^\s+at\s+the\s+time\b/iu.test(after)),
  )?.[0];
  const beside = times.filter((time) => time.span.start >= span.end && time.span.end <= until && time.type === 'DATE');
  const since = beside.find((time) =>
    /\b(?:since|from)\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, time.span.start - 10), time.span.start)),
  );
  const up = beside.find((time) =>
    /\b(?:until|till|to)\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, time.span.start - 10), time.span.start)),
  );
  const end = ended.exec(after);
  const over = end ? beside.find((time) => time.span.start - span.end - end[0].length < 14) : undefined;
  const last = up ?? over;
  const published = document.published?.value.slice(0, 10);
  const isOver =
    end !== null ||
    (last?.time.latest !== undefined && published !== undefined && last.time.latest < published) ||
    (up !== undefined && past === true);
  // `was director`: then, whether or not it still is.
  const status = isOver ? 'former' : (told ?? (past && !since ? 'then' : 'now'));
  const time = period(since, last);
  return { span, status, ...(time ? { time } : {}) };
}

/** From the first day of one time to the last of another; a side that the text does not tell stays open. */
function period(since: TimeExpression | undefined, last: TimeExpression | undefined): Time | undefined {
  const one = since ?? last;
  if (!one) return undefined;
  const { value, earliest: _, latest: __, ...rest } = one.time;
  return {
    ...rest,
    ...(value === undefined || (since && last) ? {} : { value }),
    ...(since?.time.earliest === undefined ? {} : { earliest: since.time.earliest }),
    ...(last?.time.latest === undefined ? {} : { latest: last.time.latest }),
  };
}
