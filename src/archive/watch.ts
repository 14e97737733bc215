/** One round over feeds: what is new in them is taken in. */
import { OnrecordError } from '../errors.ts';
import { type Answered, type WatchedFeed, type WatchedItem, watchedFeed, watchedPage } from '../ingest/index.ts';
import type { FeedState, Kept, Store } from '../store/index.ts';
import { inLanes } from './lanes.ts';
import type { ListedFeed } from './opml.ts';

/** Gets what is at an address that the user named, or that a feed of theirs points at. */
export type Get = (
  address: string,
  options: { readonly validators?: { readonly etag?: string; readonly modified?: string }; readonly signal?: AbortSignal },
) => Promise<
  | { readonly kind: 'unchanged' }
  | (Answered & { readonly kind: 'fetched'; readonly validators?: { readonly etag?: string; readonly modified?: string } })
>;

export interface RoundOptions {
  readonly get: Get;
  /** Keeps articles. @returns ids of those that are new */
  readonly take: (items: readonly Kept[]) => Promise<readonly string[]>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Round {
  readonly taken: number;
  /** One for each feed or page that could not be read. */
  readonly failed: readonly OnrecordError[];
}

/** A page that gave no article so often is not asked for again, until the feed says that it changed. */
const mostTries = 3;
/** Feeds that are read at the same time: the fetcher waits between requests to one host. */
const lanes = 8;

/** Reads every feed once. What fails stops nothing else, and is tried again in the next round. */
export async function watchRound(store: Store, feeds: readonly ListedFeed[], options: RoundOptions): Promise<Round> {
  const known = new Map((await store.feeds.list()).map((state) => [state.url, state]));
  const failed: OnrecordError[] = [];
  let taken = 0;
  let done = 0;
  await inLanes(lanes, feeds, async (feed) => {
    options.signal?.throwIfAborted();
    const outcome = await readFeed(store, feed, known.get(feed.url), options);
    taken += outcome.taken;
    failed.push(...outcome.failed);
    done += 1;
    options.onProgress?.(done, feeds.length);
  });
  return { taken, failed };
}

const told = (error: unknown, signal: AbortSignal | undefined): OnrecordError => {
  if (!(error instanceof OnrecordError) || signal?.aborted) throw error;
  return error;
};

async function readFeed(store: Store, { url, title }: ListedFeed, state: FeedState | undefined, options: RoundOptions): Promise<Round> {
  const { get, signal } = options;
  const { etag, modified } = state ?? {};
  const failed: OnrecordError[] = [];
  try {
    const answer = await get(url, {
      validators: { ...(etag === undefined ? {} : { etag }), ...(modified === undefined ? {} : { modified }) },
      ...(signal ? { signal } : {}),
    });
    if (answer.kind === 'unchanged') return { taken: 0, failed };
    const feed = watchedFeed(answer);
    const taken = await takeItems(store, url, feed, options, failed);
    const name = title ?? feed.title;
    // With pages that failed it is asked for whole again.
    await store.feeds.put({ url, ...(name === undefined ? {} : { title: name }), ...(failed.length === 0 ? answer.validators : {}) });
    return { taken, failed };
  } catch (error) {
    const one = told(error, signal);
    await store.feeds.put({ url, ...(title === undefined ? {} : { title }), why: one.message });
    return { taken: 0, failed: [one] };
  }
}

async function takeItems(store: Store, url: string, feed: WatchedFeed, options: RoundOptions, failed: OnrecordError[]): Promise<number> {
  const links = await store.feeds.links(feed.items.map(({ link }) => link));
  let taken = 0;
  for (const item of feed.items) {
    const { link, state } = item;
    const before = links.get(link);
    const same = before?.state === state;
    if (before && same && (before.document !== undefined || before.tries >= mostTries)) continue;
    const tries = same ? (before?.tries ?? 0) + 1 : 1;
    try {
      const kept = await articleOf(item, feed, options);
      // First the article, then that it was seen: whatever happens between, it is not lost.
      taken += (await options.take([kept])).length;
      await store.feeds.putLink({ url: link, feed: url, state, document: kept.document.id, tries });
    } catch (error) {
      const one = told(error, options.signal);
      await store.feeds.putLink({
        url: link,
        feed: url,
        state,
        ...(before?.document === undefined ? {} : { document: before.document }),
        tries,
        why: one.message,
      });
      if (tries < mostTries) failed.push(one);
    }
  }
  return taken;
}

async function articleOf(item: WatchedItem, feed: WatchedFeed, { get, signal }: RoundOptions): Promise<Kept> {
  if (item.made) return item.made;
  const answer = await get(item.link, signal ? { signal } : {});
  if (answer.kind === 'unchanged') throw new OnrecordError('page-without-article', { file: item.link });
  return watchedPage(answer, item, feed);
}
