import type { Document } from '../../src/facts/index.ts';
import { documentOf } from './builder.ts';

/** The Aldersay lighthouse affair, invented. Five articles by four outlets. */

export const packet: Document = documentOf({
  source: 'packet-0504.txt',
  outlet: 'Aldersay Packet',
  date: '2024-05-04',
  headline: 'Lighthouse goes for £1.4m as questions follow the chair',
  body: [
    'The Aldersay Lighthouse Trust has agreed to sell the light for £1.4m, according to a sale agreement seen by the Packet.',
    'The tender closed on 1 March with a single bid, that of Northgate Holdings. The trust’s minutes list no other.',
    'On 12 March the chair of the trust, Corin Hale, told the council under questioning: “I had no dealings with any bidder.” The Packet was in the room.',
    'The harbour board’s own valuer had warned against the sale in January, a letter shows. The valuer, Dorcas Pym, wrote that the price would be “a gift with a ribbon on it”.',
    'Mr Hale sits on the panel that will review the sale in June.',
  ],
});

export const strand: Document = documentOf({
  source: 'strand-0503.txt',
  outlet: 'The Strand',
  date: '2024-05-03',
  headline: 'Lighthouse chair met buyer before tender closed',
  body: [
    'The chairman of the trust that owns Aldersay lighthouse twice sat down with the buyer’s agent in February, while rival bidders were still being told the price was open, two people who work for the trust told the Strand.',
    'Corin Hale, who was then also a director of the ferry company, confirmed that there had been a lunch. “We did not talk about the tender,” he said on Thursday. “We talked about seals.”',
    'In March he told the council: “I had no dealings with any bidder.”',
    'The tender closed on 1 March with a single bid. One of the two people said staff had been asked to leave the diary blank.',
    '“It was never about money.”',
  ],
});

export const wire: Document = documentOf({
  source: 'wire-0504.txt',
  outlet: 'Coast Wire',
  date: '2024-05-04',
  headline: 'Trust chair under pressure over lighthouse lunches',
  body: [
    'ALDERSAY — The head of a coastal trust twice sat down with the buyer’s agent in February, the Strand reported, citing two people who work for the trust.',
    'The chair, Corin Hale, denied wrongdoing. “I had no dealings with any bidder,” he told councillors on 12 March.',
    'Northgate Holdings was the only bidder when the tender closed on 1 March, the trust said in a statement.',
    'A campaign group, Friends of the Light, called on the trust to publish every letter to and from the buyer.',
  ],
});

export const evening: Document = documentOf({
  source: 'evening-0505.txt',
  outlet: 'Harbour Evening News',
  date: '2024-05-05',
  headline: 'Lunch, seals and a lighthouse',
  body: [
    'Corin Hale met the agent of Northgate Holdings at least once in February, the Strand has reported.',
    'The tower is changing hands for just under £1.2 million. The tender closed on 1 March and drew one bid.',
    'A spokesman for Northgate, Tam Brask, said the company “did nothing but answer an advertisement”.',
    'Some time last winter the keeper’s cottage was emptied; nobody would say when.',
  ],
});

export const second: Document = documentOf({
  source: 'packet-0508.txt',
  outlet: 'Aldersay Packet',
  date: '2024-05-08',
  headline: 'Councillor wants trust chair out today',
  body: [
    '“Mr Hale should go today,” Ines Rowntree, a councillor for the harbour ward, said on Tuesday. She also asked him to hand over the review panel to somebody else.',
    'Mr Hale answered that he would step back from the panel until the summer. “I will not have the light talked down,” he said.',
    'The council’s auditor was asked to look into the tender. The trust declined to comment.',
    'Friends of the Light said 340 people had signed its letter by Wednesday. On Monday it had counted 120.',
  ],
});
