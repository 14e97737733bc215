import type { ReactElement } from 'react';
import { href, useDesk } from '../app/route.ts';
import type { Claim, Demand, Statement } from '../desk/types.ts';
import { OriginLine, OriginName } from '../source/chain.tsx';
import { Line, LineLink } from '../words/line.tsx';
import { count } from '../words/labels.ts';
import { Marks } from '../words/outlet.tsx';
import { Names, Printed, Words } from '../words/words.tsx';
import { denialsOf, leadClaim, onOneWord, shared } from './choices.ts';
import { ConflictLine } from './conflicts.tsx';
import { DemandLine } from './demands.tsx';
import { Matrix } from './matrix.tsx';
import { NoticeLine } from './notices.tsx';
import { OversightLine } from './oversight.tsx';
import { Heading } from './section.tsx';

/** What do they share, where do they part, on whose word, what is still open? */
export function Overview(): ReactElement {
  const desk = useDesk();
  const { record } = desk;
  const lead = leadClaim(desk);
  const common = shared(desk);
  const first = common.slice(0, 5);
  const single = onOneWord(desk);
  const open = record.demands.filter((demand) => demand.answers.length === 0);
  return (
    <>
      {lead === undefined ? (
        <p className="lede">
          <span className="t">No claim was found in {count(record.documents.length, 'article')}.</span>
        </p>
      ) : (
        <div className="leading">
          <Lede claim={lead} />
          <Replies claim={lead} />
          <Unanswered demands={open} />
        </div>
      )}
      <section aria-labelledby="part">
        <Heading id="part" view="conflicts" words="Where accounts part" number={record.conflicts.length} />
        {record.conflicts.length === 0 && <p className="none">No two accounts here were found that cannot both be right.</p>}
        {record.conflicts.slice(0, 3).map((conflict) => (
          <ConflictLine key={conflict.id} conflict={conflict} brief />
        ))}
      </section>
      {common.length > 0 && (
        <section aria-labelledby="share">
          <Heading id="share" view="claims" words="What outlets share" number={common.length} of={record.claims.length} />
          <Matrix claims={first} some={record.outlets.length > 12} />
        </section>
      )}
      {single.length > 0 && (
        <section aria-labelledby="single">
          <Heading id="single" view="word" words="Several outlets on one word" number={single.length} />
          {single.slice(0, 4).map((claim) => (
            <Line key={claim.id} to={href('word', claim.id)} id={claim.id} className="pair" again={first.includes(claim)}>
              <LineLink to={href('overview', claim.id)} id={claim.id}>
                <Words slices={claim.gist} />
              </LineLink>
              {claim.origins.map((origin) => (
                <OriginLine key={origin.id} origin={origin} />
              ))}
            </Line>
          ))}
        </section>
      )}
      {record.demands.length > 0 && (
        <section aria-labelledby="open">
          <Heading id="open" view="demands" words="Demands without an answer here" number={open.length} of={record.demands.length} />
          {open.length === 0 && <p className="none">Each demand has an answer in these articles.</p>}
          {open.slice(0, 4).map((demand) => (
            <DemandLine key={demand.id} demand={demand} />
          ))}
        </section>
      )}
      {record.oversight.length > 0 && (
        <section aria-labelledby="power">
          <Heading id="power" view="people" words="Power over their own side" number={record.oversight.length} />
          {record.oversight.slice(0, 3).map((oversight) => (
            <OversightLine key={oversight.id} oversight={oversight} />
          ))}
        </section>
      )}
      {record.notices.length > 0 && (
        <section aria-labelledby="untold">
          <Heading id="untold" view="notices" words="Could not be told" number={record.notices.length} />
          {record.notices.slice(0, 3).map((notice, index) => (
            <NoticeLine key={`${index + 1}`} notice={notice} index={index} />
          ))}
        </section>
      )}
    </>
  );
}

/** The main claim and its origin, in fixed words and printed slices. */
function Lede({ claim }: { readonly claim: Claim }): ReactElement {
  const desk = useDesk();
  const carriers = [...new Set(claim.origins.flatMap((origin) => origin.chains.flatMap((chain) => chain.via)))];
  return (
    <p className="lede">
      <span className="t">
        {desk.reachOf(claim)} of {count(desk.record.outlets.length, 'outlet')}:
      </span>{' '}
      <a href={href('claims', claim.id)}>
        <Words slices={claim.gist} />
      </a>
      <span className="t">
        {/[.!?]$/u.test(desk.textOf(claim.gist)) ? ' ' : '. '}
        {claim.origins.length > 0 && 'It started with '}
        <a href={href('word', claim.id)}>{claim.origins.length === 0 ? 'Where it started is not known' : desk.originWords(claim)}</a>
        {claim.origins.length > 0 && ': '}
      </span>
      {claim.origins.slice(0, 3).map((origin, index) => (
        <span key={origin.id}>
          {index > 0 && <span className="t">; </span>}
          <OriginName origin={origin} />
        </span>
      ))}
      {claim.origins.length > 3 && <span className="t"> and {claim.origins.length - 3} more</span>}
      {carriers.length > 0 && (
        <>
          <span className="t">, via </span>
          <Names ids={carriers.slice(0, 3)} />
        </>
      )}
      <span className="t">.</span>
    </p>
  );
}

/** What others say to the claim. */
function Replies({ claim }: { readonly claim: Claim }): ReactElement | null {
  const desk = useDesk();
  const acknowledged = claim.acknowledgements.flatMap((id) => desk.statements.get(id) ?? []);
  const denied = denialsOf(desk, claim);
  if (acknowledged.length + denied.length === 0) return null;
  return (
    <ul className="replies">
      {acknowledged.slice(0, 2).map((statement) => (
        <Reply key={statement.id} label="Acknowledged" statement={statement} />
      ))}
      {denied.slice(0, 3).map((statement) => (
        <Reply key={statement.id} label={statement.scope === undefined ? 'Denied' : 'Denied, with a limit,'} statement={statement} />
      ))}
    </ul>
  );
}

/** The first demands that nothing answers: what is still open is told before one scrolls. */
function Unanswered({ demands }: { readonly demands: readonly Demand[] }): ReactElement | null {
  const desk = useDesk();
  if (demands.length === 0) return null;
  return (
    <ul className="replies">
      {demands.slice(0, 2).map((demand) => (
        <li key={demand.id}>
          <span className="t">
            Demanded
            {demand.by !== undefined && (
              <>
                {' by '}
                <Names ids={[demand.by]} />
              </>
            )}
            {demand.of !== undefined && (
              <>
                {' of '}
                <Names ids={[demand.of]} />
              </>
            )}
            , no answer here:{' '}
          </span>
          <a href={href('demands', demand.id)}>
            <Words slices={demand.passages[0].slices} />
          </a>{' '}
          <Marks outlets={desk.outletsOf(demand.passages)} />
        </li>
      ))}
      {demands.length > 2 && (
        <li>
          <a href={href('demands', undefined, { show: 'open' })}>{count(demands.length - 2, 'more demand')} without an answer</a>
        </li>
      )}
    </ul>
  );
}

function Reply({ label, statement }: { readonly label: string; readonly statement: Statement }): ReactElement {
  const desk = useDesk();
  return (
    <li>
      <span className="t">
        {label}
        {statement.speaker !== undefined && (
          <>
            {' by '}
            <Names ids={[statement.speaker]} />
          </>
        )}
        :{' '}
      </span>
      <a href={href('said', statement.id)}>
        <Words slices={statement.reports[0].slices} />
      </a>
      {statement.scope !== undefined && (
        <span className="t">
          {' '}
          (limited to <Printed span={statement.scope} />)
        </span>
      )}{' '}
      <Marks outlets={desk.outletsOf(statement.reports)} />
    </li>
  );
}
