import { memo, type ReactElement } from 'react';
import { href, useChoice, useDesk, useHere, usePlace } from '../app/route.ts';
import type { Demand } from '../desk/types.ts';
import { Circumstances, Nobody } from '../words/by.tsx';
import { actionNames, count, stanceNames } from '../words/labels.ts';
import { Line, LineLink, WhenChosen } from '../words/line.tsx';
import { idOf, List } from '../words/list.tsx';
import { Marks } from '../words/outlet.tsx';
import { Name, Words } from '../words/words.tsx';
import { Choice, ViewHead } from './section.tsx';
import { bestReport } from './sayings.ts';
import { Why } from './why.tsx';

export function Demands(): ReactElement {
  const desk = useDesk();
  const params = new URLSearchParams(usePlace().filters);
  const { id } = useChoice();
  const { demands } = desk.record;
  const show = params.get('show') ?? '';
  const shown = demands.filter((demand) => show === '' || (show === 'open') === (demand.answers.length === 0));
  const open = demands.filter((demand) => demand.answers.length === 0).length;
  return (
    <section aria-label="Demands">
      <ViewHead title={`Demands · ${demands.length.toLocaleString('en-GB')}, ${open.toLocaleString('en-GB')} without an answer here`}>
        <Choice
          name="show"
          label="Show"
          options={[
            ['', 'all'],
            ['open', 'without an answer'],
            ['answered', 'with an answer'],
          ]}
        />
      </ViewHead>
      {shown.length === 0 && (
        <p className="none">{demands.length === 0 ? 'No demand was found in these articles.' : 'No demand fits this filter.'}</p>
      )}
      <List items={shown} keyOf={idOf} noun="demand" chosen={(demand) => demand.id === id}>
        {(demand) => <DemandLine demand={demand} />}
      </List>
    </section>
  );
}

export const DemandLine = memo(function DemandLine({ demand }: { readonly demand: Demand }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const statement = desk.statements.get(demand.passages[0].statement ?? '');
  const answers = demand.answers.flatMap((id) => desk.statements.get(id) ?? []);
  return (
    <Line to={here(demand.id)} id={demand.id} className="ask">
      <b>{actionNames[demand.action]}</b>
      <div>
        <LineLink to={here(demand.id)} id={demand.id}>
          <Words slices={demand.passages[0].slices} />
        </LineLink>
        <div className="by">
          <span className="bit">
            {demand.by !== undefined ? (
              <Name id={demand.by} />
            ) : statement?.named === undefined ? (
              <span className="unknown">who asks was not found</span>
            ) : (
              <Nobody named={statement.named} />
            )}
          </span>
          {demand.of !== undefined && (
            <span className="bit">
              of <Name id={demand.of} />
            </span>
          )}
          {statement !== undefined && <Circumstances statement={{ ...statement, to: [] }} />}
          <Marks
            outlets={desk.outletsOf(demand.passages)}
            href={(outlet) =>
              here(
                demand.id,
                demand.passages.findIndex((passage) => outlet.documents.includes(passage.document)),
              )
            }
          />
        </div>
      </div>
      {answers.length === 0 ? (
        <span className="unanswered">no answer in {count(desk.record.documents.length, 'article')}</span>
      ) : (
        <ul className="answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <span className="by">
                {answer.speaker === undefined ? <Nobody named={answer.named} /> : <Name id={answer.speaker} />} {stanceNames[answer.stance]}
              </span>{' '}
              <a className="words" href={href('said', answer.id)}>
                <Words slices={bestReport(answer).slices} />
              </a>{' '}
              <Marks outlets={desk.outletsOf(answer.reports)} />
            </li>
          ))}
        </ul>
      )}
      <WhenChosen id={demand.id}>
        {() => (
          <div className="whole">
            <Why reasons={demand.reasons} />
          </div>
        )}
      </WhenChosen>
    </Line>
  );
});
