import type { ReactElement } from 'react';
import { href, useDesk, useHere } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import { noticeId } from '../desk/desk.ts';
import type { Notice, Reason, Report, Span, Statement } from '../desk/types.ts';
import { eventNames, kindNames } from '../words/labels.ts';
import { Mark, OutletName } from '../words/outlet.tsx';
import { Published, When } from '../words/when.tsx';
import { Names, Words } from '../words/words.tsx';
import { bestReport } from './sayings.ts';
import { Why } from './why.tsx';

/** A statement opened: every article that reports it, in its own wording, and the three clocks. */
export function Reports({ statement }: { readonly statement: Statement }): ReactElement {
  const desk = useDesk();
  const claims = desk.claimsOf(statement.id);
  return (
    <div className="detail">
      <ul className="reports">
        {statement.reports.map((report, index) => (
          <ReportedIn key={report.reported} statement={statement} report={report} at={index} />
        ))}
      </ul>
      <Clocks statement={statement} />
      {claims.length > 0 && (
        <p className="by">
          Claims in it:{' '}
          {claims.map((claim) => (
            <span key={claim.id} className="bit">
              <a href={href('claims', claim.id)}>
                <Words slices={claim.gist} />
              </a>
            </span>
          ))}
        </p>
      )}
      {noticesOf(desk, statement).map(({ notice, index }) => (
        <p key={noticeId(index)} className="by">
          Could not be told: <a href={href('notices', noticeId(index))}>{notice.message.replace(/: .*$/u, '')}</a>
        </p>
      ))}
      <Why reasons={[...statement.reasons, ...statement.reports.map((report) => foundBy(desk, report))]} />
    </div>
  );
}

function ReportedIn({
  statement,
  report,
  at,
}: {
  readonly statement: Statement;
  readonly report: Report;
  readonly at: number;
}): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const best = bestReport(statement);
  const outlet = desk.outletOf(report.document);
  const document = desk.documents.get(report.document);
  return (
    <li className={report.kind}>
      {outlet !== undefined && <Mark outlet={outlet} />}
      {statement.reports.length > 1 && (
        <a className="words" href={here(statement.id, at)}>
          <Words slices={report.slices} {...(report === best ? {} : { against: desk.textOf(best.slices) })} />
        </a>
      )}
      <span className="by">
        {kindNames[report.kind]}
        {report.via.length > 0 && (
          <>
            , via <Names ids={report.via} />
          </>
        )}
        {document !== undefined && (
          <>
            {' in '}
            <OutletName outlet={outlet} documentSource={document.source} />, published <Published document={document} />
          </>
        )}
      </span>
    </li>
  );
}

/** When it was said, and when what it tells of happened; when it was published stands with each article. */
function Clocks({ statement }: { readonly statement: Statement }): ReactElement {
  const { record } = useDesk();
  const told = statement.reports.flatMap(({ slices }) => slices.map(({ span }) => span));
  const events = record.events.filter(({ passages }) =>
    passages.some(({ slices }) => slices.some(({ span }) => told.some((one) => meet(one, span)))),
  );
  return (
    <p className="by">
      said <When time={statement.when} />
      {events.slice(0, 4).map((event) => (
        <span key={event.id}>
          {'; tells of '}
          <a href={href('timeline', event.id)}>{eventNames[event.type]}</a>, happened <When time={event.when} />
        </span>
      ))}
    </p>
  );
}

const meet = (one: Span, other: Span): boolean => one.document === other.document && one.start < other.end && other.start < one.end;

/** What could not be told about its words, or about those that name its speaker. */
function noticesOf(desk: Desk, { reports }: Statement): { readonly notice: Notice; readonly index: number }[] {
  const places = reports.flatMap(({ slices, source, cue }) => [...slices.map(({ span }) => span), ...source, ...cue]);
  return desk.record.notices
    .map((notice, index) => ({ notice, index }))
    .filter(({ notice: { span } }) => span !== undefined && places.some((place) => meet(place, span)));
}

function foundBy(desk: Desk, { document, derivation }: Report): Reason {
  const outlet = desk.outletOf(document);
  return {
    rule: derivation.by,
    text: `Found in ${outlet === undefined ? 'the article' : desk.outletName(outlet)} by the step ${derivation.stage}.`,
    ...(derivation.score === undefined ? {} : { score: derivation.score }),
  };
}
