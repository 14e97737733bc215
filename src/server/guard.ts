/** Who may ask: pages of this server only. Loopback is reachable from every page a browser has open. */
import type { MiddlewareHandler } from 'hono';
import { clientOf, type Entry } from './entries.ts';
import { refuse } from './problem.ts';

const ourHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

const common: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/**
 * Why a request is refused; undefined when it is welcome.
 * @param anyHost whether the server may be called by any name; then a token tells who may ask, and a proxy may speak TLS
 */
export function refusal(
  method: string,
  path: string,
  headers: { get(name: string): string | null },
  anyHost: boolean = false,
): string | undefined {
  const host = headers.get('host') ?? '';
  if (host === '' || !(anyHost || ourHost.test(host))) return 'its host is not this machine';
  const origin = headers.get('origin');
  if (origin !== null && origin !== `http://${host}` && !(anyHost && origin === `https://${host}`)) return 'its origin is another site';
  const site = headers.get('sec-fetch-site');
  const isVisit = method === 'GET' && path === '/' && headers.get('sec-fetch-mode') === 'navigate';
  if (site !== null && site !== 'same-origin' && site !== 'none' && !isVisit) return 'a page of another site sent it';
  return undefined;
}

export const guard =
  (anyHost: boolean, tell: (entry: Entry) => void): MiddlewareHandler =>
  async (context, next) => {
    const why = refusal(context.req.method, context.req.path, context.req.raw.headers, anyHost);
    if (why === undefined) await next();
    else {
      tell({ what: 'another site', from: clientOf(context) });
      context.res = refuse(403, 'request-refused', { why });
    }
    for (const [name, value] of Object.entries(common)) context.res.headers.set(name, value);
    if (!context.res.headers.has('content-security-policy')) {
      context.res.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
  };
