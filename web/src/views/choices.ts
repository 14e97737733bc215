import { type Desk, statementsIn } from '../desk/desk.ts';
import type { Claim, Conflict, Passage, Statement } from '../desk/types.ts';

/** What the views choose and in which order. All of it is counting; no words are made here. */

export const inConflict = (claim: Claim): boolean => claim.positions.some((position) => position.sign === 'conflict');
export const carried = (claim: Claim): boolean => claim.origins.some((origin) => origin.chains.some((chain) => chain.via.length > 0));

/** Reach counts most; then dispute, a reply, a carrier, and words enough to be read alone. */
function weight(desk: Desk, claim: Claim): number {
  const words = desk.textOf(claim.gist).split(/\s+/).length;
  return (
    desk.reachOf(claim) * 3 +
    (inConflict(claim) ? 3 : 0) +
    (claim.acknowledgements.length > 0 ? 2 : 0) +
    (carried(claim) ? 2 : 0) +
    Math.min(words, 12) / 2
  );
}

/** The claim most of the story hangs on: in many outlets, disputed or acknowledged, through others’ word. */
export function leadClaim(desk: Desk): Claim | undefined {
  let best: { readonly claim: Claim; readonly weight: number } | undefined;
  for (const claim of desk.record.claims) {
    const own = weight(desk, claim);
    if (best === undefined || own > best.weight) best = { claim, weight: own };
  }
  return best?.claim;
}

/** Claims by how many outlets print them; in the record’s order among equals. */
export const shared = (desk: Desk): Claim[] =>
  desk.record.claims.filter((claim) => desk.reachOf(claim) > 1).sort((a, b) => desk.reachOf(b) - desk.reachOf(a));

/** Whether a claim’s chains are worth drawing: carried by others, or in several outlets. */
export const chained = (desk: Desk, claim: Claim): boolean => carried(claim) || desk.reachOf(claim) > 1;

/** The main claim first, then those in most outlets, then those that others carried. */
export function byReach(desk: Desk, claims: readonly Claim[]): Claim[] {
  const lead = leadClaim(desk);
  return claims.toSorted(
    (a, b) => Number(b === lead) - Number(a === lead) || desk.reachOf(b) - desk.reachOf(a) || Number(carried(b)) - Number(carried(a)),
  );
}

/** One origin, several outlets: what looks like many voices and is one. */
export const onOneWord = (desk: Desk): Claim[] => shared(desk).filter((claim) => claim.origins.length === 1);

export interface Against {
  readonly conflict: Conflict;
  readonly passages: readonly Passage[];
  /** Where the first of them stands among the places of the conflict. */
  readonly first: number;
}

/** What stands against a claim: the other sides of the conflicts it is in. */
export function against(desk: Desk, claim: Claim): Against[] {
  const own = statementsIn(claim.passages);
  const places = new Set(claim.passages.map(placeOf));
  const touches = (passages: readonly Passage[]): boolean =>
    passages.some((passage) => (passage.statement !== undefined && own.has(passage.statement)) || places.has(placeOf(passage)));
  return desk.record.conflicts.flatMap((conflict): Against[] => {
    const [one, other] = conflict.sides;
    if (touches(other.passages)) return [{ conflict, passages: one.passages, first: 0 }];
    if (touches(one.passages)) return [{ conflict, passages: other.passages, first: one.passages.length }];
    return [];
  });
}

const placeOf = (passage: Passage): string => `${passage.document}:${passage.slices[0].span.start}`;

/** Statements that deny a claim. */
export function denialsOf(desk: Desk, claim: Claim): Statement[] {
  const ids = new Set(against(desk, claim).flatMap(({ passages }) => [...statementsIn(passages)]));
  return [...ids].flatMap((id) => desk.statements.get(id) ?? []).filter((statement) => statement.stance === 'denies');
}
