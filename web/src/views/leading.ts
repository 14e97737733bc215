import type { View } from '../app/route.ts';
import type { Desk, Fact } from '../desk/desk.ts';
import { leadClaim } from './choices.ts';

/** What is chosen where the address chooses nothing: the first thing the view is about. */
export function leading(desk: Desk, view: View): Fact | undefined {
  const { record } = desk;
  switch (view) {
    case 'overview':
    case 'word':
      return desk.fact(leadClaim(desk)?.id ?? record.statements[0]?.id ?? record.documents[0]?.id);
    case 'conflicts':
      return desk.fact(record.conflicts[0]?.id ?? record.updates[0]?.id);
    case 'demands':
      return desk.fact(record.demands[0]?.id);
    case 'notices':
      return record.notices.length === 0 ? undefined : desk.fact('notice-1');
    default:
      return undefined;
  }
}
