import { type Document, type Entity, idOf, type Outlet } from '../../src/facts/index.ts';
import { evening, packet, second, strand, wire } from './articles.ts';
import { at } from './builder.ts';
import { entity, role } from './make.ts';

/** Outlets and people of the Aldersay affair. */

export const all: Document[] = [strand, packet, wire, evening, second];
const outletOf = (letter: string, ...documents: Document[]): Outlet => ({
  id: idOf('out', documents[0]?.outlet?.name ?? ''),
  letter,
  name: documents[0]?.outlet?.name ?? '',
  documents: documents.map((document) => document.id),
});
export const A: Outlet = outletOf('A', packet, second);
export const B: Outlet = outletOf('B', strand);
export const C: Outlet = outletOf('C', wire);
export const D: Outlet = outletOf('D', evening);
export const outlets: Outlet[] = [A, B, C, D];

export const hale: Entity = entity('person', all, ['Corin Hale', 'Mr Hale'], {
  roles: [
    role(at(packet, 'chair of the trust'), 'now'),
    role(at(strand, 'a director of the ferry company'), 'then', {
      value: '2024-02',
      earliest: '2024-02-01',
      latest: '2024-02-29',
      basis: 'words',
    }),
  ],
});
export const two: Entity = entity('group', [strand, wire], ['two people who work for the trust'], { anonymous: true });
export const oneOfThem: Entity = entity('person', [strand], ['One of the two people'], { anonymous: true });
export const theStrand: Entity = entity('organisation', [wire, evening], ['the Strand'], { outlet: B.id });
export const council: Entity = entity('organisation', [packet, strand], ['the council']);
export const trust: Entity = entity(
  'organisation',
  [strand, packet, wire, second],
  ['the trust', 'The Aldersay Lighthouse Trust', 'The trust'],
);
export const northgate: Entity = entity('organisation', all, ['Northgate Holdings']);
export const agent: Entity = entity('person', [strand, wire], ['the buyer’s agent'], { anonymous: true });
export const agreement: Entity = entity('document', [packet], ['a sale agreement seen by the Packet']);
export const letter: Entity = entity('document', [packet], ['a letter']);
export const pym: Entity = entity('person', [packet], ['Dorcas Pym'], { roles: [role(at(packet, 'The harbour board’s own valuer'))] });
export const brask: Entity = entity('person', [evening], ['Tam Brask'], { roles: [role(at(evening, 'A spokesman for Northgate'))] });
export const rowntree: Entity = entity('person', [second], ['Ines Rowntree'], {
  roles: [role(at(second, 'a councillor for the harbour ward'))],
});
export const friends: Entity = entity('group', [wire, second], ['Friends of the Light']);
export const auditor: Entity = entity('person', [second], ['The council’s auditor']);
export const entities: Entity[] = [
  hale,
  two,
  oneOfThem,
  theStrand,
  council,
  trust,
  northgate,
  agent,
  agreement,
  letter,
  pym,
  brask,
  rowntree,
  friends,
  auditor,
];
