/** Web archives (WARC, WACZ) → the articles of their pages. */
import type { Notice } from '../../facts/index.ts';
import { notice, OnrecordError } from '../../errors.ts';
import type { Input, Read } from '../adapter.ts';
import { type Entry, ZipError } from '../zip.ts';
import { type ArchivedPage, pagesOf } from './warc.ts';

export { unpacked as gunzipped } from './stream.ts';

export type Found = Read | OnrecordError | Notice;

/** Frames and notes have fewer words. */
const leastWords = 60;
const warcLimit = 512 * 1024 * 1024;

/** What reads one page; undefined when it holds none. */
export type ReadPage = (input: Input) => Promise<Read | undefined>;

const isOther = (error: unknown): boolean =>
  error instanceof OnrecordError && /^(?:page-without-article|page-too-large|file-empty|file-binary|file-damaged|pdf-)/u.test(error.code);

/** @param only the addresses that are pages; without it every record may be one */
async function* articlesOf(
  input: Input,
  bytes: Uint8Array,
  read: ReadPage,
  tally: Tally,
  only?: ReadonlySet<string>,
): AsyncGenerator<Read> {
  for await (const found of pagesOf(bytes)) {
    if ('why' in found) {
      tally.why ??= found.why;
      continue;
    }
    if (only && !only.has(found.address)) continue;
    tally.pages++;
    const one = await pageOf(found, input, tally, read);
    if (one && (one.document.text.match(/\S+/gu)?.length ?? 0) >= leastWords) {
      tally.read++;
      yield one;
    }
  }
}

interface Tally {
  pages: number;
  read: number;
  why?: string;
}

async function pageOf(
  { address, at, captured, type, body }: ArchivedPage,
  { shown, source, known }: Input,
  { pages }: Tally,
  read: ReadPage,
): Promise<Read | undefined> {
  try {
    return await read({
      bytes: body,
      shown: `${shown}: ${address}`,
      source: `${source}#${pages}`,
      known,
      around: { address, part: `record at byte ${at}`, ...(captured === undefined ? {} : { captured }) },
      ...(type === undefined ? {} : { type }),
    });
  } catch (error) {
    if (isOther(error)) return undefined;
    throw error;
  }
}

/** @throws OnrecordError `archive-without-articles` */
function* told({ shown, source }: Input, { pages, read, why }: Tally): Generator<OnrecordError | Notice> {
  if (why !== undefined) yield new OnrecordError('archive-damaged', { file: shown, why, count: read });
  else if (read === 0) throw new OnrecordError('archive-without-articles', { file: shown, count: pages });
  if (read > 0 && pages > read) yield notice('archive-pages-left', { file: source, count: pages - read }, { source });
}

export async function* readWarc(input: Input, read: ReadPage): AsyncGenerator<Found> {
  const tally: Tally = { pages: 0, read: 0 };
  yield* articlesOf(input, input.bytes, read, tally);
  yield* told(input, tally);
}

/** Whether the entries of a ZIP are those of a web archive. */
export const isWacz = (entries: ReadonlyMap<string, Entry>): boolean => [...entries.keys()].some((name) => warc.test(name));
const warc = /^archive\/[^/]+\.warc(?:\.gz)?$/u;

/** @throws OnrecordError `archive-without-articles`, `file-damaged` */
export async function* readWacz(input: Input, entries: ReadonlyMap<string, Entry>, read: ReadPage): AsyncGenerator<Found> {
  const tally: Tally = { pages: 0, read: 0 };
  const only = pageList(entries.get('pages/pages.jsonl'));
  for (const [name, entry] of entries) {
    if (!warc.test(name)) continue;
    try {
      yield* articlesOf(input, entry.read(warcLimit), read, tally, only);
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      tally.why ??= error.message;
    }
  }
  yield* told(input, tally);
}

/** Addresses of the pages that somebody visited; the rest of the archive is what they are made of. */
function pageList(entry: Entry | undefined): ReadonlySet<string> | undefined {
  if (!entry) return undefined;
  try {
    const lines = new TextDecoder().decode(entry.read(16 * 1024 * 1024)).split('\n');
    const found = lines.flatMap((line) => {
      const { url } = (line.trim() === '' ? {} : JSON.parse(line)) as { url?: unknown };
      return typeof url === 'string' ? [url] : [];
    });
    return found.length === 0 ? undefined : new Set(found);
  } catch {
    // A list that cannot be read leaves all records to be looked at.
    return undefined;
  }
}
