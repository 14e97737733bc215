import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { OnrecordError } from '../../errors.ts';
import { addressOf } from './address.ts';
import { createFetcher, type Fetcher, type FetcherOptions, isAddress, type Resolve } from './index.ts';
import { notPublic } from './policy.ts';
import { rulesOf } from './robots.ts';

const servers: Server[] = [];
const fetchers: Fetcher[] = [];
afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener, server: Server = createServer(answer)): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fetcherWith = (options: FetcherOptions): Fetcher => {
  const fetcher = createFetcher({ pause: 0, ...options });
  fetchers.push(fetcher);
  return fetcher;
};

const failing = async (promise: Promise<unknown>): Promise<{ code: string; why: unknown }> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OnrecordError)) throw new Error(`not refused with a code: ${String(error)}`);
  return { code: error.code, why: error.values['why'] ?? error.values['status'] };
};

describe('addresses', () => {
  test.each(['https://a.example/x', 'ftp://a.example', 'file:///etc/passwd'])('%s is one', (input) => expect(isAddress(input)).toBe(true));
  test.each(['a.txt', 'C:\\a.txt', 'c:/a.txt', 'https:/a', '-'])('%s is none', (input) => expect(isAddress(input)).toBe(false));
  test.each([
    ['ftp://a.example/x', 'only http and https are fetched'],
    ['file:///etc/passwd', 'only http and https are fetched'],
    ['https://user:word@a.example/', 'it holds a name or a password'],
    ['http://a.example:22/', 'port 22 is none of the web’s'],
    ['http://', 'it cannot be read'],
    [`https://a.example/${'x'.repeat(3000)}`, 'it has more than 2000 characters'],
  ])('%s is not fetched', (input, why) => {
    expect(() => addressOf(input, new Set())).toThrowError(why);
  });
  test('a port is for who was allowed', () =>
    expect(addressOf('http://feeds.intern:9001/a#b', new Set(['feeds.intern:9001'])).href).toBe('http://feeds.intern:9001/a'));
});

describe('machines', () => {
  const kept =
    '127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 100.127.255.255 169.254.169.254 192.0.0.8 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 5f00::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 elsewhere';
  test.each(kept.split(' '))('%s is not public', (address) => expect(notPublic(address)).toBeDefined());
  test.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '::ffff:1.1.1.1', '2606:4700::1111'])('%s is', (address) =>
    expect(notPublic(address)).toBeUndefined(),
  );
  test('no form of a loopback address gets through', async () => {
    const fetcher = fetcherWith({});
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '017700000001',
      '127.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '0',
    ])
      expect([host, await failing(fetcher.get(`http://${host}/`))]).toMatchObject([host, { code: 'address-refused' }]);
  });
  test('no private IPv4 address is public in any disguise', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('10.', '127.', '192.168.', '169.254.'),
        fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }),
        (start, rest) => {
          const address = `${start}${rest.join('.')}`.split('.').slice(0, 4).join('.');
          expect(notPublic(address)).toBeDefined();
          expect(notPublic(`::ffff:${address}`)).toBeDefined();
          expect(notPublic(`64:ff9b::${address}`)).toBeDefined();
          expect(notPublic(`::${address}`)).toBeDefined();
        },
      ),
    );
  });
});

describe('names', () => {
  const to =
    (...addresses: string[]): Resolve =>
    () =>
      Promise.resolve(addresses.map((address) => ({ address, family: 4 })));
  test('one private answer spoils a name', async () => {
    const fetcher = fetcherWith({ resolve: to('1.1.1.1', '10.0.0.1') });
    expect(await failing(fetcher.get('http://mixed.example/'))).toEqual({ code: 'address-refused', why: 'private' });
  });
  test('a name that changes its address between look and use gains nothing: what is checked is what is reached', async () => {
    let asked = 0;
    const host = await serve((_, response) => response.end('inside'));
    const fetcher = fetcherWith({
      resolve: async () => {
        asked++;
        return [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }];
      },
    });
    for (let go = 0; go < 3; go++)
      expect(await failing(fetcher.get(`http://turning.example:${host.endsWith('8080') ? 80 : 8080}/`))).toMatchObject({
        code: 'address-refused',
      });
    expect(asked).toBe(3);
  });
  test('no such host', async () => {
    const fetcher = fetcherWith({ resolve: to() });
    expect(await failing(fetcher.get('http://nowhere.example/'))).toEqual({ code: 'address-not-reached', why: 'no such host' });
  });
});

/** A site by its paths. */
const site =
  (pages: Record<string, RequestListener>, seen: string[] = []): RequestListener =>
  (request, response) => {
    seen.push(request.url ?? '');
    const page = pages[request.url ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  };
const page: RequestListener = (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Nets and lines.');

describe('a host that the user allowed', () => {
  test('is asked, and says what and when', async () => {
    const heads: (string | undefined)[] = [];
    const host = await serve(
      site({
        '/nets': (request, response) => {
          heads.push(request.headers['user-agent'], request.headers.cookie, request.headers.referer);
          response.setHeader('etag', '"7"').setHeader('last-modified', 'Tue, 04 Mar 2025 07:30:00 GMT');
          page(request, response);
        },
      }),
    );
    const answer = await fetcherWith({ allowPrivate: [host] }).get(`http://${host}/nets`);
    expect(answer).toMatchObject({
      kind: 'fetched',
      address: `http://${host}/nets`,
      type: 'text/html; charset=utf-8',
      validators: { etag: '"7"', modified: 'Tue, 04 Mar 2025 07:30:00 GMT' },
    });
    expect(answer.kind === 'fetched' && new TextDecoder().decode(answer.bytes)).toBe('<p>Nets and lines.');
    expect(heads).toEqual(['onrecord (reads an article that its user asked for)', undefined, undefined]);
  });
  test('is not reached without being named', async () => {
    const host = await serve(page);
    expect((await failing(fetcherWith({ allowPrivate: ['other.example'] }).get(`http://${host}/`))).code).toBe('address-not-usable');
  });
  test('is asked for changes only', async () => {
    const host = await serve(
      site({
        '/nets': (request, response) => {
          if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end();
          else page(request, response);
        },
      }),
    );
    const fetcher = fetcherWith({ allowPrivate: ['127.0.0.1'] });
    expect(await fetcher.get(`http://${host}/nets`, { validators: { etag: '"7"' } })).toEqual({ kind: 'unchanged' });
    expect((await fetcher.get(`http://${host}/nets`, { validators: { etag: '"6"' } })).kind).toBe('fetched');
  });
  test.each([
    [404, 'address-answered'],
    [500, 'address-answered'],
    [304, 'address-answered'],
  ])('that answers %i', async (status, code) => {
    const host = await serve(site({ '/nets': (_, response) => response.writeHead(status).end() }));
    expect(await failing(fetcherWith({ allowPrivate: [host] }).get(`http://${host}/nets`))).toEqual({ code, why: status });
  });
});

describe('redirects', () => {
  const leading =
    (to: string): RequestListener =>
    (_, response) =>
      response.writeHead(302, { location: to }).end();
  test('are followed on one host, and not without end', async () => {
    const host = await serve(site({ '/a': leading('/b'), '/b': leading('c'), '/c': page, '/round': leading('/round') }));
    const fetcher = fetcherWith({ allowPrivate: [host] });
    expect(await fetcher.get(`http://${host}/a`)).toMatchObject({ address: `http://${host}/c` });
    expect(await failing(fetcher.get(`http://${host}/round`))).toMatchObject({ code: 'address-not-reached', why: 'more than 5 redirects' });
  });
  test('do not lead to private machines, allowed ones included, nor to other schemes', async () => {
    const inner = await serve(page);
    const outer = await serve(
      site({
        '/inner': leading(`http://${inner}/`),
        '/loop': leading('http://127.0.0.2:8080/'),
        '/meta': leading('http://169.254.169.254/latest'),
        '/file': leading('file:///etc/passwd'),
        '/name': leading('http://a:b@c.example/'),
      }),
    );
    const fetcher = fetcherWith({ allowPrivate: [outer, inner] });
    const codes = [];
    for (const path of ['inner', 'loop', 'meta', 'file', 'name']) codes.push((await failing(fetcher.get(`http://${outer}/${path}`))).code);
    expect(codes).toEqual(['address-refused', 'address-refused', 'address-refused', 'address-not-usable', 'address-not-usable']);
  });
});

describe('robots.txt', () => {
  const withRobots = async (robots: RequestListener, seen: string[] = []): Promise<string> =>
    serve(site({ '/robots.txt': robots, '/open': page, '/shut/a': page, '/shut/b': page }, seen));
  const rules: RequestListener = (_, response) =>
    void response.end('User-agent: *\nDisallow: /\n\nUser-agent: Onrecord\nDisallow: /shut/\nAllow: /shut/b$\n');
  test('is kept, and read once', async () => {
    const seen: string[] = [];
    const host = await withRobots(rules, seen);
    const fetcher = fetcherWith({ allowPrivate: [host] });
    expect((await fetcher.get(`http://${host}/open`)).kind).toBe('fetched');
    expect((await fetcher.get(`http://${host}/shut/b`)).kind).toBe('fetched');
    expect((await failing(fetcher.get(`http://${host}/shut/a`))).code).toBe('address-not-allowed');
    expect(seen).toEqual(['/robots.txt', '/open', '/shut/b']);
  });
  test.each([
    [404, 'fetched'],
    [403, 'fetched'],
    [500, 'address-not-allowed'],
    [503, 'address-not-allowed'],
  ])('that answers %i', async (status, result) => {
    const host = await withRobots((_, response) => void response.writeHead(status).end());
    const fetcher = fetcherWith({ allowPrivate: [host] });
    const found = await fetcher.get(`http://${host}/open`).then(
      ({ kind }) => kind,
      ({ code }: OnrecordError) => code,
    );
    expect(found).toBe(result);
  });
  test('without end is cut', async () => {
    const host = await withRobots(
      (_, response) => void response.end(`User-agent: *\nDisallow: /shut/\n${'Disallow: /*a*b*c*d*e*\n'.repeat(200_000)}`),
    );
    const fetcher = fetcherWith({ allowPrivate: [host] });
    expect((await failing(fetcher.get(`http://${host}/shut/a`))).code).toBe('address-not-allowed');
  });
  test('asks for pauses', () => {
    const { delay } = rulesOf(new URL('https://a.example/robots.txt'), '\u{feff}User-agent: *\nCrawl-delay: 2.5', 'onrecord');
    expect(delay).toBe(2.5);
  });
});

describe('limits', () => {
  const big = Buffer.alloc(2 * 1024 * 1024, 'a');
  test('of size, packed or not', async () => {
    const host = await serve(
      site({
        '/big': (_, response) => void response.end(big),
        '/bomb': (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50 * 1024 * 1024))),
        '/twice': (_, response) => void response.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(gzipSync('x'))),
        '/broken': (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync(big).subarray(0, 500)),
        '/wrong': (_, response) => void response.setHeader('content-encoding', 'gzip').end('not packed at all'),
        '/small': (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync('<p>small')),
      }),
    );
    const fetcher = fetcherWith({ allowPrivate: [host], limit: 1024 * 1024 });
    const codes = [];
    for (const path of ['big', 'bomb', 'twice', 'broken', 'wrong']) codes.push((await failing(fetcher.get(`http://${host}/${path}`))).code);
    expect(codes).toEqual(['address-too-large', 'address-too-large', 'address-not-reached', 'address-not-reached', 'address-not-reached']);
    const small = await fetcher.get(`http://${host}/small`);
    expect(small.kind === 'fetched' && new TextDecoder().decode(small.bytes)).toBe('<p>small');
  });
  test('of time', async () => {
    const host = await serve(
      site({
        '/slow': (_, response) => {
          response.write('a');
          const drip = setInterval(() => response.write('a'), 50);
          response.on('close', () => clearInterval(drip));
        },
      }),
    );
    const found = await failing(fetcherWith({ allowPrivate: [host], time: 400 }).get(`http://${host}/slow`));
    expect(found.code).toBe('address-not-reached');
  });
  test('of pace: a host rests between two requests', async () => {
    const times: number[] = [];
    const host = await serve(
      site({
        '/a': (request, response) => {
          times.push(performance.now());
          page(request, response);
        },
      }),
    );
    const fetcher = fetcherWith({ allowPrivate: [host], pause: 200 });
    await Promise.all([1, 2, 3].map(() => fetcher.get(`http://${host}/a`)));
    expect(times.slice(1).every((time, at) => time - (times[at] ?? 0) > 150)).toBe(true);
  });
  test('Ctrl-C ends the wait', async () => {
    const host = await serve(() => undefined);
    const stop = new AbortController();
    const waiting = fetcherWith({ allowPrivate: [host] }).get(`http://${host}/`, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('stopped')), 50);
    await expect(waiting).rejects.toThrowError('stopped');
  });
});

/** A certificate of its own for localhost, made by hand: nothing that could be taken for a secret lies in the repository. */
function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
    const body = Buffer.concat(parts);
    const length =
      body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
    return Buffer.concat([Buffer.from([tag, ...length]), body]);
  };
  const ecdsaSha256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
  const name = der(0x30, der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('localhost')))));
  const time = (value: string): Buffer => der(0x17, Buffer.from(value));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaSha256,
    name,
    der(0x30, time('200101000000Z'), time('490101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const cert = der(0x30, body, ecdsaSha256, der(0x03, Buffer.from([0]), sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.toString('base64').replace(/.{64}/gu, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

test('a certificate that nobody vouches for is not taken', async () => {
  const host = await serve(page, createSecureServer(selfSigned(), page));
  const { code, why } = await failing(fetcherWith({ allowPrivate: [host] }).get(`https://${host}/`));
  expect([code, why]).toEqual(['address-not-reached', 'its certificate is its own']);
});
