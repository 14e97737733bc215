/** `onrecord story FILES…`: the articles of one story, put on the record. */
import { OnrecordError } from '../errors.ts';
import { csv, toHtml, toJson } from '../export/index.ts';
import { ingest, type StoryRecord, story } from '../onrecord.ts';
import { exit, type Io, say, sayFailed, widthFor } from './io.ts';
import { refuseInputs, writeFolder, writeOutput } from './output.ts';
import { progressFor } from './progress.ts';
import { renderRecord } from './terminal/record.ts';
import { wantsColour } from './terminal/style.ts';

export interface StoryFlags {
  readonly outlet?: string;
  readonly date?: string;
  readonly title?: string;
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
  readonly failed: number;
  readonly seconds: number;
}

/** Files → record; each that failed has its line. @throws OnrecordError `nothing-read` */
export async function readStory(inputs: readonly string[], flags: Pick<StoryFlags, 'outlet' | 'date' | 'title'>, io: Io): Promise<Read> {
  const started = performance.now();
  const { outlet, date } = flags;
  const ingested = await ingest(inputs, { ...(outlet ? { outlet } : {}), ...(date ? { date } : {}) });
  sayFailed(io, ingested.failed);
  if (ingested.documents.length === 0) throw new OnrecordError('nothing-read', { count: inputs.length });
  const title = flags.title ?? ingested.title;
  const progress = progressFor(io);
  try {
    const record = await story(ingested.documents, {
      notices: ingested.notices,
      onProgress: progress.onProgress,
      ...(title === undefined ? {} : { title }),
    });
    return { record, failed: ingested.failed.length, seconds: (performance.now() - started) / 1000 };
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
