/** The archive's store. */
export type { Change } from './audit.ts';
export type { Written } from './backup.ts';
export type { Kept, Numbered } from './documents.ts';
export type { FeedState } from './feeds.ts';
export type { Hold } from './hold.ts';
export { openStore } from './open.ts';
export type { Queue } from './queue.ts';
export type { FoundStatement, Page, Query } from './search.ts';
export type { Store, StoreKind } from './store.ts';
export type { StoryLine } from './stories.ts';
export type { TokenLine } from './tokens.ts';
