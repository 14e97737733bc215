/** The bytes of a page → its text: by byte order mark, header, meta element, guess, in that order. */
import { analyse } from 'chardet';
import sniff from 'html-encoding-sniffer';

export interface DecodedPage {
  readonly text: string;
  /** Name of the encoding, where nothing said it. */
  readonly guessed?: string;
}

const unsaid = 'unsaid';

/** Decodes with a name of the web's encodings; undefined when there is no such encoding or, with `strict`, when the bytes do not fit. */
export function decodeAs(bytes: Uint8Array, encoding: string, strict: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param header the encoding that came with the page, if any */
export function decodePage(bytes: Uint8Array, header?: string): DecodedPage {
  const said = sniff(bytes, { defaultEncoding: unsaid, ...(header === undefined ? {} : { transportLayerEncodingLabel: header }) });
  if (said !== unsaid && said !== 'UTF-8') {
    const text = decodeAs(bytes, said, false);
    if (text !== undefined) return { text };
  }
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== undefined) return { text: utf8 };
  return said === 'UTF-8' ? broken(bytes) : guess(bytes);
}

/** A page that says UTF-8 and is not: a few broken places are its own fault, many mean that it is something else. */
function broken(bytes: Uint8Array): DecodedPage {
  const text = decodeAs(bytes, 'utf-8', false) ?? '';
  const wrong = text.match(/\u{fffd}/gu)?.length ?? 0;
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return beyond > 2 * wrong ? { text } : guess(bytes);
}

/** How many bytes a guess needs to see. */
const sample = 65_536;

export function guess(bytes: Uint8Array): DecodedPage {
  for (const { name } of analyse(bytes.subarray(0, sample))) {
    if (/^(?:ASCII|UTF-8|UTF-32)/u.test(name)) continue;
    // ISO 8859-1 on the web is Windows-1252.
    const text = decodeAs(bytes, name === 'ISO-8859-1' ? 'windows-1252' : name, false);
    if (text !== undefined) return { text, guessed: name === 'ISO-8859-1' ? 'Windows-1252' : name };
  }
  return { text: decodeAs(bytes, 'windows-1252', false) ?? '', guessed: 'Windows-1252' };
}
