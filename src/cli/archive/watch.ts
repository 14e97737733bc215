/** `onrecord watch FEEDS.opml`: what feeds bring is taken in, read, put to stories, and put on the record, round after round. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { OnrecordError } from '../../errors.ts';
import { type Archive, feedsOf, type ListedFeed, opmlOf, patiently, watchRound } from '../../archive/index.ts';
import { createFetcher } from '../../onrecord.ts';
import { exit, type Io, say, sayFailed } from '../io.ts';
import { writeOutput } from '../output.ts';
import { plural } from '../terminal/record.ts';
import { settle } from './add.ts';
import { meterFor } from '../progress.ts';
import { type ArchiveFlags, withArchive, withStore } from './open.ts';
import { serveArchive, type ServingFlags } from './serving.ts';

export type WatchFlags = ArchiveFlags &
  ServingFlags & {
    readonly once?: boolean;
    /** Milliseconds. */
    readonly every: number;
    readonly serve?: boolean;
    /** Others read: see `onrecord work`. */
    readonly leaveReading?: boolean;
    readonly allowPrivate?: readonly string[];
  };

async function listIn(file: string): Promise<ListedFeed[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OnrecordError('feeds-not-readable', { file, why: code === 'ENOENT' ? 'no such file' : message });
  }
  return feedsOf(text, file);
}

/** @throws OnrecordError `feeds-not-readable`, `wrong-usage` */
export async function watchCommand(file: string | undefined, flags: WatchFlags, io: Io): Promise<number> {
  const given = file === undefined ? undefined : await listIn(file);
  return withArchive(flags, io, async (archive, signal) => {
    const feeds = given ?? (await archive.store.feeds.list());
    if (feeds.length === 0) throw new OnrecordError('wrong-usage', { why: 'the archive has no feeds yet; name a file with feeds (OPML)' });
    const fetcher = createFetcher({ allowPrivate: flags.allowPrivate ?? [] });
    const stop = flags.serve ? await serveArchive(archive, flags, io) : undefined;
    const away = { signal, onAway: (why: string) => say(io, `the archive cannot be reached (${why}); trying again`) };
    let failing = 0;
    try {
      for (;;) {
        failing = await patiently(() => round(archive, feeds, flags, fetcher.get, signal, io), away);
        if (flags.once) break;
        await wait(flags.every, undefined, { signal });
      }
    } finally {
      await stop?.();
      await fetcher.close();
    }
    return failing > 0 ? exit.partly : exit.done;
  });
}

async function round(
  archive: Archive,
  feeds: readonly ListedFeed[],
  flags: WatchFlags,
  get: Parameters<typeof watchRound>[2]['get'],
  signal: AbortSignal,
  io: Io,
): Promise<number> {
  const meter = meterFor(io, 'feeds');
  const { taken, failed } = await watchRound(archive.store, feeds, {
    get,
    take: archive.take,
    signal,
    onProgress: meter.onProgress,
  }).finally(() => meter.end());
  sayFailed(io, failed);
  if (taken > 0) say(io, `${plural(taken, 'new article')}`);
  if (!flags.leaveReading) return failed.length + (await settle(archive, signal, io));
  await archive.group(signal);
  return failed.length;
}

export const serveArchiveCommand = (flags: ArchiveFlags & ServingFlags, io: Io): Promise<number> =>
  withArchive(flags, io, async (archive, signal) => {
    const stop = await serveArchive(archive, flags, io);
    await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())));
    await stop();
    return exit.done;
  });

export interface FeedsFlags {
  readonly archive?: string;
  readonly import?: string;
  readonly export?: string;
}

/** @throws OnrecordError `feeds-not-readable` */
export async function feedsCommand(flags: FeedsFlags, io: Io): Promise<number> {
  const news = flags.import === undefined ? [] : await listIn(flags.import);
  return withStore(flags, io, async (store) => {
    const known = new Map((await store.feeds.list()).map((feed) => [feed.url, feed]));
    for (const feed of news) await store.feeds.put({ ...known.get(feed.url), ...feed });
    const feeds = await store.feeds.list();
    if (flags.export === '-') io.out.write(opmlOf(feeds, 'Feeds of the archive'));
    else if (flags.export !== undefined) await writeOutput(flags.export, opmlOf(feeds, 'Feeds of the archive'));
    else
      for (const { url, title, why } of feeds)
        io.out.write(`${url}${title === undefined ? '' : `  ${title}`}${why === undefined ? '' : `\n    ${why}`}\n`);
    return exit.done;
  });
}
