/** Bytes → documents, by what the bytes are. */
import { gunzipSync } from 'node:zlib';
import { OnrecordError } from '../errors.ts';
import { counted, charsetOf, guessedAs, type Input, type Read, withFindings } from './adapter.ts';
import { type Found, gunzipped, isWacz, readWacz, readWarc } from './archive/index.ts';
import { decode, decodeText } from './decode.ts';
import { makeDocument } from './document.ts';
import { mainPart, readDocx } from './docx/index.ts';
import { decodeFeed, documentsOfFeed, isFeed } from './feed/index.ts';
import { freeze } from './freeze.ts';
import { decodePage, documentOfPage, isPage } from './html/index.ts';
import { kindOf, limits } from './kind.ts';
import { readMessage } from './message/index.ts';
import { entriesOf, ZipError } from './zip.ts';

/**
 * The documents of an input, one after the other. What fails inside it and stops nothing comes as an error or notice.
 * @throws OnrecordError when there is nothing to be had from it
 */
export async function* documentsOf(input: Input): AsyncGenerator<Found> {
  const { bytes, shown } = input;
  switch (kindOf(bytes)) {
    case 'warc':
      return yield* readWarc(input, readPageOrPdf);
    case 'gzip':
      return yield* unpacked(input);
    case 'zip':
      return yield* entriesIn(input);
    case 'pdf':
      return yield await readPdf(input);
    case 'message':
      return yield await readMessage(input);
    case 'text':
      if (bytes.length > limits.text) throw new OnrecordError('file-too-large', { file: shown, limit: limits.text / 1024 / 1024 });
      return yield* readText(input);
  }
}

/** Opening a PDF takes a large library: it is loaded when there is one. */
const readPdf = async (input: Input): Promise<Read> => (await import('./pdf/index.ts')).readPdf(input);

const signature = 'a gzip archive';

/** A packed web archive, or one packed file. What is packed twice is not unpacked twice. */
async function* unpacked(input: Input): AsyncGenerator<Found> {
  const { bytes, shown } = input;
  const inside = await headOf(bytes);
  if (inside === undefined) throw new OnrecordError('file-binary', { file: shown, what: 'a damaged gzip archive' });
  const kind = kindOf(inside);
  if (kind === 'warc') return yield* readWarc(input, readPageOrPdf);
  if (kind === 'gzip' || kind === 'zip') throw new OnrecordError('file-binary', { file: shown, what: signature });
  const limit = kind === 'text' ? limits.text : 2 * limits.message;
  let whole: Uint8Array;
  try {
    whole = gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge
      ? new OnrecordError('file-too-large', { file: shown, limit: limit / 1024 / 1024 })
      : new OnrecordError('file-damaged', { file: shown, what: 'gzip archive', why: 'it is cut off or damaged' });
  }
  yield* documentsOf({ ...input, bytes: whole });
}

/** The first bytes of what is packed; undefined when they cannot be unpacked. */
async function headOf(packed: Uint8Array): Promise<Uint8Array | undefined> {
  for await (const part of gunzipped(packed)) return 'why' in part ? undefined : part;
  return undefined;
}

async function* entriesIn(input: Input): AsyncGenerator<Found> {
  const { bytes, shown } = input;
  try {
    const entries = entriesOf(bytes);
    if (entries.has(mainPart)) yield readDocx(input, entries);
    else if (isWacz(entries)) yield* readWacz(input, entries, readPageOrPdf);
    else throw new OnrecordError('file-binary', { file: shown, what: 'a ZIP archive without an office document or a web archive' });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new OnrecordError('file-damaged', { file: shown, what: 'ZIP archive', why: error.message });
  }
}

/** A page of an archive. */
async function readPageOrPdf(input: Input): Promise<Read | undefined> {
  const kind = kindOf(input.bytes);
  if (kind === 'pdf') return readPdf(input);
  if (kind !== 'text' || !(/\bhtml\b/iu.test(input.type ?? '') || isPage(new TextDecoder('latin1').decode(input.bytes.subarray(0, 4096)))))
    return undefined;
  return readPage(input);
}

function readPage({ bytes, shown, source, known, around, type }: Input): Read {
  const { text, guessed } = decodePage(bytes, charsetOf(type));
  const made = documentOfPage(text, shown, source, known, around);
  return withFindings(made, [
    guessedAs(guessed),
    counted('hidden-characters', made.hidden),
    counted('hidden-passages', made.unseen),
    counted('page-flattened', made.flattened),
  ]);
}

function* readText(input: Input): Generator<Read> {
  const { bytes, shown, source, known, around, type } = input;
  const decoded = decode(bytes);
  if ('binary' in decoded && decoded.binary !== 'a web page') throw new OnrecordError('file-binary', { file: shown, what: decoded.binary });
  if ('binary' in decoded || isPage(decoded.text)) {
    yield readPage(input);
    return;
  }
  if (isFeed(decoded.text)) {
    const feed = decodeFeed(bytes, type);
    const given = known.outlet === undefined ? {} : { outlet: known.outlet };
    const { made, left } = documentsOfFeed(feed.text, shown, source, given, around.address);
    for (const [at, one] of made.entries())
      yield withFindings(one, [
        at === 0 && feed.guessed ? guessedAs(feed.encoding) : undefined,
        counted('hidden-characters', one.hidden),
        at === 0 ? counted('feed-items-left', left) : undefined,
      ]);
    return;
  }
  const { text: raw, guessed, broken } = decodeText(bytes, charsetOf(type)) ?? decoded;
  const { text, hidden, rawAt } = freeze(raw);
  // A text that was not changed is its own source.
  const same = text.length === raw.length;
  const made = makeDocument(
    { text, source, ...known },
    {
      ...(around.address === undefined ? {} : { address: { words: around.address, from: 'given' } }),
      ...(around.captured === undefined ? {} : { captured: around.captured }),
      ...(same ? {} : { place: ({ start, end }) => ({ characters: [rawAt(start), rawAt(end - 1) + 1] }) }),
    },
  );
  yield withFindings(made, [guessedAs(guessed), counted('encoding-broken', broken), counted('hidden-characters', hidden)]);
}
