import {
  type Chain,
  type Claim,
  type Document,
  idOf,
  type Origin,
  type Outlet,
  type Passage,
  type Position,
  type Sign,
  type Span,
} from '../../src/facts/index.ts';
import type { StoryRecord } from '../../src/record/types.ts';
import { evening, packet, second, strand, wire } from './articles.ts';
import { at, inside, plain as p, quoted as q, some } from './builder.ts';
import { conflict, day, demand, passage } from './make.ts';
import {
  A,
  B,
  D,
  agent,
  agreement,
  all,
  auditor,
  council,
  entities,
  friends,
  hale,
  letter,
  northgate,
  oneOfThem,
  outlets,
  rowntree,
  theStrand,
  trust,
  two,
} from './people.ts';
import {
  TWICE,
  aside,
  bidder,
  dealings,
  declined,
  diary,
  go,
  lunch,
  price,
  publish,
  recuse,
  sat,
  seals,
  signed,
  statements,
  warned,
} from './statements.ts';

/** The record of the Aldersay affair as a careful reader would draw it. */

const position = (outlet: Outlet, sign: Sign, difference?: Span): Position => ({
  outlet: outlet.id,
  sign,
  ...(difference === undefined ? {} : { difference }),
  ...(sign === 'silent' ? { later: outlet !== B } : {}),
});
const chain = (document: Document, credit: readonly Span[] = [], ...via: string[]): Chain => ({ document: document.id, credit, via });
function claim(
  passages: readonly Passage[],
  signs: readonly [Sign, Sign, Sign, Sign],
  origins: readonly Origin[],
  acknowledgements: readonly string[] = [],
  difference?: readonly [number, Span],
): Claim {
  const list = some(passages);
  return {
    id: idOf('cl', list[0].document, list[0].slices[0].span.start, list[0].slices[0].span.end),
    gist: list[0].slices,
    passages: list,
    positions: outlets.map((outlet, index) =>
      position(outlet, signs[index] ?? 'silent', difference?.[0] === index ? difference[1] : undefined),
    ),
    origins,
    acknowledgements,
    reasons: list.length > 1 ? [{ rule: 'same-proposition', text: 'the same names, the same act, the same month', score: 0.91 }] : [],
  };
}
const own = (outlet: Outlet, document: Document): Origin => ({ kind: 'outlet', id: outlet.id, chains: [chain(document)] });
const known = (id: string, ...chains: Chain[]): Origin => ({ kind: 'entity', id, chains });

const sitting = [
  passage(p(strand, TWICE), sat.id),
  passage(p(wire, TWICE), sat.id),
  passage(p(evening, 'met the agent of Northgate Holdings at least once in February'), sat.id),
];
const claims = [
  claim(
    sitting,
    ['conflict', 'conflict', 'conflict', 'differs'],
    [
      known(
        two.id,
        chain(strand, [at(strand, 'two people who work for the trust')]),
        chain(wire, [at(wire, 'citing')], theStrand.id),
        chain(evening, [at(evening, 'the Strand has reported')], theStrand.id),
      ),
    ],
    [lunch.id],
    [3, at(evening, 'at least once')],
  ),
  claim(
    [
      passage(p(strand, 'The tender closed on 1 March with a single bid')),
      passage(p(packet, 'The tender closed on 1 March with a single bid')),
      passage(p(wire, 'Northgate Holdings was the only bidder when the tender closed on 1 March'), bidder.id),
      passage(p(evening, 'The tender closed on 1 March and drew one bid')),
    ],
    ['says', 'says', 'says', 'says'],
    [own(B, strand), own(A, packet), own(D, evening), known(trust.id, chain(wire, [at(wire, 'the trust said')]))],
  ),
  claim(
    [passage(p(packet, 'to sell the light for £1.4m'), price.id), passage(p(evening, 'changing hands for just under £1.2 million'))],
    ['conflict', 'silent', 'silent', 'conflict'],
    [known(agreement.id, chain(packet, [at(packet, 'according to')])), own(D, evening)],
  ),
  claim(
    [passage(p(packet, 'The harbour board’s own valuer had warned against the sale in January'), warned.id)],
    ['only', 'silent', 'silent', 'silent'],
    [known(letter.id, chain(packet, [at(packet, 'a letter shows')]))],
  ),
  claim(
    [passage(p(strand, 'staff had been asked to leave the diary blank'), diary.id)],
    ['silent', 'only', 'silent', 'silent'],
    [known(oneOfThem.id, chain(strand))],
  ),
  claim(
    [passage(p(second, '340 people had signed its letter by Wednesday'), signed.id)],
    ['only', 'silent', 'silent', 'silent'],
    [known(friends.id, chain(second))],
  ),
];

const conflicts = [
  conflict(
    'statement-vs-report',
    'what Corin Hale told the council in March does not fit two meetings in February',
    {
      passages: [
        passage(q(strand, 'I had no dealings with any bidder.'), dealings.id),
        passage(q(packet, 'I had no dealings with any bidder.'), dealings.id),
        passage(q(wire, 'I had no dealings with any bidder,'), dealings.id),
      ],
      by: [hale.id],
    },
    { passages: some(sitting), by: [two.id] },
  ),
  conflict(
    'number',
    'one price, two amounts: 1,400,000 and less than 1,200,000',
    { passages: [passage(p(packet, 'to sell the light for £1.4m'), price.id)], by: [agreement.id] },
    { passages: [passage(p(evening, 'just under £1.2 million'))], by: [] },
    {
      quantities: [
        { span: inside(at(packet, 'for £1.4m,'), 4, 1), value: 1_400_000, bound: 'exact', unit: 'gbp' },
        { span: at(evening, 'just under £1.2 million'), value: 1_200_000, bound: 'less than', unit: 'gbp' },
      ],
    },
  ),
  conflict(
    'denial',
    'the denial covers talk about the tender only',
    { passages: [passage(q(strand, 'We did not talk about the tender,'), seals.id)], by: [hale.id] },
    { passages: [passage(p(strand, TWICE), sat.id)], by: [two.id] },
    { scope: at(strand, 'about the tender') },
  ),
];

export const record: StoryRecord = {
  format: 'onrecord/1',
  version: '0.1.0',
  id: 'rec-aldersay0001',
  title: 'The Aldersay lighthouse sale',
  outlets,
  documents: all,
  entities,
  statements,
  claims,
  conflicts,
  updates: [
    {
      id: 'upd-aldersay0001',
      earlier: [passage(p(second, '120'))],
      later: [passage(p(second, '340 people had signed its letter by Wednesday'), signed.id)],
      reasons: [{ rule: 'growing-count', text: 'a count of the same thing, later and larger' }],
    },
  ],
  demands: [
    demand('resign', [passage(q(second, 'Mr Hale should go today,'), go.id)], rowntree, hale),
    demand('recuse', [passage(p(second, 'to hand over the review panel to somebody else'), recuse.id)], rowntree, hale, [aside]),
    demand('disclose', [passage(p(wire, 'to publish every letter to and from the buyer'), publish.id)], friends, trust),
    demand('investigate', [passage(p(second, 'was asked to look into the tender'))], undefined, auditor, [declined]),
  ],
  events: [
    {
      id: 'ev-aldersay0001',
      type: 'meeting',
      who: [hale.id, agent.id],
      when: { value: '2024-02', earliest: '2024-02-01', latest: '2024-02-29', span: at(strand, 'in February'), basis: 'words' },
      status: 'happened',
      passages: some(sitting),
    },
    {
      id: 'ev-aldersay0002',
      type: 'hearing',
      who: [hale.id, council.id],
      when: day('2024-03-12'),
      status: 'happened',
      passages: [passage(p(packet, 'told the council under questioning'))],
    },
    {
      id: 'ev-aldersay0003',
      type: 'agreement',
      who: [trust.id, northgate.id],
      when: day('2024-03-01'),
      status: 'happened',
      passages: [passage(p(packet, 'The tender closed on 1 March with a single bid'))],
    },
    {
      id: 'ev-aldersay0004',
      type: 'other',
      who: [],
      when: { span: at(evening, 'Some time last winter'), basis: 'relative' },
      status: 'happened',
      passages: [passage(p(evening, 'the keeper’s cottage was emptied'))],
    },
  ],
  oversight: [
    {
      id: 'ovs-aldersay0001',
      who: hale.id,
      power: [passage(p(packet, 'sits on the panel that will review the sale in June'))],
      concern: [passage(p(packet, 'to sell the light for £1.4m'), price.id)],
      reasons: [{ rule: 'oversight', text: 'the panel reviews a sale by the trust; the same person leads the trust' }],
    },
  ],
  times: [{ span: at(packet, 'On 12 March'), type: 'DATE', value: '2024-03-12', time: day('2024-03-12') }],
  notices: [
    {
      code: 'speaker-not-found',
      message: 'the speaker of these words could not be told',
      source: strand.id,
      span: at(strand, 'It was never about money.'),
    },
  ],
  judgements: [],
};
