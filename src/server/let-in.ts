/** Who may come in, for every path of an app: pages of this server, with the token where one is needed, and not too often. */
import type { Hono } from 'hono';
import { guard } from './guard.ts';
import { changesAtMost } from './rate.ts';
import { tokenNeeded } from './token.ts';

export interface EntryOptions {
  /** Needed from everybody when the server can be reached from other machines. */
  readonly token?: string;
  /** How many changes one client may ask for in a minute: 600. */
  readonly changesPerMinute?: number;
}

/** To be called before the app has any path. */
export function letIn(app: Hono, { token, changesPerMinute = 600 }: EntryOptions): Hono {
  app.use(guard(token !== undefined));
  if (token !== undefined) app.use(tokenNeeded(token));
  return app.use(changesAtMost(changesPerMinute));
}
