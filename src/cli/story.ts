/** `onrecord story FILES…`: the articles of one story, put on the record. */
import { existsSync } from 'node:fs';
import { OnrecordError } from '../errors.ts';
import { csv, toHtml, toJson } from '../export/index.ts';
import {
  assist,
  type Assisted,
  type Document,
  isAssist,
  type Judgement,
  type Notice,
  type Reading,
  story,
  type StoryRecord,
} from '../onrecord.ts';
import { appendJudgement, logFor, readJudgements } from '../store/index.ts';
import { type InputFlags, takeIn } from './inputs.ts';
import { exit, type Io, say, sayFailed, widthFor } from './io.ts';
import { refuseInputs, writeFolder, writeOutput } from './output.ts';
import { progressFor } from './progress.ts';
import { plural, renderRecord } from './terminal/record.ts';
import { wantsColour } from './terminal/style.ts';

export interface StoryFlags extends InputFlags {
  readonly title?: string;
  /** A log of corrections; false: none. Absent: the one that is kept for these files. */
  readonly judgements?: string | false;
  /** Address of a language model that may pick among what the program found. */
  readonly assist?: string;
  readonly assistModel?: string;
  /** Leaves out what a language model picked in an earlier run. */
  readonly withoutAssist?: boolean;
  readonly json?: string;
  readonly html?: string;
  readonly csv?: string;
  readonly claims?: boolean;
  readonly statements?: boolean;
  readonly color: boolean;
  readonly width?: number;
}

export interface Read {
  readonly record: StoryRecord;
  readonly documents: readonly Document[];
  readonly readings: Map<string, Reading>;
  readonly notices: readonly Notice[];
  readonly title?: string;
  readonly judgements: readonly Judgement[];
  /** Where corrections are kept; absent: nowhere. */
  readonly log?: string;
  readonly failed: number;
  readonly seconds: number;
}

export type ReadingFlags = Pick<
  StoryFlags,
  'outlet' | 'date' | 'title' | 'judgements' | 'allowPrivate' | 'assist' | 'assistModel' | 'withoutAssist'
>;

/** The log of corrections for these files, told where it is read without being asked for. */
async function correctionsFor(
  inputs: readonly string[],
  documents: readonly Document[],
  { judgements: asked, withoutAssist }: ReadingFlags,
  io: Io,
): Promise<{ judgements: readonly Judgement[]; notices: readonly Notice[]; log?: string }> {
  if (asked === false) return { judgements: [], notices: [] };
  const log = asked ?? logFor(inputs, documents, io.env);
  const { judgements: all, notices } = await readJudgements(log);
  const judgements = withoutAssist ? all.filter((one) => !isAssist(one)) : all;
  const picks = judgements.filter(isAssist).length;
  const ofModels = picks > 0 ? `, ${picks} of a language model (--without-assist leaves them out)` : '';
  if (asked === undefined && existsSync(log)) say(io, `${plural(judgements.length, 'correction')}${ofModels}: ${log}`);
  for (const { message } of notices) say(io, message);
  return { judgements, notices, log };
}

const longestName = 150;

/** @throws OnrecordError `wrong-usage` */
function refuseAssist({ assist: url, assistModel, withoutAssist }: ReadingFlags): void {
  if (url === undefined) return;
  const why = withoutAssist
    ? '--assist and --without-assist do not go together'
    : !assistModel?.trim() || assistModel.length > longestName
      ? `--assist needs --assist-model, the name of the model, of ${longestName} characters at most`
      : undefined;
  if (why !== undefined) throw new OnrecordError('wrong-usage', { why });
}

/** Asks the language model, keeps what it picked, and says so. @throws OnrecordError `assist-not-usable`, `output-not-written` */
async function picksFor(
  record: StoryRecord,
  url: string,
  { assistModel: model = '' }: ReadingFlags,
  log: string | undefined,
  io: Io,
): Promise<Assisted> {
  const key = io.env['ONRECORD_ASSIST_KEY'];
  const picked = await assist(record, { url, model, at: new Date().toISOString(), ...(key ? { key } : {}) });
  if (log !== undefined) for (const judgement of picked.judgements) await appendJudgement(log, judgement);
  const { judgements, asked, ignored, failed } = picked;
  say(io, `assist:${model}: ${plural(asked, 'question')}, ${plural(judgements.length, 'pick')}, ${plural(ignored, 'answer')} ignored`);
  if (failed) say(io, `${failed.message}. ${failed.cure}`);
  return picked;
}

/** Files → record; each that failed has its line. @throws OnrecordError `nothing-read`, `judgements-not-readable` */
export async function readStory(inputs: readonly string[], flags: ReadingFlags, io: Io): Promise<Read> {
  const started = performance.now();
  refuseAssist(flags);
  const progress = progressFor(io);
  const ingested = await takeIn(inputs, flags, { onProgress: progress.onInput });
  sayFailed(io, ingested.failed);
  if (ingested.documents.length === 0) throw new OnrecordError('nothing-read', { count: inputs.length });
  const title = flags.title ?? ingested.title;
  const { documents } = ingested;
  const { judgements, notices: broken, log } = await correctionsFor(inputs, documents, flags, io);
  const notices = [...ingested.notices, ...broken];
  const readings = new Map<string, Reading>();
  try {
    const known = title === undefined ? {} : { title };
    const make = (decided: readonly Judgement[]): Promise<StoryRecord> =>
      story(documents, { notices, judgements: decided, readings, onProgress: progress.onProgress, ...known });
    const first = await make(judgements);
    const picked = flags.assist === undefined ? undefined : await picksFor(first, flags.assist, flags, log, io);
    const decided = [...judgements, ...(picked?.judgements ?? [])];
    const record = picked?.judgements.length ? await make(decided) : first;
    const seconds = (performance.now() - started) / 1000;
    const failed = ingested.failed.length + (picked?.failed ? 1 : 0);
    return { record, documents, readings, notices, judgements: decided, ...known, ...(log === undefined ? {} : { log }), failed, seconds };
  } finally {
    progress.end();
  }
}

export function printRecord(record: StoryRecord, flags: Pick<StoryFlags, 'claims' | 'statements' | 'color' | 'width'>, io: Io): void {
  const colour = wantsColour(flags.color, io.out.isTTY === true, io.env);
  io.out.write(
    renderRecord(record, {
      width: widthFor(io, flags.width),
      colour,
      allClaims: flags.claims === true,
      allStatements: flags.statements === true,
    }),
  );
}

export async function storyCommand(inputs: readonly string[], flags: StoryFlags, io: Io): Promise<number> {
  const { json, html, csv: tables } = flags;
  const files = [json === '-' ? undefined : json, html, tables].filter((file) => file !== undefined);
  await refuseInputs(files, inputs);
  const { record, failed, seconds } = await readStory(inputs, flags, io);
  if (json === '-') io.out.write(toJson(record));
  else {
    printRecord(record, flags, io);
    if (json !== undefined) await writeOutput(json, toJson(record));
  }
  if (html !== undefined) await writeOutput(html, await toHtml(record));
  if (tables !== undefined) await writeFolder(tables, csv.write(record));
  const written = [json !== undefined && json !== '-' ? `record: ${json}` : '', html === undefined ? '' : `page: ${html}`].filter(Boolean);
  say(io, `read in ${seconds.toFixed(1)} s${written.map((what) => ` · ${what}`).join('')}`);
  return failed > 0 ? exit.partly : exit.done;
}
