/** What the user named → the texts it stands for, each with what is known about it. Nothing outside it is read. */
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Notice } from '../facts/index.ts';
import { notice, OnrecordError } from '../errors.ts';
import { decode } from './decode.ts';
import { isFeed } from './feed/index.ts';
import { isAddress } from './fetch/index.ts';
import { readBytes, storyLimit, systemReason, textLimit } from './read-file.ts';
import { type Metadata, parseSidecar, parseStoryFile } from './story-file.ts';

/** One text to be, still in its file or already at hand. */
export interface Candidate extends Metadata {
  /** As the user named it. */
  readonly shown: string;
  readonly source: string;
  readonly path?: string;
  readonly text?: string;
  /** It is fetched: the user named it. */
  readonly address?: string;
  /** A story file names it and says what is known about it. */
  readonly listed?: true;
}

export interface Gathered {
  readonly title?: string;
  readonly candidates: readonly Candidate[];
  readonly notices: readonly Notice[];
  readonly failed: readonly OnrecordError[];
}

const asFailure = (error: unknown): OnrecordError => {
  if (error instanceof OnrecordError) return error;
  throw error;
};

/** The real path of a file inside a folder. @throws OnrecordError `file-outside`, `file-not-found` */
async function inside(folder: string, file: string, shown: string): Promise<string> {
  const root = await realpath(folder);
  let path: string;
  try {
    path = await realpath(resolve(root, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new OnrecordError('file-not-found', { file: shown });
    throw new OnrecordError('file-not-readable', { file: shown, why: systemReason(error) });
  }
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) throw new OnrecordError('file-outside', { file: shown });
  return path;
}

async function jsonText(path: string, shown: string): Promise<string> {
  const decoded = decode(await readBytes(path, shown, storyLimit));
  if ('binary' in decoded) throw new OnrecordError('story-file-invalid', { file: shown, why: decoded.binary });
  return decoded.text;
}

/** `name.json` beside `name.txt`. A link is not followed: it may lead anywhere. */
async function sidecarOf(path: string, shown: string): Promise<{ metadata: Metadata; notices: Notice[] }> {
  const side = `${path.slice(0, path.length - extname(path).length)}.json`;
  const name = basename(side);
  if (side === path || name === 'story.json' || !(await lstat(side).catch(() => undefined))?.isFile()) return { metadata: {}, notices: [] };
  const left = (why: string): { metadata: Metadata; notices: Notice[] } => ({
    metadata: {},
    notices: [notice('sidecar-unreadable', { file: name, why }, { source: basename(shown) })],
  });
  try {
    const decoded = decode(await readBytes(side, name, textLimit));
    if ('binary' in decoded) return left(decoded.binary);
    const sidecar = parseSidecar(decoded.text);
    return 'why' in sidecar ? left(sidecar.why) : { metadata: sidecar.metadata, notices: [] };
  } catch (error) {
    return left(asFailure(error).message);
  }
}

async function textFile(path: string, shown: string): Promise<Gathered> {
  const { metadata, notices } = await sidecarOf(path, shown);
  return { candidates: [{ shown, source: basename(shown), path, ...metadata }], notices, failed: [] };
}

async function textsOf(folder: string, shown: string): Promise<Gathered> {
  const names = (await readdir(folder))
    .filter((name) => /\.(?:txt|html?|xhtml|rss|atom|pdf|docx|eml|wacz|warc(?:\.gz)?)$/i.test(name))
    .sort();
  if (names.length === 0) throw new OnrecordError('folder-empty', { file: shown });
  return all(names.map((name) => async () => textFile(await inside(folder, name, join(shown, name)), join(shown, name))));
}

async function storyFile(path: string, shown: string): Promise<Gathered> {
  const story = parseStoryFile(await jsonText(path, shown), shown);
  const title = story.title === undefined ? {} : { title: story.title };
  const folder = dirname(path);
  const { articles } = story;
  if (!articles) return { ...(await textsOf(folder, dirname(shown))), ...title };
  const found = await all(
    articles.map((article, index) => async () => {
      const { file, text, id, ...metadata } = article;
      if (file === undefined) {
        const source = id ?? `${basename(shown)}#${index + 1}`;
        return { candidates: [{ shown: `${shown}: ${source}`, source, text: text ?? '', ...metadata }], notices: [], failed: [] };
      }
      const name = join(dirname(shown), file);
      return {
        candidates: [{ shown: name, source: basename(file), path: await inside(folder, file, name), listed: true, ...metadata }],
        notices: [],
        failed: [],
      };
    }),
  );
  return { ...found, ...title };
}

/** Runs each, in order; what fails is kept and stops nothing. */
async function all(parts: readonly (() => Promise<Gathered>)[]): Promise<Gathered> {
  const candidates: Candidate[] = [];
  const notices: Notice[] = [];
  const failed: OnrecordError[] = [];
  let title: string | undefined;
  for (const part of parts) {
    try {
      const found = await part();
      title ??= found.title;
      candidates.push(...found.candidates);
      notices.push(...found.notices);
      failed.push(...found.failed);
    } catch (error) {
      failed.push(asFailure(error));
    }
  }
  return { ...(title === undefined ? {} : { title }), candidates, notices, failed };
}

/** A JSON Feed says so in its first lines; other JSON is a story file. */
async function isJsonFeed(input: string): Promise<boolean> {
  const bytes = await readBytes(input, input, storyLimit).catch(() => new Uint8Array());
  return isFeed(new TextDecoder().decode(bytes.subarray(0, 8192)));
}

/** What a document from an address is called: the address without what only machines read. */
function nameOf(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.host}${url.pathname}`.slice(0, 120) : address.slice(0, 120);
}

async function gatherOne(input: string): Promise<Gathered> {
  // Only what the user named is an address: a story file names files of its own folder.
  if (isAddress(input)) return { candidates: [{ shown: input, source: nameOf(input), address: input }], notices: [], failed: [] };
  const found = await stat(input).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new OnrecordError('file-not-found', { file: input });
    throw new OnrecordError('file-not-readable', { file: input, why: systemReason(error) });
  });
  if (!found.isDirectory()) return /\.json$/i.test(input) && !(await isJsonFeed(input)) ? storyFile(input, input) : textFile(input, input);
  try {
    const story = join(input, 'story.json');
    if ((await lstat(story).catch(() => undefined))?.isFile()) return await storyFile(story, story);
    return await textsOf(input, input);
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    throw new OnrecordError('file-not-readable', { file: input, why: systemReason(error) });
  }
}

/** `name.json` beside a named `name.txt`, as `folder/*` gives them: it is read with its text. */
const isSidecar = (input: string, inputs: ReadonlySet<string>): boolean =>
  /\.json$/i.test(input) && inputs.has(input.replace(/\.json$/i, '.txt'));

export async function gather(inputs: readonly string[]): Promise<Gathered> {
  const named = new Set(inputs);
  const found = await all(inputs.filter((input) => !isSidecar(input, named)).map((input) => () => gatherOne(input)));
  const listed = new Set(found.candidates.flatMap(({ path, listed: isListed }) => (path && isListed ? [path] : [])));
  if (listed.size === 0) return found;
  // A text that a story file lists and the user names as well is one text.
  const candidates: Candidate[] = [];
  for (const candidate of found.candidates) {
    const path = candidate.listed || !candidate.path ? undefined : await realpath(candidate.path).catch(() => undefined);
    if (!path || !listed.has(path)) candidates.push(candidate);
  }
  return { ...found, candidates };
}
