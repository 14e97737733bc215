import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, sha256, type Span, spanIn, wordsOf } from '../facts/index.ts';
import { read } from './index.ts';

function make(text: string, extra: Partial<Document> = {}): Document {
  const bare: Document = { id: 'd', text, hash: sha256(text), source: 'test', blocks: [], ...extra };
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((line) => ({
    kind: 'paragraph' as const,
    span: spanIn(bare, line.index, line.index + line[0].length),
  }));
  return { ...bare, blocks };
}

interface Said {
  readonly speaker: string | undefined;
  readonly via: string[];
  readonly to: string[];
  readonly kind: string;
  readonly stance: string;
  readonly words: string;
  readonly scope: string | undefined;
  readonly occasion: string | undefined;
}

function said(text: string, extra: Partial<Document> = {}): Said[] {
  const document = make(text, extra);
  const reading = read(document);
  const name = (id: string | undefined): string | undefined => {
    const span = reading.referents.find((referent) => referent.id === id)?.name;
    return span && wordsOf(document, span);
  };
  const words = (span: Span | undefined): string | undefined => span && wordsOf(document, span);
  return reading.statements.map((one) => ({
    speaker: name(one.speaker),
    via: one.via.map((id) => name(id) ?? ''),
    to: one.to.map((id) => name(id) ?? ''),
    kind: one.kind,
    stance: one.stance,
    words: one.slices.map(({ span, quoted }) => (quoted ? `«${wordsOf(document, span)}»` : wordsOf(document, span))).join(' '),
    scope: words(one.scope),
    occasion: words(one.occasion?.span),
  }));
}

describe('who speaks', () => {
  test.each([
    ['a surname takes up the full name', 'Mayor Ida Bruun opened the pier. Bruun said the fog was thin.', 'Ida Bruun'],
    ['a pronoun takes up who spoke last', 'Ida Bruun said the pier was sold. Nobody knew the price, she said.', 'Ida Bruun'],
    ['a title takes up its holder', 'Harbour commissioner Ida Bruun came late. The commissioner said the fog was thin.', 'Ida Bruun'],
    ['a description beside a name is that person', 'The harbour commissioner, Ida Bruun, said the fog was thin.', 'Ida Bruun'],
    [
      'an acronym takes up the long name',
      'The Lorne Harbour Authority met on Monday. The LHA said the fog was thin.',
      'Lorne Harbour Authority',
    ],
    [
      'the newspaper is the outlet named last',
      'The Lorne Courier printed the list. The newspaper said the pier was sold.',
      'Lorne Courier',
    ],
    [
      'sources stay as they are described',
      'Two people with knowledge of the sale said the pier was gone.',
      'Two people with knowledge of the sale',
    ],
    ['who wrote the letter speaks', 'A letter from the Lorne Harbour Authority said the pier was sold.', 'Lorne Harbour Authority'],
    [
      'nobody in a clause that hangs on the sentence is meant where its subject fits',
      'Karla Moe gave up the inquiry on Friday, a day after Ida Bruun, the minister, had called for somebody else. “I see no harm,” she said.',
      'Karla Moe',
    ],
    ['her party and her place are nobody', 'Sen. Ida Orr, D-Lorne, said the pier was sold.', 'Ida Orr'],
    [
      'who is named behind the subject is somebody else',
      'Ida Bruun, the attorney for the owner, came first. District Attorney Karl Moe followed. The attorney urged District Attorney Karl Moe to drop the case.',
      'Ida Bruun',
    ],
    [
      'a name that something is said in is no place',
      'A statement in Karl Moens’s name was short. Moens said the pier was sold.',
      'Karl Moens',
    ],
    ['documents speak', 'The pier was sold in May, the minutes show.', 'the minutes'],
    ['who is close to her is not she', 'A person close to Ida Bruun said the pier was sold.', 'A person close to Ida Bruun'],
    ['the accused does not accuse', 'The clerk came late. Ida Bruun, accused of theft, said the pier was sold.', 'Ida Bruun'],
    ['a body has its members in its name', "The Carters' Union said the pier was sold.", "Carters' Union"],
    ['with a curved mark, too', 'The Pier Carters’ Trust, which met on Friday, said the pier was sold.', 'Pier Carters’ Trust'],
  ])('%s', (_, text, speaker) => expect(said(text).at(-1)?.speaker).toBe(speaker));

  test('what a guard told her is his word by way of her; his marks are not hers', () => {
    const found = said('Ida Bruun came late. At the gate, Bruun said, a guard told her that the pier had “gone under the hammer.”');
    expect(found.map(({ speaker, via, kind }) => [speaker, via, kind])).toEqual([
      ['Ida Bruun', [], 'indirect'],
      ['a guard', ['Ida Bruun'], 'mixed'],
    ]);
  });
  test.each([
    ['a wish to stay unnamed', 'The keys were brought by a clerk who asked not to be named because he feared the board.'],
    ['what was asked for and stands before', 'The keys, which the board had demanded, went over on Monday.'],
    ['a thing that somebody points', 'A man pointed a lamp at the clerks.'],
    ['the name of a thing', 'The board bought a boat called Night Heron.'],
    ['an accusation that somebody bears', 'A clerk accused of taking the keys has left the hall.'],
  ])('no statement: %s', (_, text) => expect(said(text)).toEqual([]));
  test('who denies it in a clause behind the name', () => {
    const text = 'The pier was sold, said Ida Bruun, who denies theft.';
    const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
    const reading = read(make(text), { attributions: [{ source: [at('who')], cue: [at('denies')], content: [at('theft')] }], by: 'model' });
    const names = reading.statements.map(({ speaker }) => reading.referents.find(({ id }) => id === speaker)?.name);
    expect(names.map((span) => span && text.slice(span.start, span.end))).toEqual(['Ida Bruun', 'Ida Bruun']);
  });
  test('a day that a question asks about is not the day of the answer', () => {
    const text = 'Asked whether the pier had closed in 2021, Ida Bruun said she did not recall.';
    expect(read(make(text)).statements.map(({ when }) => when)).toEqual([undefined]);
  });
  test('who is spoken to is not what stands before her name', () => {
    const reading = read(
      make('“I am sorry for your sister, Ms. Bruun, and for everybody,” Karl Moe said. Ms. Bruun said nothing was signed.'),
    );
    expect(reading.referents.flatMap(({ roles }) => roles)).toEqual([]);
  });
  test('two people with one surname stay two', () => {
    const text = 'Ida Bruun sold the pier to Karl Bruun. Mr Bruun said the price was fair. Ms Bruun said nothing was signed.';
    expect(said(text).map(({ speaker }) => speaker)).toEqual(['Karl Bruun', 'Ida Bruun']);
  });
  test('a surname that fits two people is left open, with a notice', () => {
    const reading = read(make('Ida Bruun met Anna Bruun. Bruun said the price was fair.'));
    expect(reading.notices.map(({ code }) => code)).toContain('name-ambiguous');
  });
  test('nobody is brought in by the words put into their own mouth', () => {
    expect(said('Ida Bruun rose. A doctor had warned the crew, she said.')).toContainEqual(
      expect.objectContaining({ speaker: 'Ida Bruun', words: 'A doctor had warned the crew' }),
    );
  });
});

describe('kind, stance, scope and occasion', () => {
  test('a quoted denial with what limits it', () => {
    const [one] = said('“I never met the owners to talk about the pier,” Ida Bruun said in a statement.');
    expect(one).toMatchObject({ kind: 'direct', stance: 'denies', occasion: 'a statement' });
    expect(one?.scope).toMatch(/^to talk about the pier/u);
  });
  test.each([
    ['Bruun denied that she had sold the pier.', 'denies'],
    ['Bruun confirmed the sale.', 'confirms'],
    ['Bruun called for an inquiry.', 'demands'],
    ['Bruun urged the board to resign.', 'demands'],
    ['Bruun said the chairman must resign at once.', 'demands'],
    ['Bruun declined to say who paid.', 'declines'],
    ['Bruun promised to publish the books.', 'promises'],
    ['Bruun asked whether the pier was sold.', 'asks'],
    ['“I am sorry,” Bruun said.', 'apologises'],
    ['Bruun did not dispute that the pier was sold.', 'confirms'],
    ['Bruun said the pier was sold.', 'asserts'],
  ])('%s', (text, stance) => expect(said(`Ida Bruun runs the fish hall. ${text}`).at(-1)?.stance).toBe(stance));
  test.each([
    'Bruun could call for an inquiry.',
    'Bruun has not said who paid.',
    'If Bruun says so, the pier will close.',
    'Bruun supports the sale.',
    'She said so in a report released on Thursday.',
    'The head of the union told it differently.',
    'The clerks said as they left.',
  ])('%s is no statement', (text) => expect(said(`Ida Bruun runs the fish hall. ${text}`)).toEqual([]));
  test('a heading is nobody’s statement', () => {
    const document = make('Bruun says pier is sold');
    const heading = { ...document, blocks: document.blocks.map((block) => ({ ...block, kind: 'subhead' as const })) };
    expect(read(heading).statements).toEqual([]);
  });
});

describe('carriers', () => {
  test('told to another outlet: via and addressee', () =>
    expect(said('Officials told the Lorne Courier that the pier was sold.')).toMatchObject([
      { speaker: 'Officials', via: ['Lorne Courier'], to: ['Lorne Courier'] },
    ]));
  test('told to the outlet that prints it: no carrier', () =>
    expect(
      said('Officials told the Lorne Courier that the pier was sold.', { outlet: { name: 'Lorne Courier', from: 'given' } }),
    ).toMatchObject([{ speaker: 'Officials', via: [], to: ['Lorne Courier'] }]));
  test('citing somebody, an outlet carries', () =>
    expect(said('Citing port officials, the Lorne Courier said the pier was sold.')).toMatchObject([
      { speaker: 'port officials', via: ['Lorne Courier'] },
    ]));
  test('citing an office by name, an outlet carries', () =>
    expect(said('Citing Harbour Department officials, the Lorne Courier said the pier was sold.')).toMatchObject([
      { speaker: 'Harbour Department officials', via: ['Lorne Courier'] },
    ]));
  test('an outlet that cites somebody in a clause of its own carries', () =>
    expect(said('The pier was sold in May, according to the Lorne Courier, which cited two port officials.')).toMatchObject([
      { speaker: 'two port officials', via: ['Lorne Courier'] },
    ]));
  test('an outlet that tells its sources in the next sentence carries', () =>
    expect(said('The pier was sold in May, the Lorne Courier revealed. Its sources were two port officials.')[0]).toMatchObject({
      speaker: 'two port officials',
      via: ['Lorne Courier'],
    }));
  test('who lends somebody a voice carries; a body that issues a statement does not', () => {
    expect(said('In a statement read out by his lawyer, Sten Lund, Karl Moe said the pier was sold.')).toMatchObject([
      { speaker: 'Karl Moe', via: ['Sten Lund'] },
    ]);
    expect(said('In a statement issued by the port authority, Karl Moe said the pier was sold.')).toMatchObject([
      { speaker: 'Karl Moe', via: [] },
    ]);
  });
  test('two answers in one sentence go to the same listener', () =>
    expect(
      said(
        'During the hearing, Ida Bruun told Councillor Karl Moe that she had sold nothing and when asked who paid, she said: “I do not know.”',
      ),
    ).toMatchObject([{ to: ['Karl Moe'] }, { speaker: 'Ida Bruun', to: ['Karl Moe'], occasion: 'the hearing' }]));
  test('what an outlet reports itself is its own statement', () =>
    expect(said('The pier was sold in May, the Lorne Courier reported.')).toMatchObject([{ speaker: 'Lorne Courier', via: [] }]));
  test('a statement inside a statement has an entry of its own', () =>
    expect(said('Ida Bruun said that Karl Moe had told her the pier was sold.')).toContainEqual(
      expect.objectContaining({ speaker: 'Karl Moe', via: ['Ida Bruun'] }),
    ));
});

test('attributions of a model take the place of the rules', () => {
  const text = 'Ida Bruun let it be known the pier was sold.';
  const reading = read(make(text), {
    attributions: [{ source: [[0, 9]], cue: [[10, 25]], content: [[26, 43]], score: 0.8 }],
    by: 'reader-test',
  });
  expect(reading.attributions[0]?.derivation).toEqual({ stage: 'attributions', by: 'reader-test', score: 0.8 });
});

test('any text: spans lie in it, ids do not depend on the run', () => {
  const piece = constantFrom(
    'Ida Bruun said ',
    '“We sail',
    ',” ',
    'that ',
    'the pier was sold',
    '. ',
    '\n',
    '"',
    "'",
    'according to ',
    'officials ',
    'told the Courier ',
    '😀',
    'é',
    ', ',
    'who ',
    'and ',
    'On May 3 ',
    '’s ',
    '1,200 people ',
    '— ',
    '(',
    ')',
    'denied ',
  );
  assert(
    property(array(piece, { maxLength: 30 }), (pieces) => {
      const text = `${pieces.join('')}x`;
      const document = make(text);
      const reading = read(document);
      const spans = [
        ...reading.sentences,
        ...reading.quotations.flatMap(({ inner, outer }) => [inner, outer]),
        ...reading.mentions.flatMap(({ span, head }) => [span, head]),
        ...reading.referents.flatMap(({ name, roles }) => [name, ...roles.map(({ span }) => span)]),
        ...reading.times.map(({ span }) => span),
        ...reading.statements.flatMap(({ slices, scope, occasion }) => [
          ...slices.map(({ span }) => span),
          ...(scope ? [scope] : []),
          ...(occasion ? [occasion.span] : []),
        ]),
        ...reading.propositions.flatMap(({ span, quantities }) => [span, ...quantities.map((quantity) => quantity.span)]),
        ...reading.events.flatMap(({ trigger, span }) => [trigger, span]),
      ];
      for (const span of spans) expect(() => spanIn(document, span.start, span.end)).not.toThrow();
      expect(read(make(text))).toEqual(reading);
    }),
    { numRuns: 150 },
  );
});

test('findings and events raise questions, but say nothing, even where a model takes them for sources', () => {
  const text = 'The new evidence calls into question the harbour master’s account of the storm.';
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const attributions = [
    { source: [at('The new evidence')], cue: [at('calls into question')], content: [at('the harbour master’s account of the storm')] },
  ];
  const reading = read(make(text), { attributions, by: 'a model' });
  expect(reading.statements).toEqual([]);
  expect(reading.attributions[0]?.derivation.by).toBe('a model');
});
