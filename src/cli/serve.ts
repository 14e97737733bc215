/** `onrecord serve [FILES…]`: the desk on loopback, until Ctrl-C. */
import { emptyPage } from '../export/index.ts';
import type { StoryRecord } from '../onrecord.ts';
import { createApp, listen } from '../server/index.ts';
import { notice, OnrecordError } from '../errors.ts';
import { exit, type Io, say } from './io.ts';
import { readStory, type StoryFlags } from './story.ts';

export type ServeFlags = Pick<StoryFlags, 'outlet' | 'date' | 'title'> & { readonly port?: number };

const usualPort = 4173;

/** --port, or PORT, or the usual one. @throws OnrecordError `wrong-usage` */
export function portFor(asked: number | undefined, { env }: Io): number {
  if (asked !== undefined) return asked;
  const given = env['PORT'];
  if (!given) return usualPort;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535)
    throw new OnrecordError('wrong-usage', { why: `PORT is “${given}”, expected a number up to 65535` });
  return Number(given);
}

/** Serves until Ctrl-C. */
export async function serveRecord(record: StoryRecord | undefined, port: number, io: Io): Promise<void> {
  const page = await emptyPage();
  const onFault = (error: unknown): void => say(io, String(error instanceof Error ? error.stack : error));
  const app = createApp({ page, onFault, ...(record ? { record } : {}) });
  const server = await listen(app, port, (taken, next) => say(io, notice('port-taken', { port: taken, next }).message));
  io.out.write(`\nPage: ${server.url}   Stop with Ctrl-C.\n`);
  await io.stopped();
  await server.close();
}

export async function serveCommand(inputs: readonly string[], flags: ServeFlags, io: Io): Promise<number> {
  const port = portFor(flags.port, io);
  const read = inputs.length > 0 ? await readStory(inputs, flags, io) : undefined;
  await serveRecord(read?.record, port, io);
  return read && read.failed > 0 ? exit.partly : exit.done;
}
