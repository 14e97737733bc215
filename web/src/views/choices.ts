import { type Desk, statementsIn } from '../desk/desk.ts';
import type { Claim, Statement } from '../desk/types.ts';

/** What the overview chooses to show. All of it is counting; no words are made here. */

export const outletsFor = (claim: Claim): number => claim.positions.filter((position) => position.sign !== 'silent').length;
export const inConflict = (claim: Claim): boolean => claim.positions.some((position) => position.sign === 'conflict');

export const carried = (claim: Claim): boolean => claim.origins.some((origin) => origin.chains.some((chain) => chain.via.length > 0));

const weight = (claim: Claim): number =>
  outletsFor(claim) * 4 + (inConflict(claim) ? 3 : 0) + (claim.acknowledgements.length > 0 ? 2 : 0) + (carried(claim) ? 2 : 0);

/** The claim most of the story hangs on: in many outlets, disputed or acknowledged, through others’ word. */
export function leadClaim(desk: Desk): Claim | undefined {
  let best: Claim | undefined;
  for (const claim of desk.record.claims) if (best === undefined || weight(claim) > weight(best)) best = claim;
  return best;
}

/** Claims by how many outlets print them; in the record’s order among equals. */
export const shared = (desk: Desk): Claim[] =>
  desk.record.claims.filter((claim) => desk.outletsOf(claim.passages).length > 1).sort((a, b) => outletsFor(b) - outletsFor(a));

/** Claims whose chains are worth drawing: carried by others, or in several outlets. */
export const chained = (claim: Claim): boolean => carried(claim) || outletsFor(claim) > 1;

/** Claims with their chains, those in most outlets first. */
export const byReach = (claims: readonly Claim[]): Claim[] =>
  claims.toSorted((a, b) => outletsFor(b) - outletsFor(a) || Number(carried(b)) - Number(carried(a)));

/** One origin, several outlets: what looks like many voices and is one. */
export const onOneWord = (desk: Desk): Claim[] => shared(desk).filter((claim) => claim.origins.length === 1);

/** Statements that deny a claim: the speakers on the other side of its conflicts. */
export function denialsOf(desk: Desk, claim: Claim): Statement[] {
  const own = statementsIn(claim.passages);
  const places = new Set(claim.passages.map((passage) => `${passage.document}:${passage.slices[0].span.start}`));
  const found = new Set<string>();
  for (const conflict of desk.record.conflicts) {
    const [one, other] = conflict.sides;
    const touches = (passages: Claim['passages']): boolean =>
      passages.some(
        (passage) =>
          (passage.statement !== undefined && own.has(passage.statement)) ||
          places.has(`${passage.document}:${passage.slices[0].span.start}`),
      );
    const against = touches(other.passages) ? one : touches(one.passages) ? other : undefined;
    for (const id of against === undefined ? [] : statementsIn(against.passages)) found.add(id);
  }
  return [...found].flatMap((id) => desk.statements.get(id) ?? []).filter((statement) => statement.stance === 'denies');
}
