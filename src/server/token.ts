/** Outside this machine a token is needed: one that is made anew at every start and never written to the disk, or one of the archive's. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { acting, type Actor } from '../store/index.ts';
import { refuse } from './problem.ts';
import { clientOf, type Entry } from './entries.ts';
import { Buckets, tooMany } from './rate.ts';

export const newToken = (): string => randomBytes(24).toString('base64url');

/** Hashes have one length, so the time tells nothing of the token. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (given: string, token: string): boolean => timingSafeEqual(hash(given), hash(token));

const cookie = 'onrecord';
/** Wrong tokens that one client may bring in a minute. */
const wrongPerMinute = 30;

/** Whose token this is; undefined: nobody's. */
export type HolderOf = (token: string) => Promise<Actor | undefined>;

/** The one token of a run: whoever has it may change things. */
export const holderOfRun =
  (token: string): HolderOf =>
  async (given) =>
    same(given, token) ? { name: 'the token of this run', role: 'editor' } : undefined;

/** Lets in who brings a token as `Authorization: Bearer`, or as the cookie that `/?token=` sets; readers may only look. */
export const tokenNeeded = (holderOf: HolderOf, tell: (entry: Entry) => void): MiddlewareHandler => {
  const wrong = new Buckets(wrongPerMinute);
  return async (context, next) => {
    const { path } = context.req;
    if (path === '/healthz') return next();
    const from = clientOf(context);
    const asked = path === '/' ? context.req.query('token') : undefined;
    const asking = asked === undefined ? undefined : await holderOf(asked);
    if (asked !== undefined && asking) {
      tell({ what: 'came in', from, who: asking });
      setCookie(context, cookie, asked, { httpOnly: true, sameSite: 'Strict', path: '/' });
      // The token must not stay in the address.
      return context.redirect('/', 303);
    }
    const bearer = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const brought = bearer ?? getCookie(context, cookie);
    const holder = brought === undefined ? undefined : await holderOf(brought);
    if (holder) {
      tell({ what: 'came in', from, who: holder });
      if (holder.role === 'editor' || context.req.method === 'GET' || context.req.method === 'HEAD') return acting(holder, next);
      tell({ what: 'may only look', from, who: holder });
      return refuse(403, 'role-not-enough');
    }
    const wait = wrong.take(from);
    if (wait > 0) {
      tell({ what: 'too many wrong tokens', from });
      return tooMany(wait);
    }
    tell({ what: (asked ?? brought) === undefined ? 'no token' : 'wrong token', from });
    const response = refuse(401, 'token-needed');
    response.headers.set('www-authenticate', 'Bearer realm="onrecord"');
    return response;
  };
};
