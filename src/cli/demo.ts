/** `onrecord demo`: the sample story, read, printed and served. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OnrecordError } from '../errors.ts';
import { exit, type Io } from './io.ts';
import { portFor, serveRecord } from './serve.ts';
import { printRecord, readStory, type StoryFlags } from './story.ts';

export type DemoFlags = Pick<StoryFlags, 'claims' | 'color' | 'width'> & { readonly port?: number };

/** The same place from src/cli and from dist/cli. */
const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** The first folder with a story, by name. @throws OnrecordError `example-not-found` */
async function sampleStory(): Promise<string> {
  for (const name of (await readdir(examples).catch(() => [])).sort()) {
    const file = join(examples, name, 'story.json');
    if ((await stat(file).catch(() => undefined))?.isFile()) return join(examples, name);
  }
  throw new OnrecordError('example-not-found', { folder: examples });
}

export async function demoCommand(flags: DemoFlags, io: Io): Promise<number> {
  const port = portFor(flags.port, io);
  const { record, failed } = await readStory([await sampleStory()], {}, io);
  printRecord(record, flags, io);
  await serveRecord(record, port, io);
  return failed > 0 ? exit.partly : exit.done;
}
