/** An article in pieces → a document whose text is the pieces, one under the other. */
import type { Place } from '../facts/index.ts';
import type { Shape } from './blocks.ts';
import { type Made, makeDocument } from './document.ts';
import { freeze } from './freeze.ts';
import { datelineIn, isByline } from './head.ts';
import type { Range } from './paragraphs.ts';
import type { Metadata } from './story-file.ts';

export interface Piece {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'item';
  readonly text: string;
  /** Share of the text that stands in links, 0 to 1. */
  readonly linked: number;
  /** Where it stands in the source, if that is known. */
  readonly place?: Place;
  /** Runs of the text with a place each, where it stands in several. */
  readonly parts?: readonly { readonly start: number; readonly end: number; readonly place: Place }[];
}

/** An article in pieces, with what is known about it beside them. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  /** ISO 8601 day, or a day with time. */
  readonly published?: string;
  readonly modified?: string;
  /** The address that it gives itself. */
  readonly address?: string;
  readonly from: 'page' | 'feed' | 'file';
}

/** What is known around an article. */
export interface Around {
  /** The address that it was fetched from. */
  readonly address?: string;
  /** ISO 8601, in UTC. */
  readonly captured?: string;
  /** The part of an archive, feed or message that holds it. */
  readonly part?: string;
  /** Finds the blocks in the text, where the pieces do not tell what they are; those told to be headings are. */
  readonly shapeOf?: (text: string, headline?: string) => Shape;
  /** Places of lines that have none of their own. */
  readonly placesOf?: (lines: readonly string[]) => readonly (Place | undefined)[];
}

/** Makes the document of an article in pieces; what is given goes before what is known. */
export function documentOfPieces(
  { pieces, byline, outlet, published, modified, address, from, ...known }: Pieces,
  source: string,
  given: Metadata,
  { address: fetched, captured, part, placesOf, shapeOf }: Around = {},
): Made & { readonly hidden: number } {
  const headline = given.headline ?? known.headline;
  const lines: Line[] = [];
  if (headline !== undefined && !startsWith(pieces[0]?.text ?? '', headline)) lines.push({ kind: 'headline', text: headline });
  if (byline !== undefined && !pieces.slice(0, 3).some(({ text }) => startsWith(text, byline)))
    lines.push({ kind: 'byline', text: byline });
  for (const [at, piece] of pieces.entries())
    lines.push(
      at === 0 && lines.length === 0 && headline !== undefined && piece.text === headline ? { ...piece, kind: 'headline' } : piece,
    );
  let hidden = 0;
  const clean = lines.flatMap(({ kind, text, place, parts }): Line[] => {
    const frozen = freeze(text);
    hidden += frozen.hidden;
    return /[\p{L}\p{N}]/u.test(frozen.text)
      ? [{ kind, text: frozen.text, ...(place ? { place } : {}), ...(parts && frozen.hidden === 0 ? { parts } : {}) }]
      : [];
  });
  const text = clean.map((line) => line.text).join('\n\n');
  const places = placesOf?.(clean.map((line) => line.text)) ?? [];
  const own = webAddress(address);
  return {
    ...makeDocument(
      { text, source, ...given, ...(headline === undefined ? {} : { headline }) },
      {
        shape: shapeOf ? withHeadings(shapeOf(text, headline), clean) : shapeOfLines(text, clean),
        segments: segmentsOf(clean, places, part),
        ...(outlet === undefined ? {} : { outlet: { words: outlet, from } }),
        ...(published === undefined ? {} : { published: { words: published, from } }),
        ...(modified === undefined ? {} : { modified }),
        ...(fetched !== undefined
          ? { address: { words: fetched, from: 'given' } }
          : own === undefined
            ? {}
            : { address: { words: own, from } }),
        ...(captured === undefined ? {} : { captured }),
      },
    ),
    hidden,
  };
}

interface Line {
  readonly kind: 'headline' | 'byline' | Piece['kind'];
  readonly text: string;
  readonly place?: Place;
  readonly parts?: Piece['parts'];
}

/** The address without what only marks a place in it; undefined when it is none of the web. */
function webAddress(address: string | undefined): string | undefined {
  const url = address === undefined || address.length > 2000 ? null : URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  url.hash = '';
  return url.href;
}

/** The place of each of the joined lines. */
function segmentsOf(
  lines: readonly Line[],
  places: readonly (Place | undefined)[],
  part: string | undefined,
): { readonly range: Range; readonly place: Place }[] {
  let start = 0;
  const inside = part === undefined ? {} : { part };
  return lines.flatMap(({ text, place: own, parts }, at) => {
    const range = { start, end: start + text.length };
    const from = start;
    start = range.end + 2;
    if (parts) return parts.map((one) => ({ range: { start: from + one.start, end: from + one.end }, place: { ...inside, ...one.place } }));
    const place = { ...inside, ...(own ?? places[at]) };
    return Object.keys(place).length === 0 ? [] : [{ range, place }];
  });
}

const startsWith = (text: string, start: string): boolean => bare(text).startsWith(bare(start));
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Lines that are headings by their form are none of the running text. */
function withHeadings(shape: Shape, lines: readonly Line[]): Shape {
  const headings = new Set<number>();
  let start = 0;
  for (const { kind, text } of lines) {
    if (kind === 'heading') headings.add(start);
    start += text.length + 2;
  }
  if (headings.size === 0) return shape;
  const blocks = shape.blocks.map((block) =>
    block.kind === 'paragraph' && headings.has(block.range.start) ? { ...block, kind: 'subhead' as const } : block,
  );
  return blocks.some(({ kind }) => kind === 'paragraph') ? { ...shape, blocks } : shape;
}

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
