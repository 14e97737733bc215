/** In whose name the archive is changed: told by whoever lets somebody in, read where a change is noted. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { userInfo } from 'node:os';

/** A reader may look at everything but the log, an editor may change things, too. */
export type Role = 'reader' | 'editor';

export interface Actor {
  readonly name: string;
  readonly role: Role;
}

const current = new AsyncLocalStorage<Actor>();

/** Runs in somebody's name, with all that it starts. */
export const acting = <T>(actor: Actor, run: () => T): T => current.run(actor, run);

/** Who was let in; undefined where nobody had to say who they are. */
export const actor = (): Actor | undefined => current.getStore();

/** Without a name of its own, a change is the user's whose process makes it. */
export function actorName(): string {
  const one = current.getStore();
  if (one) return one.name;
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}
