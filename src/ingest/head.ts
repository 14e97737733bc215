/** What stands around the paragraphs of an article: date lines, bylines, datelines, labels. Patterns over one line. */
import { dayPatterns } from './days.ts';
import { type Range, trim } from './paragraphs.ts';

const { iso, dayFirst, monthFirst, numbers } = dayPatterns;
const anyDay = `(?:${iso}|${dayFirst}|${monthFirst}|${numbers})`;
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?';
const hour = '\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\.?)?(?:\\s[A-Z]{2,4})?';
const clock = `(?:,?\\s(?:at\\s)?${hour})?`;

export interface Part {
  readonly range: Range;
  readonly words: string;
}

export type DateLabel = 'published' | 'plain' | 'dateline' | 'updated';

/** A printed day, with what the line says about it. */
export interface DatePart extends Part {
  readonly label: DateLabel;
}

const part = (text: string, start: number, end: number): Part => ({ range: { start, end }, words: text.slice(start, end) });

const dateLine = new RegExp(
  `^(?:(published|first published|posted|updated|last updated|last modified|date|issued)(?:\\son)?:?\\s)?(?:${hour},\\s)?${weekday}(${anyDay})${clock}\\.?$`,
  'id',
);

/** A line that is a date and nothing else. */
export function dateIn(text: string, { start, end }: Range): DatePart | undefined {
  if (end - start > 80) return undefined;
  const found = dateLine.exec(text.slice(start, end));
  const at = found?.indices?.[2];
  if (!found || !at) return undefined;
  const label: DateLabel = !found[1] ? 'plain' : /updat|modif/i.test(found[1]) ? 'updated' : 'published';
  return { ...part(text, start + at[0], start + at[1]), label };
}

const datePrefix = new RegExp(`^(?:date:?\\s(${anyDay})|(${iso}))(?=\\s)`, 'id');

/** A date in front of the text on the same line: `date 2017-03-02 The council …`. */
export function datePrefixIn(text: string, { start, end }: Range): { readonly day: Part; readonly whole: Range } | undefined {
  const found = datePrefix.exec(text.slice(start, Math.min(end, start + 60)));
  const at = found?.indices?.[1] ?? found?.indices?.[2];
  if (!found || !at) return undefined;
  return { day: part(text, start + at[0], start + at[1]), whole: { start, end: start + found[0].length } };
}

const bylineStart = /^(?:exclusive(?:\s|:\s)?|analysis(?:\s|:\s)?|opinion(?:\s|:\s)?)?by:?\s+/i;
const author = /^author:\s+/i;
const footCredit = /^[([]?(?:additional |writing and |editing and )?(?:reporting|writing|editing|compiled|edited|written)(?: by\s|:\s)/i;

/** `By Ana Reyes`, `EXCLUSIVE by Jo Dent, political editor`: a name follows and no sentence. */
export function isByline(words: string): boolean {
  if (words.length > 160) return false;
  const start = bylineStart.exec(words) ?? author.exec(words);
  if (start) {
    const rest = words.slice(start[0].length);
    const isSentence = /[.!?:]["”’]?$/.test(rest) && !/\b(?:Jr|Sr|[A-Z])\.$/.test(rest);
    return !isSentence && rest.split(/\s+/).length <= 16 && /^(?:\p{Lu}|a staff|our|staff|the staff)/u.test(rest);
  }
  return footCredit.test(words);
}

/** `— Gull News Service` at the end of a text. */
export const isSignature = (words: string): boolean => /^[—–-]{1,2}\s?\p{Lu}[^.!?:"“”]{2,60}$/u.test(words);

/** The parts of a line such as `By Ana Reyes | 3 May 2024`. */
export function partsOf(text: string, { start, end }: Range): Range[] {
  if (end - start > 200) return [{ start, end }];
  const parts: Range[] = [];
  let from = start;
  for (const { index, 0: stroke } of text.slice(start, end).matchAll(/\s[|•·]\s/g)) {
    parts.push({ start: from, end: start + index });
    from = start + index + stroke.length;
  }
  return [...parts, { start: from, end }].flatMap((range) => trim(text, range) ?? []);
}

const label = /^(outlet|publication|publisher|source|headline|title)\s?:\s+(?=\S)/i;

/** `Outlet: The Courier`: a line that says what it is. */
export function labelIn(text: string, { start, end }: Range): (Part & { readonly label: 'outlet' | 'headline' | 'credit' }) | undefined {
  const found = label.exec(text.slice(start, Math.min(end, start + 200)));
  if (!found || end - start > 200) return undefined;
  // A source may be that of a picture: it is no outlet.
  const kind = /^(?:headline|title)$/i.test(found[1] ?? '') ? 'headline' : /^source$/i.test(found[1] ?? '') ? 'credit' : 'outlet';
  return { ...part(text, start + found[0].length, end), label: kind };
}

const dash = /\s?[—–―]\s+|\s--?\s+/;
const wire = /\s?\((\p{Lu}[^()\n]{0,40})\)$/du;
const endDay = new RegExp(`(?:^|,?\\s)(${anyDay})$`, 'di');
const capitals = /^\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]*){0,4}(?:,\s\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)?){0,2}$/u;
const proper = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}(?:,\s\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)?){0,2}$/u;

/** What stands in capitals before a dash and is no place. */
const captions = /^(?:ANALYSIS|BREAKING|CORRECTION|EXCLUSIVE|FILE|LIVE|OPINION|PHOTOS?|UPDATE|VIDEO|WATCH)\b/;

export interface Dateline {
  readonly range: Range;
  readonly day?: Part;
  readonly agency?: Part;
}

/** `PORT RENWICK, March 3 (Reuters) — ` in front of the first paragraph, up to where the sentence begins. */
export function datelineIn(text: string, { start, end }: Range): Dateline | undefined {
  const opening = text.slice(start, Math.min(end, start + 140));
  const stroke = dash.exec(opening);
  const after = opening.slice((stroke?.index ?? 0) + (stroke?.[0].length ?? 0));
  if (!stroke || !/^["“‘'«„]?[\p{Lu}\p{N}]/u.test(after)) return undefined;
  let place = opening.slice(0, stroke.index).trimEnd();
  const credit = wire.exec(place);
  if (credit) place = place.slice(0, credit.index).trimEnd();
  const printed = endDay.exec(place);
  if (printed) place = place.slice(0, printed.index).replace(/,$/, '');
  if (captions.test(place)) return undefined;
  // A place in mixed case may be the subject of a sentence with a dash in it.
  const isPlace = capitals.test(place) || ((credit || printed) && (place === '' || proper.test(place)));
  if (!isPlace) return undefined;
  const partOf = (at: readonly [number, number]): Part => part(text, start + at[0], start + at[1]);
  const dayAt = printed?.indices?.[1];
  const wireAt = credit?.indices?.[1];
  return {
    range: { start, end: start + opening.slice(0, stroke.index + stroke[0].length).trimEnd().length },
    ...(dayAt ? { day: partOf(dayAt) } : {}),
    ...(wireAt ? { agency: partOf(wireAt) } : {}),
  };
}

/** Short, and no sentence: what a headline or a subhead looks like. */
export function isHeading(words: string, most: number): boolean {
  if (words.length > most || words.includes('\n') || /^\p{Ll}/u.test(words)) return false;
  if (/[.,;:][)\]"”’»']*$/.test(words)) return false;
  // A sentence that ends inside the line; titles and abbreviations are shorter.
  if (/\p{Ll}{4}[.!?]["”’]?\s/u.test(words)) return false;
  return /[\p{L}\p{N}]/u.test(words) && !/^(?:[-*•·–—]\s|\d+[.)]\s|[QA][.:]\s|(?:\p{Lu}[\p{Lu} .'’-]+):\s)/u.test(words);
}
