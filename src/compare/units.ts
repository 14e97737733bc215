import type { Proposition, Quantity, ReportedStatement, Slice, Slices, Span, TimeExpression } from '../facts/index.ts';
import { bySpan, contains, overlap } from '../facts/index.ts';
import { bagOf, type Bag, type Mentions } from './words/bag.ts';
import type { Story } from './story.ts';
import { negations } from './words/stop.data.ts';
import { weigh } from './words/weight.ts';

/** One thing said at one place: a clause in the outlet's own voice or of a statement. What claims and conflicts are made of. */
export interface Unit extends Bag {
  readonly id: string;
  readonly document: string;
  readonly span: Span;
  readonly slices: Slices;
  /** The words before it that hold its subject, where it has none of its own. */
  readonly subject?: Span;
  /** The statement it is part of. */
  readonly statement?: ReportedStatement;
  /** Entity whose word it is; absent in the outlet's own voice, and where the speaker is not known. */
  readonly speaker?: string;
  readonly negative: boolean;
  readonly certainty: Proposition['certainty'];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  /** Weight of each concept and name: what half the story speaks of weighs little. */
  readonly weights: ReadonlyMap<string, number>;
}

/** All words of a unit, in lower case. */
export const textOf = (story: Story, { slices }: Unit): string =>
  slices
    .map(({ span }) => story.words(span))
    .join(' ')
    .toLowerCase();

/** The part of a statement's slices that a span covers, or the span itself. */
export function slicesIn(story: Story, span: Span, statement: ReportedStatement | undefined): Slices {
  const parts = (statement?.slices ?? []).flatMap((slice): Slice[] => {
    if (!overlap(slice.span, span)) return [];
    const whole = contains(span, slice.span)
      ? slice.span
      : story.span(span.document, Math.max(span.start, slice.span.start), Math.min(span.end, slice.span.end));
    return [{ span: whole, quoted: slice.quoted }];
  });
  const [first, ...rest] = parts.toSorted((a, b) => bySpan(a.span, b.span));
  return first ? [first, ...rest] : [{ span, quoted: false }];
}

/** "She denied that he paid" negates without a "not"; where the words have one of their own, the cue adds none. */
function deniedByCue(story: Story, reported: ReportedStatement | undefined, bag: Bag): boolean {
  if (reported?.stance !== 'denies' || bag.words.some((w) => negations.has(w))) return false;
  return reported.attribution.cue.some((span) => /^(?:den(?:y|ied|ies|ying)|disput|reject|refut|dismiss|rubbish)/i.test(story.words(span)));
}

type Raw = Omit<Proposition, 'about'> & { readonly reported: ReportedStatement | undefined };

/** What is left of a sentence once its statement is taken out ("the minister said") asserts nothing by itself. */
export function says(story: Story, unit: Unit): boolean {
  if (unit.statement !== undefined) return true;
  if (unit.words.length < 4 || unit.concepts.size + unit.quantities.length < 2) return false;
  if (unit.words.length > 8) return true;
  const reading = story.reading(unit.document);
  // Statements have attributions of their own, not all of which the trained reader marks.
  const all = [...(reading?.attributions ?? []), ...(reading?.statements ?? []).map(({ attribution }) => attribution)];
  const credits = all.flatMap((a) => [...a.cue, ...a.source]);
  return !credits.some((span) => overlap(span, unit.span));
}

/** Clauses in document order, with the short rests of sentences. A statement whose clauses the reader did not find is one unit. */
export function clausesOf(story: Story, mentions: Mentions): Unit[] {
  const withClauses = new Set(story.propositions.map((p) => p.statement));
  return build(story, mentions, [
    ...story.propositions.map((p) => ({ ...p, reported: p.statement === undefined ? undefined : story.reported(p.statement) })),
    ...story.statements.filter((s) => !withClauses.has(s.id)).map((s) => wholeStatement(story, s)),
  ]);
}

/** One unit for each reported statement, with all of its words. */
export const statementUnitsOf = (story: Story, mentions: Mentions): Unit[] =>
  build(
    story,
    mentions,
    story.statements.map((s) => wholeStatement(story, s)),
  );

function build(story: Story, mentions: Mentions, parts: readonly Raw[]): Unit[] {
  const sorted = parts.toSorted((a, b) => bySpan(a.span, b.span) || (a.id < b.id ? -1 : 1));
  const bags = sorted.map((part, at) => {
    const slices = slicesIn(story, part.span, part.reported);
    const inner = insideOf(sorted, at);
    const speaker = story.entityOf(part.reported?.speaker)?.id;
    return {
      part,
      slices,
      speaker,
      bag: bagOf(
        story,
        mentions,
        slices.flatMap((s) => rest(story, s.span, inner)),
        speaker,
      ),
    };
  });
  const weights = weigh(bags.map(({ bag }) => bag));
  return bags.map(({ part, slices, speaker, bag }, index) => ({
    ...bag,
    id: part.id,
    document: part.document,
    span: part.span,
    slices,
    ...(part.subject ? { subject: part.subject } : {}),
    ...(part.reported ? { statement: part.reported } : {}),
    ...(speaker === undefined ? {} : { speaker }),
    negative: part.negative || deniedByCue(story, part.reported, bag),
    certainty: part.certainty,
    quantities: part.quantities.filter((quantity) => !isKnown(story, quantity)),
    times: part.times,
    weights: weights[index] ?? new Map(),
  }));
}

/** `the two men` counts nothing: it takes up who was named before. */
const isKnown = (story: Story, { span, value }: Quantity): boolean =>
  value <= 4 && /\bthe\s+$/iu.test(story.document(span.document).text.slice(Math.max(0, span.start - 6), span.start));

/** Clauses of the same voice inside a clause: `The mayor, who signed the lease, left` is two. */
function insideOf(sorted: readonly Raw[], at: number): Span[] {
  const { span, statement } = sorted[at] as Raw;
  const found: Span[] = [];
  for (let next = at + 1; next < sorted.length; next++) {
    const other = sorted[next] as Raw;
    if (other.document !== span.document || other.span.start >= span.end) break;
    if (other.statement === statement && contains(span, other.span) && other.span.end < span.end) found.push(other.span);
  }
  return found;
}

/** What of a span lies outside of others, in text order. */
function rest(story: Story, { document, start, end }: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = start;
  for (const other of others) {
    if (other.start > from) left.push(story.span(document, from, Math.min(other.start, end)));
    from = Math.max(from, other.end);
  }
  if (from < end) left.push(story.span(document, from, end));
  return left;
}

function wholeStatement(story: Story, s: ReportedStatement): Raw {
  const spans = s.slices.map((x) => x.span);
  const span = story.span(s.document, Math.min(...spans.map((x) => x.start)), Math.max(...spans.map((x) => x.end)));
  const clauses = (story.reading(s.document)?.propositions ?? []).filter((p) => p.statement === s.id);
  return {
    id: s.id,
    document: s.document,
    span,
    statement: s.id,
    negative: s.stance === 'denies' || (clauses.length > 0 && clauses.every((c) => c.negative)),
    certainty: clauses[0]?.certainty ?? 'certain',
    quantities: clauses.flatMap((c) => c.quantities),
    times: clauses.flatMap((c) => c.times),
    reported: s,
  };
}
