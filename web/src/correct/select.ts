import type { Document } from '../desk/types.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

const trimmed = (text: string, { start, end }: Place): Place => {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
};

/** How many characters of a paragraph stand before a point in it. */
function before(paragraph: Element, node: Node, offset: number): number {
  const range = window.document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is selected in an article, paragraph by paragraph; undefined where nothing of one is. */
export function selected(selection: Selection | null): { readonly document: string; readonly places: readonly Place[] } | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const holder = range.commonAncestorContainer;
  const article = (holder instanceof Element ? holder : holder.parentElement)?.closest<HTMLElement>('[data-article]');
  const document = article?.dataset['article'];
  if (!article || document === undefined) return undefined;
  const places = [...article.querySelectorAll<HTMLElement>('p[data-start]')]
    .filter((paragraph) => range.intersectsNode(paragraph))
    .flatMap((paragraph): Place[] => {
      const start = Number(paragraph.dataset['start']);
      const text = paragraph.textContent;
      const from = paragraph.contains(range.startContainer) ? before(paragraph, range.startContainer, range.startOffset) : 0;
      const to = paragraph.contains(range.endContainer) ? before(paragraph, range.endContainer, range.endOffset) : text.length;
      const place = trimmed(text, { start: from, end: to });
      return place.end > place.start ? [{ start: start + place.start, end: start + place.end }] : [];
    });
  return places.length === 0 ? undefined : { document, places };
}

/** `doc-…:12-40,50-61` in an address. */
export const placesWord = (document: string, places: readonly Place[]): string =>
  `${document}:${places.map(({ start, end }) => `${start}-${end}`).join(',')}`;

export function placesIn(word: string): { readonly document: string; readonly places: readonly Place[] } {
  const at = word.lastIndexOf(':');
  const places = word
    .slice(at + 1)
    .split(',')
    .flatMap((part): Place[] => {
      const found = /^(\d{1,9})-(\d{1,9})$/.exec(part);
      return found === null || Number(found[1]) >= Number(found[2]) ? [] : [{ start: Number(found[1]), end: Number(found[2]) }];
    });
  return { document: at < 0 ? word : word.slice(0, at), places: places.slice(0, 50) };
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where some words stand in an article, whatever the white space between them and whatever the shape of its quotation marks. */
export function placesOfWords({ text }: Document, words: string): Place[] {
  const parts = words.trim().split(/\s+/u);
  if (parts[0] === undefined || parts[0] === '' || parts.length > 2000) return [];
  const pattern = parts.map((part) => escaped(part).replace(/["“”]/g, '["“”]').replace(/['‘’]/g, "['‘’]")).join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gu'))]
    .slice(0, 20)
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
