import { sha256 } from '../facts/index.ts';
import { canonical } from './canonical.ts';
import { inRecordOrder } from './outlets.ts';
import { FORMAT, type StoryRecord } from './types.ts';

/** The id that a record with this content must have. */
export function recordId(record: Omit<StoryRecord, 'id'>): string {
  const { id: _, ...content } = record as StoryRecord;
  return `record-${sha256(canonical(content)).slice(0, 24)}`;
}

/** Puts the parts in record order and seals them with their hash: same parts, same bytes, whatever order they came in. */
export function buildRecord(
  parts: Omit<StoryRecord, 'id' | 'format' | 'judgements'> & Partial<Pick<StoryRecord, 'judgements'>>,
): StoryRecord {
  const documents = inRecordOrder(parts.documents);
  const place = new Map(documents.map((document, index) => [document.id, index]));
  const firstHeadline = documents.find((document) => document.headline)?.headline?.words;
  const title = parts.title ?? firstHeadline;
  const { title: _, ...rest } = parts;
  const content: Omit<StoryRecord, 'id'> = {
    format: FORMAT,
    ...rest,
    ...(title === undefined ? {} : { title }),
    documents,
    times: parts.times.toSorted(
      (a, b) => (place.get(a.span.document) ?? 0) - (place.get(b.span.document) ?? 0) || a.span.start - b.span.start,
    ),
    notices: parts.notices.toSorted((a, b) => {
      const [x, y] = [canonical([a.source ?? '', a.span?.start ?? -1, a]), canonical([b.source ?? '', b.span?.start ?? -1, b])];
      return x < y ? -1 : x > y ? 1 : 0;
    }),
    judgements: parts.judgements ?? [],
  };
  const { format, version, ...others } = content;
  return { format, version, id: recordId(content), ...others };
}
