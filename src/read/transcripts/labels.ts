import type { Range } from '../attributions/index.ts';
import { labelRoles, labelTitles, thingLabels, unnamedLabels } from './words.data.ts';

/** What a paragraph of a transcript begins with. */
export interface Label {
  /** `Q`, `A`, or the words of the label without its mark. */
  readonly range: Range;
  /** Where the spoken words begin. */
  readonly body: number;
  readonly form: 'question' | 'answer' | 'name' | 'role' | 'unnamed';
  /** The same for every label of one speaker. */
  readonly key: string;
  /** The name with its titles; the rest of the label says who that is. */
  readonly name: Range;
  /** `CHIEF EXECUTIVE` in `JOHN HALE, CHIEF EXECUTIVE:`. */
  readonly role?: Range;
  /** Whether the form alone tells a speaker from other lines with a colon. */
  readonly sure: boolean;
}

const clock = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+(?:[-–—]\s+)?/u;
const letters = /^(Q|A|Question|Answer|QUESTION|ANSWER)(?:\s?[.:]\s+|\s?[:]$|\t\s*|\s{3,})(?:\((?:By|BY)\s[^)]{2,40}\)\s*)?/u;
const name = String.raw`\p{Lu}[\p{L}.'’-]*`;
const joint = String.raw`(?:\s(?:de|da|di|van|von|der|bin|al|el|la|le|of|the|and)\b){0,2}`;
const colon = new RegExp(
  String.raw`^(${name}(?:${joint}\s${name}){0,5})(\s?\([^()]{1,60}\)|\s?\[[^[\]]{1,60}\])?(,\s[^:\n]{2,70})?\s?:(?:\s+|$)`,
  'u',
);
const bare = String.raw`\p{Lu}[\p{L}'’-]*`;
const stop = new RegExp(
  String.raw`^((?:The|${bare}\.?)(?:${joint}\s${bare}){1,4})(\s\([^()]{1,40}\)|\sof\s${bare})?\.\s+(?=["“‘'([]?\p{Lu}|\d)`,
  'u',
);
const capitals = /^\p{Lu}[\p{Lu}.'’-]+$|^(?:Ma?c|O['’]|D['’])\p{Lu}+$/u;
const plain = (word: string): string => word.toLowerCase().replace(/[.,]/gu, '');

/** The label that a paragraph begins with, if it has the form of one. */
export function labelAt(text: string, [start, end]: Range): Label | undefined {
  const from = start + (clock.exec(text.slice(start, Math.min(end, start + 16)))?.[0].length ?? 0);
  const opening = text.slice(from, Math.min(end, from + 220));
  const letter = letters.exec(opening);
  if (letter?.[1]) {
    const range: Range = [from, from + letter[1].length];
    const asks = /^q/iu.test(letter[1]);
    return { range, body: from + letter[0].length, form: asks ? 'question' : 'answer', key: asks ? '?' : '!', name: range, sure: true };
  }
  return named(from, colon.exec(opening), true) ?? named(from, stop.exec(opening), false);
}

function named(from: number, found: RegExpExecArray | null, withColon: boolean): Label | undefined {
  const whole = found?.[1];
  if (!found || !whole) return undefined;
  const words = whole.split(/\s/u);
  const first = plain(words[0] ?? '');
  const last = plain(words.at(-1) ?? '');
  const titled = words.length > 1 && labelTitles.has(first);
  const role = (words.length === 1 || first === 'the' || (titled && labelRoles.has(last))) && labelRoles.has(last);
  const loud = capitals.test(words.at(-1) ?? '') && (last.length > 1 || words.length > 1);
  const unnamed = words.every((word) => unnamedLabels.has(plain(word)) || /^\d+$/u.test(word));
  // With a full stop only titles tell a label from a short sentence.
  if (!withColon && !(titled || (first === 'the' && role))) return undefined;
  if (thingLabels.has(first) && !(role && (loud || first === 'the'))) return undefined;
  if (words.length === 1 && /^(?:\p{Lu}\.?|[IVX]+)$/u.test(whole)) return undefined;
  const range: Range = [from, from + whole.length];
  const more = found[3];
  const described: Range | undefined =
    more === undefined ? undefined : [from + found[0].lastIndexOf(more) + 2, from + found[0].lastIndexOf(more) + more.length];
  return {
    range,
    body: from + found[0].length,
    form: unnamed ? 'unnamed' : role ? 'role' : 'name',
    key: words
      .map(plain)
      .filter((word) => word !== 'the')
      .join(' '),
    name: range,
    ...(described === undefined ? {} : { role: described }),
    sure: titled || role || loud || unnamed,
  };
}

const examiner = new RegExp(
  String.raw`^(?:(?:(?:FURTHER|RE|CROSS|DIRECT|Direct|Cross|Further|Re)[- ]?){0,4}(?:EXAMINATION|Examination|examination|CROSS|DIRECT)\s+)?(?:BY|By)\s(${name}(?:\s${name}){0,3})\s?:?$`,
  'u',
);

/** `BY MR. VOLL:` and `CROSS-EXAMINATION BY MR. VOLL`: who asks from here on. */
export function examinerAt(text: string, [start, end]: Range): Range | undefined {
  if (end - start > 90) return undefined;
  const line = text.slice(start, end).trimEnd();
  const found = examiner.exec(line)?.[1];
  if (!found || !(line.endsWith(':') || /examination/iu.test(line) || /^BY\s\p{Lu}[\p{Lu}.\s'’-]+$/u.test(line))) return undefined;
  const at = start + line.lastIndexOf(found);
  return [at, at + found.replace(/[:\s]+$/u, '').length];
}

/** `(Laughter.)`, `[The witness was sworn.]`: a line that nobody speaks. */
export const isStageDirection = (words: string): boolean => /^(?:\([^()]{1,400}\)|\[[^[\]]{1,400}\])[.]?$/u.test(words.trim());
