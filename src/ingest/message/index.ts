/** An e-mail (.eml), such as a press statement → a document. Quoted messages and signatures stay in its text, and are not read. */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { OnrecordError } from '../../errors.ts';
import type { Place } from '../../facts/index.ts';
import { counted, type Finding, type Input, type Read, withFindings } from '../adapter.ts';
import { shapeOf } from '../blocks.ts';
import { makeDocument } from '../document.ts';
import { feedDay } from '../feed/index.ts';
import { freeze } from '../freeze.ts';
import { piecesOfFragment, placesIn } from '../html/index.ts';
import type { Range } from '../paragraphs.ts';
import { partsOf, quotedBelow } from './split.ts';

/** Characters of a body. */
const longest = 3_000_000;

/** Lines that may part a message; each part costs the parser time. */
const mostBoundaries = 5000;

function boundaries(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1))
    if (bytes[at + 1] === 0x2d && bytes[at + 2] === 0x2d) count++;
  return count;
}

/** @throws OnrecordError `file-damaged`, `file-empty`, `file-too-large` */
export async function readMessage({ bytes, shown, source, known, around }: Input): Promise<Read> {
  if (boundaries(bytes) > mostBoundaries)
    throw new OnrecordError('file-damaged', { file: shown, what: 'message', why: 'it has more parts than any message' });
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, rfc822Attachments: true });
  } catch (error) {
    throw new OnrecordError('file-damaged', { file: shown, what: 'message', why: error instanceof Error ? error.message : String(error) });
  }
  const body = bodyOf(mail, shown);
  const subject = mail.subject
    ?.replace(/^(?:(?:re|fwd?|aw|wg|tr)\s?:\s*)+/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const headline = known.headline ?? (subject || undefined);
  const { text, rawAt, hidden } = freeze(body.text);
  const { ranges, quoted, signature } = ownRanges(text);
  const shape = shapeOf(masked(text, ranges), headline);
  const sender = nameOf(mail.from);
  const sent = feedDay(mail.headers.find(({ key }) => key === 'date')?.value) ?? feedDay(mail.date);
  const made = makeDocument(
    { text, source, ...known, ...(headline === undefined ? {} : { headline }) },
    {
      shape,
      segments: shape.blocks.flatMap(({ range }) => segmentOf(range, rawAt, body, around.part)),
      ...(sender === undefined ? {} : { outlet: { words: sender, from: 'file' } }),
      ...(sent === undefined ? {} : { published: { words: sent, from: 'file' } }),
      ...(around.address === undefined ? {} : { address: { words: around.address, from: 'given' } }),
      ...(around.captured === undefined ? {} : { captured: around.captured }),
    },
  );
  const apart = [
    ...(quoted > 0 ? [`quoted lines of earlier messages (${quoted})`] : []),
    ...(signature > 0 ? [`lines of the signature (${signature})`] : []),
    ...(mail.attachments.length > 0 ? [`attached files (${mail.attachments.length})`] : []),
  ];
  const left: Finding | undefined = apart.length === 0 ? undefined : ['file-parts-left', { what: apart.join(', ') }];
  return withFindings(made, [counted('hidden-characters', hidden), left]);
}

interface Body {
  readonly text: string;
  readonly part: string;
  /** Of a body of HTML: where each line of the text begins, and its place. */
  readonly places?: readonly { readonly from: number; readonly place: Place | undefined }[];
}

function bodyOf({ text, html = '' }: Email, shown: string): Body {
  if ((text ?? html).length > longest) throw new OnrecordError('page-too-large', { file: shown });
  if (text?.trim()) return { text, part: 'text/plain' };
  // The mark of quotation that programs read is turned into one that people do.
  const pieces = piecesOfFragment(
    html.replace(/<blockquote\b[^<>]{0,500}\btype\s*=\s*["']?cite[^<>]{0,500}>/giu, `<p>${quotedBelow}</p>$&`),
  );
  if (pieces.length === 0) throw new OnrecordError('file-empty', { file: shown });
  const lines = pieces.map((piece) => piece.text);
  const places = placesIn(html, lines);
  let from = 0;
  const starts = lines.map((line, at) => {
    const start = { from, place: places[at] };
    from += line.length + 2;
    return start;
  });
  return { text: lines.join('\n\n'), part: 'text/html', places: starts };
}

/** Runs of lines that the writer wrote. */
function ownRanges(text: string): { readonly ranges: readonly Range[]; readonly quoted: number; readonly signature: number } {
  const lines = text.split('\n');
  const parts = partsOf(lines);
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    const end = start + line.length;
    const last = ranges.at(-1);
    if (parts[at] === 'own') {
      if (last && last.end + 1 === start) last.end = end;
      else ranges.push({ start, end });
    }
    start = end + 1;
  }
  const count = (kind: string): number => lines.filter((line, at) => parts[at] === kind && line.trim() !== '').length;
  return { ranges, quoted: count('quoted'), signature: count('signature') };
}

/** The text with blanks where it is not the writer's own: every place stays where it is, and no block is found there. */
function masked(text: string, ranges: readonly Range[]): string {
  let at = 0;
  const parts: string[] = [];
  const blank = (to: number): void => void parts.push(text.slice(at, to).replace(/[^\n]/g, ' '));
  for (const { start, end } of ranges) {
    blank(start);
    parts.push(text.slice(start, end));
    at = end;
  }
  blank(text.length);
  return parts.join('');
}

function segmentOf(
  range: Range,
  rawAt: (at: number) => number,
  { part: name, places }: Body,
  part: string | undefined,
): { readonly range: Range; readonly place: Place }[] {
  const [start, end] = [rawAt(range.start), rawAt(range.end - 1) + 1];
  const characters = places ? places.findLast(({ from }) => from <= start)?.place?.characters : ([start, end] as const);
  return [{ range, place: { part: part === undefined ? name : `${part}, ${name}`, ...(characters ? { characters } : {}) } }];
}

/** The printed name of the sender: an address alone names nobody. */
function nameOf(from: Address | undefined): string | undefined {
  const name = from?.name.replace(/\s+/gu, ' ').trim();
  return name && !name.includes('@') ? name : undefined;
}
