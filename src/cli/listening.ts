/** What a desk and the page of an archive share: where they listen, and how that is told. */
import type { Hono } from 'hono';
import { notice, OnrecordError } from '../errors.ts';
import { type Entry, isLoopback, type Listening, listen } from '../server/index.ts';
import { type Io, say } from './io.ts';

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

export const faultsTo =
  (io: Io) =>
  (error: unknown): void =>
    say(io, String(error instanceof Error ? error.stack : error));

/** One line for who came in, was refused, or asks unusually often: when, from where, whose token. */
export const entriesOn =
  (io: Io) =>
  ({ what, from, who }: Entry): void =>
    say(io, `${new Date().toISOString()} ${from}: ${what}${who ? `, ${who.name} (${who.role})` : ''}`);

interface Where {
  readonly port: number;
  readonly host: string;
  /** Of this run; or that there are tokens of the archive's own. */
  readonly token: string | { readonly own: true } | undefined;
  /** Whatever who has the token sees. */
  readonly what: 'story' | 'archive';
  /** A line to be told before. */
  readonly before?: string;
}

/** Listens, and tells the page's address with what it needs. @throws OnrecordError `no-port-free`, `host-not-usable` */
export async function listenAndTell(app: Hono, { port, host, token, what, before }: Where, io: Io): Promise<Listening> {
  const server = await listen(app, port, (taken, next) => say(io, notice('port-taken', { port: taken, next }).message), host);
  const needs = token === undefined ? '' : typeof token === 'string' ? `?token=${token}` : '?token=TOKEN, with a token of the archive';
  io.out.write(`\n${before === undefined ? '' : `${before}\n`}Page: ${server.url}${needs}   Stop with Ctrl-C.\n`);
  if (!isLoopback(host))
    io.out.write(`Other machines can reach this page. Whoever has the token sees the ${what}; the way there is not encrypted.\n`);
  return server;
}
