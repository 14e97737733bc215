import { memo, type ReactElement } from 'react';
import { useChoice, useDesk, useHere, usePlace } from '../app/route.ts';
import type { Desk } from '../desk/desk.ts';
import type { Claim } from '../desk/types.ts';
import { OriginCount, OriginName } from '../source/chain.tsx';
import { PassageBy } from '../words/by.tsx';
import { count } from '../words/labels.ts';
import { idOf, List } from '../words/list.tsx';
import { Line, LineLink } from '../words/line.tsx';
import { Mark, OutletName } from '../words/outlet.tsx';
import { Names, Printed, Words } from '../words/words.tsx';
import { byReach, carried, chained } from './choices.ts';
import { Drawing } from './drawing.tsx';
import { Choice, ViewHead } from './section.tsx';
import { Why } from './why.tsx';

const single = (desk: Desk, claim: Claim): boolean => claim.origins.length === 1 && desk.reachOf(claim) > 1;

/** The chains of each claim, from its origins through those who carried it to the printed page. */
export function WhoseWord(): ReactElement {
  const desk = useDesk();
  const params = new URLSearchParams(usePlace().filters);
  const { id } = useChoice();
  const all = desk.record.claims;
  const show = params.get('show') ?? '';
  const claims = byReach(
    desk,
    all.filter(
      (claim) =>
        claim.id === id ||
        (show === 'all' ? true : show === 'one' ? single(desk, claim) : show === 'carried' ? carried(claim) : chained(desk, claim)),
    ),
  );
  return (
    <section aria-label="Whose word">
      <ViewHead title={`Whose word · ${claims.length.toLocaleString('en-GB')} of ${count(all.length, 'claim')}`}>
        <Choice
          name="show"
          label="Show"
          options={[
            ['', 'shared or carried'],
            ['carried', 'carried by others'],
            ['one', 'several outlets, one origin'],
            ['all', 'all claims'],
          ]}
        />
      </ViewHead>
      {claims.length === 0 && <p className="none">No claim here stands in several outlets or came through others.</p>}
      <List items={claims} keyOf={idOf} noun="claim" chosen={(claim) => claim.id === id}>
        {(claim) => <ClaimChains claim={claim} open={claim.id === id} />}
      </List>
    </section>
  );
}

const ClaimChains = memo(function ClaimChains({ claim, open }: { readonly claim: Claim; readonly open: boolean }): ReactElement {
  const here = useHere();
  return (
    <>
      <Line to={here(claim.id)} id={claim.id} className="pair">
        <LineLink to={here(claim.id)} id={claim.id}>
          <Words slices={claim.gist} />
        </LineLink>
        <OriginCount claim={claim} />
      </Line>
      {open && (
        <div className="detail">
          <Drawing claim={claim} />
          {claim.reasons
            .filter(({ rule }) => rule === 'copied')
            .map(({ text }) => (
              <p key={text} className="by">
                <b>Copied.</b> {text}
              </p>
            ))}
          <ChainTable claim={claim} />
          <Acknowledged claim={claim} />
          <Why reasons={claim.reasons} />
        </div>
      )}
    </>
  );
});

function Acknowledged({ claim }: { readonly claim: Claim }): ReactElement {
  const desk = useDesk();
  return (
    <>
      {claim.acknowledgements
        .flatMap((id) => desk.statements.get(id) ?? [])
        .map((statement) => (
          <p key={statement.id} className="by">
            Acknowledged, which is no new origin: <Words slices={statement.reports[0].slices} />{' '}
            <PassageBy document={statement.reports[0].document} statement={statement.id} />
          </p>
        ))}
    </>
  );
}

/** The same as the drawing, in rows. */
function ChainTable({ claim }: { readonly claim: Claim }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  return (
    <table className="chains">
      <caption className="hidden">Chains of this claim</caption>
      <thead>
        <tr>
          <th scope="col">Origin</th>
          <th scope="col">Through</th>
          <th scope="col">Printed in</th>
          <th scope="col">Credited in these words</th>
        </tr>
      </thead>
      <tbody>
        {claim.origins.flatMap((origin) =>
          origin.chains.map((chain) => {
            const outlet = desk.outletOf(chain.document);
            const at = claim.passages.findIndex((passage) => passage.document === chain.document);
            return (
              <tr key={origin.id + chain.document + chain.via.join(' ')}>
                <td data-label="origin">
                  <OriginName origin={origin} />
                </td>
                <td data-label="through">
                  {chain.via.length === 0 ? <span className="soft">nobody</span> : <Names ids={chain.via.toReversed()} />}
                </td>
                <td data-label="in">
                  {outlet !== undefined && <Mark outlet={outlet} />}{' '}
                  <a href={here(claim.id, Math.max(0, at))}>
                    <OutletName outlet={outlet} />
                  </a>
                </td>
                <td data-label="credited">
                  {chain.credit.length === 0 ? (
                    <span className="soft">its own voice</span>
                  ) : (
                    chain.credit.map((span) => (
                      <span key={span.start} className="bit">
                        <Printed span={span} />
                      </span>
                    ))
                  )}
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
