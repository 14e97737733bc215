import type { ConflictKind, DemandAction, Entity, EventType, Role, Sign, Stance, StatementKind, StoryEvent } from '../desk/types.ts';
import type { FactKind } from '../desk/desk.ts';

/** The tool's own words for the record's terms. */

export const signMarks: Record<Sign, string> = { says: '●', differs: '◐', only: '◆', silent: '○', conflict: '▲' };
export const signNames: Record<Sign, string> = {
  says: 'says',
  differs: 'differs',
  only: 'only here',
  silent: 'silent',
  conflict: 'in conflict',
};

export const kindNames: Record<StatementKind, string> = { direct: 'quoted', indirect: 'paraphrased', mixed: 'part quoted' };
export const stanceNames: Record<Stance, string> = {
  asserts: 'says',
  denies: 'denies',
  confirms: 'confirms',
  demands: 'demands',
  asks: 'asks',
  promises: 'promises',
  declines: 'declines',
  apologises: 'apologises',
};

export const conflictNames: Record<ConflictKind, string> = {
  denial: 'A denial',
  'statement-vs-report': 'Earlier words against a report',
  self: 'One speaker, two accounts',
  number: 'A number',
  date: 'A date',
  place: 'A place',
  actor: 'Who did it',
  characterisation: 'What it was',
};

export const actionNames: Record<DemandAction, string> = {
  resign: 'resign',
  recuse: 'step aside',
  investigate: 'investigate',
  testify: 'testify',
  disclose: 'disclose',
  apologise: 'apologise',
  pay: 'pay',
  stop: 'stop',
  act: 'act',
  other: 'do something',
};

export const eventNames: Record<EventType, string> = {
  meeting: 'meeting',
  call: 'call',
  hearing: 'hearing',
  statement: 'statement',
  resignation: 'resignation',
  dismissal: 'dismissal',
  appointment: 'appointment',
  vote: 'vote',
  arrest: 'arrest',
  charge: 'charge',
  ruling: 'ruling',
  payment: 'payment',
  death: 'death',
  accident: 'accident',
  agreement: 'agreement',
  publication: 'publication',
  investigation: 'investigation',
  other: 'event',
};
export const eventStates: Record<StoryEvent['status'], string> = {
  happened: '',
  planned: 'planned',
  denied: 'denied',
  demanded: 'demanded',
  hypothetical: 'not said to have happened',
};

export const roleStates: ReadonlyMap<Role['status'], string> = new Map([
  ['former', 'former'],
  ['then', 'at the time'],
  ['acting', 'acting'],
  ['future', 'to be'],
]);
export const entityKinds: Record<Entity['kind'], string> = {
  person: 'person',
  organisation: 'organisation',
  group: 'group',
  document: 'document',
  place: 'place',
};

export const factNames: Record<FactKind, string> = {
  claim: 'Claim',
  statement: 'Statement',
  conflict: 'Conflict',
  update: 'Update',
  demand: 'Demand',
  event: 'Event',
  oversight: 'Power over their own side',
  entity: 'Named',
  document: 'Article',
  notice: 'Could not be told',
};

/** `1 outlet`, `3 outlets`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
