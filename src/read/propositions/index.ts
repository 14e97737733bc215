import type { Document, Proposition, ReportedStatement, Span, TimeExpression } from '../../facts/index.ts';
import { idOf, spanIn } from '../../facts/index.ts';
import type { Coreference } from '../coreference/index.ts';
import type { Mentions } from '../mentions/index.ts';
import type { Line } from '../tokens/lines.ts';
import { clauses } from './clauses.ts';
import { quantitiesIn } from './quantities.ts';

const negation =
  /\b(?:not|never|no|nobody|none|nothing|neither|nor|without|den(?:y|ies|ied|ying)|failed to|refus(?:es|ed|ing))\b|n['’]t\b/iu;
const hypothetical = /\b(?:if|would|could|unless|whether)\b/iu;
const hedged =
  /\b(?:may|might|apparently|appear(?:s|ed)?|seem(?:s|ed)?|possibly|perhaps|probably|likely|alleged(?:ly)?|reportedly|suspected|believed|thought to|said to)\b/iu;
const planned = /\b(?:will|shall|is to|are to|going to|plans? to|due to|scheduled|expected to|set to|intends? to)\b/iu;

interface Part {
  readonly span: Span;
  readonly statement?: string;
}

/** One proposition for each clause: those of statements, and what the document says in its own voice. */
export function propositionsIn(
  document: Document,
  lines: readonly Line[],
  statements: readonly ReportedStatement[],
  mentions: Mentions,
  coreference: Coreference,
  times: readonly TimeExpression[],
): Proposition[] {
  const parts: Part[] = statements.flatMap((statement) =>
    joined(document, statement).flatMap((span) => sentencesOf(document, span).map((one) => ({ span: one, statement: statement.id }))),
  );
  const taken = statements.flatMap(({ attribution }) => [...attribution.content, ...attribution.cue, ...attribution.source]);
  for (const line of lines) {
    if (line.kind !== 'paragraph') continue;
    for (const { from, to } of clauses(line)) {
      const start = line.words[from]?.start ?? 0;
      const end = line.words[to - 1]?.end ?? 0;
      if (end <= start || line.words[from]?.tag === 'QUOTE') continue;
      for (const [a, b] of outside(start, end, taken)) {
        const words = document.text.slice(a, b);
        if ((words.match(/\p{L}+/gu)?.length ?? 0) >= 3) parts.push({ span: trim(document, a, b) });
      }
    }
  }
  const unique = new Map(parts.map((part) => [`${part.span.start}:${part.span.end}:${part.statement ?? ''}`, part]));
  return [...unique.values()]
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((part) => proposition(document, part, mentions, coreference, times));
}

function proposition(
  document: Document,
  { span, statement }: Part,
  mentions: Mentions,
  coreference: Coreference,
  times: readonly TimeExpression[],
): Proposition {
  const words = document.text.slice(span.start, span.end);
  const inside = times.filter((time) => span.start <= time.span.start && time.span.end <= span.end);
  const about = mentions.found.flatMap((one, at) => {
    const { span: place } = one.mention;
    const referent = coreference.referentOf.get(at);
    const id = referent === undefined ? undefined : coreference.referents[referent]?.id;
    return id !== undefined && span.start <= place.start && place.end <= span.end ? [id] : [];
  });
  return {
    id: idOf('prop', document.id, span.start, span.end, statement ?? null),
    document: document.id,
    span,
    ...(statement === undefined ? {} : { statement }),
    negative: negation.test(words),
    certainty: hypothetical.test(words) ? 'hypothetical' : hedged.test(words) ? 'hedged' : planned.test(words) ? 'planned' : 'certain',
    quantities: quantitiesIn(
      document,
      span,
      inside.map((time) => time.span),
    ),
    times: inside,
    about: [...new Set(about)],
  };
}

/** The runs of a statement's content: slices with only marks between them belong together. */
function joined(document: Document, { slices }: ReportedStatement): Span[] {
  const found: [number, number][] = [];
  for (const { span } of slices) {
    const last = found.at(-1);
    if (
      last &&
      !/[\p{L}\p{N}]/u.test(document.text.slice(last[1], span.start)) &&
      span.start - last[1] < 6 &&
      !/[.!?]/u.test(document.text.slice(last[1] - 1, span.start))
    )
      last[1] = span.end;
    else found.push([span.start, span.end]);
  }
  return found.map(([start, end]) => spanIn(document, start, end));
}

function sentencesOf(document: Document, span: Span): Span[] {
  const text = document.text.slice(span.start, span.end);
  const found: Span[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.!?…]["”’')]*\s+(?=["“‘']?\p{Lu})/gu)) {
    const end = stop.index + 1;
    if (/\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St|Gen|Jr|Sr|No|\p{Lu})$/u.test(text.slice(from, stop.index))) continue;
    if (end - from > 8) {
      found.push(trim(document, span.start + from, span.start + end));
      from = stop.index + stop[0].length;
    }
  }
  if (text.slice(from).trim().length > 0) found.push(trim(document, span.start + from, span.end));
  return found;
}

function outside(start: number, end: number, taken: readonly Span[]): [number, number][] {
  let left: [number, number][] = [[start, end]];
  for (const span of taken)
    if (span.start < end && span.end > start)
      left = left
        .flatMap(([a, b]): [number, number][] =>
          span.end <= a || span.start >= b
            ? [[a, b]]
            : [
                [a, span.start],
                [span.end, b],
              ],
        )
        .filter(([a, b]) => b > a);
  return left;
}

function trim(document: Document, start: number, end: number): Span {
  let a = start;
  let b = end;
  while (a < b - 1 && /[\s,;:.–—-]/u.test(document.text[a] ?? '')) a++;
  while (b > a + 1 && /[\s,;:–—]/u.test(document.text[b - 1] ?? '')) b--;
  return spanIn(document, a, b);
}
