/** The article of a page → a document whose text is what a reader of the page sees. */
import { OnrecordError } from '../../errors.ts';
import { afterComments } from '../prolog.ts';
import type { Shape } from '../blocks.ts';
import { type Made, makeDocument } from '../document.ts';
import { freeze } from '../freeze.ts';
import { datelineIn, isByline } from '../head.ts';
import type { Range } from '../paragraphs.ts';
import type { Metadata } from '../story-file.ts';
import { articleOf } from './article.ts';
import type { Piece } from './text.ts';

/** Pages beyond this are no articles: 3 million characters of markup. */
const mostMarkup = 3_000_000;
/** Tags beyond this make every walk slow; large pages have some thousands. */
const mostTags = 60_000;
/** Pages have less than a hundred levels; a parser's time grows with them. */
const deepestTags = 2_000;

/** Whether a text is a web page. */
export function isPage(text: string): boolean {
  const head = text.slice(0, 4096);
  return /^<(?:!doctype\s+html|html|head|body)\b/iu.test(head.slice(afterComments(head)));
}

/**
 * Reads a page; what is given goes before what the page says.
 * @throws OnrecordError `page-too-large`, `page-without-article`
 */
export function documentOfPage(
  html: string,
  file: string,
  source: string,
  given: Metadata,
): Made & { readonly hidden: number; readonly flattened: number } {
  if (html.length > mostMarkup || isTooMuch(html)) throw new OnrecordError('page-too-large', { file });
  const found = articleOf(html);
  if (found.pieces.length === 0) throw new OnrecordError('page-without-article', { file });
  const { headline, outlet, published } = found.facts;
  const known = {
    ...(headline === undefined ? {} : { headline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(found.byline === undefined ? {} : { byline: found.byline }),
  };
  return { ...documentOfPieces({ pieces: found.pieces, ...known, from: 'page' }, source, given), flattened: found.flattened };
}

/** Elements that end without an end tag, or have none. */
const unclosed =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/iu;

/** Whether there are more tags, or deeper ones, than a parser takes in good time. */
function isTooMuch(html: string): boolean {
  let tags = 0;
  let depth = 0;
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})/giu)) {
    tags++;
    if (!unclosed.test(name)) depth = Math.max(0, depth + (close ? -1 : 1));
    if (tags > mostTags || depth > deepestTags) return true;
  }
  return false;
}

/** An article in pieces, with what is known about it beside them. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  /** ISO 8601 day, or a day with time. */
  readonly published?: string;
  readonly from: 'page' | 'feed';
}

/** Makes the document of an article in pieces; what is given goes before what is known. */
export function documentOfPieces(
  { pieces, byline, outlet, published, from, ...known }: Pieces,
  source: string,
  given: Metadata,
): Made & { readonly hidden: number } {
  const headline = given.headline ?? known.headline;
  const lines: { readonly kind: 'headline' | 'byline' | Piece['kind']; readonly text: string }[] = [];
  if (headline !== undefined && !startsWith(pieces[0]?.text ?? '', headline)) lines.push({ kind: 'headline', text: headline });
  if (byline !== undefined && !pieces.slice(0, 3).some(({ text }) => startsWith(text, byline)))
    lines.push({ kind: 'byline', text: byline });
  for (const [at, piece] of pieces.entries())
    lines.push(
      at === 0 && lines.length === 0 && headline !== undefined && piece.text === headline ? { kind: 'headline', text: piece.text } : piece,
    );
  let hidden = 0;
  const clean = lines.flatMap(({ kind, text }) => {
    const frozen = freeze(text);
    hidden += frozen.hidden;
    return /[\p{L}\p{N}]/u.test(frozen.text) ? [{ kind, text: frozen.text }] : [];
  });
  const text = clean.map((line) => line.text).join('\n\n');
  const metadata = {
    ...(outlet === undefined ? {} : { outlet: { words: outlet, from } }),
    ...(published === undefined ? {} : { published: { words: published, from } }),
  };
  return {
    ...makeDocument(
      { text, source, ...given, ...(headline === undefined ? {} : { headline }) },
      { shape: shapeOfLines(text, clean), ...metadata },
    ),
    hidden,
  };
}

const startsWith = (text: string, start: string): boolean => bare(text).startsWith(bare(start));
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The blocks of the text, as the page marks them. */
function shapeOfLines(text: string, lines: readonly { readonly kind: string; readonly text: string }[]): Shape {
  const blocks: Shape['blocks'][number][] = [];
  let headline: Shape['headline'];
  let byline: Shape['byline'];
  let start = 0;
  let opened = false;
  for (const { kind, text: words } of lines) {
    const range: Range = { start, end: start + words.length };
    start = range.end + 2;
    const dateline = opened || kind !== 'paragraph' ? undefined : datelineIn(text, range);
    if (kind === 'headline') headline = { range, words };
    if (kind === 'byline' || (kind === 'paragraph' && isByline(words))) {
      byline ??= { range, words };
      blocks.push({ kind: 'byline', range });
    } else if (dateline) {
      blocks.push(
        { kind: 'dateline', range: dateline.range },
        { kind: 'paragraph', range: { start: skipBlanks(text, dateline.range.end), end: range.end } },
      );
    } else blocks.push({ kind: kind === 'headline' ? 'headline' : kind === 'heading' ? 'subhead' : 'paragraph', range });
    opened ||= kind === 'paragraph';
  }
  return { blocks, days: [], ...(headline ? { headline } : {}), ...(byline ? { byline } : {}) };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text[at] ?? '')) at++;
  return at;
}
