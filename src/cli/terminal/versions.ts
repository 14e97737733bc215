/** Versions of one article: what the later one withdrew, worded otherwise, added. */
import type { Span, StoryRecord } from '../../onrecord.ts';
import { clean } from './clean.ts';
import { printMore, type Sheet } from './sheet.ts';
import type { View } from './view.ts';

const column = 16;
const mostShown = 12;

interface Changes {
  readonly withdrawn: readonly Span[];
  readonly added: readonly Span[];
  readonly changed: readonly { readonly earlier: Span; readonly later: Span }[];
}

/** @param words the words of a place, safe to print */
export function printChanges(sheet: Sheet, { withdrawn, changed, added }: Changes, words: (span: Span) => string, most: number): void {
  const rows = [
    ...withdrawn.map((span) => [['withdrawn', words(span)]]),
    ...changed.map(({ earlier, later }) => [
      ['first', words(earlier)],
      ['then', words(later)],
    ]),
    ...added.map((span) => [['added', words(span)]]),
  ];
  for (const row of rows.slice(0, most))
    for (const [label, text = ''] of row) sheet.row({ lead: `    ${label}`, indent: column, text, most: 6 });
  if (rows.length > most) printMore(sheet, rows.length - most);
}

export function printVersions(sheet: Sheet, view: View): void {
  const versions: StoryRecord['versions'] = view.record.versions ?? [];
  if (versions.length === 0) return;
  const source = new Map(view.record.documents.map((document) => [document.id, clean(document.source)]));
  sheet.heading('VERSIONS OF ONE ARTICLE', `${versions.length}`);
  for (const version of versions) {
    const { earlier, later, reasons } = version;
    sheet.row({
      indent: 2,
      text: `${source.get(later)} is later than ${source.get(earlier)}`,
      right: view.letters([later]),
      paint: sheet.style.strong,
    });
    sheet.row({ indent: 4, text: reasons.map(({ text }) => text).join(', '), paint: sheet.style.quiet });
    printChanges(sheet, version, view.words, mostShown);
  }
}
