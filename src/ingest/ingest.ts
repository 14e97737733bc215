/** Files, folders and story files → documents. One bad file never stops the rest. */
import { basename } from 'node:path';
import type { Document, Notice } from '../facts/index.ts';
import { notice, OnrecordError } from '../errors.ts';
import { documentsOf } from './adapt.ts';
import type { Found } from './archive/index.ts';
import { makeDocument } from './document.ts';
import { createFetcher, type Fetcher, isAddress } from './fetch/index.ts';
import { type Candidate, gather } from './gather.ts';
import { kindOf, limits } from './kind.ts';
import { otherLanguage } from './language.ts';
import { readBytes, textLimit } from './read-file.ts';
import type { Metadata } from './story-file.ts';
import { withoutDuplicates } from './duplicates.ts';

/** Outlet, date and headline are those of every input that does not say otherwise itself. */
export interface IngestOptions extends Metadata {
  /** How addresses are fetched; one is made where it is needed, for public machines only. */
  readonly fetcher?: Fetcher;
  readonly signal?: AbortSignal;
  /** Called before each input is read, and once at the end (`done === total`, no input). */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly input?: string }) => void;
}

export interface Ingested {
  /** From a story file, if there is one. */
  readonly title?: string;
  /** In the order of the inputs, each article once. */
  readonly documents: readonly Document[];
  /** What could not be told, and a notice for each input that failed. */
  readonly notices: readonly Notice[];
  /** One for each input, or file of an input, that gave no document. */
  readonly failed: readonly OnrecordError[];
}

/** Articles of one story. A pairwise comparison of more would take long, and no story has them. */
export const articleLimit = 500;

/** What stands for a candidate. @throws OnrecordError */
async function* readCandidate(candidate: Candidate, options: IngestOptions, fetcher: () => Fetcher): AsyncGenerator<Found> {
  const { source, outlet, date, headline, shown } = candidate;
  const known = {
    ...metadataOf(options),
    ...(outlet && { outlet }),
    ...(date && { date }),
    ...(headline && { headline }),
  };
  if (candidate.address !== undefined) {
    const answer = await fetcher().get(candidate.address, options.signal ? { signal: options.signal } : {});
    if (answer.kind === 'unchanged') throw new OnrecordError('address-answered', { file: shown, status: 304 });
    const { bytes, type, address, at } = answer;
    yield* documentsOf({ bytes, shown, source, known, around: { address, captured: at }, ...(type === undefined ? {} : { type }) });
    return;
  }
  if (candidate.path === undefined) {
    // A text that came inside JSON stays as it is: others count by its offsets.
    const text = candidate.text ?? '';
    if (Buffer.byteLength(text) > textLimit) throw new OnrecordError('file-too-large', { file: shown, limit: textLimit / 1024 / 1024 });
    yield makeDocument({ text, source, ...known });
    return;
  }
  const bytes = await readBytes(candidate.path, shown, (head) => limits[kindOf(head)]);
  yield* documentsOf({ bytes, shown, source, known, around: {} });
}

const metadataOf = ({ outlet, date, headline }: Metadata): Metadata => ({
  ...(outlet && { outlet }),
  ...(date && { date }),
  ...(headline && { headline }),
});

/** The record names files without their folders: it may be passed on, and must not tell whose machine it was made on. */
function withoutFolders({ code, values }: OnrecordError): Notice {
  const bare = (named: string): string => (isAddress(named) ? named : basename(named));
  const name = (slot: string): Record<string, string> => (typeof values[slot] === 'string' ? { [slot]: bare(values[slot]) } : {});
  const short = { ...values, ...name('file'), ...name('other') };
  return notice(code, short, { source: bare(String(values['file'])) });
}

/** A document as it comes, with what could not be told of it. */
export interface Came {
  readonly document: Document;
  readonly notices: readonly Notice[];
  /** The input that it came from, as the user named it. */
  readonly shown: string;
}

/** @param isFull asked before each document: then the rest is refused */
async function* readAll(
  candidates: readonly Candidate[],
  options: IngestOptions,
  isFull: () => boolean = () => false,
): AsyncGenerator<Came | OnrecordError | Notice> {
  let own: Fetcher | undefined;
  const fetcher = (): Fetcher => options.fetcher ?? (own ??= createFetcher());
  const total = candidates.length;
  const roomFor = ({ shown }: Candidate): void => {
    if (isFull()) throw new OnrecordError('too-many-articles', { file: shown, limit: articleLimit });
  };
  try {
    for (const [done, candidate] of candidates.entries()) {
      options.signal?.throwIfAborted();
      const { shown, source } = candidate;
      options.onProgress?.({ done, total, input: shown });
      try {
        roomFor(candidate);
        for await (const one of readCandidate(candidate, options, fetcher)) {
          if (one instanceof OnrecordError || 'code' in one) {
            yield one;
            continue;
          }
          roomFor(candidate);
          const language = await otherLanguage(one.document.text);
          const file = one.document.source === source ? shown : one.document.source;
          yield language === undefined ? { ...one, shown } : new OnrecordError('language-unsupported', { file, language });
        }
      } catch (error) {
        if (!(error instanceof OnrecordError)) throw error;
        yield error;
      }
    }
  } finally {
    await own?.close();
  }
  options.onProgress?.({ done: total, total });
}

/**
 * One after the other, as many as there are, as an archive takes them in; the same one may come twice.
 * @param inputs as of `ingest`
 * @throws the signal's reason when it is aborted
 */
export async function* ingestEach(inputs: readonly string[], options: IngestOptions = {}): AsyncGenerator<Came | OnrecordError | Notice> {
  const { candidates, notices, failed } = await gather(inputs);
  yield* notices;
  yield* failed;
  yield* readAll(candidates, options);
}

/**
 * The articles of one story.
 * @param inputs paths of files, folders and story files, and addresses (`https://…`), as the user named them. Nothing else is fetched.
 * @throws the signal's reason when it is aborted
 */
export async function ingest(inputs: readonly string[], options: IngestOptions = {}): Promise<Ingested> {
  const gathered = await gather(inputs);
  const notices: Notice[] = [...gathered.notices];
  const failed: OnrecordError[] = [...gathered.failed];
  const made: Came[] = [];
  for await (const one of readAll(gathered.candidates, options, () => made.length >= articleLimit)) {
    if (one instanceof OnrecordError) failed.push(one);
    else if ('code' in one) notices.push(one);
    else made.push(one);
  }
  const { kept, dropped } = withoutDuplicates(made);
  for (const { item, like } of dropped) {
    failed.push(new OnrecordError('file-duplicate', { file: item.shown, other: like.shown }));
  }
  for (const { notices: own } of kept) notices.push(...own);
  for (const error of failed) notices.push(withoutFolders(error));
  return {
    ...(gathered.title === undefined ? {} : { title: gathered.title }),
    documents: kept.map(({ document }) => document),
    notices,
    failed,
  };
}
