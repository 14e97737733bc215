/** An archive's page, as long as its commands run. */
import type { Archive } from '../../archive/index.ts';
import { emptyPage } from '../../export/index.ts';
import { createArchiveApp, isLoopback, loopback, newToken } from '../../server/index.ts';
import type { Io } from '../io.ts';
import { entriesOn, faultsTo, listenAndTell, portFor } from '../listening.ts';

export interface ServingFlags {
  readonly port?: number;
  readonly host?: string;
}

/** @returns what ends it */
export async function serveArchive(archive: Archive, { port, host = loopback }: ServingFlags, io: Io): Promise<() => Promise<void>> {
  const { tokens } = archive.store;
  const named = await tokens.any();
  const token = isLoopback(host) || named ? undefined : newToken();
  const { app, close } = createArchiveApp({
    archive,
    page: await emptyPage(),
    onFault: faultsTo(io),
    onEntry: entriesOn(io),
    ...(token === undefined ? {} : { token }),
    ...(named ? { holderOf: (given) => tokens.holder(given), anyHost: !isLoopback(host) } : {}),
  });
  const server = await listenAndTell(app, { port: portFor(port, io), host, token: named ? { own: true } : token, what: 'archive' }, io);
  return async () => {
    close();
    await server.close();
  };
}
