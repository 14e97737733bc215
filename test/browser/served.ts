import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, documentOf, type Fetcher, type Reading, story, type StoryRecord } from '../../src/onrecord.ts';
import { createApp, Desk, type Listening, listen } from '../../src/server/index.ts';
import { appendJudgement, readJudgements } from '../../src/store/index.ts';
import { built } from './setup.ts';

export interface Article {
  readonly text: string;
  readonly source: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly headline?: string;
}

export interface Served {
  readonly url: string;
  readonly desk: Desk;
  /** The record as it is now. */
  readonly record: () => StoryRecord;
  readonly log: string;
  readonly close: () => Promise<void>;
}

/** A record that is there already, on the real server; nothing is kept. */
export async function serveRecord(record: StoryRecord): Promise<Served> {
  const desk = new Desk({ record });
  const server = await listen(createApp({ page: readFileSync(built, 'utf8'), desk }), 0);
  return { url: server.url, desk, record: () => record, log: '', close: () => server.close() };
}

/** The real page on the real server, with a log of corrections on the disk. `log`: that of a run before. */
export async function serve(
  articles: readonly Article[],
  { log: kept, port = 0, fetcher }: { log?: string; port?: number; fetcher?: Fetcher } = {},
): Promise<Served> {
  const log = kept ?? join(mkdtempSync(join(tmpdir(), 'onrecord-served-')), 'judgements.jsonl');
  const documents: Document[] = articles.map((article) => documentOf(article));
  const readings = new Map<string, Reading>();
  const { judgements } = await readJudgements(log);
  const record = documents.length === 0 ? undefined : await story(documents, { judgements, readings, title: 'The old quay' });
  const desk = new Desk({
    documents,
    judgements,
    readings,
    title: 'The old quay',
    ...(record ? { record } : {}),
    keep: (judgement) => appendJudgement(log, judgement),
  });
  const server: Listening = await listen(createApp({ page: readFileSync(built, 'utf8'), desk, ...(fetcher ? { fetcher } : {}) }), port);
  return {
    url: server.url,
    desk,
    record: () => {
      if (!desk.record) throw new Error('nothing on the desk');
      return desk.record;
    },
    log,
    close: () => server.close(),
  };
}
