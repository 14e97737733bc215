/** Who may come in, for every path of an app: pages of this server, with the token where one is needed, and not too often. */
import type { Hono } from 'hono';
import { entriesTo, type Entry } from './entries.ts';
import { guard } from './guard.ts';
import { changesAtMost } from './rate.ts';
import { type HolderOf, holderOfRun, tokenNeeded } from './token.ts';

export interface EntryOptions {
  /** Needed from everybody when the server can be reached from other machines. */
  readonly token?: string;
  /** Or: tells whose a token is. Then nobody comes in without one. */
  readonly holderOf?: HolderOf;
  /** The server may be called by any name: where tokens are needed, unless it listens on loopback. */
  readonly anyHost?: boolean;
  /** How many changes one client may ask for in a minute: 600. */
  readonly changesPerMinute?: number;
  /** Told of who came in, who was refused, and who asks unusually often. */
  readonly onEntry?: (entry: Entry) => void;
}

/** To be called before the app has any path. */
export function letIn(
  app: Hono,
  { token, holderOf, anyHost = token !== undefined, changesPerMinute = 600, onEntry = () => undefined }: EntryOptions,
): Hono {
  const tell = entriesTo(onEntry);
  app.use(guard(anyHost, tell));
  const known = holderOf ?? (token === undefined ? undefined : holderOfRun(token));
  if (known) app.use(tokenNeeded(known, tell));
  return app.use(changesAtMost(changesPerMinute, tell));
}
