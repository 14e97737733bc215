/** What is kept between runs: the log of corrections of a story, and the archive. */
import type { Store } from './db/index.ts';
import type { Place } from './where.ts';

export { appendJudgement, type Log, readJudgements } from './judgements.ts';
export { acting, type Actor, actor, type Role } from './acting.ts';
export { isGone } from './gone.ts';
export { plainly } from './plain.ts';
export { hasArchive, type Place, shownPlace } from './where.ts';
export { dataFolder, logFor } from './place.ts';
export type {
  Change,
  FeedState,
  FoundStatement,
  Hold,
  Kept,
  Numbered,
  Page,
  Query,
  Queue,
  Store,
  StoreKind,
  StoryLine,
  TokenLine,
  Written,
} from './db/index.ts';

/**
 * Opens an archive; an empty one is made where there is none. The databases are loaded only now: they take time.
 * @throws OnrecordError `archive-in-use`, `archive-not-usable`, `archive-newer`
 */
export async function openStore(place: Place): Promise<Store> {
  const db = await import('./db/index.ts');
  return db.openStore(place);
}
