import { memo, type ReactElement } from 'react';
import { href, useChoice, useDesk, useHere, usePlace } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import type { Conflict, Origin, Side, Slice, Span, Statement, Update } from '../desk/types.ts';
import { OriginName } from '../source/chain.tsx';
import { Circumstances, PassageBy, RoleWords, roleIn } from '../words/by.tsx';
import { conflictNames, count } from '../words/labels.ts';
import { Line, LineLink } from '../words/line.tsx';
import { idOf, List } from '../words/list.tsx';
import { Marks } from '../words/outlet.tsx';
import { Name, Printed, Words } from '../words/words.tsx';
import { Choice, ViewHead } from './section.tsx';
import { Because, Why } from './why.tsx';

/** Two accounts side by side are much to draw. */
const FEW = 40;
const tall = (): number => 150;

export function Conflicts(): ReactElement {
  const desk = useDesk();
  const params = new URLSearchParams(usePlace().filters);
  const { id } = useChoice();
  const { conflicts, updates } = desk.record;
  const kind = params.get('kind') ?? '';
  const of = params.get('of');
  const shown = (of === null ? conflicts : desk.conflictsOf(of)).filter((conflict) => kind === '' || conflict.kind === kind);
  const kinds = [...new Set(conflicts.map((conflict) => conflict.kind))];
  return (
    <>
      <section aria-label="Conflicts">
        <ViewHead title={`Where accounts part · ${count(shown.length, 'conflict')}`}>
          {kinds.length > 1 && (
            <Choice name="kind" label="Show" options={[['', 'all kinds'], ...kinds.map((one) => [one, conflictNames[one]] as const)]} />
          )}
        </ViewHead>
        {of !== null && (
          <p className="notice">
            Of one statement. <a href={href('conflicts')}>Show all {count(conflicts.length, 'conflict')}</a>
          </p>
        )}
        {conflicts.length === 0 && <p className="none">No two accounts here were found that cannot both be right.</p>}
        <List items={shown} keyOf={idOf} noun="conflict" height={tall} short={FEW} chosen={(conflict) => conflict.id === id}>
          {(conflict) => <ConflictLine conflict={conflict} />}
        </List>
      </section>
      {updates.length > 0 && (
        <section aria-label="Updates">
          <ViewHead title={`Moved on, no conflict · ${count(updates.length, 'update')}`} />
          <List items={updates} keyOf={idOf} noun="update" height={tall} short={FEW} chosen={(update) => update.id === id}>
            {(update) => <UpdateLine update={update} />}
          </List>
        </section>
      )}
    </>
  );
}

/** Two accounts side by side. `brief`: without what stands behind them. */
export const ConflictLine = memo(function ConflictLine({
  conflict,
  brief = false,
}: {
  readonly conflict: Conflict;
  readonly brief?: boolean;
}): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const [one, other] = conflict.sides;
  const statement = desk.statements.get(one.passages[0].statement ?? '');
  return (
    <Line to={here(conflict.id)} id={conflict.id} className="part">
      <div className="kind">
        <a data-line="" href={here(conflict.id)}>
          <span aria-hidden="true">▲ </span>
          {conflictNames[conflict.kind]}
        </a>
        <Occasion statement={statement} />
        {conflict.scope !== undefined && (
          <i>
            {' · the denial is limited to '}
            <Printed span={conflict.scope} />
          </i>
        )}
      </div>
      <SideBox side={one} to={(at) => here(conflict.id, at)} first={0} slices={amount(conflict, 0)} />
      <SideBox side={other} to={(at) => here(conflict.id, at)} first={one.passages.length} slices={amount(conflict, 1)} />
      {conflict.resolved !== undefined && (
        <p className="by whole">
          Taken back: <Words slices={conflict.resolved.slices} />{' '}
          <PassageBy document={conflict.resolved.document} statement={conflict.resolved.statement} />
        </p>
      )}
      {!brief && (
        <div className="by whole">
          <Settles conflict={conflict} />
          {conflict.reasons.map((reason) => (
            <p key={reason.rule + reason.text}>
              <Because reason={reason} />
            </p>
          ))}
        </div>
      )}
    </Line>
  );
});

/** What would settle it: those on whose word each side stands. */
function Settles({ conflict }: { readonly conflict: Conflict }): ReactElement | null {
  const desk = useDesk();
  const [one, other] = conflict.sides.map((side) => originsOf(desk, side));
  if (!one?.length || !other?.length || conflict.resolved !== undefined) return null;
  // Where one person stands on both sides, nobody else can settle it.
  if (one.every(({ id }) => other.some((origin) => origin.id === id))) return null;
  return (
    <p>
      What would settle it: the word of <OriginNames origins={one} /> on one side, of <OriginNames origins={other} /> on the other.
    </p>
  );
}

function OriginNames({ origins }: { readonly origins: readonly Origin[] }): ReactElement {
  return (
    <>
      {origins.slice(0, 4).map((origin, index) => (
        <span key={origin.id}>
          {index > 0 && ', '}
          <OriginName origin={origin} />
        </span>
      ))}
    </>
  );
}

/** The origins of the claims that a side prints; where none is known, whose word the side is. */
function originsOf(desk: Desk, side: Side): Origin[] {
  const places = new Set(side.passages.map(({ document }) => document));
  const found = side.passages.flatMap((passage) => desk.claimsAt(passage)).flatMap(({ origins }) => origins);
  const here = found.filter(({ chains }) => chains.some(({ document }) => places.has(document)));
  const all = here.length > 0 ? here : side.by.map((id): Origin => ({ kind: 'entity', id, chains: [] }));
  return [...new Map(all.map((origin) => [origin.id, origin])).values()];
}

/** The amount on one side, where the passage says more than that. */
function amount(conflict: Conflict, side: 0 | 1): readonly Slice[] | undefined {
  const quantity = conflict.quantities?.[side];
  return quantity === undefined || contains(quantity.span, conflict.sides[side].passages[0].slices[0].span)
    ? undefined
    : [{ span: quantity.span, quoted: false }];
}

const contains = (outer: Span, inner: Span): boolean =>
  outer.document === inner.document && outer.start <= inner.start && inner.end <= outer.end;

function Occasion({ statement }: { readonly statement: Statement | undefined }): ReactElement | null {
  if (statement === undefined || (statement.occasion === undefined && statement.when === undefined)) return null;
  return (
    <i>
      {' · '}
      <Circumstances statement={statement} show={['occasion', 'when']} />
    </i>
  );
}

function SideBox({
  side,
  to,
  first,
  slices,
}: {
  readonly side: Side;
  readonly to: (at: number) => string;
  readonly first: number;
  readonly slices: readonly Slice[] | undefined;
}): ReactElement {
  const desk = useDesk();
  const passage = side.passages[0];
  const statement = desk.statements.get(passage.statement ?? '');
  return (
    <div className="side">
      <a className="words" href={to(first)}>
        <Words slices={passage.slices} />
      </a>
      {slices !== undefined && (
        <div className="amount">
          <Words slices={slices} />
        </div>
      )}
      <div className="by">
        {side.by.length === 0 ? (
          <span className="bit">the outlet’s own report, no source</span>
        ) : (
          side.by.map((who) => <Word key={who} who={who} document={passage.document} />)
        )}
        {statement !== undefined && <Circumstances statement={statement} show={['to', 'via']} />}
        <Marks
          outlets={desk.outletsOf(side.passages)}
          href={(outlet) => to(first + side.passages.findIndex((one) => outlet.documents.includes(one.document)))}
        />
      </div>
    </div>
  );
}

function Word({ who, document }: { readonly who: string; readonly document: string }): ReactElement {
  const entity = useDesk().entities.get(who);
  const role = roleIn(entity, document);
  return (
    <span className="bit">
      <Name id={who} />
      {entity?.anonymous && ' (not named)'}
      {role !== undefined && (
        <>
          {', '}
          <RoleWords role={role} />
        </>
      )}
    </span>
  );
}

function UpdateLine({ update }: { readonly update: Update }): ReactElement {
  const here = useHere();
  return (
    <Line to={here(update.id)} id={update.id} className="part calm">
      <div className="side">
        <div className="by">earlier</div>
        <LineLink to={here(update.id)} id={update.id}>
          <Words slices={update.earlier[0].slices} />
        </LineLink>
        <div className="by">
          <PassageBy document={update.earlier[0].document} statement={update.earlier[0].statement} />
        </div>
      </div>
      <div className="side">
        <div className="by">later</div>
        <a className="words" href={here(update.id, update.earlier.length)}>
          <Words slices={update.later[0].slices} />
        </a>
        <div className="by">
          <PassageBy document={update.later[0].document} statement={update.later[0].statement} />
        </div>
      </div>
      <div className="whole">
        <Why reasons={update.reasons} />
      </div>
    </Line>
  );
}
