/** Files, folders and story files → documents. One bad file never stops the rest. */
import { basename } from 'node:path';
import type { Document, Notice } from '../facts/index.ts';
import { notice, OnrecordError } from '../errors.ts';
import { decode } from './decode.ts';
import { type Made, makeDocument } from './document.ts';
import { freeze } from './freeze.ts';
import { decodeFeed, documentsOfFeed, isFeed } from './feed/index.ts';
import { type Candidate, gather } from './gather.ts';
import { decodePage, documentOfPage, isPage } from './html/index.ts';
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

type Codes = 'encoding-guessed' | 'encoding-broken' | 'hidden-characters' | 'page-flattened' | 'feed-items-left';

type Finding = readonly [Codes, Record<string, string | number>];
interface Read {
  readonly document: Document;
  readonly notices: readonly Notice[];
}

const withFindings = ({ document, notices }: Made, found: readonly Finding[]): Read => ({
  document,
  notices: [...found.map(([code, values]) => notice(code, values, { source: document.id })), ...notices],
});

/** The documents of a candidate. A text that came inside JSON stays as it is: others count by its offsets. */
async function documentsOf(candidate: Candidate, options: IngestOptions): Promise<Read[]> {
  const { source, outlet, date, headline, shown } = candidate;
  const known = { ...options, ...(outlet && { outlet }), ...(date && { date }), ...(headline && { headline }) };
  if (candidate.path === undefined) {
    const text = candidate.text ?? '';
    if (Buffer.byteLength(text) > textLimit) throw new OnrecordError('file-too-large', { file: shown, limit: textLimit / 1024 / 1024 });
    return [makeDocument({ text, source, ...known })];
  }
  const bytes = await readBytes(candidate.path, shown);
  const decoded = decode(bytes);
  if ('binary' in decoded && decoded.binary !== 'a web page') throw new OnrecordError('file-binary', { file: shown, what: decoded.binary });
  if ('binary' in decoded || isPage(decoded.text)) {
    const page = decodePage(bytes);
    const made = documentOfPage(page.text, shown, source, known);
    return [withFindings(made, findingsOf({ ...page, hidden: made.hidden, flattened: made.flattened }))];
  }
  if (isFeed(decoded.text)) {
    const feed = decodeFeed(bytes);
    const { made, left } = documentsOfFeed(
      feed.text,
      shown,
      source,
      outlet ? { outlet } : options.outlet ? { outlet: options.outlet } : {},
    );
    const about = { hidden: 0, ...(feed.guessed ? { guessed: feed.encoding } : {}), left };
    return made.map((one, at) => withFindings(one, findingsOf({ ...(at === 0 ? about : {}), hidden: one.hidden })));
  }
  const { text, hidden } = freeze(decoded.text);
  return [withFindings(makeDocument({ text, source, ...known }), findingsOf({ ...decoded, hidden }))];
}

function findingsOf({
  guessed,
  broken,
  hidden,
  flattened,
  left,
}: {
  guessed?: string;
  broken?: number;
  hidden: number;
  flattened?: number;
  left?: number;
}): Finding[] {
  const found: Finding[] = [];
  if (guessed !== undefined) found.push(['encoding-guessed', { encoding: guessed }]);
  if (broken !== undefined) found.push(['encoding-broken', { count: broken }]);
  if (hidden > 0) found.push(['hidden-characters', { count: hidden }]);
  if (flattened) found.push(['page-flattened', { count: flattened }]);
  if (left) found.push(['feed-items-left', { count: left }]);
  return found;
}

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
      for (const one of await documentsOf(candidate, options)) made.push({ ...one, shown: candidate.shown });
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
