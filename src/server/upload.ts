/** Uploaded files → documents, read as files of a folder are. They lie on the disk only while they are read, in a folder of their own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OnrecordError } from '../errors.ts';
import { type Document, ingest, type Notice } from '../onrecord.ts';
import { limits } from './story-request.ts';

interface Uploaded {
  readonly documents: readonly Document[];
  readonly notices: readonly Notice[];
  readonly failed: readonly OnrecordError[];
}

const refuse = (why: string): OnrecordError => new OnrecordError('request-not-understood', { why });

/** The last part of a name, without what a file system or a terminal would take for more than letters. */
const plainName = (name: string, at: number): string =>
  name
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{C}:*?"<>|]/gu, '')
    .replace(/^\.+/, '')
    .slice(-120) || `article ${at + 1}.txt`;

/**
 * @param form `files`, one or more; `outlet` and `date` for those that do not say themselves
 * @throws OnrecordError `request-not-understood`
 */
export async function documentsOf(form: FormData): Promise<Uploaded> {
  const files = form.getAll('files').filter((value) => typeof value !== 'string');
  if (files.length === 0) throw refuse('the form has no files');
  if (files.length > limits.articles) throw refuse(`more than ${limits.articles} files at once`);
  const known = Object.fromEntries(
    (['outlet', 'date'] as const).flatMap((key) => {
      const value = form.get(key);
      return typeof value === 'string' && value.trim() ? [[key, value.slice(0, 1000)]] : [];
    }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
  try {
    const paths: string[] = [];
    const taken = new Set<string>();
    for (const [at, file] of files.entries()) {
      let name = plainName(file.name, at);
      if (taken.has(name.toLowerCase())) name = `${at + 1} ${name}`;
      taken.add(name.toLowerCase());
      const path = join(folder, name);
      await writeFile(path, new Uint8Array(await file.arrayBuffer()), { flag: 'wx', mode: 0o600 });
      paths.push(path);
    }
    const { documents, notices, failed } = await ingest(paths, known);
    return { documents, notices, failed: failed.map((error) => withoutFolder(error, folder)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing of this machine's folders is told. */
function withoutFolder({ code, values }: OnrecordError, folder: string): OnrecordError {
  const short = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value.replaceAll(`${folder}/`, '') : value]);
  return new OnrecordError(code, Object.fromEntries(short));
}
