/** One request, one answer, no redirects followed; the body within limits. */
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Agent, buildConnector } from 'undici';
import { OnrecordError } from '../../errors.ts';
import { bySystem, lookupBy, checkHost, checkSocket, type Resolve } from './policy.ts';

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body, packed and unpacked. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Whether a body that is longer is cut, instead of refused. */
  readonly cut?: boolean;
}

export interface Line {
  ask(address: URL, asked: Asked): Promise<Response>;
  close(): Promise<void>;
}

/**
 * Connections to public machines; with `anywhere`, to all.
 * @param resolve the system's, unless told otherwise
 */
export function lineTo({ anywhere, resolve = bySystem }: { readonly anywhere: boolean; readonly resolve?: Resolve }): Line {
  let opened: Promise<Agent> | undefined;
  const open = async (): Promise<Agent> => {
    const undici = await import('undici');
    const connect = undici.buildConnector({
      timeout: 10_000,
      rejectUnauthorized: true,
      lookup: lookupBy(resolve, anywhere),
    } as buildConnector.BuildOptions);
    const checked: buildConnector.connector = (options, callback) =>
      connect(options, (error, socket) => {
        if (error) return callback(error, null);
        try {
          checkSocket(socket);
          return callback(null, socket);
        } catch (refused) {
          socket.destroy();
          return callback(refused as Error, null);
        }
      });
    return new undici.Agent({
      connect: anywhere ? connect : checked,
      connections: 2,
      pipelining: 1,
      headersTimeout: 15_000,
      bodyTimeout: 15_000,
    });
  };
  return {
    async ask(address, asked) {
      if (!anywhere) checkHost(address.hostname);
      const { request } = await import('undici');
      const answer = await request(address, {
        dispatcher: await (opened ??= open()),
        method: 'GET',
        headers: asked.headers,
        signal: asked.signal,
      });
      const headers = Object.fromEntries(
        Object.entries(answer.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(', ')]])),
      );
      const wanted = answer.statusCode >= 200 && answer.statusCode < 300;
      if (!wanted) {
        answer.body.destroy();
        // Destroying a body on purpose is no error of its own.
        answer.body.on('error', () => undefined);
        return { status: answer.statusCode, headers, bytes: new Uint8Array() };
      }
      const bytes = await unpacked(answer.body, headers['content-encoding'], address, asked);
      return { status: answer.statusCode, headers, bytes };
    },
    close: async () => void (await (await opened)?.destroy()),
  };
}

const unpackers = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress({ params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 } }),
} as const;

async function unpacked(body: Readable, encoding: string | undefined, address: URL, { limit, cut }: Asked): Promise<Uint8Array> {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  const tooLarge = (): OnrecordError =>
    new OnrecordError('address-too-large', { file: address.href, limit: Math.round(limit / 1024 / 1024) });
  const parts: Uint8Array[] = [];
  let sum = 0;
  const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) {
      sum += chunk.length;
      if (sum > limit && !cut) throw tooLarge();
      parts.push(chunk);
      if (sum > limit) return;
    }
  };
  if (name === 'identity' || name === '') await collect(body);
  else if (name in unpackers) await pipeline(body, limited(limit, tooLarge), unpackers[name as keyof typeof unpackers](), collect);
  else {
    body.on('error', () => undefined).destroy();
    throw new OnrecordError('address-not-reached', { file: address.href, why: `its answer is packed as ${name.slice(0, 40)}` });
  }
  return Buffer.concat(parts).subarray(0, limit);
}

/** Passes on up to a limit, and breaks off beyond it. */
const limited = (limit: number, tooLarge: () => Error) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let sum = 0;
    for await (const chunk of chunks) {
      sum += chunk.length;
      if (sum > limit) throw tooLarge();
      yield chunk;
    }
  };
