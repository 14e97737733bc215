/** How often one client may change things or try a token. Reading is not counted: it costs little. */
import type { MiddlewareHandler } from 'hono';
import { actor } from '../store/index.ts';
import { clientOf, type Entry } from './entries.ts';
import { refuse } from './problem.ts';

/** Clients that are remembered; when there are more, the one that came first is forgotten. */
const mostClients = 10_000;

/** A bucket for each client: full at first, one request takes one, and it fills again evenly within a minute. */
export class Buckets {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** @param now milliseconds that never go back, whatever the clock on the wall does */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one. @returns 0 when there was one, else the seconds until there is. */
  take(client: string): number {
    const at = this.#now();
    const bucket = this.#buckets.get(client) ?? { left: this.#perMinute, at };
    const left = Math.min(this.#perMinute, bucket.left + ((at - bucket.at) / 60_000) * this.#perMinute);
    this.#buckets.delete(client);
    this.#buckets.set(client, { left: left >= 1 ? left - 1 : left, at });
    if (this.#buckets.size > mostClients) this.#buckets.delete(this.#buckets.keys().next().value ?? client);
    return left >= 1 ? 0 : Math.ceil(((1 - left) / this.#perMinute) * 60);
  }
}

export function tooMany(seconds: number): Response {
  const response = refuse(429, 'too-many-requests', { seconds });
  response.headers.set('retry-after', String(seconds));
  return response;
}

/** Answers 429 to a client that changes things more often than `perMinute`. */
export function changesAtMost(perMinute: number, tell: (entry: Entry) => void): MiddlewareHandler {
  const buckets = new Buckets(perMinute);
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    const from = clientOf(context);
    const wait = buckets.take(from);
    if (wait === 0) return next();
    const who = actor();
    tell({ what: 'too many changes', from, ...(who ? { who } : {}) });
    return tooMany(wait);
  };
}
