/** `onrecord archive backup`, `restore`, `verify`, `rebuild`: that nothing is lost. */
import { access, constants } from 'node:fs/promises';
import { OnrecordError } from '../../errors.ts';
import { VERSION } from '../../onrecord.ts';
import { exit, type Io, say, sayFailed } from '../io.ts';
import { refuseInputs } from '../output.ts';
import { clean } from '../terminal/clean.ts';
import { plural } from '../terminal/record.ts';
import { settle } from './add.ts';
import { meterFor } from '../progress.ts';
import { type ArchiveFlags, there, withArchive, withStore } from './open.ts';

/** @throws OnrecordError `output-not-written` */
export const backupCommand = (file: string, flags: ArchiveFlags, io: Io): Promise<number> =>
  withArchive(there(flags), io, async ({ store }, signal) => {
    await refuseInputs([file], []);
    const meter = meterFor(io, 'documents written');
    let lost = 0;
    const written = await store
      .backup(file, {
        version: VERSION,
        signal,
        onProgress: meter.onProgress,
        onUnreadable: (table, { from, to, why }) => {
          lost += 1;
          const rows = `${table}: ${from === to ? `row ${from}` : `rows ${from} to ${to}`}`;
          sayFailed(io, [new OnrecordError('archive-row-unreadable', { rows, why })]);
        },
      })
      .finally(() => meter.end());
    say(io, `${plural(written.documents, 'article')} and ${plural(written.judgements, 'decision')}: ${file}`);
    return lost > 0 ? exit.partly : exit.done;
  });

/** Makes an archive where there is none, but not without a file to restore. @throws OnrecordError `backup-not-readable` */
export async function restoreCommand(file: string, flags: ArchiveFlags, io: Io): Promise<number> {
  await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new OnrecordError('backup-not-readable', { file, why: error.code === 'ENOENT' ? 'no such file' : error.message });
  });
  return withArchive(flags, io, async (archive, signal) => {
    const meter = meterFor(io, 'lines restored');
    const { documents, judgements } = await archive.store
      .restore(file, { signal, onProgress: meter.onProgress })
      .finally(() => meter.end());
    say(io, `${plural(documents, 'article')} and ${plural(judgements, 'decision')} restored`);
    return (await settle(archive, signal, io)) > 0 ? exit.partly : exit.done;
  });
}

export const verifyArchiveCommand = (flags: Pick<ArchiveFlags, 'archive'>, io: Io): Promise<number> =>
  withStore(there(flags), io, async (store) => {
    const meter = meterFor(io, 'documents checked');
    let problems = 0;
    for await (const { path, message } of store.verify({ version: VERSION, onProgress: meter.onProgress })) {
      problems += 1;
      io.out.write(`${clean(path)}: ${clean(message)}\n`);
    }
    meter.end();
    if (problems > 0) say(io, `the archive does not hold: ${plural(problems, 'problem')}`);
    else
      io.out.write(
        `the archive holds: ${plural(await store.documents.count(), 'article')}, ${plural(await store.judgements.count(), 'decision')}\n`,
      );
    return problems > 0 ? exit.partly : exit.done;
  });

export const rebuildCommand = (flags: ArchiveFlags, io: Io): Promise<number> =>
  withArchive(there(flags), io, async (archive, signal) => {
    let meter = meterFor(io, 'read');
    const { failed } = await archive
      .rebuild({
        signal,
        onProgress: (done, total) => meter.onProgress(done, total),
        onStep(step) {
          meter.end();
          if (step === 'records') meter = meterFor(io, 'stories on the record');
        },
      })
      .finally(() => meter.end());
    sayFailed(io, failed);
    const { stories } = await archive.store.stories.count();
    say(io, `${plural(await archive.store.documents.count(), 'article')} in ${plural(stories, 'story', 'stories')}`);
    return failed.length > 0 ? exit.partly : exit.done;
  });
