/** The text of a feed → its items, whatever dialect it is written in. */
import { ParseError, parseFeed } from 'feedsmith';
import { OnrecordError } from '../../errors.ts';
import { afterComments, afterDoctype } from '../prolog.ts';
import { feedDay } from './dates.ts';
import { repaired, whole } from './repair.ts';

export interface Item {
  readonly title?: string;
  readonly link?: string;
  readonly author?: string;
  /** ISO 8601 day, or a day with time. */
  readonly published?: string;
  readonly updated?: string;
  readonly summary?: string;
  /** The whole text, as HTML unless `plain`. */
  readonly content?: string;
  readonly plain: boolean;
}

/** Titles, summaries and contents are HTML as the feed gives it, entities of the XML resolved. */
export interface Feed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title?: string;
  readonly link?: string;
  readonly description?: string;
  readonly updated?: string;
  readonly language?: string;
  readonly items: readonly Item[];
}

type Tree = Readonly<Record<string, unknown>>;

/** A feed of more characters is no feed: 16 million. */
const most = 16_000_000;

/** Whether a text is a feed. */
export function isFeed(text: string): boolean {
  const head = text.slice(0, 8192);
  if (/^\s*\{/u.test(head)) return /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//u.test(head);
  let at = afterComments(head);
  if (/^<!doctype$/iu.test(head.slice(at, at + 9))) at = afterComments(head, afterDoctype(head, at) ?? at);
  return /^<(?:[\w-]+:)?(?:rss|rdf|feed|channel)\b/iu.test(head.slice(at));
}

/**
 * @param base the address of the feed, if known; relative links are made whole by it
 * @throws OnrecordError `feed-not-readable`
 */
export function parseFeedText(text: string, file: string, base?: string): Feed {
  const refuse = (why: string): never => {
    throw new OnrecordError('feed-not-readable', { file, why });
  };
  if (text.length > most) refuse('it is too large');
  const json = /^\s*\{/u.test(text);
  if (!json && !text.includes('<')) refuse('it holds no XML');
  try {
    const { format, feed } = parseFeed(json ? text.replace(/^\u{feff}/u, '') : prepared(repaired(text, base))) as unknown as {
      format: Feed['format'];
      feed: Tree;
    };
    return { format, ...clean(readers[format](feed, base)) };
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    const format = json ? undefined : formatOf(text);
    // What is a feed by its root and has nothing to read in it is an empty feed.
    if (error instanceof ParseError && format) return { format, items: [] };
    return refuse(error instanceof Error ? (error.message.split('\n')[0]?.slice(0, 120) ?? 'unknown') : String(error));
  }
}

function formatOf(source: string): Feed['format'] | undefined {
  const root = /<(?:[\w-]+:)?(rss|rdf|feed)\b/iu.exec(source)?.[1]?.toLowerCase();
  return root === 'rss' || root === 'rdf' ? root : root === 'feed' ? 'atom' : undefined;
}

/** An empty feed is one all the same. */
const prepared = (xml: string): string => xml.replace(/^\s*<rss\b([^<>]*)>\s*<\/rss>\s*$/iu, '<rss$1><channel></channel></rss>');

const text = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return text(value[0]);
  return isTree(value) ? text(value['value']) : undefined;
};
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const tree = (value: unknown): Tree => (isTree(value) ? value : {});
const list = (value: unknown): Tree[] => (Array.isArray(value) ? value.filter(isTree) : []);
const name = (value: unknown): string | undefined =>
  Array.isArray(value)
    ? value
        .map(name)
        .filter((one) => one !== undefined)
        .join(', ') || undefined
    : isTree(value)
      ? text(value['name'])
      : text(value);

/** Without what is not known. */
function clean<One extends object>(one: One): { [Key in keyof One]: Exclude<One[Key], undefined> } {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as {
    [Key in keyof One]: Exclude<One[Key], undefined>;
  };
}

const alternate = (links: unknown): string | undefined => {
  const all = list(links);
  return text((all.find(({ rel }) => rel === undefined || rel === 'alternate') ?? all[0])?.['href']);
};
const at = (link: string | undefined, base: string | undefined): string | undefined => (link === undefined ? undefined : whole(link, base));

type Body = Omit<Feed, 'format'>;

function rss(feed: Tree, base?: string): Body {
  const dc = tree(feed['dc']);
  return {
    items: list(feed['items']).map((item) => {
      const own = tree(item['dc']);
      const terms = tree(item['dcterms']);
      const full = text(tree(item['content'])['encoded']);
      return clean({
        title: text(item['title']) ?? text(own['titles']),
        link: at(text(item['link']) ?? permalink(item['guid']), base),
        author: name(own['creators']) ?? name(item['authors']),
        published: feedDay(text(item['pubDate']) ?? text(own['dates']) ?? text(terms['issued']) ?? text(terms['created'])),
        updated: feedDay(text(tree(item['atom'])['updated']) ?? text(terms['modified'])),
        summary: text(item['description']) ?? text(own['descriptions']) ?? text(tree(item['itunes'])['summary']),
        content: full,
        plain: false,
      }) as Item;
    }),
    ...clean({
      title: text(feed['title']) ?? text(dc['titles']),
      link: at(text(feed['link']), base),
      description:
        text(feed['description']) ??
        text(dc['descriptions']) ??
        text(tree(feed['itunes'])['summary']) ??
        text(tree(feed['itunes'])['subtitle']),
      updated: feedDay(
        text(feed['lastBuildDate']) ?? text(feed['pubDate']) ?? text(dc['dates']) ?? text(tree(feed['dcterms'])['modified']),
      ),
      language: text(feed['language']) ?? text(dc['languages']),
    }),
  } as Body;
}

const permalink = (guid: unknown): string | undefined => {
  const { value, isPermaLink } = tree(guid);
  return isPermaLink !== false && typeof value === 'string' && /^https?:/u.test(value) ? value : undefined;
};

const atom = (feed: Tree, base?: string): Body => ({
  items: list(feed['entries']).map(
    (entry) =>
      clean({
        title: text(entry['title']),
        link: at(alternate(entry['links']), base),
        author: name(entry['authors']),
        published: feedDay(text(entry['published']) ?? text(entry['updated'])),
        updated: feedDay(text(entry['updated'])),
        summary: text(entry['summary']),
        content: text(entry['content']),
        plain: tree(entry['content'])['type'] === 'text' || tree(entry['content'])['type'] === 'text/plain',
      }) as Item,
  ),
  ...(clean({
    title: text(feed['title']),
    link: at(alternate(feed['links']), base),
    description: text(feed['subtitle']),
    updated: feedDay(text(feed['updated'])),
  }) as Omit<Body, 'items'>),
});

const json = (feed: Tree, base?: string): Body => ({
  items: list(feed['items']).map(
    (item) =>
      clean({
        title: text(item['title']),
        link: at(text(item['url']) ?? text(item['external_url']), base),
        author: name(item['authors'] ?? item['author']),
        published: feedDay(text(item['date_published'])),
        updated: feedDay(text(item['date_modified'])),
        summary: text(item['summary']),
        content: text(item['content_html']) ?? text(item['content_text']),
        plain: text(item['content_html']) === undefined,
      }) as Item,
  ),
  ...(clean({
    title: text(feed['title']),
    link: at(text(feed['home_page_url']), base),
    description: text(feed['description']),
    language: text(feed['language']),
  }) as Omit<Body, 'items'>),
});

const readers: Readonly<Record<Feed['format'], (feed: Tree, base?: string) => Body>> = { rss, rdf: rss, atom, json };
