/** What is claimed: one row for each passage that says so. */
import type { Claim, Origin } from '../../facts/index.ts';
import type { Lookup } from '../lookup.ts';
import { link, list, placeColumns, placeOf, reasonsOf, type Sheet, sheet, wordsOf } from './sheet.ts';

const columns = [
  'claim',
  'gist',
  'sign',
  'differs_in',
  ...placeColumns,
  'statement',
  'origins',
  'origin_names',
  'origin_ids',
  'silent',
  'acknowledgements',
  'reasons',
  'link',
];

const originName = (lookup: Lookup, { kind, id }: Origin): string => {
  const name = kind === 'entity' ? lookup.nameOf(id) : (lookup.outlet(id).name ?? id);
  return kind === 'entity' ? name : `${name} (own report)`;
};

/** Outlets that do not have it; `later` where they published after it was first printed. */
const silentOn = (lookup: Lookup, { positions }: Claim): string | undefined =>
  list(
    positions
      .filter(({ sign }) => sign === 'silent')
      .map(({ outlet, later }) => `${lookup.outlet(outlet).name ?? outlet}${later ? ' (later)' : ''}`),
  );

export function claimSheet(lookup: Lookup): Sheet {
  const rows = lookup.record.claims.flatMap((claim) =>
    claim.passages.map((passage) => {
      const outlet = lookup.outletOf(passage.document);
      const position = claim.positions.find((one) => one.outlet === outlet.id);
      return {
        claim: claim.id,
        gist: lookup.said(claim.gist),
        sign: position?.sign,
        differs_in: wordsOf(lookup, position?.difference),
        ...placeOf(lookup, passage.slices),
        statement: passage.statement,
        origins: claim.origins.length,
        origin_names: list(claim.origins.map((origin) => originName(lookup, origin))),
        origin_ids: list(claim.origins.map(({ id }) => id)),
        silent: silentOn(lookup, claim),
        acknowledgements: list(claim.acknowledgements),
        reasons: reasonsOf(claim.reasons),
        link: link('claims', claim.id),
      };
    }),
  );
  return sheet('claims', columns, rows);
}
