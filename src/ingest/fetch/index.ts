/** An address that the user named → its bytes. */
export { isAddress } from './address.ts';
export { type Answer, createFetcher, type Fetched, type Fetcher, type FetcherOptions, type Validators } from './fetcher.ts';
export type { Resolve } from './policy.ts';
