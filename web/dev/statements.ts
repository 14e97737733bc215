import type { Statement } from '../../src/facts/index.ts';
import { evening, packet, second, strand, wire } from './articles.ts';
import { at, plain as p, quoted as q } from './builder.ts';
import { day, statement } from './make.ts';
import { agreement, brask, council, friends, hale, letter, oneOfThem, pym, rowntree, theStrand, trust, two } from './people.ts';

/** Who said what in the Aldersay affair. */

export const TWICE: string = 'twice sat down with the buyer’s agent in February';
export const dealings: Statement = statement({
  speaker: hale,
  to: [council],
  kind: 'direct',
  stance: 'denies',
  when: day('2024-03-12'),
  occasion: at(packet, 'under questioning'),
  reports: [
    { slices: [q(strand, 'I had no dealings with any bidder.')], cue: at(strand, 'told the council') },
    { slices: [q(packet, 'I had no dealings with any bidder.')], source: at(packet, 'Corin Hale'), cue: at(packet, 'told the council') },
    { slices: [q(wire, 'I had no dealings with any bidder,')], cue: at(wire, 'told councillors') },
  ],
});
export const sat: Statement = statement({
  speaker: two,
  to: [theStrand],
  kind: 'indirect',
  reports: [
    { slices: [p(strand, TWICE)], source: at(strand, 'two people who work for the trust'), cue: at(strand, 'told the Strand') },
    { slices: [p(wire, TWICE)], source: at(wire, 'two people who work for the trust'), via: [theStrand], cue: at(wire, 'citing') },
    {
      slices: [p(evening, 'met the agent of Northgate Holdings at least once in February')],
      source: at(evening, 'the Strand'),
      via: [theStrand],
      cue: at(evening, 'has reported'),
    },
  ],
});
const said = day('2024-05-02');
export const lunch: Statement = statement({
  speaker: hale,
  kind: 'indirect',
  stance: 'confirms',
  when: said,
  reports: [{ slices: [p(strand, 'that there had been a lunch')], source: at(strand, 'Corin Hale'), cue: at(strand, 'confirmed') }],
});
export const seals: Statement = statement({
  speaker: hale,
  kind: 'direct',
  stance: 'denies',
  when: said,
  scope: at(strand, 'about the tender'),
  reports: [
    {
      slices: [q(strand, 'We did not talk about the tender,'), q(strand, 'We talked about seals.')],
      source: at(strand, 'Corin Hale'),
      cue: at(strand, 'he said on Thursday'),
    },
  ],
});
export const diary: Statement = statement({
  speaker: oneOfThem,
  kind: 'indirect',
  reports: [{ slices: [p(strand, 'staff had been asked to leave the diary blank')], source: at(strand, 'One of the two people') }],
});
export const floating: Statement = statement({ kind: 'direct', reports: [{ slices: [q(strand, 'It was never about money.')] }] });
export const bidder: Statement = statement({
  speaker: trust,
  kind: 'indirect',
  occasion: at(wire, 'a statement'),
  reports: [
    { slices: [p(wire, 'Northgate Holdings was the only bidder when the tender closed on 1 March')], source: at(wire, 'the trust said') },
  ],
});
export const price: Statement = statement({
  speaker: agreement,
  kind: 'indirect',
  reports: [
    {
      slices: [p(packet, 'to sell the light for £1.4m')],
      source: at(packet, 'a sale agreement seen by the Packet'),
      cue: at(packet, 'according to'),
    },
  ],
});
export const warned: Statement = statement({
  speaker: letter,
  kind: 'indirect',
  reports: [
    {
      slices: [p(packet, 'The harbour board’s own valuer had warned against the sale in January')],
      source: at(packet, 'a letter'),
      cue: at(packet, 'shows'),
    },
  ],
});
export const gift: Statement = statement({
  speaker: pym,
  kind: 'mixed',
  when: { value: '2024-01', earliest: '2024-01-01', latest: '2024-01-31', span: at(packet, 'in January'), basis: 'words' },
  reports: [
    {
      slices: [p(packet, 'the price would be'), q(packet, 'a gift with a ribbon on it')],
      source: at(packet, 'The valuer, Dorcas Pym'),
      cue: at(packet, 'wrote'),
    },
  ],
});
export const advert: Statement = statement({
  speaker: brask,
  kind: 'mixed',
  stance: 'denies',
  reports: [
    { slices: [p(evening, 'the company'), q(evening, 'did nothing but answer an advertisement')], source: at(evening, 'Tam Brask') },
  ],
});
export const publish: Statement = statement({
  speaker: friends,
  kind: 'indirect',
  stance: 'demands',
  reports: [
    {
      slices: [p(wire, 'to publish every letter to and from the buyer')],
      source: at(wire, 'Friends of the Light'),
      cue: at(wire, 'called on'),
    },
  ],
});
export const go: Statement = statement({
  speaker: rowntree,
  kind: 'direct',
  stance: 'demands',
  when: day('2024-05-07'),
  reports: [{ slices: [q(second, 'Mr Hale should go today,')], source: at(second, 'Ines Rowntree'), cue: at(second, 'said on Tuesday') }],
});
export const recuse: Statement = statement({
  speaker: rowntree,
  to: [hale],
  kind: 'indirect',
  stance: 'demands',
  when: day('2024-05-07'),
  reports: [{ slices: [p(second, 'to hand over the review panel to somebody else')], cue: at(second, 'asked him') }],
});
export const aside: Statement = statement({
  speaker: hale,
  to: [rowntree],
  kind: 'indirect',
  stance: 'promises',
  reports: [{ slices: [p(second, 'he would step back from the panel until the summer')], cue: at(second, 'answered') }],
});
export const talked: Statement = statement({
  speaker: hale,
  kind: 'direct',
  stance: 'asserts',
  reports: [{ slices: [q(second, 'I will not have the light talked down,')] }],
});
export const declined: Statement = statement({
  speaker: trust,
  kind: 'indirect',
  stance: 'declines',
  reports: [{ slices: [p(second, 'declined to comment')], source: at(second, 'The trust') }],
});
export const signed: Statement = statement({
  speaker: friends,
  kind: 'indirect',
  reports: [
    {
      slices: [p(second, '340 people had signed its letter by Wednesday')],
      source: at(second, 'Friends of the Light'),
      cue: at(second, 'counted'),
    },
  ],
});
export const statements: Statement[] = [
  sat,
  lunch,
  seals,
  dealings,
  diary,
  floating,
  price,
  gift,
  warned,
  bidder,
  publish,
  advert,
  go,
  recuse,
  aside,
  talked,
  declined,
  signed,
];
