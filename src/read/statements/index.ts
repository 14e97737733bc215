import type {
  Attribution,
  Document,
  Notice,
  Quotation,
  ReportedStatement,
  Slices,
  Span,
  Spans,
  TimeExpression,
} from '../../facts/index.ts';
import { contains, idOf, spanIn } from '../../facts/index.ts';
import { excerpt, overlapping } from '../../text/index.ts';
import { notice } from '../../errors.ts';
import type { Range, RawAttribution } from '../attributions/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Found, Mentions } from '../mentions/index.ts';
import type { Line } from '../tokens/lines.ts';
import { carriersOf } from './carriers.ts';
import { type Cited, citedBy, citedFor } from './cited.ts';
import { type CueReading, readCue } from './cue.ts';
import { isStatement } from './filter.ts';
import { type People, peopleOf } from './people.ts';
import { points } from './points.ts';
import { scopeOf } from './scope.ts';
import { kindOfSlices, slicesOf } from './slices.ts';
import { occasionIn, restOf, saidWhen } from './surroundings.ts';

export interface Given {
  readonly document: Document;
  readonly lines: readonly Line[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeExpression[];
  readonly raw: readonly RawAttribution[];
  /** Attributions inside the content of others; index of the outer one. */
  readonly nested: readonly (RawAttribution & { readonly within: number })[];
  readonly mentions: Mentions;
  readonly coreference: Coreference;
}

/** The attributions as facts, in text order. */
export function attributionFacts(document: Document, raw: readonly RawAttribution[]): Attribution[] {
  const spans = (ranges: readonly Range[]): Span[] => ranges.map(([start, end]) => spanIn(document, start, end));
  return raw.map((one) => ({
    id: idOf('attr', document.id, ...[...one.source, ...one.cue, ...one.content].flat()),
    source: spans(one.source),
    cue: spans(one.cue),
    content: spans(one.content) as unknown as Spans,
    derivation: { stage: 'attributions', by: one.by ?? 'rules', ...(one.score === undefined ? {} : { score: one.score }) },
  }));
}

/** What each attribution reports somebody to have said; those that report no saying are left out. */
export function statementsOf(given: Given, tell: (notice: Notice) => void): ReportedStatement[] {
  const { document, raw, nested, coreference } = given;
  const facts = attributionFacts(document, raw);
  const inner = attributionFacts(document, nested);
  const made: ReportedStatement[] = [];
  const quoted = overlapping(given.quotations, ({ outer }) => outer);
  const timed = overlapping(given.times, ({ span }) => span);
  const near = (one: RawAttribution): Given => {
    const spans = [...one.source, ...one.cue, ...one.content];
    const line = lineOf(given.lines, one);
    const start = Math.min(line?.start ?? Number.POSITIVE_INFINITY, ...spans.map(([from]) => from));
    const end = Math.max(line?.end ?? 0, ...spans.map(([, to]) => to));
    return { ...given, quotations: quoted(start, end), times: timed(start, end) };
  };
  const everybody = peopleOf(document.text, given.mentions, coreference);
  const cited = citedBy(given, everybody);
  const speakers: (number | undefined)[] = [];
  // Of two with one id the first.
  const places = new Map(coreference.referents.map(({ id }, at) => [id, at] as const).toReversed());
  raw.forEach((one, at) => {
    const fact = facts[at];
    if (!fact) return;
    const built = build(near(one), one, fact, [], everybody, cited, tell, made.at(-1));
    const speaker = built[0]?.speaker;
    // An outlet carries what others tell in its words, whoever is behind the rest.
    const printed = one.source[0] && everybody.headOf(one.source[0]);
    speakers[at] =
      printed !== undefined && coreference.outlets.has(printed) ? printed : speaker === undefined ? undefined : (places.get(speaker) ?? -1);
    made.push(...carried(given.lines, built, made));
  });
  const told = nested.flatMap((one, at) => {
    const fact = inner[at];
    const outer = speakers[one.within];
    if (!fact || outer === undefined) return [];
    return build(near(one), one, fact, [outer], everybody, cited, () => undefined, undefined).filter(
      ({ speaker }) => speaker !== undefined,
    );
  });
  return [...made.map((one) => withoutTold(one, told)), ...told].toSorted(
    (a, b) => a.slices[0].span.start - b.slices[0].span.start || a.slices[0].span.end - b.slices[0].span.end,
  );
}

/** `A guard told her it had “gone”, she said`: the marks are of the guard's words, hers are reported without. */
function withoutTold(one: ReportedStatement, told: readonly ReportedStatement[]): ReportedStatement {
  if (one.kind !== 'mixed') return one;
  const own = one.slices.some(
    ({ span, quoted }) =>
      quoted &&
      !told.some(({ speaker, slices }) => speaker !== one.speaker && slices.some((slice) => slice.quoted && contains(slice.span, span))),
  );
  return own ? one : { ...one, kind: 'indirect' };
}

function build(
  given: Given,
  one: RawAttribution,
  fact: Attribution,
  outer: readonly number[],
  people: People,
  cited: Cited,
  tell: (notice: Notice) => void,
  before: ReportedStatement | undefined,
): ReportedStatement[] {
  const { document, lines, quotations, times, coreference } = given;
  const cue: CueReading = readCue(document.text, one);
  const line = lineOf(lines, one);
  if (!line) return [];
  const slices = slicesOf(document, one.content, quotations);
  const first = slices[0];
  if (!first || line.kind !== 'paragraph') return [];
  const source = one.source[0];
  const head = source === undefined ? undefined : people.mentionIn(source);
  const kind = kindOfSlices(slices, quotations);
  if (!isStatement(document.text, one, cue, head, kind, line)) return [];
  // `answered the same afternoon`: a time is no content.
  if (kind === 'indirect' && slices.every(({ span }) => times.some((time) => time.span.start <= span.start && span.end <= time.span.end)))
    return [];
  const rest = restOf(line, one);
  const speaker =
    source === undefined
      ? undefined
      : (utterer(document.text, source, head, people) ?? people.headOf(source) ?? antecedent(document.text, source, line, people));
  const carriers = carriersOf(given, one, cue, rest, line, speaker, people);
  const behind = carriers.speaker === undefined ? citedFor(cited, speaker, placeOf(lines, line.start)) : undefined;
  const chosen = carriers.speaker ?? behind ?? speaker;
  const floating = one.cue.length === 0 ? floatingSpeaker(given, line, before, people) : undefined;
  const id = (at: number | undefined): string | undefined => (at === undefined ? undefined : coreference.referents[at]?.id);
  const said = id(chosen) ?? floating;
  if (said === undefined)
    tell(
      notice(
        'speaker-not-found',
        { words: excerpt(document.text.slice(first.span.start, first.span.end)) },
        { source: document.id, span: first.span },
      ),
    );
  const when = saidWhen(document.text, one, rest, times);
  const occasion = occasionIn(document, rest);
  const via = [
    ...new Set(
      [...outer.map(id), ...(behind === undefined ? [] : [id(speaker)]), ...carriers.via.map(id)].filter(
        (carrier) => carrier !== undefined && carrier !== said,
      ),
    ),
  ] as string[];
  return points(document, slices, cue, quotations).map(({ slices: own, stance }, at) => {
    const scope = stance === 'denies' ? scopeOf(document, own) : undefined;
    return {
      id: idOf('rep', document.id, fact.id, said ?? null, at),
      document: document.id,
      attribution: fact,
      ...(said === undefined ? {} : { speaker: said }),
      via,
      to: carriers.to.map(id).filter((to) => to !== undefined && to !== said) as string[],
      kind: kindOfSlices(own, quotations),
      stance,
      ...(when ? { when: when.time } : {}),
      ...(occasion ? { occasion } : {}),
      slices: own as unknown as Slices,
      ...(scope ? { scope } : {}),
    };
  });
}

/** How many lines what a speaker's first statement tells (day, occasion, listener, carrier) holds for the next ones. */
const reach = 4;

/** What the article says once of several statements of one speaker in a row. */
function carried(lines: readonly Line[], built: readonly ReportedStatement[], before: readonly ReportedStatement[]): ReportedStatement[] {
  const first = built[0];
  const last = before.at(-1);
  if (!first?.speaker || last?.speaker !== first.speaker) return [...built];
  const place = (one: ReportedStatement): number => placeOf(lines, (one.attribution.cue[0] ?? one.slices[0].span).start);
  const distance = place(first) - place(last);
  if (distance < 0 || distance > reach) return [...built];
  // Words of another occasion or day were not said to the same people.
  const other =
    (first.occasion !== undefined && first.occasion.span.start !== last.occasion?.span.start) ||
    (first.when !== undefined && last.when !== undefined);
  return built.map(
    (one) =>
      ({
        ...one,
        to: one.to.length > 0 || other ? one.to : last.to,
        via: one.via.length > 0 || other ? one.via : last.via,
        ...(!other && (one.when ?? last.when) ? { when: one.when ?? last.when } : {}),
        ...((one.occasion ?? last.occasion) ? { occasion: one.occasion ?? last.occasion } : {}),
      }) as ReportedStatement,
  );
}

/** Who speaks a quotation that has no cue: whoever spoke right before, or whom the sentence before it is about. */
function floatingSpeaker(given: Given, line: Line, before: ReportedStatement | undefined, people: People): string | undefined {
  const previous = given.lines[placeOf(given.lines, line.start) - 1];
  if (!previous) return undefined;
  const last = before?.attribution;
  const spoke = last && [...last.cue, ...last.content].some(({ start }) => start >= previous.start && start < previous.end);
  if (spoke) return before?.speaker;
  if (previous.paragraph !== line.paragraph) return undefined;
  const subject = people.within([previous.start, previous.end]).find(({ subject: acts }) => acts);
  const at =
    subject && subject.mention.kind === 'person' ? people.headOf([subject.mention.span.start, subject.mention.span.end]) : undefined;
  return at === undefined ? undefined : given.coreference.referents[at]?.id;
}

const vehicle = /^(?:statement|letter|email|e-mail|message|tweet|post|memo|note|text|answer|reply)s?$/u;

/** `a letter from its lawyers`, `the bank's statement`: who wrote it speaks, not the paper it stands on. */
function utterer(text: string, source: Range, head: Found | undefined, people: People): number | undefined {
  if (!head || head.mention.kind !== 'document' || !vehicle.test(head.head)) return undefined;
  const { span } = head.mention;
  const from = /^[^,;]{0,30}?\b(?:from|by|of|in)\s+/u.exec(text.slice(span.end, source[1]));
  if (from) return people.headOf([span.end + from[0].length, source[1]]);
  return head.owner === undefined ? undefined : people.ownerIn([source[0], head.mention.head.start]);
}

/** `said Bruun, who denies it`: the person named right before. */
function antecedent(text: string, source: Range, line: Line, people: People): number | undefined {
  if (text.slice(...source).toLowerCase() !== 'who') return undefined;
  const named = people
    .within([line.start, source[0]])
    .findLast(
      ({ mention }) => mention.form === 'name' && mention.kind === 'person' && /^,?\s$/u.test(text.slice(mention.span.end, source[0])),
    );
  return named && people.referentOf(named);
}

/** The line a cue stands in, or where the content begins. */
export function lineOf(lines: readonly Line[], { cue, content }: RawAttribution): Line | undefined {
  const at = cue[0]?.[0] ?? content[0]?.[0] ?? -1;
  const found = lines[placeOf(lines, at)];
  return found && found.start <= at && at < found.end ? found : undefined;
}

/** Index of the last line that begins at or before a place. */
function placeOf(lines: readonly Line[], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
