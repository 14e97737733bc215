/** The commands of the archive: names, options, help. What they do is loaded when one of them runs. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { stances } from '../../facts/index.ts';
import type { Io } from '../io.ts';
import { also, port, whole, withKnown, withLook } from '../options.ts';

const where = 'a folder, or postgres://…; else DATABASE_URL, else a folder of yours';
const withPlace = (command: Command): Command => command.option('--archive <place>', where);
const withThreads = (command: Command): Command =>
  withPlace(command).option('--threads <number>', 'threads that read; as many as there are cores, 4 at most', whole(1, 64));

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
/** `30s`, `10m`, `2h` → milliseconds. */
function time(given: string): number {
  const [, count = '', unit = ''] = /^(\d{1,4})([smh])$/.exec(given) ?? [];
  const ms = Number(count) * (units[unit] ?? 0);
  if (!(ms >= 1000)) throw new InvalidArgumentError('Expected a time such as 30s, 10m or 2h.');
  return ms;
}

const withDecision = (command: Command): Command =>
  withThreads(command).option('--who <name>', 'who decides; else your user name').option('--why <reason>', 'why');

const clocks = ['said', 'published', 'happened'] as const;

function addSearch(program: Command, io: Io, done: (code: number) => void): void {
  const command = withPlace(
    program
      .command('search')
      .description('find what was said in the archive')
      .argument('[words...]', 'words by their stems; "a phrase", or, -not')
      .option('--speaker <name>', 'who said it')
      .option('--about <name>', 'whom or what it mentions')
      .option('--outlet <name>', 'who printed it'),
  )
    .addOption(new Option('--kind <kind>', 'how it is quoted').choices(['direct', 'indirect', 'mixed']))
    .addOption(new Option('--stance <stance>', 'how it was said').choices(stances))
    .option('--like <sentence>', 'statements that share most with a sentence come first')
    .option('--story <id>', 'of one story');
  for (const clock of clocks)
    command
      .option(`--${clock}-after <day>`, `${clock} then or later (2024-05-03)`)
      .option(`--${clock}-before <day>`, `${clock} then or before`);
  command
    .option('--limit <number>', 'how many on a page: 20', whole(1, 100))
    .option('--after <place>', 'the next page, as the one before tells')
    .option('--json', 'print as JSON')
    .action(async (words: string[], flags) => done(await (await import('./search.ts')).searchCommand(words, flags, io)));
}

/** @param done called with the exit code of the command that ran */
export function addArchive(program: Command, io: Io, done: (code: number) => void): void {
  addSearch(program, io, done);

  withThreads(
    program
      .command('watch')
      .description('take in what feeds bring, and put it on the record')
      .argument('[feeds]', 'a list of feeds (OPML); else those of the archive'),
  )
    .option('--once', 'one round')
    .option('--every <time>', 'pause between two rounds', time, 600_000)
    .option('--serve', 'show the archive on a page of this machine meanwhile')
    .option('--port <number>', 'port of the page', port)
    .option('--host <address>', 'listen there; beyond this machine a token is needed, and printed')
    .option('--leave-reading', 'let onrecord work read (PostgreSQL)')
    .option('--allow-private <host>', 'a host that feeds may be fetched from though it is not public; may be repeated', also)
    .action(async (feeds: string | undefined, flags) => done(await (await import('./watch.ts')).watchCommand(feeds, flags, io)));

  withThreads(program.command('work').description('read what an archive in PostgreSQL has taken in; run as many as you like'))
    .option('--once', 'end when everything is read')
    .action(async (flags) => done(await (await import('./work.ts')).workCommand(flags, io)));

  const archive = program.command('archive').description('keep articles, and what follows from them');
  withKnown(withThreads(archive.command('add').description('take articles in').argument('<files...>', 'as for story'))).action(
    async (files: string[], flags) => done(await (await import('./add.ts')).addCommand(files, flags, io)),
  );
  withPlace(archive.command('stories').description('list the stories, those that grew last first'))
    .option('--limit <number>', 'how many: 50', whole(1, 500))
    .option('--skip <number>', 'how many to pass over', whole(0, 999_999_999))
    .option('--json', 'print as JSON')
    .action(async (flags) => done(await (await import('./stories.ts')).storiesCommand(flags, io)));
  withLook(withThreads(archive.command('show').description('print the record of a story').argument('<story>', 'its id')))
    .option('--json <file>', 'write the record as JSON; - for standard output')
    .option('--html <file>', 'write the page: one file that needs no network')
    .option('--claims', 'all claims, with all their words')
    .option('--statements', 'all statements')
    .action(async (story: string, flags) => done(await (await import('./stories.ts')).showCommand(story, flags, io)));
  withDecision(archive.command('merge').description('two stories are one').argument('<story>').argument('<other>')).action(
    async (a: string, b: string, flags) => done(await (await import('./stories.ts')).mergeCommand(a, b, flags, io)),
  );
  withDecision(
    archive
      .command('split')
      .description('some articles of a story are another one')
      .argument('<story>')
      .argument('<articles...>', 'ids of the articles that leave'),
  ).action(async (story: string, articles: string[], flags) =>
    done(await (await import('./stories.ts')).splitCommand(story, articles, flags, io)),
  );
  withThreads(archive.command('rebuild').description('make everything anew from articles and decisions')).action(async (flags) =>
    done(await (await import('./keep.ts')).rebuildCommand(flags, io)),
  );
  withPlace(archive.command('backup').description('write articles, readings and decisions to one file').argument('<file>')).action(
    async (file: string, flags) => done(await (await import('./keep.ts')).backupCommand(file, flags, io)),
  );
  withThreads(archive.command('restore').description('take in what a backup has').argument('<file>')).action(async (file: string, flags) =>
    done(await (await import('./keep.ts')).restoreCommand(file, flags, io)),
  );
  withPlace(archive.command('verify').description('check every row of the archive')).action(async (flags) =>
    done(await (await import('./keep.ts')).verifyArchiveCommand(flags, io)),
  );
  const token = archive.command('token').description('who may come in over the network: readers look, editors change');
  withPlace(token.command('add').description('make a token; it is printed this once').argument('<name>', 'whose it is'))
    .addOption(new Option('--role <role>', 'what it may do').choices(['reader', 'editor']).makeOptionMandatory())
    .action(async (name: string, flags) => done(await (await import('./tokens.ts')).addTokenCommand(name, flags, io)));
  withPlace(token.command('list').description('list the tokens, without what lets in'))
    .option('--json', 'print as JSON')
    .action(async (flags) => done(await (await import('./tokens.ts')).listTokensCommand(flags, io)));
  withPlace(token.command('revoke').description('let its holder in no more').argument('<id>', 'as listed')).action(
    async (id: string, flags) => done(await (await import('./tokens.ts')).revokeTokenCommand(id, flags, io)),
  );
  withPlace(archive.command('log').description('who changed what, the newest first'))
    .option('--limit <number>', 'how many: 50', whole(1, 500))
    .option('--before <number>', 'only changes before this one', whole(1, 999_999_999))
    .option('--json', 'print as JSON')
    .action(async (flags) => done(await (await import('./tokens.ts')).logCommand(flags, io)));
  withPlace(archive.command('feeds').description('list the feeds that are watched'))
    .option('--import <file>', 'take in a list of feeds (OPML)')
    .option('--export <file>', 'write them as OPML; - for standard output')
    .action(async (flags) => done(await (await import('./watch.ts')).feedsCommand(flags, io)));
}
