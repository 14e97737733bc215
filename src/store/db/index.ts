/** The archive's store. Loaded only when an archive is opened: the databases take time to load. */
export { backup, restore, type Written } from './backup.ts';
export { isGone, type Kept, type Numbered, type Unreadable } from './documents.ts';
export { openStore, type Place, shownPlace } from './open.ts';
export type { StoryLine } from './stories.ts';
export { type FoundStatement, type Page, type Query } from './search.ts';
export { rowsOf, type ShownSlice } from './rows.ts';
export { verifyStore } from './verify.ts';
export { Store, type StoreKind } from './store.ts';
