/** The lines of a message: what its writer wrote now, what is quoted from earlier messages, and the signature. */

export type Part = 'own' | 'quoted' | 'signature';

/** A message is taken for one that only passes another on when its own words are fewer. */
const leastOwn = 20;
/** How many lines may follow a closing for it to be a signature. */
const signatureMost = 12;

/** What programs put above a quoted message. */
export const quotedBelow = '-----Original Message-----';

const wrote = /^(?:on|am|le|el|il)\s.{5,200}(?:wrote|schrieb|écrit|escribió|scritto)\s?:\s*$/iu;
const original = /^\s*(?:-{2,}\s*(?:original message|forwarded message|original appointment)\s*-{2,}|begin forwarded message:)\s*$/iu;
const head = /^\s*\*?(?:from|sent|date|to|cc|subject):\*?\s/iu;
const closing =
  /^(?:(?:with )?(?:best|kind|warm|many)?\s?(?:regards|wishes|thanks)|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully|cheers|thanks|thank you)[,.!]?$/iu;
const device = /^(?:sent from my |get outlook for )/iu;

/** What each line is. */
export function partsOf(lines: readonly string[]): Part[] {
  const parts = mark(lines);
  const own = lines
    .filter((_, at) => parts[at] === 'own')
    .join('')
    .replace(/\s+/gu, '').length;
  if (own >= leastOwn || !parts.includes('quoted')) return parts;
  // It only passes another message on: that is what there is to read.
  return parts.map((part) => (part === 'quoted' ? 'own' : part));
}

function mark(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let rest: Part | undefined;
  for (const [at, line] of lines.entries()) {
    rest ??= restFrom(lines, at);
    // A quotation may stand under a signature, or a signature under it.
    if (rest === 'signature' && (startsQuoted(lines, at) || /^\s?>/u.test(line) || wrote.test(line))) rest = 'quoted';
    if (rest !== undefined) parts.push(rest);
    else if (/^\s?>/u.test(line) || wrote.test(line) || (/^on\s/iu.test(line) && wrote.test(`${line} ${lines[at + 1] ?? ''}`)))
      parts.push('quoted');
    else if (parts.at(-1) === 'quoted' && /:\s*$/u.test(line) && wrote.test(`${lines[at - 1] ?? ''} ${line}`)) parts.push('quoted');
    else parts.push('own');
  }
  return parts;
}

function startsQuoted(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (original.test(line)) return true;
  // `From: … Sent: … To: …`, three lines of a head below each other, which is not the head of this message.
  return /^\s*\*?from:/iu.test(line) && [1, 2].every((next) => head.test(lines[at + next] ?? ''));
}

/** What everything from this line on is. */
function restFrom(lines: readonly string[], at: number): Part | undefined {
  const line = lines[at] ?? '';
  if (startsQuoted(lines, at)) return 'quoted';
  if (/^--\s?$/u.test(line) || device.test(line.trim())) return 'signature';
  return closing.test(line.trim()) && isSignature(lines, at + 1) ? 'signature' : undefined;
}

/** A few short lines up to the end, or up to a quoted message. */
function isSignature(lines: readonly string[], from: number): boolean {
  let below = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (startsQuoted(lines, at) || /^\s?>/u.test(line) || wrote.test(line)) break;
    if (line.trim() === '') continue;
    if (++below > signatureMost || line.length >= 90) return false;
  }
  return below > 0;
}
