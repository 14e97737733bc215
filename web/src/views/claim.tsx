import type { ReactElement } from 'react';
import { href, useDesk, useHere } from '../app/route.ts';
import type { Claim, Passage } from '../desk/types.ts';
import { Origins } from '../source/chain.tsx';
import { PassageBy } from '../words/by.tsx';
import { Mark, OutletName } from '../words/outlet.tsx';
import { Published } from '../words/when.tsx';
import { Words } from '../words/words.tsx';
import { Why } from './why.tsx';

/** A claim opened: what each article prints for it, side by side, with the words that differ from the first set off. */
export function ClaimDetail({ claim }: { readonly claim: Claim }): ReactElement {
  const desk = useDesk();
  const here = useHere();
  const gist = desk.textOf(claim.gist);
  const acknowledged = claim.acknowledgements.flatMap((id) => desk.statements.get(id) ?? []);
  return (
    <div className="detail">
      <div className="sides">
        {claim.passages.map((passage, index) => (
          <PassageBox
            key={`${passage.document}${passage.slices[0].span.start}`}
            passage={passage}
            to={here(claim.id, index)}
            {...(index === 0 ? {} : { against: gist })}
          />
        ))}
      </div>
      <div className="by">
        {claim.origins.length > 0 && 'It started with'}
        <Origins claim={claim} />
      </div>
      {acknowledged.map((statement) => (
        <p key={statement.id} className="by">
          Acknowledged:{' '}
          <a href={href('said', statement.id)}>
            <Words slices={statement.reports[0].slices} />
          </a>{' '}
          <PassageBy document={statement.reports[0].document} statement={statement.id} />
        </p>
      ))}
      <p className="by">
        <a href={href('word', claim.id)}>Its chains</a>
        {claim.passages.length > 1 && <span className="soft"> · Words in a thicker line differ from the first.</span>}
      </p>
      <Why reasons={claim.reasons} />
    </div>
  );
}

function PassageBox({ passage, to, against }: { readonly passage: Passage; readonly to: string; readonly against?: string }): ReactElement {
  const desk = useDesk();
  const outlet = desk.outletOf(passage.document);
  const document = desk.documents.get(passage.document);
  return (
    <div className="box">
      <div className="by">
        {outlet !== undefined && <Mark outlet={outlet} />} <OutletName outlet={outlet} documentSource={document?.source ?? ''} />
        {document !== undefined && (
          <>
            {' · '}
            <Published document={document} />
          </>
        )}
      </div>
      <a className="words" href={to}>
        <Words slices={passage.slices} {...(against === undefined ? {} : { against })} />
      </a>
      <div className="by">
        <PassageBy document={passage.document} statement={passage.statement} brief />
      </div>
    </div>
  );
}
