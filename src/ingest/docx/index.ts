/** An office document (.docx) → a document: no deleted text, no comments, nothing formatted as hidden. */
import { OnrecordError } from '../../errors.ts';
import { counted, type Input, type Read, withFindings } from '../adapter.ts';
import { shapeOf } from '../blocks.ts';
import { isoDay } from '../days.ts';
import { documentOfPieces } from '../pieces.ts';
import { type Entry, ZipError } from '../zip.ts';
import { stylesOf, wordsOf } from './words.ts';

export const mainPart = 'word/document.xml';
/** Bytes of one part when unpacked: five thousand pages. */
const partLimit = 48 * 1024 * 1024;

/** @throws OnrecordError `file-damaged`, `file-too-large`, `file-empty` */
export function readDocx({ shown, source, known, around }: Input, entries: ReadonlyMap<string, Entry>): Read {
  const text = (name: string): string => {
    const entry = entries.get(name);
    return entry ? decodeXml(entry.read(partLimit)) : '';
  };
  try {
    const words = wordsOf(text(mainPart), stylesOf(text('word/styles.xml')));
    const modified = isoDay(/<dcterms:modified[^<>]{0,100}>([^<>]{8,40})<\/dcterms:modified>/u.exec(text('docProps/core.xml'))?.[1] ?? '');
    if (words.pieces.length === 0) throw new OnrecordError('file-empty', { file: shown });
    const [first] = words.pieces;
    const made = documentOfPieces(
      {
        pieces: words.pieces,
        ...(first?.kind === 'heading' ? { headline: first.text } : {}),
        ...(modified === undefined ? {} : { modified }),
        from: 'file',
      },
      source,
      known,
      { ...around, shapeOf },
    );
    return withFindings(made, [counted('hidden-characters', made.hidden), left(words)]);
  } catch (error) {
    if (error instanceof ZipError || error instanceof RangeError)
      throw new OnrecordError('file-damaged', { file: shown, what: 'office document', why: error.message });
    throw error;
  }
}

function left({ deleted, comments, hidden, notes }: ReturnType<typeof wordsOf>): ['file-parts-left', { what: string }] | undefined {
  const all = (
    [
      [deleted, 'text that a tracked change deletes'],
      [comments, 'comments'],
      [hidden, 'text formatted as hidden'],
      [notes, 'footnotes'],
    ] as const
  ).flatMap(([count, what]) => (count > 0 ? [`${what} (${count})`] : []));
  return all.length === 0 ? undefined : ['file-parts-left', { what: all.join(', ') }];
}

/** XML without a mark is UTF-8. */
const decodeXml = (bytes: Uint8Array): string =>
  new TextDecoder(
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8',
  ).decode(bytes);
