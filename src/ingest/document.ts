/** A text and what is known about it → a document. */
import { type Document, idOf, type KnownFrom, type Notice, type Place, type Span, sha256, spanIn } from '../facts/index.ts';
import { notice, OnrecordError } from '../errors.ts';
import { type Shape, shapeOf } from './blocks.ts';
import { dayOf, isoDay } from './days.ts';
import { hasWords } from './freeze.ts';
import type { Part } from './head.ts';
import type { Range } from './paragraphs.ts';

/** What may be known about a text beside the text. Null and '' mean unknown. */
export interface Fields {
  readonly text: string;
  /** Name to show for it: a file name, an id. */
  readonly source?: string | null;
  readonly outlet?: string | null;
  /** ISO 8601 day, or a day with time. */
  readonly date?: string | null;
  readonly headline?: string | null;
}

/** What the form of an input tells beside its text. */
export interface Told {
  /** The blocks of the text; without it they are found in the text. */
  readonly shape?: Shape;
  readonly outlet?: { readonly words: string; readonly from: KnownFrom };
  /** An ISO 8601 day, or a day with time. */
  readonly published?: { readonly words: string; readonly from: KnownFrom };
  /** An ISO 8601 day, or a day with time. */
  readonly modified?: string;
  readonly address?: { readonly words: string; readonly from: KnownFrom };
  /** ISO 8601, in UTC. */
  readonly captured?: string;
  /** From text to source, in text order; without it the text is its own source. */
  readonly segments?: readonly { readonly range: Range; readonly place: Place }[];
  /** The same for blocks that are found here. */
  readonly place?: (range: Range) => Place;
}

export interface Made {
  readonly document: Document;
  readonly notices: readonly Notice[];
}

const known = (value: string | null | undefined): string | undefined => value?.replace(/\s+/g, ' ').trim() || undefined;

/** `2024-05-03-sale.txt`: the one habit of naming that tells a day. */
const dayInName = (source: string): string | undefined => isoDay(/^(\d{4}-\d{2}-\d{2})(?=[-_. ])/.exec(source)?.[1] ?? '');

interface Published {
  readonly value: string;
  readonly from: KnownFrom;
  readonly range?: Range;
}

/**
 * Makes a document; its text stays exactly as given.
 * @throws OnrecordError `file-empty` when no reader would see a word.
 */
export function makeDocument(fields: Fields, told: Told = {}): Made {
  const { text } = fields;
  const source = known(fields.source) ?? 'text';
  if (!hasWords(text)) throw new OnrecordError('file-empty', { file: source });
  const notices: { code: 'date-invalid' | 'date-ambiguous'; words: string; range?: Range }[] = [];
  const headline = known(fields.headline);
  const shape = told.shape ?? shapeOf(text, headline);

  const published = ((): Published | undefined => {
    const given = known(fields.date);
    const value = given === undefined ? undefined : isoDay(given);
    if (value !== undefined) return { value, from: 'given' };
    if (given !== undefined) notices.push({ code: 'date-invalid', words: given });
    const said = told.published && isoDay(told.published.words);
    if (told.published && said !== undefined) return { value: said, from: told.published.from };
    for (const { range, words } of shape.days) {
      const day = dayOf(words);
      if (day && 'value' in day) return { value: day.value, from: 'text', range };
      if (day) notices.push({ code: 'date-ambiguous', words, range });
    }
    const named = dayInName(source);
    return named === undefined ? undefined : { value: named, from: 'file name' };
  })();
  const given = known(fields.outlet);
  const outlet = given ?? told.outlet?.words ?? shape.outlet?.words;

  const hash = sha256(text);
  const id = idOf('doc', hash, outlet ?? '', published?.value ?? '');
  const spanOf = (range: Range): Span => spanIn({ id, text }, range.start, range.end);
  const located = ({ range, words }: Part): { words: string; span: Span } => ({ words, span: spanOf(range) });

  const { place } = told;
  const segments = told.segments ?? (place && shape.blocks.map(({ range }) => ({ range, place: place(range) })));

  const document: Document = {
    id,
    text,
    hash,
    source,
    ...(given !== undefined ? { outlet: { name: given, from: 'given' } } : {}),
    ...(given === undefined && told.outlet ? { outlet: { name: told.outlet.words, from: told.outlet.from } } : {}),
    ...(given === undefined && !told.outlet && shape.outlet
      ? { outlet: { name: shape.outlet.words, from: 'text', span: spanOf(shape.outlet.range) } }
      : {}),
    ...(published
      ? { published: { value: published.value, from: published.from, ...(published.range ? { span: spanOf(published.range) } : {}) } }
      : {}),
    ...(shape.headline ? { headline: located(shape.headline) } : headline !== undefined ? { headline: { words: headline } } : {}),
    ...(shape.byline ? { byline: located(shape.byline) } : {}),
    blocks: shape.blocks.map(({ kind, range }) => ({ kind, span: spanOf(range) })),
    ...(segments ? { segments: segments.map(({ range, place }) => ({ span: spanOf(range), place })) } : {}),
    ...(told.address ? { address: { value: told.address.words, from: told.address.from } } : {}),
    ...(told.modified === undefined ? {} : { modified: told.modified }),
    ...(told.captured === undefined ? {} : { captured: told.captured }),
  };
  return {
    document,
    notices: notices.map(({ code, words, range }) =>
      notice(code, { date: words, file: source }, { source: id, ...(range ? { span: spanOf(range) } : {}) }),
    ),
  };
}

/**
 * A document of a text that is held already; the text stays exactly as given.
 * @throws OnrecordError `file-empty` when the text has no letter and no digit.
 */
export const documentOf = (fields: Fields): Document => makeDocument(fields).document;
