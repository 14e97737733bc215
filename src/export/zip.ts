import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Written } from './format.ts';

/** The earliest a zip can say, in every zone of the world. */
const never = '1980-01-01T12:00:00';

/** Files in one zip; the same files give the same bytes. @param level 0: as they are, to be read in place */
export function zipOf(files: ReadonlyMap<string, Uint8Array | string>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of files) entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { level, mtime: never, os: 0 });
}

/** One file in any case: a folder as a zip. */
export const fileOf = (written: Written): Uint8Array => (written instanceof Uint8Array ? written : zipOf(written));
