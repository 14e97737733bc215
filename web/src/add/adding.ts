import { type About, type Answer, postFiles, postTexts, type Problem, type Taken } from '../live/api.ts';

/** One article on its way to the desk. */
export interface Added {
  readonly key: string;
  readonly source: string;
  /** `waiting`: taken, and not read yet. `known`: it was on the desk before. */
  readonly state: 'sending' | 'waiting' | 'known' | 'failed';
  /** Of the document it became. */
  readonly id?: string;
  readonly problem?: Problem;
}

export interface Known {
  readonly outlet?: string;
  readonly date?: string;
}

const MB = 1024 * 1024;
const megabytes = (bytes: number): string => `${(bytes / MB).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

/** Why a file need not be sent at all; undefined where it may. */
export function refusal({ name, size }: Pick<File, 'name' | 'size'>, { limits }: About): Problem | undefined {
  if (size === 0) return { detail: `${name}: is empty`, cure: 'Save the article again; the file has no text in it.' };
  if (size <= limits.file) return undefined;
  return {
    detail: `${name}: has ${megabytes(size)}; a file may have ${megabytes(limits.file)}`,
    cure: 'Save the article alone, as text or as a page.',
  };
}

/** Files in uploads that the server takes: so many at once, and so many bytes. */
export function batchesOf<Sized extends { readonly size: number }>(files: readonly Sized[], { limits }: About): Sized[][] {
  const batches: Sized[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    // A form is a little larger than its files.
    if (last === undefined || last.length >= limits.articles || bytes + file.size > limits.upload * 0.95) {
      batches.push([file]);
      bytes = file.size;
    } else {
      last.push(file);
      bytes += file.size;
    }
  }
  return batches;
}

export function sendFiles(files: readonly File[], { outlet, date }: Known): Promise<Answer<Taken>> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  if (outlet) form.append('outlet', outlet);
  if (date) form.append('date', date);
  return postFiles(form);
}

export const sendText = (
  article: { readonly text: string; readonly id: string; readonly headline?: string } & Known,
): Promise<Answer<Taken>> => postTexts({ articles: [article] });

export const sendAddresses = (addresses: readonly string[]): Promise<Answer<Taken>> => postTexts({ addresses });

/** What became of the articles of one upload: taken ones wait to be read, the others say why not. */
export function settled(sent: readonly Added[], answer: Answer<Taken>): Added[] {
  const failed = answer.problem ? (answer.failed.length > 0 ? answer.failed : [answer.problem]) : answer.value.failed;
  const taken = answer.problem ? [] : answer.value.articles;
  const rows: Added[] = [];
  const told = new Set<Problem>();
  const known = new Set<string>();
  for (const one of sent) {
    const article = taken.find(({ id, source }) => source === one.source && !known.has(id));
    if (article) {
      known.add(article.id);
      rows.push({ key: one.key, source: one.source, state: article.known === true ? 'known' : 'waiting', id: article.id });
      continue;
    }
    // The server names the file first. One failure without a name is of all that were sent.
    const problem =
      failed.find((reason) => reason.detail.startsWith(`${one.source}:`)) ??
      (taken.length === 0 && failed.length === 1 ? failed[0] : undefined);
    if (problem) {
      told.add(problem);
      rows.push({ ...one, state: 'failed', problem });
    }
  }
  // A file may hold several articles, and a server may name a file otherwise.
  for (const { id, source, known: before } of taken)
    if (!known.has(id)) rows.push({ key: `${sent[0]?.key}-${id}`, source, state: before === true ? 'known' : 'waiting', id });
  for (const [index, problem] of failed.entries())
    if (!told.has(problem)) rows.push({ key: `${sent[0]?.key}-${index}`, source: '', state: 'failed', problem });
  return rows;
}
