/** A PDF → a document: columns in their order, words whole, each paragraph with its page and its place on it. */
import { OnrecordError } from '../../errors.ts';
import { counted, type Finding, type Input, type Read, withFindings } from '../adapter.ts';
import { shapeOf } from '../blocks.ts';
import { freeze } from '../freeze.ts';
import { documentOfPieces } from '../pieces.ts';
import { startsTurn } from '../transcript.ts';
import { withoutFurniture } from './furniture.ts';
import { columnsOf, rowsOf } from './lines.ts';
import type { Page } from './messages.ts';
import { openPdf } from './open.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** @throws OnrecordError `pdf-locked`, `pdf-without-text`, `file-damaged` */
export async function readPdf({ bytes, shown, source, known, around }: Input): Promise<Read> {
  const { pages, count, modified } = await openPdf(bytes, shown);
  let hidden = 0;
  const seen = pages.map(
    (page): Page => ({
      ...page,
      items: page.items.flatMap((item) => {
        const frozen = freeze(item.text);
        // A soft hyphen at the end of a line is one that is seen.
        const text = /\u{ad}\s*$/u.test(item.text) ? `${frozen.text.trimEnd()}-` : frozen.text;
        hidden += frozen.hidden;
        return text.trim() === '' ? [] : [{ ...item, text: text.replaceAll('\n', ' ') }];
      }),
    }),
  );
  const rows = withoutFurniture(seen.map((page, at) => rowsOf(withoutMarks(page), at + 1)));
  const paragraphs = paragraphsOf(rows.flatMap(columnsOf), startsTurn).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (!paragraphs.some(({ text }) => /\p{L}{2}/u.test(text))) throw new OnrecordError('pdf-without-text', { file: shown, count });
  const headline = headlineOf(paragraphs);
  const made = documentOfPieces(
    {
      pieces: paragraphs.map(({ kind, text, parts }) => ({ kind, text, parts, linked: 0 })),
      ...(headline === undefined ? {} : { headline }),
      ...(modified === undefined ? {} : { modified }),
      from: 'file',
    },
    source,
    known,
    { ...around, shapeOf },
  );
  return withFindings(made, [counted('hidden-characters', hidden), left(pages, count)]);
}

/** Without the small raised numbers of footnotes. */
function withoutMarks(page: Page): Page {
  const large = page.items.filter(({ text }) => text.length > 3);
  const isMark = ({ text, size, base, left }: Page['items'][number]): boolean =>
    /^[\d*†‡§,\s]{1,4}$/u.test(text) &&
    large.some(
      (other) =>
        size < other.size * 0.8 && other.base - base > 0.1 * other.size && other.base - base < 0.7 * other.size && left > other.left,
    );
  return { ...page, items: page.items.filter((item) => item.text.length > 4 || !isMark(item)) };
}

/** The largest heading of the first page, if it stands near its top. */
function headlineOf(paragraphs: readonly Paragraph[]): string | undefined {
  const first = paragraphs.slice(0, 6).filter(({ kind, parts }) => kind === 'heading' && parts[0]?.place.page === 1);
  return first.toSorted((a, b) => b.size - a.size)[0]?.text;
}

function left(pages: readonly Page[], count: number): Finding | undefined {
  const sum = (key: 'unseen' | 'turned'): number => pages.reduce((total, page) => total + page[key], 0);
  const all = [
    ...(sum('unseen') > 0 ? [`text that no reader sees (${sum('unseen')})`] : []),
    ...(sum('turned') > 0 ? [`text that is not upright (${sum('turned')})`] : []),
    ...(count > pages.length ? [`pages from ${pages.length + 1} on`] : []),
  ];
  return all.length === 0 ? undefined : ['file-parts-left', { what: all.join(', ') }];
}
