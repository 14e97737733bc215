/** Who came in, who was refused, and who asks unusually often: for the terminal of whoever runs the server. A token is never in it. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Actor } from '../store/index.ts';

export interface Entry {
  readonly what: 'came in' | 'no token' | 'wrong token' | 'may only look' | 'another site' | 'too many wrong tokens' | 'too many changes';
  /** The address that the request came from. */
  readonly from: string;
  /** Whose token it was; without where it was nobody's, or none is needed. */
  readonly who?: Actor;
}

/** The address a request came from; requests that came by no socket are one client. */
export function clientOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? '';
  } catch {
    return '';
  }
}

/** What is said once for so many milliseconds, of each client: a page asks many times. */
const again: Readonly<Partial<Record<Entry['what'], number>>> = {
  'came in': 3_600_000,
  'another site': 60_000,
  'too many wrong tokens': 60_000,
  'too many changes': 60_000,
};
const mostRemembered = 10_000;

/** Tells of each entry, of those that would come in crowds only now and then. @param now milliseconds that never go back */
export function entriesTo(tell: (entry: Entry) => void, now: () => number = () => performance.now()): (entry: Entry) => void {
  const told = new Map<string, number>();
  return (entry) => {
    const quiet = again[entry.what];
    if (quiet !== undefined) {
      const key = [entry.what, entry.from, entry.who?.name].join('\n');
      if (now() - (told.get(key) ?? Number.NEGATIVE_INFINITY) < quiet) return;
      told.delete(key);
      told.set(key, now());
      if (told.size > mostRemembered) told.delete(told.keys().next().value ?? key);
    }
    tell(entry);
  };
}
