/** A story of the archive → its record, kept with the statements by which it is found. */
import { notice } from '../errors.ts';
import { type Document, type Notice, type Reading, type StoryRecord, VERSION } from '../onrecord.ts';
import { inRecordOrder } from '../record/index.ts';
import type { Store } from '../store/index.ts';
import type { Pool } from './pool.ts';
import { readableOf } from './readable.ts';

/** Articles of one record. Comparing more takes long, and nobody reads it. */
const most = 500;
const tries = 5;

/** Everything about a story that its record follows from. */
export interface StoryParts {
  readonly documents: readonly Document[];
  readonly notices: readonly Notice[];
  readonly readings: ReadonlyMap<string, Reading>;
  /** Documents beyond those that a record can hold. */
  readonly others: readonly Document[];
}

/** The parts of a story; what is not read yet is read now. What cannot be read is left out, with a notice. */
export async function partsOf(store: Store, id: string, pool: Pool): Promise<StoryParts> {
  const notices: Notice[] = [];
  const kept = await readableOf(store, await store.stories.documents(id), (source, { message }) =>
    notices.push(notice('article-not-read', { why: message }, { source })),
  );
  const ordered = inRecordOrder(kept.map(({ document }) => document));
  const readings = new Map<string, Reading>(
    await store.readings.get(
      ordered.map((document) => document.id),
      VERSION,
    ),
  );
  notices.push(...kept.flatMap((one) => one.notices));
  await Promise.all(
    ordered.map(async (document) => {
      if (readings.has(document.id)) return;
      try {
        const reading = await pool.read(document);
        readings.set(document.id, reading);
        await store.readings.add(reading, VERSION);
      } catch (error) {
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'article-not-read') throw error;
        notices.push(notice('article-not-read', { why: error.message }, { source: document.source }));
      }
    }),
  );
  const read = ordered.filter((document) => readings.has(document.id));
  const others = read.slice(most);
  if (others.length > 0) notices.push(notice('articles-left-out', { count: others.length, limit: most }));
  return { documents: read.slice(0, most), notices, readings, others };
}

/** Makes the record of a story and keeps it; a story that changes meanwhile is begun again. */
export async function makeRecord(store: Store, id: string, pool: Pool): Promise<StoryRecord | undefined> {
  for (let count = 0; count < tries; count++) {
    const line = await store.stories.line(id);
    if (!line) return undefined;
    const parts = await partsOf(store, id, pool);
    const record = await recordOf(store, parts.documents, parts, pool);
    const others: StoryRecord[] = [];
    for (const one of parts.others) others.push(await recordOf(store, [one], { ...parts, notices: [] }, pool));
    if (await store.transaction((own) => own.stories.save(id, line.changes, record, others))) return record;
  }
  // It grows faster than its record is made; whoever comes next makes it.
  return undefined;
}

async function recordOf(
  store: Store,
  documents: readonly Document[],
  { readings, notices }: Pick<StoryParts, 'readings' | 'notices'>,
  pool: Pool,
): Promise<StoryRecord> {
  const own = documents.flatMap(({ id }) => readings.get(id) ?? []);
  return pool.story({ documents, readings: own, notices, judgements: await store.judgements.about(documents) });
}
