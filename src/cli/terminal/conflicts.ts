import type { Conflict, ConflictKind, Passage, Side, Span } from '../../onrecord.ts';
import type { Sheet } from './sheet.ts';
import { sourceOfSide } from './sources.ts';
import { documentsOf, type View } from './view.ts';

const titles: Readonly<Record<ConflictKind, string>> = {
  denial: 'A denial',
  'statement-vs-report': 'Earlier words against a report',
  self: 'One speaker, two accounts',
  number: 'A number',
  date: 'A day',
  place: 'A place',
  actor: 'Who did it',
  characterisation: 'What it was',
};

/** The passage that stands for a side: the one with the figure, where figures part. */
const passageOf = ({ passages }: Side, figure: Span | undefined): Passage =>
  (figure && passages.find(({ slices }) => slices.some(({ span }) => contains(span, figure)))) ?? passages[0];

const contains = (outer: Span, inner: Span): boolean =>
  outer.document === inner.document && outer.start <= inner.start && inner.end <= outer.end;

function printConflict(sheet: Sheet, view: View, conflict: Conflict, number: number): void {
  const { style } = sheet;
  const scope = conflict.scope ? ` · limited to: ${view.words(conflict.scope)}` : '';
  sheet.row({ lead: `${number}`.padStart(2), indent: 4, text: `▲ ${titles[conflict.kind]}${scope}`, paint: style.accent, most: 2 });
  for (const [index, side] of conflict.sides.entries()) {
    const figure = conflict.quantities?.[index]?.span;
    const passage = passageOf(side, figure);
    sheet.row({ indent: 4, text: `${figure ? `${view.words(figure)} · ` : ''}${view.said(passage.slices)}`, most: 4 });
    sheet.row({ indent: 8, text: sourceOfSide(view, side, passage), right: view.letters(documentsOf(side.passages)), paint: style.quiet });
  }
  if (conflict.resolved) {
    sheet.row({
      indent: 8,
      text: `taken back: ${view.said(conflict.resolved.slices)}`,
      right: view.letters([conflict.resolved.document]),
      most: 3,
    });
  }
}

export function printConflicts(sheet: Sheet, view: View): void {
  const { conflicts } = view.record;
  sheet.heading('WHERE ACCOUNTS PART', `${conflicts.length}`);
  if (conflicts.length === 0) sheet.row({ indent: 4, text: 'nothing found', paint: sheet.style.quiet });
  for (const [index, conflict] of conflicts.entries()) printConflict(sheet, view, conflict, index + 1);
}
