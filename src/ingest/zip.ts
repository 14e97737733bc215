/** Entries of a ZIP archive, by its own table. What is unpacked is limited, whatever the table says. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  /** Bytes when unpacked, as the table says. */
  readonly size: number;
  /**
   * @param limit bytes when unpacked
   * @throws ZipError
   */
  read(limit: number): Uint8Array;
}

export class ZipError extends Error {
  readonly tooLarge: boolean;
  constructor(message: string, tooLarge: boolean = false) {
    super(message);
    this.tooLarge = tooLarge;
  }
}

/** Archives of documents and of the web have some hundreds. */
const mostEntries = 20_000;

/** Names that lead out of a folder, or that a file system would take for something else. */
const strange = (name: string): boolean =>
  name.startsWith('/') || name.includes('\\') || name.includes('\0') || name.split('/').includes('..');

/** @throws ZipError when the archive is cut or damaged */
export function entriesOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new ZipError('it is of the kind for more than 4 GB');
  if (count > mostEntries) throw new ZipError(`it has ${count} entries`, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new ZipError('its table of contents is damaged');
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const size = view.getUint32(at + 24, true);
    if (!strange(name) && !entries.has(name)) entries.set(name, { name, size, read: reader(bytes, view, at, size) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ZipError('its table of contents is missing; it may be cut off');
}

function reader(bytes: Uint8Array, view: DataView, at: number, size: number): Entry['read'] {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const sum = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  return (limit) => {
    if ((flags & 1) !== 0) throw new ZipError('it is locked with a password');
    if (size > limit) throw new ZipError(`an entry has ${size} bytes`, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw new ZipError('an entry is not where it should be');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw new ZipError('an entry is cut off');
    const found = unpack(bytes.subarray(start, start + packed), method, limit);
    if (found.length !== size || crc32(found) !== sum) throw new ZipError('an entry is damaged');
    return found;
  };
}

function unpack(packed: Uint8Array, method: number, limit: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new ZipError(`an entry is packed by method ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new ZipError('an entry is larger than it says', true);
    throw new ZipError('an entry is damaged');
  }
}
