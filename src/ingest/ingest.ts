/** Files, folders and story files → documents. One bad file never stops the rest. */
import { basename } from 'node:path';
import type { Document, Notice } from '../facts/index.ts';
import { notice, OnrecordError } from '../errors.ts';
import { documentsOf } from './adapt.ts';
import type { Found } from './archive/index.ts';
import { makeDocument } from './document.ts';
import { type Candidate, gather } from './gather.ts';
import { kindOf, limits } from './kind.ts';
import { readBytes, textLimit } from './read-file.ts';
import type { Metadata } from './story-file.ts';
import { withoutDuplicates } from './duplicates.ts';

/** Known for every input that does not say otherwise itself. */
export type IngestOptions = Metadata;

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
async function* readCandidate(candidate: Candidate, options: Metadata): AsyncGenerator<Found> {
  const { source, outlet, date, headline, shown } = candidate;
  const known = {
    ...metadataOf(options),
    ...(outlet && { outlet }),
    ...(date && { date }),
    ...(headline && { headline }),
  };
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
  const name = (slot: string): Record<string, string> => (typeof values[slot] === 'string' ? { [slot]: basename(values[slot]) } : {});
  const short = { ...values, ...name('file'), ...name('other') };
  return notice(code, short, { source: basename(String(values['file'])) });
}

/** @param inputs paths of text files, folders and story files, as the user named them */
export async function ingest(inputs: readonly string[], options: IngestOptions = {}): Promise<Ingested> {
  const gathered = await gather(inputs);
  const notices: Notice[] = [...gathered.notices];
  const failed: OnrecordError[] = [...gathered.failed];
  const made: { document: Document; shown: string; notices: readonly Notice[] }[] = [];
  for (const candidate of gathered.candidates) {
    try {
      if (made.length >= articleLimit) throw new OnrecordError('too-many-articles', { file: candidate.shown, limit: articleLimit });
      for await (const one of readCandidate(candidate, options)) {
        if (one instanceof OnrecordError) failed.push(one);
        else if ('code' in one) notices.push(one);
        else if (made.length >= articleLimit) throw new OnrecordError('too-many-articles', { file: candidate.shown, limit: articleLimit });
        else made.push({ ...one, shown: candidate.shown });
      }
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      failed.push(error);
    }
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
