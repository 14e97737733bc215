/** Three clocks on one sheet, never in one column: what happened, was said, was published, and when. */
import type { Slices, Time } from '../../facts/index.ts';
import type { Lookup } from '../lookup.ts';
import { link, nameOf, names, placeColumns, placeOf, plain, type Row, type Sheet, sheet, timeColumns, timeIn } from './sheet.ts';

const columns = ['clock', ...timeColumns('when'), 'what', 'who', 'status', ...placeColumns, 'id', 'link'];

interface Moment {
  readonly from: string;
  readonly to: string;
  readonly row: Row;
}

const key = ({ from, to }: Moment): string => `${from} ${to}`;

/** Unknown times come last. */
const late = '~';

export function timelineSheet(lookup: Lookup): Sheet {
  const moment = (clock: string, time: Time | undefined, slices: Slices, row: Row): Moment => ({
    from: time?.earliest ?? time?.value ?? late,
    to: time?.latest ?? time?.value ?? late,
    row: { clock, ...timeIn(lookup, 'when', time), ...placeOf(lookup, slices), ...row },
  });

  const happened = lookup.record.events.flatMap(({ id, type, who, when, status, passages }) =>
    passages.map(({ slices }) =>
      moment('happened', when, slices, { what: type, who: names(lookup, who), status, id, link: link('timeline', id) }),
    ),
  );
  const said = lookup.record.statements.flatMap(({ id, stance, speaker, when, reports }) =>
    when
      ? reports.map(({ slices }) =>
          moment('said', when, slices, { what: stance, who: nameOf(lookup, speaker), id, link: link('said', id) }),
        )
      : [],
  );
  const published = lookup.record.documents.flatMap((document) => {
    const span = document.headline?.span ?? document.blocks[0]?.span;
    if (!span) return [];
    const { value } = document.published ?? {};
    const day = value?.slice(0, 10);
    const time: Time | undefined = value && day ? { value, earliest: day, latest: day, basis: 'published' } : undefined;
    return [
      moment('published', time, plain(span), {
        what: 'article',
        who: lookup.outletName(document.id),
        id: document.id,
        link: link('articles', document.id),
      }),
    ];
  });
  const rows = [...happened, ...said, ...published].toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return sheet(
    'timeline',
    columns,
    rows.map(({ row }) => row),
  );
}
