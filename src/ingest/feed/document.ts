/** Items of a feed that carry the text of their article → documents. */
import { OnrecordError } from '../../errors.ts';
import type { Made } from '../document.ts';
import { piecesOfFragment } from '../html/index.ts';
import { documentOfPieces } from '../pieces.ts';
import type { Metadata } from '../story-file.ts';
import { type Item, parseFeedText } from './parse.ts';

/** Shorter texts are summaries. */
const leastWords = 120;
/** Items beyond these are older than any story. */
const mostItems = 500;

export interface FeedDocuments {
  readonly made: readonly (Made & { readonly hidden: number })[];
  /** Items without the text of their article. */
  readonly left: number;
}

/**
 * The articles of a feed in its order; the outlet is the feed's title, unless one is given.
 * @param address of the feed, if it was fetched; the links of its items may count from it
 * @throws OnrecordError `feed-not-readable`, `feed-without-articles`
 */
export function documentsOfFeed(text: string, file: string, source: string, given: Metadata, address?: string): FeedDocuments {
  const feed = parseFeedText(text, file, address);
  const outlet = plain(feed.title);
  const items = feed.items.slice(0, mostItems);
  const made = items.flatMap((item, at) => {
    const pieces = bodyOf(item);
    if (pieces.reduce((sum, piece) => sum + piece.text.split(/\s+/u).length, 0) < leastWords) return [];
    const headline = plain(item.title);
    return [
      documentOfPieces(
        {
          pieces,
          ...(headline === undefined ? {} : { headline }),
          ...(outlet === undefined ? {} : { outlet }),
          ...(item.published === undefined ? {} : { published: item.published }),
          ...(item.updated === undefined || item.updated === item.published ? {} : { modified: item.updated }),
          ...(item.link === undefined ? {} : { address: item.link }),
          from: 'feed',
        },
        `${source}#${at + 1}`,
        given,
        { part: `item ${at + 1}` },
      ),
    ];
  });
  if (made.length === 0) throw new OnrecordError('feed-without-articles', { file, count: feed.items.length });
  return { made, left: feed.items.length - made.length };
}

function bodyOf(item: Item): ReturnType<typeof piecesOfFragment> {
  const body = item.content ?? item.summary ?? '';
  if (!item.plain) return piecesOfFragment(body);
  return body
    .split(/\n\s*\n/u)
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph' as const, text, linked: 0 }));
}

/** The words that a reader sees of a title or text that may hold markup. */
export const textOfMarkup = (html: string): string =>
  piecesOfFragment(html)
    .map(({ text }) => text)
    .join(' ');

const plain = (html: string | undefined): string | undefined => (html === undefined ? undefined : textOfMarkup(html) || undefined);
