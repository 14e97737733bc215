/** The bytes of a feed → its text: by byte order mark, header, XML declaration, guess, in that order. */
import { decodeAs, guess } from '../html/index.ts';

export interface DecodedFeed {
  readonly text: string;
  /** As it was said or found, in lower case. */
  readonly encoding: string;
  /** Whether nothing said it, or what said it was wrong. */
  readonly guessed: boolean;
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^u(?:tf)?[-_ ]?(8|16|32)(?:[-_ ]?([bl]e))?$/u, (_, bits: string, order?: string) => `utf-${bits}${order ?? ''}`);

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    if (point !== 0xfeff) parts.push(point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : '\u{fffd}');
  }
  return parts.join('');
}

/** What the first bytes alone tell: a mark, or `<` in 16 or 32 bits. */
function byFirstBytes(bytes: Uint8Array): DecodedFeed | undefined {
  const as = (encoding: string): DecodedFeed => ({ text: decodeAs(bytes, encoding, false) ?? '', encoding, guessed: false });
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0x3c, 0, 0, 0))
    return { text: utf32(bytes, true), encoding: 'utf-32le', guessed: false };
  if (startsWith(bytes, 0, 0, 0xfe, 0xff) || startsWith(bytes, 0, 0, 0, 0x3c))
    return { text: utf32(bytes, false), encoding: 'utf-32be', guessed: false };
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return as('utf-8');
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)) return as('utf-16le');
  return startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c) ? as('utf-16be') : undefined;
}

/** @param contentType the header that came with the feed, if any */
export function decodeFeed(bytes: Uint8Array, contentType?: string): DecodedFeed {
  const marked = byFirstBytes(bytes);
  if (marked) return marked;
  const header = /;\s*charset\s*[=:]\s*["']?\s*([\w.:-]+)/iu.exec(contentType ?? '')?.[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const declared = /^\s*<\?xml[^<>]{0,200}?\sencoding\s*=\s*["']\s*([\w.:-]+)/iu.exec(head)?.[1];
  for (const said of [header, declared]) {
    if (said === undefined) continue;
    const name = plain(said);
    // A wrong name is told by bytes that do not fit it.
    const text = decodeAs(bytes, name, true);
    if (text !== undefined) return { text, encoding: name, guessed: false };
  }
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', guessed: (header ?? declared) !== undefined };
  const found = guess(bytes);
  return { text: found.text, encoding: (found.guessed ?? 'utf-8').toLowerCase(), guessed: true };
}
