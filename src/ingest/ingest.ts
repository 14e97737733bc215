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

/**
 * @param inputs paths of files, folders and story files, and addresses (`https://…`), as the user named them. Nothing else is fetched.
 * @throws the signal's reason when it is aborted
 */
export async function ingest(inputs: readonly string[], options: IngestOptions = {}): Promise<Ingested> {
  const gathered = await gather(inputs);
  const notices: Notice[] = [...gathered.notices];
  const failed: OnrecordError[] = [...gathered.failed];
  const made: { document: Document; shown: string; notices: readonly Notice[] }[] = [];
  let own: Fetcher | undefined;
  const fetcher = (): Fetcher => options.fetcher ?? (own ??= createFetcher());
  const total = gathered.candidates.length;
  try {
    for (const [done, candidate] of gathered.candidates.entries()) {
      options.signal?.throwIfAborted();
      options.onProgress?.({ done, total, input: candidate.shown });
      try {
        if (made.length >= articleLimit) throw new OnrecordError('too-many-articles', { file: candidate.shown, limit: articleLimit });
        for await (const one of readCandidate(candidate, options, fetcher)) {
          if (one instanceof OnrecordError) failed.push(one);
          else if ('code' in one) notices.push(one);
          else if (made.length >= articleLimit)
            throw new OnrecordError('too-many-articles', { file: candidate.shown, limit: articleLimit });
          else {
            const language = await otherLanguage(one.document.text);
            if (language === undefined) made.push({ ...one, shown: candidate.shown });
            else
              failed.push(
                new OnrecordError('language-unsupported', {
                  file: one.document.source === candidate.source ? candidate.shown : one.document.source,
                  language,
                }),
              );
          }
        }
      } catch (error) {
        if (!(error instanceof OnrecordError)) throw error;
        failed.push(error);
      }
    }
  } finally {
    await own?.close();
  }
  options.onProgress?.({ done: total, total });
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
