import type { Document, ReportedStatement, Span } from '../../facts/index.ts';
import { spanIn } from '../../facts/index.ts';
import { overlapping } from '../../text/index.ts';
import { baseLeft, isDate } from '../attributions/phrases.ts';
import type { Line, Word } from '../tokens/lines.ts';
import { type Clause, clauses, isPredicate } from './clauses.ts';

/** A clause with the words before it that hold its subject, where it has none of its own. */
export interface Part {
  readonly span: Span;
  readonly subject?: Span;
  readonly statement?: string;
  readonly conditional: boolean;
  /** Has a verb and somebody or something that it is said of. */
  readonly whole: boolean;
  /** `…, to say that`: what the main clause was done for, behind a clause in between. */
  readonly aim: boolean;
}

const least = 3;

/** The clauses of statements, and of what the document says in its own voice. */
export function partsOf(document: Document, lines: readonly Line[], statements: readonly ReportedStatement[]): Part[] {
  const inOrder = lines.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const linesIn = overlapping(inOrder, (line) => line);
  const said = statements.flatMap((statement) =>
    joined(document, statement).flatMap((span) =>
      withRests(document, inside(document, linesIn(span.start, span.end), span)).map((part) => ({ ...part, statement: statement.id })),
    ),
  );
  const taken = statements.flatMap(({ attribution: { source, cue, content } }) => [
    ...content,
    ...cue,
    ...source.filter((one) => beside(one, cue)),
  ]);
  const takenIn = overlapping(taken, (span) => span);
  const own = inOrder
    .filter(({ kind, inside: quote }) => kind === 'paragraph' && quote === undefined)
    .flatMap((line) =>
      outside(line.start, line.end, takenIn(line.start, line.end))
        .flatMap(([start, end]) =>
          cut(
            document,
            wordsIn(line, start, end).filter(({ tag }) => tag !== 'QUOTE'),
            line,
          ),
        )
        // A sentence of which nothing is taken is whole, though its verb was not known.
        .filter(({ span, whole }) => whole || (span.start <= line.start && span.end >= line.end - 1)),
    )
    .filter(({ span }) => wordCount(document, span) >= least);
  const unique = new Map([...said, ...own].map((part) => [`${part.span.start}:${part.span.end}:${part.statement ?? ''}`, part]));
  return [...unique.values()].toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** `She handed over the keys, saying …`: who acts in a clause of the document's own is part of it, though she speaks behind it. */
const beside = (source: Span, cue: readonly Span[]): boolean =>
  cue.length === 0 || cue.some(({ start, end }) => (start >= source.end ? start - source.end < 20 : source.start - end < 20));

const wordCount = ({ text }: Document, { start, end }: Span): number => text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The clauses inside a span: of the lines in it, or of the part of a line that it takes. */
function inside(document: Document, touched: readonly Line[], span: Span): Part[] {
  const inner = touched.filter(({ inside: quote }) => quote !== undefined);
  const found = touched.flatMap((line) => {
    const words = wordsIn(line, span.start - 1, span.end + 1).filter(
      ({ start, end, tag }) => tag !== 'QUOTE' || !inner.some((other) => other.start >= start && other.end <= end),
    );
    return cut(document, words, line);
  });
  const kept = found.flatMap((part) => clip(document, part, span));
  return kept.length > 0 ? kept : [{ span: trim(document, span.start, span.end), conditional: false, whole: false, aim: false }];
}

/** The words of a line that lie between two places, found by halving. */
function wordsIn({ words }: Line, from: number, to: number): Word[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Word[] = [];
  for (let word = words[low]; word && word.end <= to; word = words[++low]) found.push(word);
  return found;
}

/** What is no clause by itself (`or for a ransom`) goes on with the clause before it. */
function withRests(document: Document, parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last && !part.whole && !part.aim && part.span.start >= last.span.end && part.span.start - last.span.end < 12)
      kept[kept.length - 1] = { ...last, span: spanIn(document, last.span.start, part.span.end) };
    else kept.push(part);
  }
  return kept;
}

function clip(document: Document, part: Part, { start, end }: Span): Part[] {
  const [a, b] = [Math.max(part.span.start, start), Math.min(part.span.end, end)];
  return a < b ? [{ ...part, span: trim(document, a, b) }] : [];
}

function cut(document: Document, words: readonly Word[], line: Line): Part[] {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return [];
  const all = clauses({ ...line, words, start: first.start, end: last.end });
  return all.flatMap((clause, place) => {
    const { from, to, link } = clause;
    const conditional = link === 'if' || link === 'unless' || words[from]?.lower === 'if';
    const relative = link !== undefined && /^(?:who|which|whose|whom)$/u.test(link);
    const begins = from + (link !== undefined && !relative && to - from > 2 ? 1 : 0);
    // In text order, no two from one place.
    const holes: Clause[] = [];
    for (let at = place + 1; (all[at]?.from ?? to) < to; at++) if ((all[at]?.to ?? to + 1) <= to) holes.push(all[at] as Clause);
    const inHole = (at: number): boolean => holes.some((hole) => hole.from <= at && at < hole.to);
    const pieces = predicates(words, begins, to, inHole);
    const own = relative ? whoOf(document, words, from) : undefined;
    const shared = pieces.length > 1 ? (own ?? subjectOf(document, words, begins, to, inHole)) : undefined;
    return pieces.map(([start, end], place): Part => {
      const subject = place === 0 ? (link === 'who' || link === 'which' ? own : undefined) : shared;
      return {
        span: trim(document, words[start]?.start ?? 0, words[end - 1]?.end ?? 0),
        conditional,
        whole: isWhole(words, start, end, subject !== undefined),
        aim: words[start]?.tag === 'TO',
        ...(subject ? { subject } : {}),
      };
    });
  });
}

/** `The head of the board, Ms. Orr, 51, | who`: the phrase before the comma, over an age and, of people, over `of`. */
function whoOf(document: Document, words: readonly Word[], from: number): Span | undefined {
  let end = from - 1;
  if (words[end - 1]?.tag === 'CD' && words[end - 2]?.text === ',') end -= 2;
  let start = baseLeft(words, end);
  const name = words[start]?.tag === 'NNP' && words[start - 2]?.tag === 'NNP';
  if (words[start - 1]?.lower === 'of' && (name || words[from]?.lower === 'who')) start = baseLeft(words, start - 1);
  const [first, last] = [words[start], words[end - 1]];
  return start < end && first && last && last.tag !== 'CD' && !isDate(last) ? spanIn(document, first.start, last.end) : undefined;
}

/** The first place of a range that fits; -1 without one. */
function firstIn(from: number, to: number, fits: (at: number) => boolean): number {
  for (let at = from; at < to; at++) if (fits(at)) return at;
  return -1;
}

/** `members then voted by 71 to 9`: a participle behind a noun, whatever adverb stands between, is likelier a past form. */
const likely = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === 'VBN' && words[at - 1]?.tag === 'RB' && /^(?:NN|PRP)/u.test(words[at - 2]?.tag ?? '');
/** Past forms that are nothing else, whatever class they were given. */
const pasts =
  /^(?:arose|ate|began|blew|broke|chose|drew|drove|flew|forbade|foresaw|forgave|froze|gave|grew|hid|knew|overcame|oversaw|overtook|ran|rang|sang|sank|shook|shrank|spoke|sprang|swam|swore|threw|took|tore|undertook|underwent|withdrew|withstood|woke|wore|wrote)$/u;

/** What reported words leave over of a sentence (`quickly called it an attack`, `at the hearing`) asserts nothing by itself. */
function isWhole(words: readonly Word[], from: number, to: number, shares: boolean): boolean {
  const verb = firstIn(
    from,
    to,
    (at) =>
      isPredicate(words, at) ||
      likely(words, at) ||
      pasts.test(words[at]?.text ?? '') ||
      (shares && words[at]?.tag.startsWith('V') === true),
  );
  return verb >= 0 && (shares || words.slice(from, verb).some(({ tag }) => /^(?:NN|NNS|NNP|PRP|EX|CD|DT|WP|WDT)$/u.test(tag)));
}

/** Forms in -ing that join a noun, as prepositions do. */
const like = /^(?:including|involving|regarding|concerning|following|according|citing|considering|excluding)$/u;

/** Predicates that share a subject: `killed two workers | and sent 31 people to hospital`, and the ends that tell how. */
function predicates(words: readonly Word[], from: number, to: number, inHole: (at: number) => boolean): (readonly [number, number])[] {
  const cuts = [from];
  const verb = firstIn(from, to, (at) => !inHole(at) && isPredicate(words, at));
  const isActive = verb >= 0 && !/^(?:is|are|was|were|has|have|had|be|been|['’]s)$/u.test(words[verb]?.lower ?? '');
  let begun = verb >= 0 && verb < from + 4;
  for (let at = from + 4; at < to - 3; at++) {
    const word = words[at] as Word;
    const before = words[at - 1] as Word;
    const next = words[at + 1] as Word;
    const ready = begun;
    begun ||= at === verb;
    if (!ready || inHole(at) || at - (cuts.at(-1) ?? 0) < 4) continue;
    if (
      (word.lower === 'and' || word.lower === 'but') &&
      (/^(?:VBD|VBZ|MD)$/u.test(next.tag) || (isActive && next.tag === 'VBN')) &&
      to - at > 4
    )
      cuts.push(at);
    else if (before.text === ',' && /^(?:VBD|VBZ|MD)$/u.test(word.tag) && to - at > 4) cuts.push(at);
    else if (before.text === ',' && word.tag === 'VBG' && !like.test(word.lower) && to - at > 4) cuts.push(at);
    else if (next.tag === 'VBG' && /^(?:after|before|by|without|despite|while)$/u.test(word.lower) && to - at > 5) cuts.push(at);
  }
  return cuts.map((start, place) => [start, cuts[place + 1] ?? to] as const);
}

/** The words before the first finite verb. */
function subjectOf(
  document: Document,
  words: readonly Word[],
  from: number,
  to: number,
  inHole: (at: number) => boolean,
): Span | undefined {
  const verb = firstIn(from, to, (at) => !inHole(at) && isPredicate(words, at));
  const [first, last] = [words[from], words[verb - 1]];
  return verb > from && first && last ? spanIn(document, first.start, last.end) : undefined;
}

/** The runs of a statement's content: slices with only marks between them belong together. */
function joined(document: Document, { slices }: ReportedStatement): Span[] {
  const found: [number, number][] = [];
  for (const { span } of slices) {
    const last = found.at(-1);
    const gap = last ? document.text.slice(last[1], span.start) : '';
    if (last && !/[\p{L}\p{N}]/u.test(gap) && span.start - last[1] < 6 && !/[.!?]/u.test(document.text.slice(last[1] - 1, span.start)))
      last[1] = span.end;
    else found.push([span.start, span.end]);
  }
  return found.map(([start, end]) => spanIn(document, start, end));
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
  const rest = (): void => {
    while (b > a + 1 && /[\s,;:–—]/u.test(document.text[b - 1] ?? '')) b--;
  };
  rest();
  // A conjunction joins clauses and is part of neither.
  a += /^(?:and|but|that)\s+(?=\S+\s)/u.exec(document.text.slice(a, Math.min(b, a + 40)))?.[0].length ?? 0;
  b -=
    /[\s,]+(?:and|but|or|that|after|before|because|while|when|as|since)$/u.exec(document.text.slice(Math.max(a, b - 12), b))?.[0].length ??
    0;
  rest();
  return spanIn(document, a, b);
}
