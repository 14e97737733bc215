/** `onrecord story FILES…`: the articles of one story, put on the record. */
import { existsSync } from 'node:fs';
import { OnrecordError } from '../errors.ts';
import { csv, toHtml, toJson } from '../export/index.ts';
import {
  createFetcher,
  type Document,
  type Ingested,
  type IngestOptions,
  ingest,
  type Judgement,
  type Notice,
  type Reading,
  type StoryRecord,
  story,
} from '../onrecord.ts';
import { logFor, readJudgements } from '../store/index.ts';
import { exit, type Io, say, sayFailed, widthFor } from './io.ts';
import { refuseInputs, writeFolder, writeOutput } from './output.ts';
import { progressFor } from './progress.ts';
import { plural, renderRecord } from './terminal/record.ts';
import { wantsColour } from './terminal/style.ts';

export interface StoryFlags {
  readonly outlet?: string;
  readonly date?: string;
  readonly title?: string;
  /** A log of corrections; false: none. Absent: the one that is kept for these files. */
  readonly judgements?: string | false;
  /** Hosts that may be fetched from though they are private. */
  readonly allowPrivate?: readonly string[];
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

export type ReadingFlags = Pick<StoryFlags, 'outlet' | 'date' | 'title' | 'judgements' | 'allowPrivate'>;

/** The log of corrections for these files, told where it is read without being asked for. */
async function correctionsFor(
  inputs: readonly string[],
  documents: readonly Document[],
  { judgements: asked }: ReadingFlags,
  io: Io,
): Promise<{ judgements: readonly Judgement[]; notices: readonly Notice[]; log?: string }> {
  if (asked === false) return { judgements: [], notices: [] };
  const log = asked ?? logFor(inputs, documents, io.env);
  const { judgements, notices } = await readJudgements(log);
  if (asked === undefined && existsSync(log)) say(io, `${plural(judgements.length, 'correction')}: ${log}`);
  for (const { message } of notices) say(io, message);
  return { judgements, notices, log };
}

/** Files and addresses → documents. Only hosts that are named with --allow-private may be private. */
export async function takeIn(
  inputs: readonly string[],
  options: IngestOptions,
  { allowPrivate = [] }: Pick<StoryFlags, 'allowPrivate'>,
): Promise<Ingested> {
  const fetcher = createFetcher({ allowPrivate });
  try {
    return await ingest(inputs, { ...options, fetcher });
  } finally {
    await fetcher.close();
  }
}

/** Files → record; each that failed has its line. @throws OnrecordError `nothing-read`, `judgements-not-readable` */
export async function readStory(inputs: readonly string[], flags: ReadingFlags, io: Io): Promise<Read> {
  const started = performance.now();
  const { outlet, date } = flags;
  const progress = progressFor(io);
  const ingested = await takeIn(inputs, { ...(outlet ? { outlet } : {}), ...(date ? { date } : {}), onProgress: progress.onInput }, flags);
  sayFailed(io, ingested.failed);
  if (ingested.documents.length === 0) throw new OnrecordError('nothing-read', { count: inputs.length });
  const title = flags.title ?? ingested.title;
  const { documents } = ingested;
  const { judgements, notices: broken, log } = await correctionsFor(inputs, documents, flags, io);
  const notices = [...ingested.notices, ...broken];
  const readings = new Map<string, Reading>();
  try {
    const known = title === undefined ? {} : { title };
    const record = await story(documents, { notices, judgements, readings, onProgress: progress.onProgress, ...known });
    const seconds = (performance.now() - started) / 1000;
    const kept = log === undefined ? {} : { log };
    return { record, documents, readings, notices, judgements, ...known, ...kept, failed: ingested.failed.length, seconds };
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
