import { memo, type ReactElement, useMemo, useState } from 'react';
import { useDesk, useChoice, useHere } from '../app/route.ts';
import type { Fact } from '../desk/desk.ts';
import { FactWords } from '../source/facts.tsx';
import { count, eventNames, eventStates } from '../words/labels.ts';
import { Line, LineLink } from '../words/line.tsx';
import { List } from '../words/list.tsx';
import { Mark, Marks } from '../words/outlet.tsx';
import { Words } from '../words/words.tsx';
import { bestReport } from './sayings.ts';
import { ViewHead } from './section.tsx';
import { Strip } from './strip.tsx';
import { type Group, groupsOf, type Lane, laneNames, lanes } from './times.ts';

const FEW = 8;
const keyOf = ({ key }: Group): string => key;
/** The longest lane makes the height. */
const heightOf = (group: Group): number => 40 + 70 * Math.min(FEW, Math.max(...lanes.map((lane) => group.lanes[lane].length)));

/** Three clocks side by side: when it happened, when it was said, when it was published. Never one in another’s place. */
export function Timeline(): ReactElement {
  const desk = useDesk();
  const { id } = useChoice();
  const groups = useMemo(() => groupsOf(desk), [desk]);
  const [day, setDay] = useState<{ readonly key: string }>();
  const known = groups.filter((group) => group.days !== undefined);
  const unknown = groups.filter((group) => group.days === undefined).reduce((sum, group) => sum + group.size, 0);
  const holds = (group: Group): boolean => lanes.some((lane) => group.lanes[lane].some((fact) => fact.id === id));
  return (
    <section aria-label="Timeline">
      <ViewHead
        title={`Timeline · ${count(known.length, 'date')}${unknown === 0 ? '' : `, ${unknown.toLocaleString('en-GB')} without a date`}`}
      />
      {known.length > 0 && <Strip groups={known} toDay={(key) => setDay({ key })} />}
      <div className="lanes" role="presentation">
        <div className="group lanehead">
          <span />
          {lanes.map((lane) => (
            <span key={lane}>{laneNames[lane]}</span>
          ))}
        </div>
        <List items={groups} keyOf={keyOf} noun="date" height={heightOf} short={40} chosen={holds} goTo={day}>
          {(group) => <GroupRow group={group} />}
        </List>
      </div>
    </section>
  );
}

const GroupRow = memo(function GroupRow({ group }: { readonly group: Group }): ReactElement {
  return (
    <section className={`group ${group.days === undefined ? 'open' : ''}`} aria-label={group.label}>
      <h3>{group.label}</h3>
      {lanes.map((lane) => (
        <LaneCell key={lane} lane={lane} facts={group.lanes[lane]} />
      ))}
    </section>
  );
});

function LaneCell({ lane, facts }: { readonly lane: Lane; readonly facts: readonly Fact[] }): ReactElement {
  const { id } = useChoice();
  const [all, setAll] = useState(false);
  const shown = all || facts.findIndex((fact) => fact.id === id) >= FEW ? facts : facts.slice(0, FEW);
  return (
    <div className={`lane ${facts.length === 0 ? 'bare' : ''}`}>
      {facts.length > 0 && <span className="lanename">{laneNames[lane]}</span>}
      {shown.map((fact) => (
        <Item key={fact.id} fact={fact} />
      ))}
      {shown.length < facts.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {`all ${facts.length.toLocaleString('en-GB')}`}
        </button>
      )}
    </div>
  );
}

function Item({ fact }: { readonly fact: Fact }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  if (fact.kind === 'document') {
    const outlet = desk.outletOf(fact.id);
    return (
      <Line to={here(fact.id)} id={fact.id} className="item printed">
        {outlet !== undefined && <Mark outlet={outlet} />}
        <LineLink to={here(fact.id)} id={fact.id}>
          <bdi className="say">{fact.of.headline?.words ?? fact.of.source}</bdi>
        </LineLink>
      </Line>
    );
  }
  const printedIn = fact.kind === 'event' ? fact.of.passages : fact.kind === 'statement' ? fact.of.reports : [];
  return (
    <Line to={here(fact.id)} id={fact.id} className="item">
      {fact.kind === 'event' && (
        <span className="by">
          {eventNames[fact.of.type]} {eventStates[fact.of.status]}{' '}
        </span>
      )}
      <LineLink to={here(fact.id)} id={fact.id}>
        {fact.kind === 'event' ? (
          <Words slices={fact.of.passages[0].slices} />
        ) : fact.kind === 'statement' ? (
          <Words slices={bestReport(fact.of).slices} />
        ) : (
          <FactWords fact={fact} />
        )}
      </LineLink>{' '}
      <span className="by">
        {fact.kind === 'statement' && fact.of.speaker !== undefined && <bdi className="name">{desk.nameOf(fact.of.speaker)} </bdi>}
        <Marks outlets={desk.outletsOf(printedIn)} />
      </span>
    </Line>
  );
}
