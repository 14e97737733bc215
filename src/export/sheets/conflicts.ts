/** What cannot both be true: one row for each passage of each side. */
import type { Passage } from '../../facts/index.ts';
import type { Lookup } from '../lookup.ts';
import { link, names, placeColumns, placeOf, reasonsOf, type Row, type Sheet, sheet, wordsOf } from './sheet.ts';

const columns = ['conflict', 'kind', 'side', 'by', 'by_ids', 'scope', 'figures', ...placeColumns, 'statement', 'reasons', 'link'];

export function conflictSheet(lookup: Lookup): Sheet {
  const rows = lookup.record.conflicts.flatMap((conflict) => {
    const row = (side: string, passage: Passage, more: Row = {}): Row => ({
      conflict: conflict.id,
      kind: conflict.kind,
      side,
      scope: wordsOf(lookup, conflict.scope),
      ...placeOf(lookup, passage.slices),
      statement: passage.statement,
      reasons: reasonsOf(conflict.reasons),
      link: link('conflicts', conflict.id),
      ...more,
    });
    const sides = conflict.sides.flatMap(({ passages, by }, index) =>
      passages.map((passage) =>
        row(`${index + 1}`, passage, {
          by: names(lookup, by),
          by_ids: by.join('; ') || undefined,
          figures: wordsOf(lookup, conflict.quantities?.[index]?.span),
        }),
      ),
    );
    return conflict.resolved ? [...sides, row('taken back', conflict.resolved)] : sides;
  });
  return sheet('conflicts', columns, rows);
}
