/** Bytes → documents. */
export { documentOf, type Fields } from './document.ts';
export { type Came, type Ingested, type IngestOptions, ingest, ingestEach } from './ingest.ts';
export { articleOf, decodePage } from './html/index.ts';
export { decodeFeed, type Feed, parseFeedText, textOfMarkup } from './feed/index.ts';
export { type Answered, type WatchedFeed, type WatchedItem, watchedFeed, watchedPage } from './watched.ts';
export { type Answer, createFetcher, type Fetched, type Fetcher, type FetcherOptions, type Validators } from './fetch/index.ts';
export { mustBeEnglish } from './language.ts';
