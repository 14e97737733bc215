/** What a watched feed and the pages that it points at hold, as bytes that were fetched → documents. */
import type { Notice } from '../facts/index.ts';
import { OnrecordError } from '../errors.ts';
import type { Made } from './document.ts';
import { decodeFeed, type Item, parseFeedText, textOfMarkup } from './feed/index.ts';
import { charsetOf } from './adapter.ts';
import { decodePage, documentOfPage, piecesOfFragment } from './html/index.ts';
import { documentOfPieces } from './pieces.ts';
import type { Metadata } from './story-file.ts';

/** Bytes with what came along with them. */
export interface Answered {
  readonly bytes: Uint8Array;
  readonly address: string;
  /** Content type. */
  readonly type?: string;
  /** When, ISO 8601 in UTC. */
  readonly at?: string;
}

export interface WatchedItem {
  /** Whole, of the web. */
  readonly link: string;
  /** Changes when the feed says that the article did. */
  readonly state: string;
  readonly headline?: string;
  /** ISO 8601 day, or a day with time. */
  readonly published?: string;
  /** The article, where the feed holds its text. */
  readonly made?: Made;
}

export interface WatchedFeed {
  readonly title?: string;
  /** Each link once, in the order of the feed. */
  readonly items: readonly WatchedItem[];
}

/** Shorter texts are summaries. */
const leastWords = 120;
/** Items beyond these are older than any story. */
const mostItems = 500;

const plain = (html: string | undefined): string | undefined => (html === undefined ? undefined : textOfMarkup(html) || undefined);

/** @throws OnrecordError `feed-not-readable` */
export function watchedFeed({ bytes, address, type }: Answered): WatchedFeed {
  const feed = parseFeedText(decodeFeed(bytes, type).text, address, address);
  const title = plain(feed.title);
  const items = new Map<string, WatchedItem>();
  for (const item of feed.items.slice(0, mostItems)) {
    const link = webLink(item.link, address);
    if (link === undefined || items.has(link)) continue;
    const headline = plain(item.title);
    const made = articleIn(item, link, title, headline);
    items.set(link, {
      link,
      state: item.updated ?? item.published ?? '',
      ...(headline === undefined ? {} : { headline }),
      ...(item.published === undefined ? {} : { published: item.published }),
      ...(made ? { made } : {}),
    });
  }
  return { ...(title === undefined ? {} : { title }), items: [...items.values()] };
}

function webLink(link: string | undefined, base: string): string | undefined {
  const url = link === undefined ? null : URL.parse(link, base);
  if (!url || !/^https?:$/u.test(url.protocol) || url.href.length > 2000) return undefined;
  url.hash = '';
  return url.href;
}

function articleIn(item: Item, link: string, outlet: string | undefined, headline: string | undefined): Made | undefined {
  const body = item.content ?? item.summary ?? '';
  const pieces = item.plain
    ? body
        .split(/\n\s*\n/u)
        .map((text) => ({ kind: 'paragraph' as const, text: text.replace(/\s+/gu, ' ').trim(), linked: 0 }))
        .filter(({ text }) => text !== '')
    : piecesOfFragment(body);
  if (pieces.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0) < leastWords) return undefined;
  return documentOfPieces(
    {
      pieces,
      ...(headline === undefined ? {} : { headline }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(item.published === undefined ? {} : { published: item.published }),
      address: link,
      from: 'feed',
    },
    link,
    {},
  );
}

/**
 * The article of a page that a feed points at. What the page says of itself goes before what the feed says of it.
 * @throws OnrecordError `page-without-article`, `page-too-large`
 */
export function watchedPage(
  { bytes, address, type, at }: Answered,
  item: WatchedItem,
  feed: WatchedFeed,
): { readonly document: Made['document']; readonly notices: readonly Notice[] } {
  if (type !== undefined && !/html|xml|text\/plain/iu.test(type)) throw new OnrecordError('page-without-article', { file: address });
  const { text } = decodePage(bytes, charsetOf(type));
  const around = { address, ...(at === undefined ? {} : { captured: at }) };
  const made = documentOfPage(text, address, item.link, {}, around);
  const lacking: Metadata = {
    ...(made.document.outlet || feed.title === undefined ? {} : { outlet: feed.title }),
    ...(made.document.published || item.published === undefined ? {} : { date: item.published }),
    ...(made.document.headline || item.headline === undefined ? {} : { headline: item.headline }),
  };
  return Object.keys(lacking).length === 0 ? made : documentOfPage(text, address, item.link, lacking, around);
}
