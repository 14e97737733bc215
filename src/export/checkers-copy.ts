/** A copy to print, tick and sign: article by article, every fact in the order of the text. No script, no request; Word opens it, too. */
import type { Document, Passage, Slices, Statement } from '../facts/index.ts';
import { escapeMarkup } from '../text/index.ts';
import { bytesOf, type Format } from './format.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { visible } from './visible.ts';

/** Text from outside, whichever way it is written. */
const html = (text: string): string => `<bdi>${escapeMarkup(visible(text))}</bdi>`;

interface Row {
  readonly slices: Slices;
  /** Whose word it is, as HTML. */
  readonly whose: string;
}

const placeOf = (slices: Slices): string => slices.map(({ span }) => `${span.document} ${span.start} ${span.end}`).join(', ');

/** `Ida Brack denies · to the council · via the Post` */
function whoseOf(lookup: Lookup, { speaker, stance, to, via }: Statement): string {
  const names = (ids: readonly string[]): string => ids.map((id) => html(lookup.nameOf(id))).join(', ');
  const who = speaker === undefined ? '<em>speaker not told</em>' : `<b>${html(lookup.nameOf(speaker))}</b>`;
  return [`${who} ${stance}`, to.length > 0 ? `to ${names(to)}` : '', via.length > 0 ? `via ${names(via)}` : '']
    .filter(Boolean)
    .join(' · ');
}

/** Every fact of each document, once: what is said, and what the outlet claims in its own voice. */
function rowsOf(lookup: Lookup): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Map<string, Row>>(lookup.record.documents.map(({ id }) => [id, new Map()]));
  const add = (document: string, slices: Slices, whose: string): void => void rows.get(document)?.set(placeOf(slices), { slices, whose });
  for (const { passages } of lookup.record.claims) {
    for (const { document, slices, statement } of passages) if (statement === undefined) add(document, slices, 'the outlet’s own report');
  }
  for (const statement of lookup.record.statements) {
    for (const { document, slices } of statement.reports) add(document, slices, whoseOf(lookup, statement));
  }
  const start = ({ slices }: Row): number => slices[0].span.start;
  return new Map([...rows].map(([id, found]) => [id, [...found.values()].toSorted((a, b) => start(a) - start(b))]));
}

/** The paragraph a place stands in, from 1; 0 for what stands before the first. */
const paragraphOf = ({ blocks }: Document, at: number): number =>
  blocks.filter(({ kind, span }) => kind === 'paragraph' && span.start <= at).length;

const style = `body{font:11pt/1.4 Georgia,serif;margin:2em auto;max-width:60em;padding:0 1em}h1{font-size:1.4em}h2{font-size:1.1em;margin:2em 0 .3em}p,small{color:#555}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #bbb;padding:.35em .5em;text-align:left;vertical-align:top}th{font:9pt sans-serif}td.n{white-space:nowrap}td.box::before{content:"";display:inline-block;width:1em;height:1em;border:1px solid #000}td.note{width:25%}.sign{margin-top:3em;display:flex;gap:2em}.sign span{flex:1;border-top:1px solid #000}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}h2{break-before:page}h2:first-of-type{break-before:auto}thead{display:table-header-group}}`;

function sheetOf(lookup: Lookup, document: Document, rows: readonly Row[], first: number, parting: ReadonlySet<string>): string {
  const { headline, published, source, hash } = document;
  const of = [lookup.outletName(document.id) ?? 'outlet not known', published?.value ?? 'no date', headline?.words].filter(
    (one) => one !== undefined,
  );
  const lines = rows.map(
    ({ slices, whose }, index) =>
      `<tr><td class="n">${first + index}</td><td class="n">${paragraphOf(document, slices[0].span.start)}</td><td>${html(lookup.said(slices))}${parting.has(placeOf(slices)) ? ' <b>▲ in conflict</b>' : ''}</td><td>${whose}</td><td class="box"></td><td class="note"></td></tr>`,
  );
  return `<h2>${of.map(html).join(' · ')}</h2>
<p><small>${html(source)}, SHA-256 ${html(hash)}</small></p>
<table><thead><tr><th>No.</th><th>¶</th><th>Words</th><th>Whose</th><th>True</th><th>Against, by</th></tr></thead><tbody>
${lines.join('\n') || '<tr><td colspan="6">Nothing of this article is on the record.</td></tr>'}
</tbody></table>
`;
}

function pageOf(lookup: Lookup): string {
  const { record } = lookup;
  const passages: Passage[] = record.conflicts.flatMap(({ sides }) => sides.flatMap((side) => [...side.passages]));
  const parting = new Set(passages.map(({ slices }) => placeOf(slices)));
  const rows = rowsOf(lookup);
  let count = 1;
  const sheets = record.documents.map((document) => {
    const own = rows.get(document.id) ?? [];
    const sheet = sheetOf(lookup, document, own, count, parting);
    count += own.length;
    return sheet;
  });
  const title = html(record.title ?? 'Story').replace(/<\/?bdi>/g, '');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title} · checker’s copy</title><style>${style}</style></head><body>
<h1>${html(record.title ?? 'Story')} · checker’s copy</h1>
<p>Record ${html(record.id)}, made by onrecord ${html(record.version)}. One row for each time an article says it. ¶: the paragraph, headline not counted.</p>
${sheets.join('')}<div class="sign"><span>Checked by</span><span>Date</span><span>Signature</span></div>
</body></html>
`;
}

export const checkersCopy: Format = {
  name: 'checkers-copy',
  title: 'Checker’s copy, to print (HTML)',
  extension: '.checker.html',
  mediaType: 'text/html; charset=utf-8',
  write: (record) => bytesOf(pageOf(lookupOf(record))),
};
