/** `onrecord archive stories`, `show`, `merge`, `split`: the stories of an archive. */
import { userInfo } from 'node:os';
import { OnrecordError } from '../../errors.ts';
import { toHtml, toJson } from '../../export/index.ts';
import { makeRecord } from '../../archive/index.ts';
import type { StoryLine } from '../../store/index.ts';
import { exit, type Io, say } from '../io.ts';
import { writeOutput } from '../output.ts';
import { printRecord, type StoryFlags } from '../story.ts';
import { clean } from '../terminal/clean.ts';
import { plural } from '../terminal/record.ts';
import { type ArchiveFlags, there, withArchive, withStore } from './open.ts';

export type StoriesFlags = Pick<ArchiveFlags, 'archive'> & { readonly limit?: number; readonly skip?: number; readonly json?: boolean };

const days = ({ first, last }: StoryLine): string => (first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`);
const lineOf = (line: StoryLine): string =>
  `${line.id}  ${clean(line.title ?? 'without a headline')}\n    ${plural(line.articles, 'article')} of ${plural(line.outlets, 'outlet')}${days(line)}\n`;

export const storiesCommand = ({ archive, limit = 50, skip = 0, json }: StoriesFlags, io: Io): Promise<number> =>
  withStore(there(archive === undefined ? {} : { archive }), io, async (store) => {
    const stories = await store.stories.list(limit, skip);
    if (json) io.out.write(`${JSON.stringify(stories, null, 2)}\n`);
    else for (const line of stories) io.out.write(lineOf(line));
    const count = await store.stories.count();
    say(io, `${plural(count.stories, 'story', 'stories')}, ${plural(await store.documents.count(), 'article')}`);
    return exit.done;
  });

export type ShowFlags = ArchiveFlags & Pick<StoryFlags, 'claims' | 'statements' | 'color' | 'width' | 'json' | 'html'>;

/** @throws OnrecordError `no-such-story` */
export const showCommand = (id: string, flags: ShowFlags, io: Io): Promise<number> =>
  withArchive(there(flags), io, async ({ store, pool }) => {
    const own = await store.stories.resolve(id);
    const kept = own === undefined ? undefined : await store.stories.record(own);
    const record = kept && !kept.stale ? kept.record : own === undefined ? undefined : await makeRecord(store, own, pool);
    if (!record) throw new OnrecordError('no-such-story', { id });
    if (flags.json === '-') io.out.write(toJson(record));
    else if (flags.json !== undefined) await writeOutput(flags.json, toJson(record));
    else printRecord(record, flags, io);
    if (flags.html !== undefined) await writeOutput(flags.html, await toHtml(record));
    return exit.done;
  });

export type DecideFlags = ArchiveFlags & { readonly who?: string; readonly why?: string };

const toldOf = ({ who, why = '' }: DecideFlags): { who: string; at: string; why: string } => ({
  who: who ?? userInfo().username,
  at: new Date().toISOString(),
  why,
});

export const mergeCommand = (a: string, b: string, flags: DecideFlags, io: Io): Promise<number> =>
  withArchive(there(flags), io, async (archive, signal) => {
    await archive.merge(a, b, toldOf(flags));
    await archive.records({ signal });
    say(io, `one story: ${await archive.store.stories.resolve(a)}`);
    return exit.done;
  });

export const splitCommand = (story: string, documents: readonly string[], flags: DecideFlags, io: Io): Promise<number> =>
  withArchive(there(flags), io, async (archive, signal) => {
    await archive.split(story, documents, toldOf(flags));
    await archive.records({ signal });
    const [first = ''] = documents;
    say(io, `the new story: ${await archive.store.stories.resolve(first)}`);
    return exit.done;
  });
