import { describe, expect, test } from 'vitest';
import { type Article, told } from '../../test/told.ts';
import { bySpan } from '../facts/index.ts';
import { spent } from '../../test/spent.ts';

const gazette: Article = [
  'Lantern Gazette',
  '2024-04-02',
  `Mayor Ilse Harrow met the developer Tomas Quill twice in March, two people briefed on the talks told the Lantern Gazette.

"I never met Mr Quill to discuss the marsh contract," Harrow said in a statement on Monday. "I have nothing to hide."

Council auditor Petra Vance said the contract was worth 4.2 million crowns.

Vance said 12 families had been moved out by Sunday night.

Opposition leader Dorn Pell said Harrow must resign. A spokesman for Harrow said she would not resign.`,
];
const courier: Article = [
  'Fenwick Courier',
  '2024-04-03',
  `The mayor of Lantern, Ilse Harrow, met developer Tomas Quill twice last month, the Lantern Gazette reported, citing two people briefed on the talks.

In a statement Harrow said: "I never met Mr Quill to discuss the marsh contract."

The contract is worth 4.6 million crowns, council auditor Petra Vance said on Monday.

By Tuesday evening 31 families had been moved out, the fire service said.

Dorn Pell, who leads the opposition, told the Courier that the mayor should recuse herself from the marsh inquiry.`,
];
const radio: Article = [
  'Hill Radio',
  '2024-04-05',
  `Quill's brother, Armin Quill, denied that any meeting took place. "There was no meeting in March," he told Hill Radio.

Ilse Harrow, who oversees the marsh inquiry, is married to a cousin of Tomas Quill.`,
];
const story = told([gazette, courier, radio]);
const { compared, words, name } = story;

describe('statements', () => {
  test('one utterance quoted by two outlets is one statement', () => {
    const denial = compared.statements.find((s) => s.stance === 'denies' && s.reports.length > 1);
    expect(words(denial?.reports ?? [])).toEqual([
      'Lantern Gazette: I never met Mr Quill to discuss the marsh contract … I have nothing to hide.',
      'Fenwick Courier: I never met Mr Quill to discuss the marsh contract.',
    ]);
    expect(name(denial?.speaker)).toBe('Ilse Harrow');
    expect(denial?.reasons[0]?.rule).toBe('same words');
  });
  test('what one outlet has at first hand and the other through it is one statement', () => {
    const meeting = compared.statements.find((s) => s.reports.length === 2 && s.via.length > 0);
    expect(meeting?.via).toEqual([story.called('Lantern Gazette').id]);
  });
});

describe('claims', () => {
  const meetings = compared.claims.find((c) => words(c.passages).some((w) => w.includes('met the developer')));
  test('two outlets with the same unnamed sources have one origin', () => {
    expect(meetings?.passages.length).toBe(2);
    expect(meetings?.origins.map((o) => name(o.id))).toEqual(['two people briefed on the talks']);
    expect(meetings?.origins[0]?.chains.map((c) => c.via.map(name))).toEqual([[], ['the Lantern Gazette']]);
  });
  test('an outlet that prints the opposite is in conflict, one that says nothing is silent', () => {
    const sign = (outlet: string): string | undefined =>
      meetings?.positions.find((p) => p.outlet === story.outlets.find((o) => o.name === outlet)?.id)?.sign;
    expect([sign('Lantern Gazette'), sign('Fenwick Courier'), sign('Hill Radio')]).toEqual(['says', 'says', 'conflict']);
  });
  test('silence after the first print is told apart from silence before it', () => {
    const inquiry = compared.claims.find((c) => words(c.passages).some((w) => w.includes('married to a cousin')));
    expect(inquiry?.positions.map((p) => [p.sign, p.later])).toEqual([
      ['silent', false],
      ['silent', false],
      ['only', undefined],
    ]);
  });
});

describe('conflicts', () => {
  const kinds = compared.conflicts.map((c) => c.kind).toSorted();
  test('a denial, and two figures for one contract', () => expect(kinds).toEqual(['denial', 'number']));
  test('a denial with a scope says nothing against the bare meeting', () => {
    const denial = compared.conflicts.find((c) => c.kind === 'denial');
    expect(denial?.sides.flatMap((s) => words(s.passages)).some((w) => w.includes('to discuss the marsh contract'))).toBe(false);
  });
  test('each side of a figure is alone on its side', () => {
    const number = compared.conflicts.find((c) => c.kind === 'number');
    expect(number?.quantities?.map((q) => q.value)).toEqual([4.2e6, 4.6e6]);
    expect(number?.sides.map((s) => s.passages.length)).toEqual([1, 1]);
  });
});

test('a count that goes on is an update, not a conflict', () => {
  expect(compared.updates.map((u) => [...words(u.earlier), ...words(u.later)])).toEqual([
    [
      'Lantern Gazette: 12 families had been moved out by Sunday night',
      'Fenwick Courier: By Tuesday evening 31 families had been moved out',
    ],
  ]);
});

test('demands have who asks, of whom, what, and what answered', () => {
  const demands = compared.demands.map((d) => [name(d.by), name(d.of), d.action, d.answers.length]);
  expect(demands).toContainEqual(['Dorn Pell', 'Ilse Harrow', 'resign', 1]);
  expect(demands).toContainEqual(['Dorn Pell', 'Ilse Harrow', 'recuse', 0]);
});

test('oversight shows power and tie side by side', () => {
  expect(compared.oversight.map((o) => name(o.who))).toEqual(['Ilse Harrow']);
});

describe('properties', () => {
  test('the order of documents changes nothing', () => {
    const turned = told([radio, gazette, courier]);
    expect(turned.compared).toEqual(compared);
    expect(turned.entities).toEqual(story.entities);
  });
  test('a document on other matters changes no id', () => {
    const other: Article = [
      'Rook Weekly',
      '2024-04-04',
      'The orchard at Thornley opened its gates to visitors. "Bring boots," gardener Ona Lisk said.',
    ];
    const larger = told([gazette, courier, radio, other]).compared;
    for (const kind of ['statements', 'claims', 'conflicts', 'updates', 'demands', 'oversight'] as const) {
      const ids = new Set(larger[kind].map((fact) => fact.id));
      expect(
        compared[kind].filter((fact) => !ids.has(fact.id)).map((fact) => fact.id),
        kind,
      ).toEqual([]);
    }
  });
  test('every passage lies in its document, in order', () => {
    for (const { passages } of compared.claims) {
      for (const { document, slices } of passages) {
        expect(slices.every((s) => s.span.document === document)).toBe(true);
        expect(slices.map((s) => s.span).toSorted(bySpan)).toEqual(slices.map((s) => s.span));
      }
    }
  });
});

test('a story of sixty articles is compared in seconds', () => {
  const people = ['Arlo Finch', 'Bera Stone', 'Cato Marsh', 'Dilla Reeve', 'Edda Thorn', 'Filo Grant'];
  const things = ['bridge', 'harbour', 'library', 'tunnel', 'archive', 'stadium', 'hospital', 'quarry'];
  const articles = Array.from({ length: 60 }, (_, i): Article => {
    const lines = Array.from({ length: 12 }, (_, j) => {
      const [who, what] = [people[(i + j) % people.length], things[(i * 3 + j) % things.length]];
      return j % 2 === 0
        ? `${who} said the ${what} had cost ${i + j + 3} million crowns.`
        : `"The ${what} was closed on day ${j + 1}," ${who} said. "Nobody asked about the ${things[(i + j) % things.length]}."`;
    });
    return [`Paper ${i % 9}`, `2024-05-${String((i % 28) + 1).padStart(2, '0')}`, lines.join('\n\n')];
  });
  const before = spent();
  const { claims } = told(articles).compared;
  expect(claims.length).toBeGreaterThan(50);
  expect(spent() - before).toBeLessThan(30_000);
}, 60_000);

test('unnamed sources of two outlets may be the same: told in the reasons of the origins', () => {
  const { compared: found } = told([
    ['Lark', '2024-05-06', 'The cracked beam in the harbour hall was reported in March, two clerks told the Lark.'],
    ['Wren', '2024-05-06', 'Three engineers told the Wren that cracks in a beam of the harbour hall had been reported in March.'],
  ]);
  const claim = found.claims.find((c) => c.passages.length === 2);
  expect(claim?.origins.length).toBe(2);
  expect(claim?.reasons.map((r) => r.rule)).toContain('unnamed sources of several outlets');
});
