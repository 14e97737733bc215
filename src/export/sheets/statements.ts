/** Who said what: one row for each time a document reports a statement. */
import type { Lookup } from '../lookup.ts';
import { link, list, nameOf, names, placeColumns, placeOf, reasonsOf, type Sheet, sheet, timeColumns, timeIn, wordsOf } from './sheet.ts';

const columns = [
  'statement',
  'speaker',
  'speaker_id',
  'role',
  'via',
  'to',
  'kind',
  'stance',
  ...timeColumns('said'),
  'occasion',
  'scope',
  ...placeColumns,
  'reported_as',
  'source_words',
  'cue',
  'found_by',
  'score',
  'reasons',
  'link',
];

export function statementSheet(lookup: Lookup): Sheet {
  const rows = lookup.record.statements.flatMap((statement) =>
    statement.reports.map((report) => ({
      statement: statement.id,
      speaker: nameOf(lookup, statement.speaker),
      speaker_id: statement.speaker,
      role: wordsOf(lookup, statement.role?.span),
      via: names(lookup, report.via),
      to: names(lookup, statement.to),
      kind: statement.kind,
      stance: statement.stance,
      ...timeIn(lookup, 'said', statement.when),
      occasion: wordsOf(lookup, statement.occasion?.span),
      scope: wordsOf(lookup, statement.scope),
      ...placeOf(lookup, report.slices),
      reported_as: report.kind,
      source_words: list(report.source.map(lookup.words)),
      cue: list(report.cue.map(lookup.words)),
      found_by: `${report.derivation.stage}: ${report.derivation.by}`,
      score: report.derivation.score,
      reasons: reasonsOf(statement.reasons),
      link: link('said', statement.id),
    })),
  );
  return sheet('statements', columns, rows);
}
