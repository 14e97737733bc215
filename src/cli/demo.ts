/** `onrecord demo`: the sample story, read, printed and served. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OnrecordError } from '../errors.ts';
import { ingest } from '../onrecord.ts';
import { exit, type Io } from './io.ts';
import { logFor } from '../store/index.ts';
import { portFor } from './listening.ts';
import { serveStory } from './serve.ts';
import { printRecord, readStory, type StoryFlags } from './story.ts';

export type DemoFlags = Pick<StoryFlags, 'claims' | 'statements' | 'color' | 'width'> & { readonly port?: number };

/** The same place from src/cli and from dist/cli. */
const sample = fileURLToPath(new URL('../../examples/ostrey-museum', import.meta.url));

export async function demoCommand(flags: DemoFlags, io: Io): Promise<number> {
  const port = portFor(flags.port, io);
  if (!existsSync(sample)) throw new OnrecordError('example-not-found', { folder: sample });
  const { documents } = await ingest([sample]);
  // The sample is part of the package: corrections of it are kept elsewhere.
  const read = await readStory([sample], { judgements: logFor([], documents, io.env) }, io);
  printRecord(read.record, flags, io);
  await serveStory(read, { port }, io);
  return read.failed > 0 ? exit.partly : exit.done;
}
