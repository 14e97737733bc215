import { type ReactElement, useMemo } from 'react';
import { useDesk } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import type { Document, Slice } from '../desk/types.ts';
import { modelOf } from '../correct/decisions.ts';
import { Cite } from '../source/cite.tsx';
import { PassageBy } from '../words/by.tsx';
import { count, kindNames, stanceNames } from '../words/labels.ts';
import { List } from '../words/list.tsx';
import { Mark, OutletName } from '../words/outlet.tsx';
import { Published } from '../words/when.tsx';
import { Words } from '../words/words.tsx';
import { ViewHead } from './section.tsx';

interface Row {
  readonly slices: readonly Slice[];
  readonly what: string;
  readonly statement?: string;
  readonly clash: boolean;
}

interface Sheets {
  readonly document: Document;
  readonly rows: readonly (Row & { readonly number: number })[];
}
const keyOf = ({ document }: Sheets): string => document.id;
const heightOf = ({ rows }: Sheets): number => 110 + 58 * rows.length;
/** More rows than this are drawn article by article. */
const MANY = 300;

/** One fact a row, article by article, in the order of the text: to be printed, ticked and signed. */
export function Checker(): ReactElement {
  const desk = useDesk();
  const sheets = useMemo(() => {
    const all = desk.record.documents.map((document) => ({ document, rows: rowsOf(desk, document) }));
    const before = (sheet: number): number => all.slice(0, sheet).reduce((sum, { rows }) => sum + rows.length, 0);
    return all.map(({ document, rows }, sheet) => ({
      document,
      rows: rows.map((row, index) => ({ ...row, number: before(sheet) + index + 1 })),
    }));
  }, [desk]);
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section className="checker" aria-label="Checker’s copy">
      <ViewHead title={`Checker’s copy · ${count(total, 'fact')} in ${count(sheets.length, 'article')}`}>
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
      </ViewHead>
      <p className="by">
        Record {desk.record.id}, made by onrecord {desk.record.version}. One row for each time an article says it. ¶: the paragraph,
        headline not counted.
      </p>
      <List items={sheets} keyOf={keyOf} noun="article" height={heightOf} short={total > MANY ? 0 : sheets.length}>
        {({ document, rows }) => <Sheet document={document} rows={rows} />}
      </List>
      <div className="sign">
        <span>Checked by</span>
        <span>Date</span>
        <span>Signature</span>
      </div>
    </section>
  );
}

function Sheet({ document, rows }: Sheets): ReactElement {
  const desk = useDesk();
  const outlet = desk.outletOf(document.id);
  return (
    <table className="sheet">
      <caption>
        {outlet !== undefined && <Mark outlet={outlet} />} <OutletName outlet={outlet} documentSource={document.source} /> ·{' '}
        <Published document={document} />
        {document.headline !== undefined && (
          <>
            {' · '}
            <bdi className="say">{document.headline.words}</bdi>
          </>
        )}{' '}
        <span className="soft">
          <bdi>{document.source}</bdi>, sha256 {document.hash.slice(0, 12)}…
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">¶</th>
          <th scope="col">Words</th>
          <th scope="col">Whose</th>
          <th scope="col">True</th>
          <th scope="col">Against, by</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={6}>Nothing of this article is on the record.</td>
          </tr>
        )}
        {rows.map((row) => (
          <tr key={row.number}>
            <td>{row.number}</td>
            <td>{paragraphOf(document, row.slices[0]?.span.start ?? 0)}</td>
            <td>
              <Words slices={row.slices} />
              {row.clash && <span className="clash"> ▲ in conflict</span>}
            </td>
            <td className="by">
              <PassageBy document={document.id} statement={row.statement} /> <span className="bit">{row.what}</span>
              {correctedBy(desk, row.statement).map((who) => (
                <span key={who} className="bit">
                  {modelOf(who) === undefined ? 'corrected by ' : 'picked by the language model '}
                  <bdi>{modelOf(who) ?? who}</bdi>
                </span>
              ))}
              <span className="screen">
                <Cite
                  place={{
                    document: document.id,
                    slices: row.slices,
                    ...(row.statement === undefined ? {} : { statement: row.statement }),
                  }}
                />
              </span>
            </td>
            <td>
              <span className="tick" role="img" aria-label="box to tick" />
            </td>
            <td className="line-to-sign">
              <span />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf(desk: Desk, document: Document): Row[] {
  const { record } = desk;
  const rows: Row[] = [];
  const clashes = new Set(
    record.conflicts.flatMap((conflict) =>
      conflict.sides.flatMap((side) => side.passages.map((passage) => `${passage.document}:${passage.slices[0].span.start}`)),
    ),
  );
  const add = (slices: readonly Slice[], what: string, statement?: string): void => {
    const start = slices[0]?.span.start ?? 0;
    rows.push({ slices, what, clash: clashes.has(`${document.id}:${start}`), ...(statement === undefined ? {} : { statement }) });
  };
  for (const statement of record.statements) {
    for (const report of statement.reports)
      if (report.document === document.id) add(report.slices, `${stanceNames[statement.stance]}, ${kindNames[report.kind]}`, statement.id);
  }
  for (const claim of record.claims) {
    for (const passage of claim.passages)
      if (passage.document === document.id && passage.statement === undefined) add(passage.slices, 'reports');
  }
  return rows.sort((a, b) => (a.slices[0]?.span.start ?? 0) - (b.slices[0]?.span.start ?? 0));
}

const correctedBy = (desk: Desk, statement: string | undefined): string[] => [
  ...new Set(statement === undefined ? [] : desk.judgementsOf(statement).map(({ who }) => who)),
];

/** Which paragraph a place is in, counted from 1; empty in a headline. */
function paragraphOf(document: Document, at: number): string {
  const index = document.blocks
    .filter((block) => block.kind === 'paragraph')
    .findIndex((block) => block.span.start <= at && at < block.span.end);
  return index < 0 ? '' : String(index + 1);
}
