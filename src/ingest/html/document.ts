/** The article of a page → a document whose text is what a reader of the page sees. */
import { OnrecordError } from '../../errors.ts';
import type { Made } from '../document.ts';
import { type Around, documentOfPieces } from '../pieces.ts';
import { afterComments } from '../prolog.ts';
import type { Metadata } from '../story-file.ts';
import { articleOf } from './article.ts';
import { placesIn } from './places.ts';

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
  told: Around = {},
): Made & { readonly hidden: number; readonly flattened: number } {
  if (html.length > mostMarkup || isTooMuch(html)) throw new OnrecordError('page-too-large', { file });
  const found = articleOf(html);
  if (found.pieces.length === 0) throw new OnrecordError('page-without-article', { file });
  const { headline, outlet, published, modified, url } = found.facts;
  const known = {
    ...(headline === undefined ? {} : { headline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(url === undefined ? {} : { address: url }),
    ...(found.byline === undefined ? {} : { byline: found.byline }),
  };
  const placed = { placesOf: (lines: readonly string[]) => placesIn(html, lines) };
  return {
    ...documentOfPieces({ pieces: found.pieces, ...known, from: 'page' }, source, given, { ...placed, ...told }),
    flattened: found.flattened,
  };
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
