import type { Stance, Statement } from '../../onrecord.ts';
import { printMore, type Sheet } from './sheet.ts';
import { circumstances, unmentioned } from './sources.ts';
import type { View } from './view.ts';

const verbs: Readonly<Record<Stance, string>> = {
  asserts: 'says',
  denies: 'denies',
  confirms: 'confirms',
  demands: 'demands',
  asks: 'asks',
  promises: 'promises',
  declines: 'declines',
  apologises: 'apologises',
};
const verbWidth = 16;
const mostSpeakers = 12;
const mostStatements = 6;

function printStatement(sheet: Sheet, view: View, statement: Statement): void {
  const [first] = statement.reports;
  const letters = view.letters(statement.reports.map(({ document }) => document));
  const details = circumstances(view, statement);
  const said = { lead: `    ${verbs[statement.stance]}`, indent: verbWidth, text: view.said(first.slices), most: 4 };
  if (details === '') sheet.row({ ...said, right: letters });
  else {
    sheet.row(said);
    sheet.row({ indent: verbWidth, text: details, right: letters, paint: sheet.style.quiet });
  }
}

/** By speaker, the one with most to say first; statements whose speaker could not be told at the end. */
export function printSpeakers(sheet: Sheet, view: View, all: boolean): void {
  const { statements } = view.record;
  const groups = [...Map.groupBy(statements, ({ speaker, named }) => speaker ?? named ?? '')].toSorted(
    ([a, ofA], [b, ofB]) => Number(a === '') - Number(b === '') || ofB.length - ofA.length,
  );
  sheet.heading('WHO SAID WHAT', `${statements.length}`);
  if (statements.length === 0) sheet.row({ indent: 4, text: 'nothing found', paint: sheet.style.quiet });
  let shown = 0;
  for (const [speaker, own] of all ? groups : groups.slice(0, mostSpeakers)) {
    const entity = view.entity(speaker);
    const anonymous = entity?.anonymous ? ' (not named)' : '';
    sheet.row({
      indent: 2,
      text: entity ? `${view.nameAndRole(speaker)}${anonymous}` : own[0] ? unmentioned(own[0]) : '',
      paint: sheet.style.strong,
    });
    const listed = all ? own : own.slice(0, mostStatements);
    for (const statement of listed) printStatement(sheet, view, statement);
    shown += listed.length;
  }
  if (shown < statements.length) printMore(sheet, statements.length - shown, '--statements');
}
