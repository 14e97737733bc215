/** An archive's page, as long as its commands run. */
import { notice } from '../../errors.ts';
import type { Archive } from '../../archive/index.ts';
import { emptyPage } from '../../export/index.ts';
import { createArchiveApp, isLoopback, listen, loopback, newToken } from '../../server/index.ts';
import { type Io, say } from '../io.ts';
import { portFor } from '../serve.ts';

export interface ServingFlags {
  readonly port?: number;
  readonly host?: string;
}

/** @returns what ends it */
export async function serveArchive(archive: Archive, { port, host = loopback }: ServingFlags, io: Io): Promise<() => Promise<void>> {
  const onFault = (error: unknown): void => say(io, String(error instanceof Error ? error.stack : error));
  const { tokens } = archive.store;
  const named = await tokens.any();
  const token = isLoopback(host) || named ? undefined : newToken();
  const { app, close } = createArchiveApp({
    archive,
    page: await emptyPage(),
    onFault,
    ...(token === undefined ? {} : { token }),
    ...(named ? { holderOf: (given) => tokens.holder(given), anyHost: !isLoopback(host) } : {}),
  });
  const server = await listen(app, portFor(port, io), (taken, next) => say(io, notice('port-taken', { port: taken, next }).message), host);
  if (named) io.out.write(`\nPage: ${server.url}?token=TOKEN, with a token of the archive   Stop with Ctrl-C.\n`);
  else if (token === undefined) io.out.write(`\nPage: ${server.url}   Stop with Ctrl-C.\n`);
  else {
    io.out.write(`\nPage: ${server.url}?token=${token}   Stop with Ctrl-C.\n`);
  }
  if (!isLoopback(host))
    io.out.write('Other machines can reach this page. Whoever has the token sees the archive; the way there is not encrypted.\n');
  return async () => {
    close();
    await server.close();
  };
}
