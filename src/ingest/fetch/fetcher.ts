/** Addresses that the user named → their bytes: politely, within limits, from public machines only. */
import { OnrecordError } from '../../errors.ts';
import { addressOf, isAllowed } from './address.ts';
import { type Line, lineTo, type Response } from './ask.ts';
import { NotPublic, type Resolve } from './policy.ts';
import { allowAll, allowNone, robotsLimit, type Rules, rulesOf } from './robots.ts';

export interface FetcherOptions {
  /** Hosts (`news.intern`, `127.0.0.1:8080`) that may be private: the user named them. A redirect from elsewhere does not lead there. */
  readonly allowPrivate?: readonly string[];
  /** Milliseconds between two requests to one host; 1000. */
  readonly pause?: number;
  /** Bytes of an answer, packed and unpacked; 32 MB. */
  readonly limit?: number;
  /** Milliseconds for one answer, without the wait for its turn; 30,000. */
  readonly time?: number;
  /** Names → addresses; the system's, unless told otherwise. Its answers are checked all the same. */
  readonly resolve?: Resolve;
}

/** What a server said of an answer, to ask later whether it has changed. */
export interface Validators {
  readonly etag?: string;
  readonly modified?: string;
}

export interface Fetched {
  readonly kind: 'fetched';
  /** After redirects. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** The content type that the server gave. It may be wrong. */
  readonly type?: string;
  readonly validators?: Validators;
  /** When it was fetched, ISO 8601 in UTC. */
  readonly at: string;
}

export type Answer = Fetched | { readonly kind: 'unchanged' };

export interface Fetcher {
  /**
   * @throws OnrecordError `address-not-usable`, `address-refused`, `address-not-allowed`, `address-not-reached`, `address-answered`,
   *   `address-too-large`; the signal's reason when it is aborted
   */
  get(address: string, options?: { readonly validators?: Validators; readonly signal?: AbortSignal }): Promise<Answer>;
  /** Ends all connections. */
  close(): Promise<void>;
}

const agent = 'onrecord';
/** Says who asks, and why. */
const userAgent = `${agent} (reads an article that its user asked for)`;
const mostRedirects = 5;
/** A host that asks for longer pauses is asked this seldom. */
const longestPause = 30_000;
const robotsMs = 24 * 60 * 60 * 1000;

interface Kept {
  readonly rules: Promise<Rules>;
  readonly until: number;
}

export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const { pause = 1000, limit = 32 * 1024 * 1024, time = 30_000, resolve } = options;
  const allowed = new Set((options.allowPrivate ?? []).map((host) => host.toLowerCase()));
  const how = resolve === undefined ? {} : { resolve };
  const open = lineTo({ anywhere: false, ...how });
  const own = lineTo({ anywhere: true, ...how });
  const robots = new Map<string, Kept>();
  const turns = new Map<string, Promise<unknown>>();

  /** Waits for its turn with a host. */
  async function turn(host: string, ms: number, stop: AbortSignal | undefined): Promise<void> {
    const before = turns.get(host) ?? Promise.resolve();
    let free: () => void = () => undefined;
    const mine = new Promise<void>((done) => (free = done));
    turns.set(
      host,
      before.then(() => mine),
    );
    await (stop ? Promise.race([before, aborted(stop)]) : before);
    // The host rests after the request was sent, not before: who comes first does not wait.
    if (stop?.aborted) free();
    else setTimeout(free, ms).unref();
    stop?.throwIfAborted();
  }

  async function rulesFor(address: URL, line: Line, signal: AbortSignal): Promise<Rules> {
    // By a clock that does not jump.
    const now = performance.now();
    const kept = robots.get(address.origin);
    if (kept && kept.until > now) return kept.rules;
    if (robots.size > 1000) robots.clear();
    const rules = readRobots(new URL('/robots.txt', address), line, signal);
    robots.set(address.origin, { rules, until: now + robotsMs });
    // What could not be read may be readable at the next try.
    rules.then(
      (found) => found === allowNone && robots.delete(address.origin),
      () => robots.delete(address.origin),
    );
    return rules;
  }

  async function readRobots(address: URL, line: Line, signal: AbortSignal): Promise<Rules> {
    let at = address;
    try {
      for (let hop = 0; hop <= mostRedirects; hop++) {
        const { status, headers, bytes } = await line.ask(at, {
          headers: { 'user-agent': userAgent, accept: 'text/plain, */*;q=0.1', 'accept-encoding': 'gzip, deflate, br' },
          limit: robotsLimit,
          cut: true,
          signal,
        });
        if (status >= 200 && status < 300) return rulesOf(address, new TextDecoder().decode(bytes), agent);
        const to = headers['location'];
        if (status >= 300 && status < 400 && to !== undefined) at = addressOf(to, allowed, at);
        else return status >= 400 && status < 500 ? allowAll : allowNone;
        if (line === own && at.host !== address.host) return allowNone;
      }
      // Too many redirects: as if it were not there.
      return allowAll;
    } catch (error) {
      // A redirect to what may not be asked for. No answer at all is told as what it is: nothing is fetched then, either.
      if (error instanceof OnrecordError) return allowNone;
      throw error;
    }
  }

  return {
    async get(input, { validators, signal: stop } = {}) {
      const named = addressOf(input, allowed);
      let tooLong = AbortSignal.timeout(time);
      const within = (): AbortSignal => {
        tooLong = AbortSignal.timeout(time);
        return stop ? AbortSignal.any([stop, tooLong]) : tooLong;
      };
      let at = named;
      try {
        for (let hop = 0; hop <= mostRedirects; hop++) {
          const line = isAllowed(at, allowed) && at.host === named.host ? own : open;
          const rules = await rulesFor(at, line, within());
          if (!rules.allows(at))
            throw new OnrecordError('address-not-allowed', {
              file: at.href,
              why: rules === allowNone ? 'its robots.txt cannot be read' : 'robots.txt',
            });
          await turn(at.host, Math.min(longestPause, Math.max(pause, (rules.delay ?? 0) * 1000)), stop);
          const answer = await line.ask(at, { headers: headersFor(validators), limit, signal: within() });
          const { status, headers } = answer;
          const to = headers['location'];
          if (status === 304 && validators) return { kind: 'unchanged' };
          if (status >= 300 && status < 400 && to !== undefined) {
            const next = addressOf(to, allowed, at);
            if (at.protocol === 'https:' && next.protocol === 'http:')
              throw new OnrecordError('address-not-usable', { file: next.href, why: 'an encrypted address leads to one that is not' });
            at = next;
          } else if (status < 200 || status >= 300) {
            throw new OnrecordError('address-answered', { file: at.href, status });
          } else return fetched(at, answer);
        }
        throw new OnrecordError('address-not-reached', { file: named.href, why: `more than ${mostRedirects} redirects` });
      } catch (error) {
        stop?.throwIfAborted();
        if (error instanceof OnrecordError) throw error;
        throw tooLong.aborted
          ? new OnrecordError('address-not-reached', { file: at.href, why: `no whole answer in ${Math.round(time / 1000)} seconds` })
          : failure(at, error);
      }
    },
    async close() {
      await Promise.all([open.close(), own.close()]);
    },
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

const headersFor = (validators: Validators | undefined): Record<string, string> => ({
  'user-agent': userAgent,
  accept: 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5',
  'accept-language': 'en',
  'accept-encoding': 'gzip, deflate, br',
  ...(validators?.etag === undefined ? {} : { 'if-none-match': validators.etag }),
  ...(validators?.modified === undefined ? {} : { 'if-modified-since': validators.modified }),
});

function fetched(address: URL, { headers, bytes }: Response): Fetched {
  const { etag, 'last-modified': modified, 'content-type': type } = headers;
  const validators = { ...(etag === undefined ? {} : { etag }), ...(modified === undefined ? {} : { modified }) };
  return {
    kind: 'fetched',
    address: address.href,
    bytes,
    ...(type === undefined ? {} : { type }),
    ...(etag === undefined && modified === undefined ? {} : { validators }),
    at: new Date().toISOString(),
  };
}

/** A refusal that happened inside a connection comes back wrapped. */
function notPublicIn(error: unknown): NotPublic | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof NotPublic) return at;
    const inner: unknown = at instanceof AggregateError ? at.errors.find((one) => notPublicIn(one)) : undefined;
    if (inner) return notPublicIn(inner);
  }
  return undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name service does not answer',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was broken off',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the host',
  ETIMEDOUT: 'no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_BODY_TIMEOUT: 'no answer in time',
  UND_ERR_HEADERS_OVERFLOW: 'its head is too large',
  UND_ERR_SOCKET: 'the connection was broken off',
  UND_ERR_RESPONSE_EXCEEDED_MAX_SIZE: 'its answer is too large',
  Z_DATA_ERROR: 'its answer is packed wrongly',
  Z_BUF_ERROR: 'its answer breaks off',
  ERR__ERROR_FORMAT_PADDING_1: 'its answer is packed wrongly',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is its own',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is its own',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be checked',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate cannot be checked',
};

function failure(address: URL, error: unknown): OnrecordError {
  const refused = notPublicIn(error);
  if (refused) return new OnrecordError('address-refused', { file: address.href, why: refused.range });
  const { code, message } = error as NodeJS.ErrnoException;
  return new OnrecordError('address-not-reached', { file: address.href, why: reasons[code ?? ''] ?? code ?? message }, { cause: error });
}
