import {
  type Attribution,
  type Decision,
  type Document,
  idOf,
  type Judgement,
  type Proposition,
  type Quotation,
  type ReportedStatement,
  type Slice,
  type Slices,
  type Span,
  type Spans,
  spanIn,
} from '../facts/index.ts';
import { contains, overlap } from '../facts/index.ts';
import { notice } from '../errors.ts';
import { fit } from './fit.ts';
import { spokenBy, statementsAt } from './said.ts';
import { referentAt, whoIs, type Who } from './somebody.ts';
import { change, placesOf, touch, type Work } from './work.ts';

type Added = Extract<Decision, { kind: 'statement' }>;

const word = /[\p{L}\p{N}]/u;

/** Content cut at the marks that the outlet printed, which stand outside. */
function slicesOf(document: Document, content: readonly Span[], quotations: readonly Quotation[]): Slice[] {
  const found: Slice[] = [];
  const add = (from: number, to: number, quoted: boolean): void => {
    const edge = quoted ? /\s/u : /[\s\p{P}]/u;
    let [start, end] = [from, to];
    while (start < end && edge.test(document.text[start] ?? '')) start++;
    while (end > start && edge.test(document.text[end - 1] ?? '')) end--;
    if (start < end && word.test(document.text.slice(start, end))) found.push({ span: spanIn(document, start, end), quoted });
  };
  for (const span of content) {
    let at = span.start;
    for (const { inner, outer, level } of quotations) {
      if (level !== 1 || outer.end <= at || outer.start >= span.end) continue;
      if (outer.start > at) add(at, outer.start, false);
      add(Math.max(inner.start, span.start), Math.min(inner.end, span.end), true);
      at = outer.end;
    }
    if (at < span.end) add(at, span.end, false);
  }
  return found;
}

const kindOf = (slices: readonly Slice[]): ReportedStatement['kind'] =>
  slices.every(({ quoted }) => quoted) ? 'direct' : slices.some(({ quoted }) => quoted) ? 'mixed' : 'indirect';

/** Clauses of the content are said now; one that is mostly content gives way to the statement. */
function claimed(propositions: readonly Proposition[], content: readonly Span[], statement: string): Proposition[] {
  return propositions.flatMap((one): Proposition[] => {
    if (one.statement !== undefined || !content.some((span) => overlap(span, one.span))) return [one];
    if (content.some((span) => contains(span, one.span))) return [{ ...one, statement }];
    return content.some((span) => fit(span, one.span) > 0.5) ? [] : [one];
  });
}

/** A statement that a user marked in the text. */
export function applyStatement(work: Work, judgement: Judgement, decision: Added): void {
  const content = placesOf(work.find, decision.content);
  const [first, ...rest] = content;
  const document = first && work.documents.get(first.document);
  const reading = first && work.readings.get(first.document);
  if (!first || !document || !reading || rest.some((span) => span.document !== document.id)) return;
  const here = (words: Added['source']): Span[] => {
    const span = words && work.find(words);
    return span?.document === document.id ? [span] : [];
  };
  const slices = slicesOf(document, content, reading.quotations);
  if (slices.length === 0) return;
  const [source, cue] = [here(decision.source), here(decision.cue)];
  const who: Who | undefined = decision.speaker
    ? whoIs(work, judgement, decision.speaker, document.id)
    : source[0] && { referent: speakerIn(work, judgement, source[0]) };
  const attribution: Attribution = {
    id: idOf('attr', document.id, ...[...source, ...cue, ...content].flatMap(({ start, end }) => [start, end])),
    source,
    cue,
    content: content as unknown as Spans,
    derivation: { stage: 'judgement', by: judgement.id },
  };
  const open: ReportedStatement = {
    id: idOf('rep', document.id, attribution.id, 'judgement'),
    document: document.id,
    attribution,
    via: [],
    to: [],
    kind: kindOf(slices),
    stance: decision.stance ?? 'asserts',
    slices: slices as unknown as Slices,
  };
  const made = who ? spokenBy(open, who, judgement) : open;
  const words = document.text.slice(first.start, Math.min(first.end, first.start + 60));
  change(work, document.id, (now) => {
    const same = statementsAt(
      now,
      slices.map(({ span }) => span),
    ).filter((one) => one.slices.length === slices.length && one.slices.every(({ span }, at) => fit(span, slices[at]?.span ?? span) > 0.9));
    const propositions = now.propositions.map((one) => {
      const { statement: of, ...others } = one;
      return same.some(({ id }) => id === of) ? others : one;
    });
    return {
      ...now,
      attributions: [...now.attributions.filter(({ id }) => id !== attribution.id), attribution],
      statements: [...now.statements.filter((one) => !same.includes(one)), made],
      propositions: claimed(propositions, content, made.id),
      notices: who ? now.notices : [...now.notices, notice('speaker-not-found', { words }, { source: document.id, span: first })],
    };
  });
  touch(work, judgement).reported.add(made.id);
}

/** Who is mentioned in the words that a user marked as the source. */
function speakerIn(work: Work, judgement: Judgement, source: Span): string {
  const inside = (work.readings.get(source.document)?.mentions ?? [])
    .filter(({ span }) => contains(source, span))
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return referentAt(work, judgement, inside[0]?.span ?? source);
}
