import type { View } from '../app/route.ts';
import type { Desk, Fact } from '../desk/desk.ts';
import { byReach, chained, leadClaim } from './choices.ts';
import { isContact } from './contacts.ts';
import { grouped } from './sayings.ts';
import { groupsOf, lanes } from './times.ts';

/** What is chosen where the address chooses nothing: the first thing the view is about. */
export function leading(desk: Desk, view: View): Fact | undefined {
  const { record } = desk;
  switch (view) {
    case 'word':
      return desk.fact(
        byReach(
          desk,
          record.claims.filter((claim) => chained(desk, claim)),
        )[0]?.id ?? record.claims[0]?.id,
      );
    case 'overview':
      return desk.fact(leadClaim(desk)?.id ?? record.statements[0]?.id ?? record.documents[0]?.id);
    case 'claims':
      return desk.fact(record.claims[0]?.id);
    case 'said':
      return firstSaid(desk);
    case 'conflicts':
      return desk.fact(record.conflicts[0]?.id ?? record.updates[0]?.id);
    case 'demands':
      return desk.fact(record.demands[0]?.id);
    case 'notices':
      return record.notices.length === 0 ? undefined : desk.fact('notice-1');
    case 'timeline':
      return firstIn(desk);
    case 'people':
      return desk.fact(record.events.find(isContact)?.id ?? record.oversight[0]?.id ?? record.entities[0]?.id);
    default:
      return undefined;
  }
}

/** The first date's first fact. */
function firstIn(desk: Desk): Fact | undefined {
  const [group] = groupsOf(desk);
  return lanes.flatMap((lane) => group?.lanes[lane] ?? [])[0];
}

function firstSaid(desk: Desk): Fact | undefined {
  const first = grouped(desk, desk.record.statements).find((row) => 'statement' in row);
  return first === undefined || !('statement' in first) ? undefined : desk.fact(first.statement.id);
}
