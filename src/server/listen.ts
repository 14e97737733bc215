/** Loopback only: the record may be confidential. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { OnrecordError } from '../errors.ts';

export const loopback = '127.0.0.1';
const tries = 20;

export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Stops at once; open connections are closed. */
  close(): Promise<void>;
}

const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/**
 * Listens on `port` or, when it is taken, on the next free one. Port 0 lets the system choose.
 * @throws OnrecordError `no-port-free`
 */
export async function listen(app: Hono, port: number, onTaken: (taken: number, next: number) => void = () => {}): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  server.requestTimeout = 60_000;
  server.headersTimeout = 10_000;
  const last = Math.min(port + tries, 65_535);
  for (let next = port; next <= last; next += 1) {
    try {
      const got = await listenOn(server, next);
      return {
        port: got,
        url: `http://${loopback}:${got}/`,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (next < last) onTaken(next, next + 1);
    }
  }
  throw new OnrecordError('no-port-free', { first: port, last });
}
