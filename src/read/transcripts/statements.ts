import type { Attribution, Document, Notice, ReportedStatement, Slice, Slices, Span, Spans, TimeExpression } from '../../facts/index.ts';
import { notice } from '../../errors.ts';
import { idOf, spanIn } from '../../facts/index.ts';
import { excerpt, sentences } from '../../text/index.ts';
import type { Range } from '../attributions/index.ts';
import type { Coreference } from '../coreference/index.ts';
import { scopeOf } from '../statements/scope.ts';
import { type Heard, referentOf } from './hear.ts';
import { occasionOf, saidOn } from './occasion.ts';
import { type Point, pointsOf } from './points.ts';
import { readAloud } from './read-aloud.ts';
import { firstFrom } from './sorted.ts';
import type { Spoken, Turn } from './spoken.ts';
import { type Context, isQuestion } from './stance.ts';

export interface Given {
  readonly document: Document;
  readonly sentences: readonly Span[];
  readonly times: readonly TimeExpression[];
  readonly spoken: Spoken;
  readonly heard: Heard;
  readonly coreference: Coreference;
  /** What the turns report others to have said. */
  readonly reports: readonly ReportedStatement[];
  readonly tell: (notice: Notice) => void;
}

/** What is said in the turns themselves. What a turn reports others to have said is read as in any article. */
export function turnStatements(given: Given): ReportedStatement[] {
  const { document, spoken, heard, coreference, reports } = given;
  const when = saidOn(document, spoken, given.times, given.sentences);
  const occasion = occasionOf(document, spoken);
  const names = new Set([...heard.speakers.values()].flatMap((index) => heard.mentions.found[index]?.head ?? []));
  const speakers = spoken.turns.map((turn) => referentOf(heard.speakers.get(turn), coreference));
  return spoken.turns.flatMap((turn, at) => {
    const context = contextOf(document, spoken.turns, speakers, at);
    let called: Range | undefined;
    return pointsOf(document, turn.words, context, names).flatMap((point) => {
      called = point.called ?? called;
      if (isOnly(document.text, reports, point, speakers[at])) return [];
      const reading = readAloud(document, point.range, spoken.turns[at - 1], heard, coreference);
      const speaker = reading ? reading.speaker : speakers[at];
      const to = reading ? undefined : addressee(given, turn, point, called, at, speakers, context);
      const fact = attribution(document, turn, point.range);
      if (speaker === undefined) unresolved(given, point.range);
      const slices: Slices = [slice(document, reading ? reading.words : point.range, reading?.quoted === true)];
      const scope = point.stance === 'denies' ? scopeOf(document, slices) : undefined;
      return [
        {
          id: idOf('rep', document.id, fact.id, speaker ?? null),
          document: document.id,
          attribution: fact,
          ...(speaker === undefined ? {} : { speaker }),
          via: reading && speakers[at] !== undefined && speakers[at] !== speaker ? [speakers[at]] : [],
          to: to === undefined || to === speaker ? [] : [to],
          kind: reading && !reading.quoted ? ('indirect' as const) : ('direct' as const),
          stance: reading ? ('asserts' as const) : point.stance,
          ...(when && !reading ? { when } : {}),
          ...(occasion && !reading ? { occasion } : {}),
          slices,
          ...(scope ? { scope } : {}),
        },
      ];
    });
  });
}

const slice = (document: Document, range: Range, quoted: boolean): Slice => ({ span: spanIn(document, ...range), quoted });

function attribution(document: Document, turn: Turn, content: Range): Attribution {
  const source = turn.label?.range ?? turn.who;
  return {
    id: idOf('attr', document.id, ...(source ?? []), ...content),
    source: source ? [spanIn(document, ...source)] : [],
    cue: [],
    content: [spanIn(document, ...content)] as Spans,
    derivation: { stage: 'transcripts', by: turn.label ? 'speaker label' : turn.who ? 'signature' : 'question and answer' },
  };
}

/** What was asked of, or said to, the speaker of a turn just before. */
function contextOf(document: Document, turns: readonly Turn[], speakers: readonly (string | undefined)[], at: number): Context {
  const before = turns[at - 1];
  if (!before || (speakers[at - 1] !== undefined && speakers[at - 1] === speakers[at])) return { first: false };
  const words = before.words.map(([start, end]) => document.text.slice(start, end)).join(' ');
  const last = sentences(
    document,
    before.words.map(([start, end]) => spanIn(document, start, end)),
  ).at(-1);
  return last && isQuestion(words) ? { question: document.text.slice(last.start, last.end), first: true } : { charge: words, first: true };
}

const calledOn = /\b(?:call (?:on|upon)|urge|ask|request)\s+(?=\p{Lu}|the\b|our\b)/u;

/** The first to be mentioned in a range; with `start`, only right where it begins. */
function referentIn({ heard, coreference }: Given, [from, to]: Range, start: boolean): string | undefined {
  const { found } = heard.mentions;
  for (let index = firstFrom(found, from, ({ mention }) => mention.span.start); index < found.length; index++) {
    const mention = found[index]?.mention;
    if (!mention || mention.span.start >= (start ? from + 5 : to)) return undefined;
    if (mention.form !== 'pronoun' && (start || mention.span.end <= to)) return referentOf(index, coreference);
  }
  return undefined;
}

function addressee(
  given: Given,
  turn: Turn,
  point: Point,
  called: Range | undefined,
  at: number,
  speakers: readonly (string | undefined)[],
  context: Context,
): string | undefined {
  const { spoken, heard, coreference } = given;
  const written = heard.addressees.get(turn);
  if (written !== undefined) return referentOf(written, coreference);
  const asked = point.stance === 'demands' ? calledOn.exec(given.document.text.slice(...point.range)) : null;
  if (asked) {
    const from = point.range[0] + asked.index + asked[0].length;
    const who = referentIn(given, [from, from + 30], true);
    if (who !== undefined) return who;
  }
  const who = called && referentIn(given, called, false);
  if (who !== undefined) return who;
  const next = speakers[at + 1];
  const before = speakers[at - 1];
  if (point.stance === 'asks' || turn.part === 'asks') return next ?? before;
  if (context.question !== undefined || turn.part === 'answers') return before;
  if (context.charge !== undefined && /^(?:denies|confirms|declines|apologises)$/u.test(point.stance)) return before;
  return spoken.form === 'interview' ? (before ?? next) : undefined;
}

const place = ({ slices }: ReportedStatement): number => slices[0].span.start;

/** Whether a point does nothing but pass on what somebody else said. */
function isOnly(text: string, reports: readonly ReportedStatement[], { range: [start, end] }: Point, teller: string | undefined): boolean {
  const own = reports
    .slice(firstFrom(reports, start, place), firstFrom(reports, end, place))
    .filter(({ speaker, slices }) => speaker !== undefined && speaker !== teller && slices[0].span.end <= end);
  const spans = own.flatMap(({ attribution }) => [...attribution.source, ...attribution.cue, ...attribution.content]);
  if (spans.length === 0) return false;
  const first = Math.min(...spans.map((span) => span.start));
  const last = Math.max(...spans.map((span) => span.end));
  const around = `${text.slice(start, Math.max(start, first))} ${text.slice(Math.min(end, last), end)}`;
  return first >= start && (around.match(/[\p{L}\d]+/gu) ?? []).length <= 4;
}

function unresolved({ document, tell }: Given, [start, end]: Range): void {
  const words = excerpt(document.text.slice(start, end));
  tell(notice('speaker-not-found', { words }, { source: document.id, span: spanIn(document, start, end) }));
}
