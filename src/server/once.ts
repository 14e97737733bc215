/** Bytes made once for each record, however many ask for them; they go when the record goes. */
import type { StoryRecord } from '../onrecord.ts';

export function onceEach(make: (record: StoryRecord) => Uint8Array<ArrayBuffer>): (record: StoryRecord) => Uint8Array<ArrayBuffer> {
  const made = new WeakMap<StoryRecord, Uint8Array<ArrayBuffer>>();
  return (record) => {
    const known = made.get(record);
    if (known) return known;
    const bytes = make(record);
    made.set(record, bytes);
    return bytes;
  };
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
