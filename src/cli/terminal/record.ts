/** A record as a page of the terminal: where accounts part first, then what is claimed, who said what, what is open. */
import type { StoryRecord } from '../../onrecord.ts';
import { printClaims } from './claims.ts';
import { clean } from './clean.ts';
import { printConflicts } from './conflicts.ts';
import { rangeInWords } from './dates.ts';
import { printContacts, printDemands, printNotices, printOversight, printUpdates } from './rest.ts';
import { Sheet } from './sheet.ts';
import { printSpeakers } from './speakers.ts';
import { styleFor } from './style.ts';
import { printVersions } from './versions.ts';
import { type View, viewOf } from './view.ts';
import { widthOf } from './width.ts';

export interface RenderOptions {
  readonly width: number;
  readonly colour: boolean;
  /** All claims, with all their words. */
  readonly allClaims: boolean;
  readonly allStatements: boolean;
}

export const plural = (count: number, one: string, many: string = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function printHead(sheet: Sheet, view: View): void {
  const { title, documents, outlets } = view.record;
  const days = documents.flatMap(({ published }) => (published ? [published.value] : [])).sort();
  const unknown = documents.length - days.length;
  const range = days[0] === undefined ? 'days not known' : rangeInWords(days[0], days.at(-1) ?? days[0]);
  const when = unknown > 0 && days.length > 0 ? `${range}, ${unknown} not known` : range;
  const counts = `${plural(outlets.length, 'outlet')} · ${plural(documents.length, 'article')} · ${when}`;
  const shown = clean(title ?? 'A story without a headline');
  const { strong, quiet } = sheet.style;
  if (widthOf(shown) + widthOf(counts) + 4 <= sheet.width) {
    sheet.raw(`${strong(shown)}${' '.repeat(sheet.width - widthOf(shown) - widthOf(counts))}${quiet(counts)}`);
  } else {
    sheet.row({ text: shown, paint: strong });
    sheet.row({ text: counts, paint: quiet });
  }
  // Blanks that may not break keep a letter at its name.
  const key = outlets.map((outlet) => `${outlet.letter}\u00a0${view.outletName(outlet).replaceAll(' ', '\u00a0')}`);
  sheet.row({ text: key.join('\u00a0\u00a0 ') });
}

function printFoot(sheet: Sheet, view: View): void {
  const { statements } = view.record;
  const speakers = new Set(statements.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])));
  sheet.blank();
  sheet.row({ text: `${plural(statements.length, 'statement')} by ${plural(speakers.size, 'speaker')}.`, paint: sheet.style.quiet });
}

export function renderRecord(record: StoryRecord, { width, colour, allClaims, allStatements }: RenderOptions): string {
  const view = viewOf(record);
  const sheet = new Sheet(width, styleFor(colour));
  printHead(sheet, view);
  // One article has nobody to part from or to agree with, but it may part from itself.
  const isStory = record.documents.length > 1;
  if (isStory || record.conflicts.length > 0) printConflicts(sheet, view);
  if (isStory) printClaims(sheet, view, allClaims);
  printSpeakers(sheet, view, allStatements);
  printContacts(sheet, view);
  printDemands(sheet, view);
  printOversight(sheet, view);
  printUpdates(sheet, view);
  printVersions(sheet, view);
  printNotices(sheet, view);
  printFoot(sheet, view);
  return sheet.toString();
}
