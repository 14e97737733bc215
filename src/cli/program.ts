/** The command line: names, options, help. */
import { Command } from 'commander';
import { VERSION } from '../onrecord.ts';
import { addArchive } from './archive/index.ts';
import { demoCommand } from './demo.ts';
import { diffCommand } from './diff.ts';
import { addExport } from './export.ts';
import type { Io } from './io.ts';
import { port, withKnown, withLook } from './options.ts';
import { readCommand } from './read.ts';
import { serveCommand } from './serve.ts';
import { storiesCommand } from './stories.ts';
import { storyCommand } from './story.ts';
import { verifyCommand } from './verify.ts';

const exits = `
Exit codes:
  0    done
  1    nothing could be read
  2    wrong usage, or an output that cannot be written
  3    done, but some inputs failed; for verify: the record does not hold
  70   a fault of the program
  130  stopped with Ctrl-C`;

const withAssist = (command: Command): Command =>
  command
    .option(
      '--assist <url>',
      'let a language model pick among what was found; passages of the articles are sent there (key: ONRECORD_ASSIST_KEY)',
    )
    .option('--assist-model <name>', 'the name of the model at that address')
    .option('--without-assist', 'leave out what a language model picked before');

/** @param done called with the exit code of the command that ran */
export function programFor(io: Io, done: (code: number) => void): Command {
  const program = new Command('onrecord')
    .description('Puts a news story on the record: who said what, on whose word, and where the outlets part.')
    .version(VERSION, '-v, --version')
    .addHelpText('after', exits)
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) })
    .showHelpAfterError('(see onrecord --help)')
    .exitOverride();

  withLook(
    withAssist(
      withKnown(
        program
          .command('story')
          .description('read the articles of one story')
          .argument(
            '<files...>',
            'texts, web pages, feeds, PDF, DOCX, e-mail, web archives; folders and story files (JSON) of them; addresses (https://…)',
          )
          .option('--title <title>', 'title of the record')
          .option('--judgements <file>', 'the log of corrections to apply; of a folder, its judgements.jsonl')
          .option('--no-judgements', 'apply no corrections')
          .option('--json <file>', 'write the record as JSON; - for standard output')
          .option('--html <file>', 'write the page: one file that needs no network')
          .option('--csv <folder>', 'write the tables')
          .option('--claims', 'all claims, with all their words')
          .option('--statements', 'all statements'),
      ),
    ),
  ).action(async (files: string[], flags) => done(await storyCommand(files, flags, io)));

  withLook(
    withKnown(
      program
        .command('read')
        .description('read one article')
        .argument('<file>', 'a file or an address')
        .option('--json', 'print the reading as JSON'),
    ),
  ).action(async (file: string, flags) => done(await readCommand(file, flags, io)));

  withKnown(
    program
      .command('stories')
      .description('tell which articles are about one story')
      .argument('<files...>', 'as for story')
      .option('--json', 'print the stories as JSON'),
  ).action(async (files: string[], flags) => done(await storiesCommand(files, flags, io)));

  withAssist(
    withKnown(
      program
        .command('serve')
        .description('show a story on a page of this machine')
        .argument('[files...]', 'as for story')
        .option('--title <title>', 'title of the record')
        .option('--judgements <file>', 'the log of corrections to apply and to write')
        .option('--no-judgements', 'apply no corrections, and keep none')
        .option(
          '--archive [place]',
          'show an archive instead of files: a folder, or postgres://…; else DATABASE_URL, else a folder of yours',
        )
        .option('--no-fetch', 'fetch no address that is given on the page')
        .option('--port <number>', 'port', port)
        .option('--host <address>', 'listen there; beyond this machine a token is needed, and printed'),
    ),
  ).action(async (files: string[], flags) => done(await serveCommand(files, flags, io)));

  withLook(
    program
      .command('demo')
      .description('read the sample story, print it and show it on a page')
      .option('--claims', 'all claims, with all their words')
      .option('--statements', 'all statements')
      .option('--port <number>', 'port on loopback', port),
  ).action(async (flags) => done(await demoCommand(flags, io)));

  program
    .command('verify')
    .description('check a record against its texts, word for word')
    .argument('<record>', 'the JSON that story --json wrote')
    .option('--documents <folder>', 'check it against these files, too')
    .action(async (file: string, flags) => done(await verifyCommand(file, flags, io)));

  withLook(
    withKnown(
      program
        .command('diff')
        .description('what a later version of an article withdrew, reworded and added')
        .argument('<earlier>', 'a file or an address')
        .argument('<later>', 'a file or an address')
        .option('--json', 'print the difference as JSON'),
    ),
  ).action(async (earlier: string, later: string, flags) => done(await diffCommand(earlier, later, flags, io)));

  addExport(program, io, done);
  addArchive(program, io, done);

  return program;
}
