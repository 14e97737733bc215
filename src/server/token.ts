/** Outside this machine a token is needed: it is made anew at every start, and never written to the disk. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { refuse } from './problem.ts';
import { Buckets, clientOf, tooMany } from './rate.ts';

export const newToken = (): string => randomBytes(24).toString('base64url');

/** Hashes have one length, so the time tells nothing of the token. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (given: string | undefined, token: string): boolean => given !== undefined && timingSafeEqual(hash(given), hash(token));

const cookie = 'onrecord';
/** Wrong tokens that one client may bring in a minute. */
const wrongPerMinute = 30;

/** Lets in who brings the token as `Authorization: Bearer`, or as the cookie that `/?token=` sets. */
export const tokenNeeded = (token: string): MiddlewareHandler => {
  const wrong = new Buckets(wrongPerMinute);
  return async (context, next) => {
    const { path } = context.req;
    if (path === '/healthz') return next();
    const asked = path === '/' ? context.req.query('token') : undefined;
    if (asked !== undefined && same(asked, token)) {
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      // The token must not stay in the address.
      return context.redirect('/', 303);
    }
    const bearer = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    if (same(bearer, token) || same(getCookie(context, cookie), token)) return next();
    const wait = wrong.take(clientOf(context));
    if (wait > 0) return tooMany(wait);
    const response = refuse(401, 'token-needed');
    response.headers.set('www-authenticate', 'Bearer realm="onrecord"');
    return response;
  };
};
