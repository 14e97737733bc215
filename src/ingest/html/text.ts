/** An element → paragraphs, as a reader sees them. */
import type { Piece } from '../pieces.ts';
import type { Element, Node } from './dom.ts';
import { walk } from './walk.ts';

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGURE FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const headings = /^H[1-6]$/u;

interface Open {
  kind: Piece['kind'];
  parts: string[];
  linked: number;
}

const tidy = (text: string): string => text.replace(/[\s\u{a0}]+/gu, ' ').trim();

/** The pieces of an element in the order of the page. */
export function piecesOf(root: Element): Piece[] {
  const found: Piece[] = [];
  let open: Open = { kind: 'paragraph', parts: [], linked: 0 };
  let links = 0;
  const close = (kind: Piece['kind']): void => {
    const text = tidy(open.parts.join(''));
    if (text !== '') found.push({ kind: open.kind, text, linked: Math.min(1, open.linked / text.length) });
    open = { kind, parts: [], linked: 0 };
  };
  const kinds: Piece['kind'][] = ['paragraph'];
  const enter = (element: Element): void => {
    if (element.tagName === 'A') links++;
    if (element.tagName === 'BR') {
      if (isBreak(element)) close(kinds.at(-1) ?? 'paragraph');
      else open.parts.push(' ');
    }
    if (!blocks.has(element.tagName)) return;
    const kind = headings.test(element.tagName)
      ? 'heading'
      : element.tagName === 'BLOCKQUOTE'
        ? 'quote'
        : element.tagName === 'LI'
          ? 'item'
          : (kinds.at(-1) ?? 'paragraph');
    kinds.push(kind);
    close(kind);
  };
  const leave = (element: Element): void => {
    if (element.tagName === 'A') links--;
    if (!blocks.has(element.tagName)) return;
    kinds.pop();
    close(kinds.at(-1) ?? 'paragraph');
  };
  walk(root, enter, leave, (text) => {
    open.parts.push(text);
    if (links > 0) open.linked += tidy(text).length;
  });
  close('paragraph');
  return found;
}

/** Two line breaks with nothing between end a paragraph. */
function isBreak(element: Element): boolean {
  for (let next: Node | null = element.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 3 && (next.textContent ?? '').trim() === '') continue;
    return next.nodeType === 1 && (next as Element).tagName === 'BR';
  }
  return false;
}
