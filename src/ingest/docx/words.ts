/** The main part of an office document (WordprocessingML) → its paragraphs as they would be printed with all changes accepted. */
import { Parser } from 'htmlparser2';
import type { Piece } from '../pieces.ts';

export interface Words {
  readonly pieces: readonly Piece[];
  /** Runs that a tracked change deletes or moves away. */
  readonly deleted: number;
  readonly comments: number;
  /** Runs formatted as hidden. */
  readonly hidden: number;
  readonly notes: number;
}

/** Documents of more than this many elements are not read to their end. */
const mostElements = 2_000_000;
const mostDepth = 500;

const main = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main$/u;

interface Paragraph {
  readonly number: number;
  readonly parts: string[];
  kind: Piece['kind'];
}

const off = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/** @throws RangeError when the part is larger or deeper than any document */
export function wordsOf(xml: string, kindOfStyle: (id: string) => Piece['kind'] | undefined): Words {
  const pieces: Piece[] = [];
  const open: Paragraph[] = [];
  const counts = { deleted: 0, comments: 0, hidden: 0, notes: 0 };
  let [paragraphs, elements, depth, gone, inText, leftOut] = [0, 0, 0, 0, false, 0];
  let runHidden = false;
  let prefix = 'w';
  const put = (words: string): void => void open.at(-1)?.parts.push(words);
  const local = (name: string): string | undefined => (name.startsWith(`${prefix}:`) ? name.slice(prefix.length + 1) : undefined);

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++elements > mostElements) throw new RangeError('it has more elements than any document');
        if (++depth > mostDepth) throw new RangeError('it is nested deeper than any document');
        if (elements === 1)
          for (const [key, value] of Object.entries(attributes)) if (main.test(value) && key.startsWith('xmlns:')) prefix = key.slice(6);
        // The same drawing a second time, for programs that are older.
        if (name === 'mc:Fallback') leftOut++;
        if (leftOut > 0) return;
        const own = local(name);
        const value = attributes[`${prefix}:val`];
        switch (own) {
          case 'p':
            open.push({ number: ++paragraphs, parts: [], kind: 'paragraph' });
            break;
          case 'pStyle': {
            const [paragraph, kind] = [open.at(-1), kindOfStyle(value ?? '')];
            if (paragraph && kind) paragraph.kind = kind;
            break;
          }
          case 'outlineLvl': {
            const paragraph = open.at(-1);
            if (paragraph && /^[0-8]$/u.test(value ?? '')) paragraph.kind = 'heading';
            break;
          }
          case 'numPr': {
            const paragraph = open.at(-1);
            if (paragraph?.kind === 'paragraph') paragraph.kind = 'item';
            break;
          }
          case 'del':
          case 'moveFrom':
            gone++;
            break;
          case 'r':
            runHidden = false;
            if (gone > 0) counts.deleted++;
            break;
          case 'vanish':
            if (!off(value)) {
              runHidden = true;
              counts.hidden++;
            }
            break;
          case 't':
            inText = true;
            break;
          case 'tab':
          case 'br':
          case 'cr':
            if (gone === 0 && !runHidden) put(' ');
            break;
          case 'noBreakHyphen':
            if (gone === 0 && !runHidden) put('-');
            break;
          case 'commentReference':
            counts.comments++;
            break;
          case 'footnoteReference':
          case 'endnoteReference':
            counts.notes++;
            break;
          default:
        }
      },
      ontext(words) {
        if (inText && gone === 0 && !runHidden && leftOut === 0) put(words);
      },
      onclosetag(name) {
        depth--;
        if (name === 'mc:Fallback') leftOut--;
        if (leftOut > 0) return;
        switch (local(name)) {
          case 't':
            inText = false;
            break;
          case 'r':
            runHidden = false;
            break;
          case 'del':
          case 'moveFrom':
            gone--;
            break;
          case 'p': {
            const { number, parts, kind } = open.pop() ?? { number: 0, parts: [], kind: 'paragraph' as const };
            const text = parts
              .join('')
              .replace(/[\s\u{a0}]+/gu, ' ')
              .trim();
            if (text !== '') pieces.push({ kind, text, linked: 0, place: { part: 'word/document.xml', paragraph: number } });
            break;
          }
          default:
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  // A text box ends before the paragraph that holds it: the order is that of the beginnings.
  pieces.sort((a, b) => (a.place?.paragraph ?? 0) - (b.place?.paragraph ?? 0));
  return { pieces, ...counts };
}

/** Style ids → what their names make of a paragraph: ids are translated, names are not. */
export function stylesOf(xml: string): (id: string) => Piece['kind'] | undefined {
  const kinds = new Map<string, Piece['kind']>();
  let style: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const own = name.slice(name.indexOf(':') + 1);
        if (own === 'style') style = attributes['w:styleId'];
        if (own !== 'name' || style === undefined) return;
        const value = attributes['w:val'] ?? '';
        if (/^(?:heading \d|title|subtitle)$/iu.test(value)) kinds.set(style, 'heading');
        else if (/^(?:intense )?quote$|^block text$/iu.test(value)) kinds.set(style, 'quote');
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return (id) => kinds.get(id) ?? (/^(?:Heading[1-9]|Title|Subtitle)$/u.test(id) ? 'heading' : undefined);
}
