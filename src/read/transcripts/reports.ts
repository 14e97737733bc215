import type { Document, Notice, ReportedStatement, Span } from '../../facts/index.ts';
import type { Coreference } from '../coreference/index.ts';
import { type Heard, referentOf } from './hear.ts';
import { firstFrom } from './sorted.ts';
import type { Spoken, Turn } from './spoken.ts';

const past =
  /\b(?:told|asked|said|wrote|warned|promised|denied|urged|begged|ordered|assured|informed|reported|informed|replied|answered|testified)\b/iu;
/** Verbs that in speech tell of somebody's words only with `that` or a quotation. */
const weak =
  /\b(?:wr(?:ote|ites?|itten|iting)|reads?|reading|know[sn]?|knew|remember(?:s|ed)?|f(?:ind|inds|ound)|show(?:s|ed|n)?|mean[st]?|meant|see[sn]?|saw|think[s]?|thought|believe[sd]?|called|calls|call)\b/iu;
const inverted =
  /(?:^|[,;]\s)(?:(?:and|so|but|then|well|now),?\s)?(?:what|who|when|where|why|how|which|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might)\b[^.?!]{0,60}$/iu;
const clause = /\b(?:what|whatever|how|why|whether|if|unless|before|after|until)\s+$/iu;

/** What the turns report others to have said: it came through whoever speaks. Statements outside the turns stay as they are. */
export function reportsInTurns(
  document: Document,
  spoken: Spoken,
  heard: Heard,
  coreference: Coreference,
  all: readonly ReportedStatement[],
): ReportedStatement[] {
  const own = coreference.own === undefined ? undefined : coreference.referents[coreference.own]?.id;
  return all.flatMap((statement) => {
    const turn = turnOf(spoken, statement.slices[0].span);
    if (!turn) return [statement];
    // Nobody's words stand in somebody else's turn.
    const crosses = [...statement.attribution.content, ...statement.slices.map(({ span }) => span)].some(
      (span) => turnOf(spoken, span) !== turn || turnOf(spoken, { ...span, end: span.start + 1 }) !== turn,
    );
    if (crosses) return [];
    // Words in quotation marks without a cue are part of what the turn says.
    if (statement.attribution.cue.length === 0 || statement.attribution.source.length === 0) return [];
    if (!isTold(document.text, statement)) return [];
    const teller = referentOf(heard.speakers.get(turn), coreference);
    // `I call on the board to resign` is the turn's own statement; `I told the board to resign` is an earlier one.
    if (teller !== undefined && teller === statement.speaker && !past.test(cueOf(document.text, statement))) return [];
    if (teller === undefined || teller === statement.speaker || teller === own || statement.via.includes(teller)) return [statement];
    return [{ ...statement, via: [teller, ...statement.via] }];
  });
}

const cueOf = (text: string, { attribution }: ReportedStatement): string =>
  attribution.cue.map(({ start, end }) => text.slice(start, end)).join(' ');

/** Whether a report stands there as a fact: a question whether somebody said it is none, nor is `what you told us`. */
function isTold(text: string, statement: ReportedStatement): boolean {
  const { attribution, slices, kind } = statement;
  const [content] = slices;
  if (
    kind === 'indirect' &&
    weak.test(cueOf(text, statement)) &&
    !/\bthat\b/iu.test(text.slice(content.span.start - 12, content.span.start + 5))
  )
    return false;
  const start = Math.min(...[...attribution.source, ...attribution.cue].map((span) => span.start));
  const sentence = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - 200), start).replace(/^.*[.!?:]\s/su, '');
  if (clause.test(sentence)) return false;
  const end = text.slice(start).search(/[.?!](?:["”’]?\s|$)/u);
  const you = attribution.source.some((span) => /^you\b/iu.test(text.slice(span.start, span.end)));
  return !(text[start + end] === '?' && (you || inverted.test(sentence)));
}

/** Notices of reading that still hold when the turns were read as turns. */
export function stillTold(spoken: Spoken, kept: readonly ReportedStatement[]): (notice: Notice) => boolean {
  const open = new Set(kept.filter(({ speaker }) => speaker === undefined).map(({ slices }) => slices[0].span.start));
  return ({ code, span }) =>
    code !== 'speaker-not-found' || span === undefined || turnOf(spoken, span) === undefined || open.has(span.start);
}

function turnOf({ turns }: Spoken, { start, end }: Span): Turn | undefined {
  const turn = turns[firstFrom(turns, end, (one) => one.label?.range[0] ?? one.words[0]?.[0] ?? 0) - 1];
  return turn && start < (turn.words.at(-1)?.[1] ?? 0) ? turn : undefined;
}
