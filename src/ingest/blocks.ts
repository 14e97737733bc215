/** A frozen text → its blocks, and what they tell of the document. */
import type { BlockKind } from '../facts/index.ts';
import { type DateLabel, dateIn, datelineIn, datePrefixIn, isByline, isHeading, isSignature, labelIn, type Part, partsOf } from './head.ts';
import { paragraphsOf, type Range, trim } from './paragraphs.ts';

export interface Shape {
  readonly blocks: readonly { readonly kind: BlockKind; readonly range: Range }[];
  readonly headline?: Part;
  readonly byline?: Part;
  /** Every printed day that may be the day of publication, the best first. */
  readonly days: readonly (Part & { readonly label: DateLabel })[];
  readonly outlet?: Part;
}

interface Found {
  /** Lines in quotation marks that were looked for so far. */
  pulled: number;
  blocks: { kind: BlockKind; range: Range }[];
  days: (Part & { label: DateLabel })[];
  headline?: Part;
  byline?: Part;
  outlet?: Part;
}

const headlineMost = 160;
const subheadMost = 90;
/** How many lines may stand in front of the first paragraph. */
const headMost = 8;
/** How far from a pulled quotation its words are looked for. */
const nearby = 20_000;
/** No article has more; the search would take long in a text made of them. */
const pulledMost = 200;
const order: readonly DateLabel[] = ['published', 'plain', 'dateline', 'updated'];

const wordsIn = (text: string, { start, end }: Range): string => text.slice(start, end);

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A line of dates and bylines, one or several: `By Ana Reyes | 3 May 2024`. */
function creditLine(text: string, range: Range, found: Found): 'byline' | 'date' | undefined {
  let kind: 'byline' | 'date' | undefined;
  for (const one of partsOf(text, range)) {
    const date = dateIn(text, one);
    const words = wordsIn(text, one);
    if (date) {
      found.days.push(date);
      kind ??= 'date';
    } else if (isByline(words)) {
      found.byline ??= { range: one, words };
      kind = 'byline';
    }
  }
  return kind;
}

/** A line of the head: what it is, or undefined when it is running text. `more` tells whether anything follows. */
function headLine(text: string, range: Range, found: Found, given: string | undefined, more: boolean): BlockKind | undefined {
  const words = wordsIn(text, range);
  // A line of asterisks or dashes.
  if (!/[\p{L}\p{N}]/u.test(words)) return 'subhead';
  const credit = creditLine(text, range, found);
  if (credit) return credit;
  const labelled = labelIn(text, range);
  if (labelled && labelled.label !== 'headline') {
    if (labelled.label === 'outlet') found.outlet ??= labelled;
    return 'byline';
  }
  const isGiven = given !== undefined && bare(given) === bare(words);
  if (labelled || isGiven || (more && isHeading(words, headlineMost))) {
    const isFirst = !found.blocks.some(({ kind }) => kind === 'headline');
    // One word above a headline is the name of a section.
    const isSection = !labelled && !isGiven && !/\s/.test(words);
    if (!isFirst || isSection) return isHeading(words, headlineMost) ? 'subhead' : undefined;
    if (given === undefined || isGiven) found.headline ??= labelled ?? { range, words };
    return 'headline';
  }
  return undefined;
}

/** A short line between paragraphs; a line in quotation marks only when its words stand in the text as well. */
function isSubhead(text: string, range: Range, found: Found): boolean {
  const words = wordsIn(text, range);
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  const length = words.split(/\s+/).length;
  if (!isHeading(words, subheadMost) || length > 14) return false;
  const quoted = /^["“‘'«„](.+)["”’'»“]$/u.exec(words)?.[1];
  // A question may be a subhead or a paragraph of one sentence: long ones, and those with somebody's words, are read.
  if (quoted === undefined) return !/["“”«»„]/.test(words) && (length <= 7 || !/[?!]$/.test(words));
  found.pulled += 1;
  if (found.pulled > pulledMost) return false;
  const around = text.slice(Math.max(0, range.start - nearby), range.end + nearby).toLowerCase();
  return around.split(quoted.toLowerCase()).length > 2;
}

/** A paragraph that opens the text: what stands in front of its first sentence is not part of it. */
function openingParagraph(text: string, range: Range, found: Found): void {
  let rest = range;
  const prefix = datePrefixIn(text, range);
  if (prefix) {
    found.days.push({ ...prefix.day, label: 'published' });
    found.blocks.push({ kind: 'date', range: prefix.whole });
    rest = trim(text, { start: prefix.whole.end, end: range.end }) ?? range;
  }
  const dateline = datelineIn(text, rest);
  if (dateline) {
    if (dateline.day) found.days.push({ ...dateline.day, label: 'dateline' });
    if (dateline.agency) found.outlet ??= dateline.agency;
    found.blocks.push({ kind: 'dateline', range: dateline.range });
    rest = trim(text, { start: dateline.range.end, end: rest.end }) ?? rest;
  }
  found.blocks.push({ kind: 'paragraph', range: rest });
}

/** @param given the headline that is known from elsewhere, if any */
export function shapeOf(text: string, given?: string): Shape {
  const ranges = paragraphsOf(text);
  const found: Found = { pulled: 0, blocks: [], days: [] };
  let inHead = true;
  for (const [index, range] of ranges.entries()) {
    const isLast = index === ranges.length - 1;
    const kind = inHead && index < headMost ? headLine(text, range, found, given, !isLast) : undefined;
    if (kind) found.blocks.push({ kind, range });
    else if (inHead) {
      inHead = false;
      openingParagraph(text, range, found);
    } else if (index === 1 && isShortOpening(text, found) && datelineIn(text, range)) openingParagraph(text, range, found);
    else found.blocks.push({ kind: laterLine(text, range, found, isLast), range });
  }
  // Heads alone are no article: then the lines are its text.
  if (inHead) for (const block of found.blocks) if (block.kind === 'headline' || block.kind === 'subhead') block.kind = 'paragraph';
  if (inHead) delete found.headline;
  found.days.sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
  return found;
}

/** A headline that somebody gave a full stop: the text opens after it. */
const isShortOpening = (text: string, { blocks }: Found): boolean =>
  blocks.length === 1 && blocks[0] !== undefined && wordsIn(text, blocks[0].range).length <= headlineMost;

function laterLine(text: string, range: Range, found: Found, isLast: boolean): BlockKind {
  const words = wordsIn(text, range);
  const date = dateIn(text, range);
  if (date && date.label !== 'plain') {
    found.days.push(date);
    return 'date';
  }
  if (isByline(words) || (isLast && isSignature(words))) {
    if (!/additional/i.test(words)) found.byline ??= { range, words };
    return 'byline';
  }
  return !isLast && isSubhead(text, range, found) ? 'subhead' : 'paragraph';
}
