/** Every error and notice the program can give: what was expected, what came, what to do. `docs/errors.md` is made from it. */
import { ingestEntries } from './errors/ingest.ts';
import type { Notice, Span } from './facts/index.ts';

export interface CatalogueEntry {
  /** `error`: the input or the call could not be used. `notice`: done, but something could not be told. */
  readonly kind: 'error' | 'notice';
  /** One sentence with `{slots}`. */
  readonly message: string;
  /** What to do about it. */
  readonly cure: string;
}

const entries = {
  // Reading one article
  'speaker-not-found': {
    kind: 'notice',
    message: 'the speaker could not be told: {words}',
    cure: 'Read the passage; the article may not say it, or says it far from the words.',
  },
  'quotation-never-closed': {
    kind: 'notice',
    message: 'a quotation opens here and is never closed; its end was taken from the paragraph',
    cure: 'Read the passage: where the quotation ends is not printed.',
  },
  // The model
  'model-not-found': {
    kind: 'error',
    message: '{file}: a file of the model is missing ({why})',
    cure: 'Install the package again; the model comes with it.',
  },
  'model-damaged': {
    kind: 'error',
    message: '{file}: is not the file that its manifest names (its SHA-256 is {why})',
    cure: 'Install the package again; a model that was changed is not run.',
  },
  'model-not-loaded': {
    kind: 'error',
    message: 'the model could not be loaded ({why})',
    cure: 'Check that onnxruntime-node or onnxruntime-web is installed for this machine.',
  },
  'model-failed': {
    kind: 'error',
    message: 'the model failed ({why})',
    cure: 'Try again; if it fails on one text always, please report it.',
  },
  'read-by-rules': {
    kind: 'notice',
    message: 'the trained reader could not be used ({why}); this article was read by the rules alone',
    cure: 'Install the package again if it happens with every article; the rules find fewer statements.',
  },
  'reader-in-webassembly': {
    kind: 'notice',
    message: 'the native runtime could not be loaded ({why}); the trained reader ran in WebAssembly',
    cure: 'Nothing needs to be done; reading is several times slower. onnxruntime-node may have no build for this machine.',
  },
  'date-relative': {
    kind: 'notice',
    message: 'the day of publication is not known, so this and other dates that count from it stay open',
    cure: 'Give the day with --date, a sidecar file or story.json.',
  },
  'name-ambiguous': {
    kind: 'notice',
    message: 'the name fits several people of this article; it was left apart',
    cure: 'Read the passage; the words around it may tell who is meant.',
  },
  // Versions of an article
  'later-version': {
    kind: 'notice',
    message: '{later} is a later version of {earlier}: sentences withdrawn {withdrawn}, reworded {changed}, added {added}',
    cure: 'See the versions in the record, or onrecord diff with both.',
  },
  'passage-withdrawn': {
    kind: 'notice',
    message: 'the later version of this article does not say this any more',
    cure: 'Ask the outlet why before you rely on it.',
  },
  'passage-reworded': {
    kind: 'notice',
    message: 'the later version of this article says this in other words',
    cure: 'See the versions in the record for both wordings.',
  },
  'versions-without-order': {
    kind: 'notice',
    message: '{first} and {second} are versions of one article; which is the later one is not known',
    cure: 'Give each its day of publication, or compare them with onrecord diff EARLIER LATER.',
  },
  // Corrections
  'judgement-orphaned': {
    kind: 'notice',
    message: 'a correction ({id}) is kept, but not applied: its words are in none of the articles: “{words}” ({file})',
    cure: 'The article was changed, or is not among those read. Look whether the new text needs the correction, too, and make it there.',
  },
  'judgement-partly-gone': {
    kind: 'notice',
    message: 'a correction ({id}) is applied in part: some of its words are in none of the articles: “{words}” ({file})',
    cure: 'The article was changed, or is not among those read. Nothing needs to be done if it was left out on purpose.',
  },
  'judgement-log-cut': {
    kind: 'notice',
    message: '{file}: its last line is cut off; the correction in it was not read',
    cure: 'The machine stopped while it was written. The line stays in the file; make the correction again.',
  },
  'judgement-line-unreadable': {
    kind: 'notice',
    message: '{file}: line {line} is no correction ({why})',
    cure: 'The line stays in the file and is not applied. If it was changed by hand, make the correction again on the page.',
  },
  // Use
  'wrong-usage': {
    kind: 'error',
    message: '{why}',
    cure: 'See onrecord --help.',
  },
  'output-is-input': {
    kind: 'error',
    message: '{file}: is one of the inputs and will not be written over',
    cure: 'Choose another name for the output.',
  },
  'output-not-written': {
    kind: 'error',
    message: '{file}: could not be written ({why})',
    cure: 'Choose a folder that exists and that you may write to.',
  },
  'record-not-readable': {
    kind: 'error',
    message: '{file}: is no record ({why})',
    cure: 'Expected the JSON that onrecord story --json wrote.',
  },
  'record-does-not-hold': {
    kind: 'error',
    message: '{file}: does not hold ({why})',
    cure: 'It was changed after it was made. See all with onrecord verify, then make it again with onrecord story --json.',
  },
  'page-not-built': {
    kind: 'error',
    message: 'the page is not built: no index.html was found',
    cure: 'Run npm run build once; the published package has it.',
  },
  'example-not-found': {
    kind: 'error',
    message: 'the sample story was not found: there is no {folder}',
    cure: 'Install the package again, or run onrecord story with files of your own.',
  },
  'port-taken': {
    kind: 'notice',
    message: 'port {port} is taken; trying {next}',
    cure: 'Choose a port with PORT or --port, or stop what listens there.',
  },
  'no-port-free': {
    kind: 'error',
    message: 'no free port from {first} to {last}',
    cure: 'Choose a port with PORT or --port, or stop what listens there.',
  },
  fault: {
    kind: 'error',
    message: 'a fault in onrecord: {why}',
    cure: 'This is not your doing. Please report it with the command and, if you may, the input.',
  },
  'judgements-not-readable': {
    kind: 'error',
    message: '{file}: the corrections cannot be read ({why})',
    cure: 'Check the file’s permissions, name another with --judgements, or leave them out with --no-judgements.',
  },
  'host-not-usable': {
    kind: 'error',
    message: 'this machine has no address {host}',
    cure: 'Name an address of this machine, or 0.0.0.0 for all of them.',
  },
  // The server
  'token-needed': {
    kind: 'error',
    message: 'a token is needed, and none or another was sent',
    cure: 'Open the address with ?token= that the server printed when it started, or send Authorization: Bearer TOKEN.',
  },
  'role-not-enough': {
    kind: 'error',
    message: 'this token is a reader’s: it may look at things, not change them, nor see the log',
    cure: 'Ask whoever keeps the archive for an editor’s token: onrecord archive token add NAME --role editor.',
  },
  'no-such-token': {
    kind: 'error',
    message: 'the archive has no token {id} that is good',
    cure: 'onrecord archive token list has those of the archive, and which of them were revoked.',
  },
  'too-many-requests': {
    kind: 'error',
    message: 'too many requests came from this address; the next one is answered in {seconds} s',
    cure: 'Wait as long as Retry-After says. A program that sends many corrections should send them one after the other.',
  },
  'judgement-not-understood': {
    kind: 'error',
    message: 'the correction was not understood: {why}',
    cure: 'docs/api.md has the form of each kind of correction.',
  },
  'no-such-fact': {
    kind: 'error',
    message: 'the record has nothing with the id {id} among its {key}',
    cure: 'The record was made anew. Load it again.',
  },
  'request-refused': {
    kind: 'error',
    message: 'the request came from another site or for another host ({why})',
    cure: 'Open the page at the address that was printed; the server answers its own page only.',
  },
  'request-not-understood': {
    kind: 'error',
    message: 'the request was not understood: {why}',
    cure: 'See /api/docs for what is expected here.',
  },
  'assist-not-usable': {
    kind: 'error',
    message: 'the address of the language model cannot be used: {why}',
    cure: 'Expected the base of an OpenAI-compatible endpoint, as http://localhost:11434/v1. A key goes into ONRECORD_ASSIST_KEY, and only over https or to this machine.',
  },
  'assist-not-answering': {
    kind: 'error',
    message: 'the language model at {host} does not answer: {why}',
    cure: 'The record is made without the answers that are missing. See that the endpoint runs and knows the model, and try again.',
  },
  'method-not-answered': {
    kind: 'error',
    message: '{method} is not answered at {path}',
    cure: 'The header Allow names what is. See /api/docs.',
  },
  'list-changed': {
    kind: 'error',
    message: 'the record was made anew since the first page ({was}, now {now})',
    cure: 'Ask for the list again, without a cursor.',
  },
  'no-record': {
    kind: 'error',
    message: 'no story is on the desk',
    cure: 'Add articles with POST /api/v1/articles, and wait until they are read.',
  },
  'request-too-large': {
    kind: 'error',
    message: 'the request is larger than {limit}',
    cure: 'Send fewer or shorter articles; for large stories use onrecord story.',
  },
  'format-unknown': {
    kind: 'error',
    message: 'there is no format {format}; there are {formats}',
    cure: 'Choose one of these; docs/formats.md tells what each holds.',
  },
  busy: {
    kind: 'error',
    message: 'another story is being read',
    cure: 'Try again when it is done.',
  },
  'no-such-page': {
    kind: 'error',
    message: 'nothing is here: {path}',
    cure: 'See / for the page, /api/docs for what programs can ask.',
  },
  // The archive
  'no-archive': {
    kind: 'error',
    message: 'there is no archive in {folder}',
    cure: 'Name the folder that onrecord archive add or onrecord watch filled (--archive, or DATABASE_URL for one in PostgreSQL). Nothing was made.',
  },
  'archive-in-use': {
    kind: 'error',
    message: 'the archive {folder} is open in another onrecord',
    cure: 'One process at a time writes to a folder; nothing was changed. Stop the other one, ask it on its page, or keep the archive in PostgreSQL (DATABASE_URL), which many may use.',
  },
  'archive-not-usable': {
    kind: 'error',
    message: 'the archive {folder} cannot be used ({why})',
    cure: 'Check that the folder can be written to and the disk has room, or that the PostgreSQL of DATABASE_URL runs and lets you in. What was kept is still there.',
  },
  'archive-newer': {
    kind: 'error',
    message: 'the archive {folder} was written by a newer onrecord',
    cure: 'Use that version, or restore a backup of before.',
  },
  'article-not-read': {
    kind: 'error',
    message: 'the article was not read ({why})',
    cure: 'It is kept. onrecord archive rebuild reads what is not read yet.',
  },
  'articles-left-out': {
    kind: 'notice',
    message: '{count} more articles of this story stand in the archive; a record has {limit} at most',
    cure: 'What they say can be found with onrecord search. Split the story if it holds several.',
  },
  'archive-row-unreadable': {
    kind: 'error',
    message: '{rows} of the archive cannot be read ({why})',
    cure: 'The rest can. Write a backup with onrecord archive backup: it leaves out what cannot be read; restore it to a new folder, and take the lost articles in again.',
  },
  'backup-not-readable': {
    kind: 'error',
    message: '{file}: is no whole backup of an archive ({why})',
    cure: 'Take a file that onrecord archive backup wrote to its end. Nothing of this one was kept.',
  },
  'search-not-understood': {
    kind: 'error',
    message: 'the search was not understood: {why}',
    cure: 'onrecord search --help tells what can be asked for.',
  },
  'no-such-story': {
    kind: 'error',
    message: 'no story of the archive has the id {id}',
    cure: 'onrecord archive stories lists them.',
  },
  'feeds-not-readable': {
    kind: 'error',
    message: '{file}: is no list of feeds that can be read ({why})',
    cure: 'Expected OPML, as feed readers export it, with an xmlUrl for each feed.',
  },
} as const;

export type Code = keyof typeof entries | keyof typeof ingestEntries;
export const catalogue: Readonly<Record<Code, CatalogueEntry>> = { ...ingestEntries, ...entries };

type Values = Readonly<Record<string, string | number>>;

const fill = (template: string, values: Values): string =>
  template.replace(/\{([a-z]+)\}/g, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) throw new TypeError(`no value for {${slot}} in “${template}”`);
    return String(value);
  });

/** An error a user can do something about; anything else that is thrown is a fault of the program. */
export class OnrecordError extends Error {
  readonly code: Code;
  readonly cure: string;
  readonly values: Values;
  constructor(code: Code, values: Values = {}, options?: ErrorOptions) {
    super(fill(catalogue[code].message, values), options);
    this.values = values;
    this.name = 'OnrecordError';
    this.code = code;
    this.cure = catalogue[code].cure;
  }
}

/** A notice with its message filled in. `place` tells the document or file, and the words if there are any. */
export function notice(code: Code, values: Values = {}, place: { readonly source?: string; readonly span?: Span } = {}): Notice {
  return { code, message: fill(catalogue[code].message, values), ...place };
}
