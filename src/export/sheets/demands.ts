/** Who called on whom to act, and what answered it: one row for each passage of a demand and of its answers. */
import type { Lookup } from '../lookup.ts';
import { link, nameOf, placeColumns, placeOf, reasonsOf, type Sheet, sheet } from './sheet.ts';

const columns = ['demand', 'part', 'by', 'by_id', 'of', 'of_id', 'action', 'stance', ...placeColumns, 'statement', 'reasons', 'link'];

export function demandSheet(lookup: Lookup): Sheet {
  const rows = lookup.record.demands.flatMap((demand) => {
    const common = { demand: demand.id, action: demand.action, link: link('demands', demand.id) };
    const asked = demand.passages.map((passage) => ({
      ...common,
      part: 'demand',
      by: nameOf(lookup, demand.by),
      by_id: demand.by,
      of: nameOf(lookup, demand.of),
      of_id: demand.of,
      ...placeOf(lookup, passage.slices),
      statement: passage.statement,
      reasons: reasonsOf(demand.reasons),
    }));
    const answered = demand.answers.flatMap((id) => {
      const { speaker, stance, reports } = lookup.statement(id);
      return reports.map(({ slices }) => ({
        ...common,
        part: 'answer',
        by: nameOf(lookup, speaker),
        by_id: speaker,
        stance,
        ...placeOf(lookup, slices),
        statement: id,
      }));
    });
    return [...asked, ...answered];
  });
  return sheet('demands', columns, rows);
}
