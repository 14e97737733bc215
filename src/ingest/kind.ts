/** What bytes are, by the bytes: names and content types may say anything. */

export type Kind = 'pdf' | 'zip' | 'gzip' | 'warc' | 'message' | 'text';

const mb = 1024 * 1024;
/** How large a file of each kind may be, in bytes. */
export const limits: Readonly<Record<Kind, number>> = {
  pdf: 64 * mb,
  zip: 256 * mb,
  gzip: 256 * mb,
  warc: 256 * mb,
  message: 32 * mb,
  text: 5 * mb,
};

/** How many bytes are enough to tell. */
export const headLength = 4096;

const field = /^([!-9;-~]{1,70}):[ \t]?(.*)$/u;
/** Fields that only a message has. Others (`Date:`, `Subject:`) stand at the head of articles, too. */
const certain = /^(?:received|return-path|message-id|mime-version|delivered-to|x-mailer|dkim-signature)$/iu;

/** Lines of fields at the very start: two or more, and one that only a message has, or a sender with an address. */
function isMessage(head: string): boolean {
  let fields = 0;
  let sure = false;
  for (const line of head.replace(/^\u{feff}/u, '').split(/\r?\n/u)) {
    if (/^[ \t]+\S/u.test(line) && fields > 0) continue;
    const found = field.exec(line);
    if (!found?.[1]) break;
    fields++;
    sure ||= certain.test(found[1]) || (/^from$/iu.test(found[1]) && /[^\s@]@[^\s@]+\.[^\s@]/u.test(found[2] ?? ''));
  }
  return sure && fields >= 2;
}

export function kindOf(bytes: Uint8Array): Kind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip';
  // In a text decoder's Latin-1 the second byte is another letter.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  if (/^WARC\/\d\.\d+\r?\n/u.test(head)) return 'warc';
  return isMessage(head) ? 'message' : 'text';
}
