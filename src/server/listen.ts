/** Loopback unless the user says otherwise: the record may be confidential. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { OnrecordError } from '../errors.ts';

export const loopback = '127.0.0.1';
const tries = 20;
/** Who sends slower than this, in milliseconds, is answered with 408; looked at once a second. */
const slow = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 1000 };
/** Connections at once; more are closed as they come. */
const connections = 1000;

export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Stops at once; open connections are closed. */
  close(): Promise<void>;
}

/** Whether only this machine can reach a host name or address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

/**
 * What was answered before all of it came is read to its end, for as long as a request may take, and thrown away: who is cut off while
 * still writing never reads the answer.
 */
const leaveRest = (incoming: IncomingMessage): void => void incoming.removeAllListeners('data').resume();

const listenOn = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/**
 * Listens on `port` or, when it is taken, on the next free one. Port 0 lets the system choose.
 * @throws OnrecordError `no-port-free`, `host-not-usable`
 */
export async function listen(
  app: Hono,
  port: number,
  onTaken: (taken: number, next: number) => void = () => {},
  host: string = loopback,
): Promise<Listening> {
  const answer = getRequestListener(app.fetch, { autoCleanupIncoming: false });
  const server = createServer(slow, (incoming, outgoing) => {
    outgoing.once('finish', () => leaveRest(incoming));
    return answer(incoming, outgoing);
  });
  server.maxConnections = connections;
  const last = Math.min(port + tries, 65_535);
  for (let next = port; next <= last; next += 1) {
    try {
      const got = await listenOn(server, next, host);
      return {
        port: got,
        url: `http://${host.includes(':') ? `[${host}]` : host}:${got}/`,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') throw new OnrecordError('host-not-usable', { host });
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (next < last) onTaken(next, next + 1);
    }
  }
  throw new OnrecordError('no-port-free', { first: port, last });
}
