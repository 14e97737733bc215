/** The bytes of an archive, unpacked where they are packed, read piece by piece. Damage is told, and passed over where that can be done. */
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

/** What could not be read. */
export interface Damage {
  readonly why: string;
}

const isDamage = (value: Uint8Array | Damage): value is Damage => 'why' in value;

/** Bytes of an archive when unpacked; more is a trap. */
const mostUnpacked = 4 * 1024 * 1024 * 1024;
/** Beginnings that are tried after damage; packed bytes may look like one by chance. */
const mostRestarts = 200;
const chunk = 256 * 1024;

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

/** The place of the next packed member, or -1. */
function nextMember(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x1f, from); at !== -1; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && ((bytes[at + 3] ?? 0xff) & 0xe0) === 0) return at;
  return -1;
}

/** How long the head of a member is; undefined when it is none. */
function headLength(bytes: Uint8Array, at: number): number | undefined {
  if (nextMember(bytes.subarray(at, at + 10), 0) !== 0 || at + 18 > bytes.length) return undefined;
  const flags = bytes[at + 3] ?? 0;
  let end = at + 10;
  if ((flags & 4) !== 0) end += 2 + (bytes[end] ?? 0) + (bytes[end + 1] ?? 0) * 256;
  for (const flag of [8, 16])
    if ((flags & flag) !== 0) {
      const zero = bytes.indexOf(0, end);
      if (zero === -1) return undefined;
      end = zero + 1;
    }
  if ((flags & 2) !== 0) end += 2;
  return end < bytes.length ? end - at : undefined;
}

/** Members are unpacked one by one: only so is it known where one that is damaged began. */
export async function* unpacked(bytes: Uint8Array): AsyncGenerator<Uint8Array | Damage> {
  if (nextMember(bytes.subarray(0, 4), 0) !== 0) {
    yield* slices(bytes);
    return;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  let restarts = 0;
  for (let at = 0; at !== -1 && at < bytes.length; ) {
    const head = headLength(bytes, at);
    // Blocks of zeros fill up the end of a tape.
    if (head === undefined && bytes.subarray(at).every((byte) => byte === 0)) return;
    const inflate = createInflateRaw();
    const source = Readable.from(slices(bytes.subarray(at + (head ?? 0))), { objectMode: false });
    try {
      if (head === undefined) throw new Error('bytes that are no part of it follow');
      let check = 0;
      source.pipe(inflate);
      for await (const part of inflate as AsyncIterable<Uint8Array>) {
        sum += part.length;
        if (sum > mostUnpacked) {
          yield { why: 'it grows beyond all measure when it is unpacked' };
          return;
        }
        check = crc32(part, check);
        yield part;
      }
      const end = at + head + inflate.bytesWritten;
      if (end + 8 > bytes.length) throw new Error('it ends in the middle');
      if (view.getUint32(end, true) !== check) throw new Error('its bytes were changed');
      at = end + 8;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      yield { why: code === 'Z_BUF_ERROR' ? 'it ends in the middle' : code === 'Z_DATA_ERROR' ? 'its bytes were changed' : message };
      if (++restarts > mostRestarts) return;
      at = nextMember(bytes, at + 3);
    } finally {
      source.destroy();
      inflate.destroy();
    }
  }
}

/** Reads bytes as they come. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array | Damage>;
  #held: Buffer = Buffer.alloc(0);
  /** Damage that was met since it was last asked for. */
  #damage: Damage | undefined;
  #ended: boolean = false;
  /** Bytes that were given out or passed over so far. */
  at: number = 0;

  constructor(chunks: AsyncIterator<Uint8Array | Damage>) {
    this.#chunks = chunks;
  }

  takeDamage(): Damage | undefined {
    const damage = this.#damage;
    this.#damage = undefined;
    return damage;
  }

  /** One chunk more; false at the end, or where there is damage in between. */
  async #more(): Promise<boolean> {
    if (this.#ended || this.#damage) return false;
    const { value, done } = await this.#chunks.next();
    if (done) {
      this.#ended = true;
      return false;
    }
    if (isDamage(value)) {
      // What came before the damage is no whole record.
      this.#damage = value;
      return false;
    }
    this.#held =
      this.#held.length === 0 ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : Buffer.concat([this.#held, value]);
    return true;
  }

  /** Drops what is held; after damage nothing of it can be trusted. */
  drop(): void {
    this.at += this.#held.length;
    this.#held = Buffer.alloc(0);
  }

  /** `count` bytes, or undefined when there are fewer. */
  async take(count: number): Promise<Uint8Array | undefined> {
    if (this.#held.length < count) {
      // Large bodies are joined once.
      const parts: Uint8Array[] = [this.#held];
      let sum = this.#held.length;
      this.#held = Buffer.alloc(0);
      while (sum < count && (await this.#more())) {
        parts.push(this.#held);
        sum += this.#held.length;
        this.#held = Buffer.alloc(0);
      }
      this.#held = Buffer.concat(parts);
      if (sum < count) return undefined;
    }
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    this.at += count;
    return taken;
  }

  /** Passes over `count` bytes; false when there are fewer. */
  async skip(count: number): Promise<boolean> {
    let left = count;
    while (left > this.#held.length) {
      left -= this.#held.length;
      this.drop();
      if (!(await this.#more())) return false;
    }
    this.#held = this.#held.subarray(left);
    this.at += left;
    return true;
  }

  /** All up to and with an end, at most `limit` bytes; undefined when it does not come. */
  async until(end: string, limit: number): Promise<string | undefined> {
    for (let seen = 0; ; ) {
      const found = this.#held.indexOf(end, Math.max(0, seen - end.length), 'latin1');
      if (found !== -1 && found + end.length <= limit) return Buffer.from((await this.take(found + end.length)) ?? []).toString('utf8');
      seen = this.#held.length;
      if (found !== -1 || seen > limit || !(await this.#more())) return undefined;
    }
  }

  /** Passes over blank lines; false at the end. */
  async skipBlankLines(): Promise<boolean> {
    for (;;) {
      const first = this.#held.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
      if (first > 0) await this.skip(first);
      if (first !== -1) return true;
      this.drop();
      if (!(await this.#more())) return false;
    }
  }

  /** Goes to the next place where `start` stands; false when there is none. */
  async seek(start: string): Promise<boolean> {
    for (;;) {
      const found = this.#held.indexOf(start, 0, 'latin1');
      if (found !== -1) return this.skip(found);
      if (this.#held.length >= start.length) await this.skip(this.#held.length - start.length + 1);
      if (!(await this.#more())) {
        if (!this.#damage) return false;
        this.takeDamage();
        this.drop();
      }
    }
  }
}
