import { type CSSProperties, memo, type ReactElement, useMemo } from 'react';
import { href, useDesk, useChoice, useHere } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import type { Claim, Outlet, Position } from '../desk/types.ts';
import { OriginCount } from '../source/chain.tsx';
import { count, signMarks, signNames } from '../words/labels.ts';
import { Line, LineLink } from '../words/line.tsx';
import { idOf, List } from '../words/list.tsx';
import { Mark } from '../words/outlet.tsx';
import { Words } from '../words/words.tsx';
import { against } from './choices.ts';
import { ClaimDetail } from './claim.tsx';

/** As many signs are drawn at once in no time. */
const SIGNS = 900;
const rowHeight = (): number => 67;

/** Claims down, outlets across. The first column stays while the outlets scroll. `some`: only the outlets that print one of them. */
export function Matrix({
  claims,
  open = false,
  some = false,
}: {
  readonly claims: readonly Claim[];
  readonly open?: boolean;
  readonly some?: boolean;
}): ReactElement {
  const desk = useDesk();
  const { id } = useChoice();
  const outlets = useMemo(
    () => (some ? desk.outletsOf(claims.flatMap((claim) => claim.passages)) : desk.record.outlets),
    [desk, claims, some],
  );
  const silent = desk.record.outlets.length - outlets.length;
  const wholeUpTo = Math.floor(SIGNS / Math.max(1, outlets.length));
  return (
    <div
      className="scroller"
      tabIndex={outlets.length > 6 ? 0 : undefined}
      {...(outlets.length > 6 ? { role: 'region', 'aria-label': 'Claims and outlets, scrolls sideways' } : {})}
    >
      <div
        className="matrix"
        role="table"
        aria-label="Claims and outlets"
        aria-rowcount={claims.length + 1}
        data-outlets={outlets.length}
        style={{ '--n': outlets.length } as CSSProperties}
      >
        <div role="rowgroup">
          <div className="mrow mhead" role="row" aria-rowindex={1}>
            <div role="columnheader" className="first">
              Claim, in the words of the first to print it here
            </div>
            {outlets.map((outlet) => (
              <div role="columnheader" key={outlet.id} className="cell">
                <Mark outlet={outlet} />
              </div>
            ))}
            <div role="columnheader" className="origins">
              Origins
            </div>
          </div>
        </div>
        <List items={claims} keyOf={idOf} noun="claim" short={wholeUpTo} height={rowHeight} rows chosen={(claim) => claim.id === id}>
          {(claim, index) => <Row claim={claim} number={index + 1} outlets={outlets} open={open && claim.id === id} />}
        </List>
      </div>
      {silent > 0 && <p className="by">{count(silent, 'more outlet')} silent on all of these.</p>}
    </div>
  );
}

const Row = memo(function Row({
  claim,
  number,
  outlets,
  open,
}: {
  readonly claim: Claim;
  readonly number: number;
  readonly outlets: readonly Outlet[];
  readonly open: boolean;
}): ReactElement {
  const here = useHere();
  const desk = useDesk();
  const positions = new Map(claim.positions.map((position) => [position.outlet, position]));
  return (
    <>
      <Line to={here(claim.id)} id={claim.id} className="mrow" row={number + 1}>
        <div role="rowheader" className="first">
          <LineLink to={here(claim.id)} id={claim.id}>
            <Words slices={claim.gist} />
          </LineLink>
        </div>
        {outlets.map((outlet) => (
          <div role="cell" key={outlet.id} className="cell">
            <Cell desk={desk} claim={claim} outlet={outlet} position={positions.get(outlet.id)} />
          </div>
        ))}
        <div role="cell" className="origins">
          <OriginCount claim={claim} />
        </div>
      </Line>
      {open && (
        <div role="row" aria-rowindex={number + 1} className="mdetail">
          <div role="cell">
            <ClaimDetail claim={claim} />
          </div>
        </div>
      )}
    </>
  );
});

/** A sign and its word; a link to the outlet’s words where it has any. */
function Cell({
  desk,
  claim,
  outlet,
  position,
}: {
  readonly desk: Desk;
  readonly claim: Claim;
  readonly outlet: Outlet;
  readonly position: Position | undefined;
}): ReactElement {
  const here = useHere();
  const sign = position?.sign ?? 'silent';
  const at = claim.passages.findIndex((passage) => outlet.documents.includes(passage.document));
  const look = (
    <>
      <span className="s" aria-hidden="true">
        {signMarks[sign]}
      </span>
      {sign === 'differs' && position?.difference !== undefined ? (
        <small>
          <span className="hidden">differs: </span>
          <Words
            slices={[
              {
                span: position.difference,
                quoted: claim.passages.some((passage) =>
                  passage.slices.some(
                    (slice) =>
                      slice.quoted &&
                      position.difference !== undefined &&
                      slice.span.document === position.difference.document &&
                      slice.span.start <= position.difference.start &&
                      slice.span.end >= position.difference.end,
                  ),
                ),
              },
            ]}
          />
        </small>
      ) : (
        <small>{signNames[sign]}</small>
      )}
    </>
  );
  const name = desk.outletName(outlet);
  const to = at >= 0 ? here(claim.id, at) : sign === 'conflict' ? opposing(desk, claim, outlet) : undefined;
  if (to === undefined)
    return (
      <span className={`sign ${sign}`} title={silence(name, position)}>
        {look}
      </span>
    );
  return (
    <a className={`sign ${sign}`} href={to} title={`${name}: ${signNames[sign]}`}>
      {look}
      <span className="hidden">, {name}</span>
    </a>
  );
}

/** The words of an outlet that does not print the claim but stands against it, in the conflict they are in. */
function opposing(desk: Desk, claim: Claim, outlet: Outlet): string | undefined {
  for (const { conflict, passages, first } of against(desk, claim)) {
    const at = passages.findIndex((passage) => outlet.documents.includes(passage.document));
    if (at >= 0) return href('conflicts', conflict.id, { at: String(first + at) });
  }
  return undefined;
}

function silence(name: string, position: Position | undefined): string {
  if (position?.sign === 'conflict') return `${name}: in conflict`;
  if (position?.later === undefined) return `${name}: silent; whether it came out before or after is not known`;
  return position.later
    ? `${name}: silent, though it came out after the claim was first printed`
    : `${name}: silent; it came out before the claim was first printed`;
}
