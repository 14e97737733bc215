/** A page → the article on it, and what the page says about it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Element, Page } from './dom.ts';
import { isTooMuch, within } from './limits.ts';
import { factsOf, type PageFacts } from './metadata.ts';
import { withoutNotes } from './notes.ts';
import { removeBeside, removeUnseen, runningText } from './prune.ts';
import type { Piece } from '../pieces.ts';
import { piecesOf } from './text.ts';
import { visit } from './walk.ts';

export interface PageArticle {
  /** In the order of the page; none when it has no running text. */
  readonly pieces: readonly Piece[];
  readonly facts: PageFacts;
  /** The line that names the author, as printed. */
  readonly byline?: string;
  /** Elements nested deeper than any page has them; their text was kept, not their structure. */
  readonly flattened: number;
  /** Passages inside the page that no reader sees; they are left out. */
  readonly hidden: number;
}

/** Articles with less running text were perhaps taken out with what stands beside them. */
const short = 700;

/** Finds the article of a page. Nothing is fetched, and no script of the page runs. */
export function articleOf(html: string): PageArticle {
  const strict = extract(html, true);
  if (strict.length >= short) return strict;
  // Too little was found: the names of the elements may have misled.
  const lenient = extract(html, false);
  return lenient.length > 2 * strict.length ? lenient : strict;
}

function extract(html: string, byName: boolean): PageArticle & { readonly length: number } {
  const { document } = parseHTML(html) as unknown as { document: Page };
  const root = document.documentElement;
  if (!root) return { pieces: [], facts: {}, flattened: 0, hidden: 0, length: 0 };
  const facts = factsOf(root);
  const { flattened, hidden } = removeUnseen(root);
  const byline = bylineOf(root);
  if (byName) removeBeside(root);
  const found = readable(document);
  const base = { facts, flattened, hidden, ...(byline === undefined ? {} : { byline }) };
  if (!found?.content) return { ...base, pieces: [], length: 0 };
  return { ...base, pieces: withoutNotes(piecesOf(found.content)), length: runningText(found.content).get(found.content) ?? 0 };
}

/** What Readability finds; nothing where it fails, as it does on some trees that no browser makes. */
function readable(document: Page): { readonly content?: Element | null | undefined } | null {
  try {
    return new Readability<Element>(document as never, {
      serializer: (node) => node as unknown as Element,
      charThreshold: 250,
    }).parse();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A short element that is named a byline and reads like one. */
function bylineOf(root: Element): string | undefined {
  let line: string | undefined;
  visit(root, (element) => {
    if (line !== undefined) return 'stay';
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
    if (!/\b(?:byline|author)\b/iu.test(names.replace(/[_-]/gu, ' '))) return 'enter';
    if ((element.textContent ?? '').length > 1000) return 'enter';
    line = piecesOf(element).find(({ text }) => /^by\s+\p{Lu}[^.!?:]{2,90}$/iu.test(text))?.text;
    return 'stay';
  });
  return line;
}

/** Players of old that nothing runs any more: what they hold for that case is shown. */
const players = /<\/?(?:object|applet|frameset|noframes|noscript)\b[^<>]*>/giu;

/** The pieces of a fragment of a page, such as the body of a feed's item; none where it is too much markup. */
export function piecesOfFragment(html: string): Piece[] {
  if (isTooMuch(html)) return [];
  if (!/[<&]/u.test(html)) return html.trim() === '' ? [] : [{ kind: 'paragraph', text: html.replace(/\s+/gu, ' ').trim(), linked: 0 }];
  return within(() => piecesWithin(html)) ?? [];
}

function piecesWithin(html: string): Piece[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html.replace(players, '')}</body></html>`) as unknown as { document: Page };
  const root = document.documentElement;
  if (!root) return [];
  removeUnseen(root);
  removeBeside(root);
  return withoutNotes(piecesOf(root));
}
