/** `onrecord serve [FILES…]`: the desk, on loopback unless told otherwise, until Ctrl-C. */
import { emptyPage } from '../export/index.ts';
import { createFetcher, type Document, type Judgement } from '../onrecord.ts';
import { createApp, Desk, isLoopback, loopback, newToken } from '../server/index.ts';
import { appendJudgement, logFor, readJudgements } from '../store/index.ts';
import { OnrecordError } from '../errors.ts';
import { exit, type Io } from './io.ts';
import { entriesOn, faultsTo, listenAndTell, portFor } from './listening.ts';
import { type Read, type ReadingFlags, readStory } from './story.ts';
import { clean } from './terminal/clean.ts';

export type ServeFlags = ReadingFlags & {
  readonly port?: number;
  readonly host?: string;
  readonly fetch?: boolean;
  readonly archive?: string | true;
};

/** Beside the port: who may come, and where corrections are kept. */
export interface Serving {
  readonly port: number;
  readonly host?: string;
  /** Without inputs, the log is chosen when the first articles come. */
  readonly judgements?: string | false;
  /** Hosts that may be fetched from though they are private; false: no address is fetched. */
  readonly fetchFrom?: readonly string[] | false;
}

/** Serves until Ctrl-C. */
export async function serveStory(
  read: Read | undefined,
  { port, host = loopback, judgements, fetchFrom = [] }: Serving,
  io: Io,
): Promise<void> {
  const page = await emptyPage();
  const onFault = faultsTo(io);
  const log = typeof judgements === 'string' ? judgements : read?.log;
  let chosen = log;
  const place = (articles: readonly Document[]): string => (chosen ??= logFor([], articles, io.env));
  const keep = (judgement: Judgement, articles: readonly Document[]): Promise<void> => appendJudgement(place(articles), judgement);
  const recall = async (articles: readonly Document[]): Promise<readonly Judgement[]> => (await readJudgements(place(articles))).judgements;
  const { record, documents, readings, notices, title, judgements: decided } = read ?? {};
  const desk = new Desk({
    onFault,
    ...(judgements === false ? {} : { keep, recall }),
    ...(record ? { record } : {}),
    ...(documents ? { documents } : {}),
    ...(readings ? { readings } : {}),
    ...(notices ? { notices } : {}),
    ...(title === undefined ? {} : { title }),
    ...(decided ? { judgements: decided } : {}),
  });
  const token = isLoopback(host) ? undefined : newToken();
  const fetcher = fetchFrom === false ? undefined : createFetcher({ allowPrivate: fetchFrom });
  const app = createApp({
    desk,
    page,
    onFault,
    onEntry: entriesOn(io),
    ...(token === undefined ? {} : { token }),
    ...(fetcher ? { fetcher } : {}),
  });
  const before = log === undefined ? {} : { before: `Corrections: ${clean(log)}` };
  const server = await listenAndTell(app, { port, host, token, what: 'story', ...before }, io);
  await io.stopped();
  await server.close();
  await fetcher?.close();
}

export async function serveCommand(inputs: readonly string[], flags: ServeFlags, io: Io): Promise<number> {
  const port = portFor(flags.port, io);
  const { host, judgements, archive } = flags;
  if (archive !== undefined) {
    if (inputs.length > 0)
      throw new OnrecordError('wrong-usage', { why: 'either files are shown or an archive; onrecord archive add takes files in' });
    const { serveArchiveCommand } = await import('./archive/watch.ts');
    return serveArchiveCommand({ port, ...(host === undefined ? {} : { host }), ...(archive === true ? {} : { archive }) }, io);
  }
  const read = inputs.length > 0 ? await readStory(inputs, flags, io) : undefined;
  const fetchFrom = flags.fetch === false ? false : (flags.allowPrivate ?? []);
  await serveStory(
    read,
    { port, fetchFrom, ...(host === undefined ? {} : { host }), ...(judgements === undefined ? {} : { judgements }) },
    io,
  );
  return read && read.failed > 0 ? exit.partly : exit.done;
}
