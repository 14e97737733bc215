import { memo, type ReactElement } from 'react';
import { href, useChoice, useDesk, useHere, usePlace } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import type { Entity, Role, StoryEvent } from '../desk/types.ts';
import { distinct, PassageBy, RoleWords } from '../words/by.tsx';
import { count, entityKinds, eventNames, eventStates } from '../words/labels.ts';
import { Line, LineLink } from '../words/line.tsx';
import { idOf, List } from '../words/list.tsx';
import { Marks } from '../words/outlet.tsx';
import { When } from '../words/when.tsx';
import { Name, Names, Printed, Words } from '../words/words.tsx';
import { OversightLine } from './oversight.tsx';
import { isContact } from './contacts.ts';
import { found } from './found.ts';
import { Choice, Search, ViewHead } from './section.tsx';
import { Why } from './why.tsx';

export function People(): ReactElement {
  const desk = useDesk();
  const params = new URLSearchParams(usePlace().filters);
  const { id } = useChoice();
  const { record } = desk;
  const query = params.get('q') ?? '';
  const kind = params.get('kind') ?? '';
  const all = record.entities.filter((entity) => entity.kind !== 'place');
  const people = all
    .filter(
      (entity) =>
        (kind === '' || entity.kind === kind) &&
        found(query, () => `${entity.names.join(' ')} ${entity.roles.map((role) => desk.words(role.span)).join(' ')}`),
    )
    .sort((a, b) => weight(desk, b) - weight(desk, a));
  const contacts = record.events.filter(isContact);
  return (
    <>
      {contacts.length > 0 && (
        <section aria-label="Contacts">
          <ViewHead title={`Contacts · ${count(contacts.length, 'meeting or call', 'meetings and calls')}`} />
          <List items={contacts} keyOf={idOf} noun="contact" chosen={(event) => event.id === id}>
            {(event) => <ContactLine event={event} />}
          </List>
        </section>
      )}
      {record.oversight.length > 0 && (
        <section aria-label="Power over their own side">
          <ViewHead title={`Power over their own side · ${count(record.oversight.length, 'case')}`} />
          {record.oversight.map((oversight) => (
            <OversightLine key={oversight.id} oversight={oversight} />
          ))}
        </section>
      )}
      <section aria-label="People and organisations">
        <ViewHead title={`People and organisations · ${count(people.length, 'name')}`}>
          <Search />
          <Choice
            name="kind"
            label="Show"
            options={[
              ['', 'all'],
              ['person', 'people'],
              ['organisation', 'organisations'],
              ['group', 'groups'],
              ['document', 'documents'],
            ]}
          />
        </ViewHead>
        {people.length === 0 && (
          <p className="none">{all.length === 0 ? 'Nobody was found in these articles.' : 'Nobody fits these filters.'}</p>
        )}
        <List items={people} keyOf={idOf} noun="name" chosen={(entity) => entity.id === id}>
          {(entity) => <EntityLine entity={entity} open={entity.id === id} />}
        </List>
      </section>
    </>
  );
}

const weight = (desk: Desk, entity: Entity): number => desk.saidBy(entity.id).length * 5 + entity.mentions.length;

const ContactLine = memo(function ContactLine({ event }: { readonly event: StoryEvent }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const passage = event.passages[0];
  return (
    <Line to={here(event.id)} id={event.id} className="statement event">
      <div className="when-col">
        <When time={event.when} />
      </div>
      <div>
        <span className="who">
          {event.who.map((who, index) => (
            <span key={who}>
              {index > 0 && ' · '}
              <Name id={who} />
            </span>
          ))}
        </span>
        <div>
          <LineLink to={here(event.id)} id={event.id}>
            <Words slices={passage.slices} />
          </LineLink>
        </div>
        <div className="by">
          {event.where !== undefined && (
            <span className="bit">
              <Printed span={event.where} />
            </span>
          )}
          {event.who.map((who) => (
            <Capacity key={who} who={who} held={event.capacities?.find((one) => one.who === who)?.role} />
          ))}
          {event.disclosure !== undefined && (
            <span className="bit">
              {event.disclosure.status} by <Name id={event.disclosure.by} link={false} />
              {event.disclosure.asked && ', when asked'}
            </span>
          )}
          <span className="bit">
            {passage.statement !== undefined && 'on the word of '}
            <PassageBy document={passage.document} statement={passage.statement} />
          </span>
        </div>
      </div>
      <div className="stance">
        {eventNames[event.type]}
        <small>{eventStates[event.status]}</small>
      </div>
      <Marks outlets={desk.outletsOf(event.passages)} />
    </Line>
  );
});

/** In which capacities somebody met: all that the articles give, each with its time. */
function Capacity({ who, held }: { readonly who: string; readonly held?: Role | undefined }): ReactElement | null {
  const desk = useDesk();
  const roles = held ? [held] : distinct(desk, desk.entities.get(who)?.roles ?? []);
  if (roles.length === 0) return null;
  return (
    <span className="bit">
      <Name id={who} link={false} />
      {roles.slice(0, 3).map((role, index) => (
        <span key={`${role.span.document}${role.span.start}`}>
          {index === 0 ? ', ' : '; '}
          <RoleWords role={role} />
        </span>
      ))}
    </span>
  );
}

const EntityLine = memo(function EntityLine({ entity, open }: { readonly entity: Entity; readonly open: boolean }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const said = desk.saidBy(entity.id).length;
  return (
    <Line to={here(entity.id)} id={entity.id} className="entity">
      <div>
        <LineLink to={here(entity.id)} id={entity.id}>
          <span className="say" dir="auto">
            {desk.words(entity.name)}
          </span>
        </LineLink>
        <div className="by">
          {entity.kind !== 'person' && <span className="bit">{entityKinds[entity.kind]}</span>}
          {entity.anonymous && <span className="bit">not named</span>}
          {distinct(desk, entity.roles)
            .slice(0, open ? 12 : 3)
            .map((role) => (
              <span className="bit" key={`${role.span.document}${role.span.start}`}>
                <RoleWords role={role} />
              </span>
            ))}
        </div>
        {open && <EntityDetail entity={entity} />}
      </div>
      <div className="numbers">
        {said > 0 && <a href={href('said', undefined, { who: entity.id })}>{count(said, 'statement')}</a>}
        <span>named {count(entity.mentions.length, 'time')}</span>
      </div>
      <Marks
        outlets={desk.outletsOf(entity.mentions)}
        href={(outlet) =>
          here(entity.id, entity.roles.length + entity.mentions.findIndex((span) => outlet.documents.includes(span.document)))
        }
      />
    </Line>
  );
});

/** Somebody opened: names, events, demands, and why these mentions are held to be one. */
function EntityDetail({ entity }: { readonly entity: Entity }): ReactElement {
  const { record } = useDesk();
  const events = record.events.filter((event) => event.who.includes(entity.id));
  const demands = record.demands.filter((demand) => demand.by === entity.id || demand.of === entity.id);
  return (
    <div className="detail">
      {entity.names.length > 0 && (
        <p className="by">
          printed as{' '}
          {entity.names.slice(0, 20).map((name) => (
            <bdi key={name} className="bit say">
              {name}
            </bdi>
          ))}
        </p>
      )}
      {events.slice(0, 20).map((event) => (
        <p key={event.id} className="by">
          {eventNames[event.type]} {eventStates[event.status]} <When time={event.when} />
          {event.who.length > 1 && (
            <>
              {' with '}
              <Names ids={event.who.filter((who) => who !== entity.id)} />
            </>
          )}
          {': '}
          <a href={href('timeline', event.id)}>
            <Words slices={event.passages[0].slices} />
          </a>
        </p>
      ))}
      {demands.slice(0, 20).map((demand) => (
        <p key={demand.id} className="by">
          {demand.by === entity.id ? 'demands: ' : 'is asked: '}
          <a href={href('demands', demand.id)}>
            <Words slices={demand.passages[0].slices} />
          </a>
        </p>
      ))}
      <Why reasons={entity.reasons} />
    </div>
  );
}
