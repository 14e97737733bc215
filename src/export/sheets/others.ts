/** Articles, updates, oversight, and what could not be told. */
import type { Passages } from '../../facts/index.ts';
import type { Lookup } from '../lookup.ts';
import { link, placeColumns, placeOf, plain, reasonsOf, type Row, type Sheet, sheet } from './sheet.ts';

export function articleSheet(lookup: Lookup): Sheet {
  const columns = [
    'document',
    'outlet',
    'outlet_from',
    'published',
    'published_from',
    'headline',
    'byline',
    'file',
    'address',
    'captured',
    'length',
    'sha256',
    'link',
  ];
  const rows = lookup.record.documents.map((document) => ({
    document: document.id,
    outlet: document.outlet?.name,
    outlet_from: document.outlet?.from,
    published: document.published?.value,
    published_from: document.published?.from,
    headline: document.headline?.words,
    byline: document.byline?.words,
    file: document.source,
    address: document.address?.value,
    captured: document.captured,
    length: document.text.length,
    sha256: document.hash,
    link: link('articles', document.id),
  }));
  return sheet('articles', columns, rows);
}

const passageRows = (lookup: Lookup, part: string, passages: Passages, row: Row): Row[] =>
  passages.map(({ slices, statement }) => ({ ...row, part, ...placeOf(lookup, slices), statement }));

export function updateSheet(lookup: Lookup): Sheet {
  const rows = lookup.record.updates.flatMap(({ id, earlier, later, reasons }) => {
    const common = { update: id, reasons: reasonsOf(reasons) };
    return [...passageRows(lookup, 'earlier', earlier, common), ...passageRows(lookup, 'later', later, common)];
  });
  return sheet('updates', ['update', 'part', ...placeColumns, 'statement', 'reasons'], rows);
}

export function oversightSheet(lookup: Lookup): Sheet {
  const rows = lookup.record.oversight.flatMap(({ id, who, power, concern, reasons }) => {
    const common = { oversight: id, who: lookup.nameOf(who), who_id: who, reasons: reasonsOf(reasons) };
    return [...passageRows(lookup, 'power', power, common), ...passageRows(lookup, 'concern', concern, common)];
  });
  return sheet('oversight', ['oversight', 'who', 'who_id', 'part', ...placeColumns, 'statement', 'reasons'], rows);
}

export function noticeSheet(lookup: Lookup): Sheet {
  const rows = lookup.record.notices.map(({ code, message, source, span }) => ({
    notice: code,
    message,
    ...(span ? placeOf(lookup, plain(span)) : { file: source }),
  }));
  return sheet('notices', ['notice', 'message', ...placeColumns], rows);
}
