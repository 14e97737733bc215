import type { BlockKind, Document, Quotation, Span } from '../../facts/index.ts';
import { contains } from '../../facts/index.ts';
import { endsHere, overlapping, tokens } from '../../text/index.ts';
import { repair } from './repair.ts';
import { tag } from './tag.ts';

/** A word of a line. A whole quotation that stands as a part of speech of its own is one word with the class `QUOTE`. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Penn Treebank class, or `QUOTE`. */
  readonly tag: string;
  /** Index of the quotation it stands in or is; -1 outside. */
  readonly quote: number;
}

/** A sentence for the reading of structure: quotations of whole sentences count as one word, however many they hold. */
export interface Line {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly kind: BlockKind;
  /** Index of the quotation whose inside this is. */
  readonly inside?: number;
}

/** Words that are capitalised in the middle of a sentence: at the start of one they are names, too. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const match of text.matchAll(/(?<=[\p{Ll}\d,;][’']?s?\s)\p{Lu}[\p{L}’'-]*\p{L}/gu)) names.add(match[0].replace(/['’]s$/u, ''));
  return names;
}

type Raw = Omit<Word, 'tag'> & { readonly whole: boolean; readonly mark: boolean };

/**
 * The lines of a document, block by block, and the lines inside each quotation that counts as one word there, as if it were a
 * paragraph of its own.
 */
export function allLines(
  document: Document,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
): { readonly lines: Line[]; readonly inner: Line[] } {
  const names = namesIn(document.text);
  const outer = lines(document, paragraphs, quotations, names);
  const nested = overlapping(
    quotations.map((quotation, at) => ({ quotation, at })).filter(({ quotation }) => quotation.level === 2),
    ({ quotation }) => quotation.outer,
  );
  const inner = outer.flatMap((line) =>
    line.words.flatMap((word) => {
      const span = word.tag === 'QUOTE' ? quotations[word.quote]?.inner : undefined;
      if (!span) return [];
      const inside = nested(span.start, span.end).filter(({ quotation }) => contains(span, quotation.outer));
      return cut(document.text, span, raw(document.text, span, inside)).map((words) => ({
        ...tagged(words, line.paragraph, line.kind, names),
        inside: word.quote,
      }));
    }),
  );
  return { lines: outer, inner };
}

function lines(document: Document, paragraphs: readonly Span[], quotations: readonly Quotation[], names: ReadonlySet<string>): Line[] {
  const outer = quotations.map((quotation, at) => ({ quotation, at })).filter(({ quotation }) => quotation.level === 1);
  const kinds = new Map(document.blocks.map(({ kind, span }) => [span.start, kind]));
  let next = 0;
  return paragraphs.flatMap((paragraph, place) => {
    const inside: typeof outer = [];
    while (next < outer.length && (outer[next]?.quotation.outer.start ?? 0) < paragraph.end)
      inside.push(outer[next++] as (typeof outer)[number]);
    const kind = kinds.get(paragraph.start) ?? 'paragraph';
    return cut(document.text, paragraph, raw(document.text, paragraph, inside)).map((words) => tagged(words, place, kind, names));
  });
}

function raw(text: string, paragraph: Span, quotations: readonly { quotation: Quotation; at: number }[]): Raw[] {
  const words: Raw[] = [];
  const plain = (from: number, to: number, quote: number, inner?: Span): void => {
    for (const token of tokens(text, from, to)) {
      const mark = inner !== undefined && (token.end <= inner.start || token.start >= inner.end);
      words.push({ ...token, lower: token.text.toLowerCase(), quote, whole: false, mark });
    }
  };
  let from = paragraph.start;
  for (const { quotation, at } of quotations) {
    plain(from, quotation.outer.start, -1);
    const { start, end } = quotation.outer;
    if (isWhole(text, paragraph, quotation)) words.push({ start, end, text: '""', lower: '""', quote: at, whole: true, mark: true });
    else plain(start, end, at, quotation.inner);
    from = end;
  }
  plain(from, paragraph.end, -1);
  return words;
}

/** Set off by a comma, a colon or its own place, or made of sentences: then it is spoken, not worked into the sentence. */
function isWhole(text: string, paragraph: Span, { inner, outer, closed, speech }: Quotation): boolean {
  if (!closed)
    return (
      outer.start - paragraph.start < 3 || inner.end - inner.start > 30 || /[.,:!?”"]\s*$/u.test(text.slice(paragraph.start, outer.start))
    );
  if (!speech) return false;
  const words = text.slice(inner.start, inner.end).trim();
  const before = text.slice(paragraph.start, outer.start).trimEnd();
  if (/[,:]$/u.test(before) && /^\p{Lu}|[.,!?…—-]$/u.test(words)) return true;
  if (words.endsWith(',') && /[,:.!?"”’']$/u.test(before)) return true;
  if (before === '' || /[.!?"”’']$/u.test(before))
    return /[.,!?…—:-]$/u.test(words) || words.split(/\s+/u).length > 6 || /^\s*,/u.test(text.slice(outer.end, outer.end + 3));
  if (/[–—-]$/u.test(before) && /^\p{Lu}/u.test(words)) return true;
  return /[.!?]["”’']?\s+\p{Lu}/u.test(words) || (/^\p{Lu}/u.test(words) && /[.!?…]$/u.test(words) && words.split(/\s+/u).length > 3);
}

/** No sentence has so many words; text without stops is cut, so that no step takes long over it. */
const mostWords = 400;

function cut(text: string, paragraph: Span, words: readonly Raw[]): Raw[][] {
  const found: Raw[][] = [];
  let now: Raw[] = [];
  const push = (): void => {
    if (now.length > 0) found.push(now);
    now = [];
  };
  words.forEach((word, at) => {
    now.push(word);
    const next = words[at + 1];
    if (!next) return;
    const gap = text.slice(word.end, next.start);
    if (now.length >= mostWords) push();
    else if (word.whole) {
      if (gap.includes('\n\n') || (/[.!?…]["”’'»]*$/u.test(text.slice(word.start, word.end)) && /^(?:\p{Lu}|""$)/u.test(next.text))) push();
    } else if (/^[.!?…]+$/u.test(word.text) && /\s/u.test(gap)) {
      if (endsHere(text, paragraph.start, word.start, next.start, paragraph.end)) push();
    } else if (/\s/u.test(gap) && /\p{L}\.$/u.test(word.text)) {
      if (endsHere(text, paragraph.start, word.end - 1, next.start, paragraph.end)) push();
    } else if (
      /^(?:["”’'»]|'')$/u.test(word.text) &&
      /^[.!?]$/u.test(words[at - 1]?.text ?? '') &&
      /^\s+$/u.test(gap) &&
      /^["“‘']?\p{Lu}|^""$/u.test(text.slice(next.start, next.start + 2))
    )
      push();
  });
  push();
  return found;
}

function tagged(words: readonly Raw[], paragraph: number, kind: BlockKind, names: ReadonlySet<string>): Line {
  const texts = words.map((word) => (word.mark ? '“' : word.text));
  const tags = repair(
    texts,
    tag(
      texts,
      (at) =>
        !names.has(words[at]?.text ?? '') && (at === 0 || /^["“‘'`(:]+$/u.test(words[at - 1]?.text ?? '') || words[at - 1]?.whole === true),
    ),
  );
  return {
    words: words.map(({ start, end, text, lower, quote, whole }, at) => ({
      start,
      end,
      text,
      lower,
      quote,
      tag: whole ? 'QUOTE' : (tags[at] ?? 'NN'),
    })),
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    paragraph,
    kind,
  };
}
