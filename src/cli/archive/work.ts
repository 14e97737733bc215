/** `onrecord work`: reads what others take in, on any number of machines that share a PostgreSQL. */
import { OnrecordError } from '../../errors.ts';
import { askForMissing, work } from '../../archive/index.ts';
import { VERSION } from '../../onrecord.ts';
import { exit, type Io, say } from '../io.ts';
import { plural } from '../terminal/record.ts';
import { meterFor } from '../progress.ts';
import { type ArchiveFlags, withArchive } from './open.ts';

export type WorkFlags = ArchiveFlags & { readonly once?: boolean };

/** @throws OnrecordError `wrong-usage` */
export const workCommand = (flags: WorkFlags, io: Io): Promise<number> =>
  withArchive(flags, io, async (archive, signal) => {
    const { store, queue, pool } = archive;
    if (!queue)
      throw new OnrecordError('wrong-usage', {
        why: 'workers share an archive in PostgreSQL (DATABASE_URL); a folder is read by one process',
      });
    await askForMissing(store, queue);
    const meter = meterFor(io, 'read');
    const read = await work(store, queue, pool, {
      signal,
      ...(flags.once ? { once: true } : {}),
      onProgress: meter.onProgress,
      onAway: (why) => say(io, `the archive cannot be reached (${why}); trying again`),
      whenIdle: async () => (await archive.records({ signal })) > 0,
    }).finally(() => meter.end());
    say(io, `${plural(read, 'article')} read`);
    const unread = flags.once ? await store.readings.lacking(VERSION) : 0;
    if (unread > 0) say(io, `${plural(unread, 'article')} could not be read`);
    return unread > 0 ? exit.partly : exit.done;
  });
