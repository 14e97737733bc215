/** Bytes → text. Says what the bytes are when they are no text, and when an encoding had to be guessed. */

export type Decoded = { readonly text: string; readonly guessed?: string; readonly broken?: number } | { readonly binary: string };

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['{\\rtf', 'rich text'],
  ['\u007fELF', 'a program'],
];

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** NUL bytes at odd or at even places only: UTF-16 of a Western language without a mark. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const seen = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of seen.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > seen.length * 0.3) return 'utf-16le';
  return odd === 0 && even > seen.length * 0.3 ? 'utf-16be' : undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters that no text has; more than a few in a thousand mean something else than text. */
const manyControls = (text: string): boolean => {
  const sample = text.slice(0, 65_536);
  const controls = sample.match(/[\p{Cc}--[\t\n\v\f\r\u{85}]]/gv)?.length ?? 0;
  return controls > Math.max(3, sample.length / 200);
};

const looksLikePage = (text: string): boolean => /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 1024));

/** Byte sequences of two and more that are whole in UTF-8, against places that are broken. */
function brokenUtf8(bytes: Uint8Array): { text: string; whole: number; broken: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\u{fffd}/gu)?.length ?? 0;
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return { text, whole: beyond - broken, broken };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = signatures.find(([start]) => head.startsWith(start));
  if (signature) return { binary: signature[1] };
  // TextDecoder drops the mark that it was told of.
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.subarray(0, 65_536).includes(0)) {
    const encoding = utf16Without(bytes);
    return encoding ? { text: new TextDecoder(encoding).decode(bytes), guessed: encoding.toUpperCase() } : { binary: 'it has zero bytes' };
  }
  const text = strictUtf8(bytes);
  if (text !== undefined) return { text };
  const mostly = brokenUtf8(bytes);
  if (mostly.whole > mostly.broken * 3) return { text: mostly.text, broken: mostly.broken };
  return { text: new TextDecoder('windows-1252').decode(bytes), guessed: 'Windows-1252' };
}

export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeBytes(bytes);
  if ('binary' in decoded) return decoded;
  if (manyControls(decoded.text)) return { binary: 'it is full of control characters' };
  if (looksLikePage(decoded.text)) return { binary: 'a web page' };
  return decoded;
}

/** A text by the encoding that came with it from outside, unless a mark or the bytes say otherwise; undefined when none came. */
export function decodeText(
  bytes: Uint8Array,
  said: string | undefined,
): { readonly text: string; readonly guessed?: undefined; readonly broken?: undefined } | undefined {
  if (said === undefined || startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xef, 0xbb, 0xbf))
    return undefined;
  try {
    return { text: new TextDecoder(said, { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}
