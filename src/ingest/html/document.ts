/** The article of a page → a document whose text is what a reader of the page sees. */
import { OnrecordError } from '../../errors.ts';
import type { Made } from '../document.ts';
import { type Around, documentOfPieces } from '../pieces.ts';
import { afterComments } from '../prolog.ts';
import type { Metadata } from '../story-file.ts';
import { articleOf } from './article.ts';
import { isTooMuch, within } from './limits.ts';
import { placesIn } from './places.ts';

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
): Made & { readonly hidden: number; readonly flattened: number; readonly unseen: number } {
  if (isTooMuch(html)) throw new OnrecordError('page-too-large', { file });
  const found = within(() => articleOf(html));
  if (!found) throw new OnrecordError('page-too-large', { file });
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
    unseen: found.hidden,
  };
}
