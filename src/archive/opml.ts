/** Lists of feeds, as feed readers exchange them: OPML. */
import { generateOpml, parseOpml } from 'feedsmith';
import { OnrecordError } from '../errors.ts';

export interface ListedFeed {
  readonly url: string;
  readonly title?: string;
}

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

/** A list of feeds has no more characters than this, and no more feeds. */
const mostText = 4_000_000;
const mostFeeds = 5_000;

/** @throws OnrecordError `feeds-not-readable` */
export function feedsOf(opml: string, file: string): ListedFeed[] {
  const refuse = (why: string): never => {
    throw new OnrecordError('feeds-not-readable', { file, why });
  };
  if (opml.length > mostText) refuse('it is too large');
  let body: { outlines?: readonly Outline[] | undefined } | undefined;
  try {
    ({ body } = parseOpml(opml) as { body?: typeof body });
  } catch (error) {
    return refuse((error as Error).message.split('\n')[0]?.slice(0, 120) ?? 'unknown');
  }
  const feeds = new Map<string, ListedFeed>();
  // Folders may lie in folders.
  const waiting = [...(body?.outlines ?? [])];
  for (let at = 0; at < waiting.length && waiting.length <= 4 * mostFeeds; at++) {
    const { xmlUrl, title, text, outlines } = waiting[at] ?? {};
    if (outlines) waiting.push(...outlines);
    const url = xmlUrl === undefined ? null : URL.parse(xmlUrl.trim());
    if (!url || !/^https?:$/u.test(url.protocol)) continue;
    const name = (title ?? text)?.trim();
    feeds.set(url.href, { url: url.href, ...(name ? { title: name } : {}) });
  }
  if (feeds.size === 0) refuse('it names no feed');
  if (feeds.size > mostFeeds) refuse(`it names more than ${mostFeeds} feeds`);
  return [...feeds.values()];
}

export function opmlOf(feeds: readonly ListedFeed[], title: string): string {
  const outlines = feeds.map(({ url, title: name = url }) => ({ type: 'rss', text: name, title: name, xmlUrl: url }));
  return generateOpml({ head: { title }, body: { outlines } });
}
