/** What users decided: one row for each place that a decision points at, one for a decision that points at none. */
import { type Words, wordsIn } from '../../facts/index.ts';
import type { Lookup } from '../lookup.ts';
import { list, placeColumns, rangeOf, type Row, type Sheet, sheet } from './sheet.ts';

const columns = ['correction', 'kind', 'who', 'at', 'why', 'state', 'facts', ...placeColumns];

/** The document may be another version of the text by now, or gone: then the words are all there is. */
function placeOf(lookup: Lookup, { hash, source, outlet, start, end, words }: Words): Row {
  const document = lookup.record.documents.find((one) => one.hash === hash && one.source === source);
  return {
    words,
    outlet,
    published: document?.published?.value,
    file: source,
    document: document?.id,
    start,
    end,
    spans: rangeOf({ start, end }),
  };
}

export function correctionSheet(lookup: Lookup): Sheet {
  const rows = lookup.record.judgements.flatMap(({ id, decision, who, at, why, state, facts }) => {
    const common = { correction: id, kind: decision.kind, who, at, why, state, facts: list(facts) };
    const places = wordsIn(decision);
    return places.length === 0 ? [common] : places.map((words) => ({ ...common, ...placeOf(lookup, words) }));
  });
  return sheet('corrections', columns, rows);
}
