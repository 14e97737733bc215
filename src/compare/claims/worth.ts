import type { Story } from '../story.ts';
import type { Assertion } from './group.ts';

/** Fewer words than this assert nothing that can be checked. */
const SHORTEST = 3;

/** What a reader would want to see: what several outlets have, what somebody said, and what is told of somebody, with figures or times. */
export function worthListing(story: Story, { units }: Assertion): boolean {
  const outlets = new Set(units.map((u) => story.outletOf(u.document).id));
  if (outlets.size > 1) return true;
  return units.some(
    (u) =>
      u.words.length >= SHORTEST &&
      u.certainty !== 'hypothetical' &&
      (u.statement !== undefined || u.quantities.length > 0 || u.times.length > 0 || u.names.size > 0),
  );
}
