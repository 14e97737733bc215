/** A web archive (WARC) → its records of pages. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ByteReader, type Damage, unpacked } from './stream.ts';

export interface ArchivedPage {
  readonly address: string;
  /** When it was put into the archive, ISO 8601 in UTC. */
  readonly captured?: string;
  /** Byte of the unpacked archive at which its record begins. */
  readonly at: number;
  readonly type?: string;
  readonly body: Uint8Array;
}

/** Bytes of one answer, packed and unpacked. */
const bodyLimit = 16 * 1024 * 1024;
const headLimit = 64 * 1024;
const mostRecords = 500_000;
const mostDamage = 100;

type Fields = ReadonlyMap<string, string>;

const fieldsOf = (lines: string): Fields =>
  new Map(
    lines
      .replace(/\r?\n[ \t]+/gu, ' ')
      .split(/\r?\n/u)
      .flatMap((line) => {
        const at = line.indexOf(':');
        return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const] : [];
      }),
  );

/** The pages of an archive in its order, and the damage where there is some. */
export async function* pagesOf(bytes: Uint8Array): AsyncGenerator<ArchivedPage | Damage> {
  const reader = new ByteReader(unpacked(bytes));
  let damaged = 0;
  for (let records = 0; records < mostRecords; records++) {
    const more = await reader.skipBlankLines();
    const at = reader.at;
    const found = more ? await nextRecord(reader, at) : undefined;
    if (found && !('why' in found)) {
      if (found.page) yield found.page;
      continue;
    }
    const broken = reader.takeDamage();
    // What is left of before the damage is no whole record.
    if (broken) reader.drop();
    const damage = broken ?? found;
    if (!damage) return;
    yield damage;
    if (++damaged > mostDamage) return;
    if (!(await reader.seek('WARC/1.'))) return;
  }
  yield { why: `it has more than ${mostRecords} records` };
}

async function nextRecord(reader: ByteReader, at: number): Promise<{ readonly page: ArchivedPage | undefined } | Damage> {
  const head = await reader.until('\r\n\r\n', headLimit);
  if (head === undefined) return { why: 'it ends in the middle, or a record has no head' };
  if (!/^WARC\/\d\.\d+\s*\r\n/u.test(head)) return { why: 'a record does not begin as one' };
  const fields = fieldsOf(head);
  const given = fields.get('content-length') ?? '';
  if (!/^\d{1,12}$/u.test(given)) return { why: 'a record does not say how long it is' };
  const length = Number(given);
  const type = fields.get('warc-type');
  const wanted = (type === 'response' || type === 'resource') && length <= bodyLimit;
  const body = wanted ? await reader.take(length) : undefined;
  const whole = wanted ? body !== undefined : await reader.skip(length);
  if (!whole) return { why: 'it ends in the middle of a record' };
  return { page: body && pageIn(fields, type === 'response', body, at) };
}

function pageIn(fields: Fields, isResponse: boolean, content: Uint8Array, at: number): ArchivedPage | undefined {
  const address = (fields.get('warc-target-uri') ?? '').replace(/^<|>$/gu, '');
  if (!/^https?:\/\//iu.test(address) || address.length > 2000) return undefined;
  const date = fields.get('warc-date');
  const captured = date !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/u.test(date) ? date : undefined;
  const base = { address, at, ...(captured === undefined ? {} : { captured }) };
  if (!isResponse) return { ...base, ...typed(fields.get('content-type')), body: content };
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = buffer.subarray(0, headLimit).indexOf('\r\n\r\n');
  const head = buffer.subarray(0, Math.max(0, end)).toString('latin1');
  if (!/^HTTP\/\d(?:\.\d)? 200\b/u.test(head)) return undefined;
  const answer = fieldsOf(head);
  // Some archives keep the bytes as they came, some what they mean, and both keep the head.
  const joined = /\bchunked\b/iu.test(answer.get('transfer-encoding') ?? '')
    ? (joinedChunks(buffer.subarray(end + 4)) ?? buffer.subarray(end + 4))
    : buffer.subarray(end + 4);
  const body = decoded(joined, (answer.get('content-encoding') ?? '').toLowerCase());
  return body && { ...base, ...typed(answer.get('content-type')), body };
}

const typed = (type: string | undefined): { type?: string } => (type === undefined ? {} : { type });

/** The parts of an answer that was sent in chunks; undefined when it has none. */
function joinedChunks(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at);
    const size = end === -1 || end - at > 200 ? null : /^([\da-f]{1,8})\s*(?:;.*)?$/iu.exec(bytes.toString('latin1', at, end));
    if (!size?.[1]) return undefined;
    const length = Number.parseInt(size[1], 16);
    if (length === 0) return Buffer.concat(parts);
    if (end + 2 + length > bytes.length) return undefined;
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 4 + length;
  }
}

/** Unpacked, or as it is when it was unpacked already; undefined when it is too large. */
function decoded(body: Uint8Array, encoding: string): Uint8Array | undefined {
  const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[encoding];
  if (!unpack) return body;
  try {
    return unpack(body, { maxOutputLength: bodyLimit });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : body;
  }
}
