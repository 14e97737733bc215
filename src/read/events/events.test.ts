import { expect, test } from 'vitest';
import { type Document, spanIn } from '../../facts/index.ts';
import { read } from '../index.ts';

function events(text: string, published = '2021-04-22', outlet = 'Orlo Gazette'): string[] {
  const frozen = { id: 'doc-1', text };
  const blocks: Document['blocks'] = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    kind: 'paragraph',
    span: spanIn(frozen, line.index, line.index + line[0].length),
  }));
  const document: Document = {
    ...frozen,
    hash: '',
    source: 'test',
    outlet: { name: outlet, from: 'given' },
    published: { value: published, from: 'given' },
    blocks,
  };
  return read(document).events.map(
    ({ type, span, when, status }) =>
      `${type} ${status === 'happened' ? '' : `(${status}) `}${when?.value ?? '-'}: ${text.slice(span.start, span.end)}`,
  );
}

/** 22 April 2021 is a Thursday. */
test.each([
  [
    'vote',
    'The harbour board voted 6-2 Tuesday night to sell the cranes, after a long debate.',
    ['vote 2021-04-20TNI: The harbour board voted 6-2 Tuesday night to sell the cranes'],
  ],
  [
    'a tally tells a vote',
    'The council approved the sale, 7-4, on Monday.',
    ['vote 2021-04-19: The council approved the sale, 7-4, on Monday'],
  ],
  [
    'resignation',
    'Ivo Krall stepped down as port director on Wednesday.',
    ['resignation 2021-04-21: Ivo Krall stepped down as port director on Wednesday'],
  ],
  ['dismissal', 'The club sacked Ivo Krall.', ['dismissal -: The club sacked Ivo Krall']],
  ['shots are no dismissal', 'One officer fired twice.', []],
  ['arrest', 'Thirty people were taken into custody.', ['arrest -: Thirty people were taken into custody']],
  ['ruling', 'The federation fined the club in March.', ['ruling 2021-03: The federation fined the club in March']],
  ['ruled out is no ruling', 'The mayor ruled out a pay rise.', []],
  ['death', 'Two sailors drowned.', ['death -: Two sailors drowned']],
  ['accident', 'The ferry capsized off Orlo on Sunday.', ['accident 2021-04-18: The ferry capsized off Orlo on Sunday']],
  ['payment', 'The campaign took $5,000 from the builder.', ['payment -: The campaign took $5,000 from the builder']],
  ['investigation', 'The ombudsman opened an inquiry into the sale.', ['investigation -: The ombudsman opened an inquiry into the sale']],
  [
    'a hearing to come',
    'Ivo Krall will appear before the transport committee on May 4.',
    ['hearing (planned) 2021-05-04: Ivo Krall will appear before the transport committee on May 4'],
  ],
  ['appointment', 'Mona Behr will take over as director.', ['appointment (planned) -: Mona Behr will take over as director']],
  ['agreement', 'The two sides signed a two-year contract.', ['agreement -: The two sides signed a two-year contract']],
  [
    'a table that was shared, without a day',
    'Ida Bruun had lunch with the sales director, Karl Moe.',
    ['meeting -: Ida Bruun had lunch with the sales director, Karl Moe'],
  ],
  ['under fire is no fire', 'The port is under fire over the sale since late on Wednesday.', []],
  ['a day of what is looked into', 'They want the appointment of a judge to look into the April 2019 sale.', []],
  ['a noun with its day', 'Nobody has explained the April 9 meeting.', ['meeting 2021-04-09: the April 9 meeting']],
  [
    'a noun with its day behind',
    'He spoke of a dinner with the builders on April 9.',
    ['meeting 2021-04-09: a dinner with the builders on April 9'],
  ],
  ['any other deed with its day', 'Divers raised the anchor on Monday.', ['other 2021-04-19: Divers raised the anchor on Monday']],
  ['no event without a deed', 'The port was quiet on Monday.', []],
  ['no event of an hour alone', 'The alarm was logged at 9:40 p.m.', []],
  ['denied', 'The police did not arrest anybody. Mona Behr never resigned.', ['resignation (denied) -: Mona Behr never resigned']],
  ['demanded', 'The mayor should resign.', ['resignation (demanded) -: The mayor should resign']],
  ['possible', 'The mayor could be dismissed.', ['dismissal (hypothetical) -: The mayor could be dismissed']],
])('%s', (_name, text, expected) => {
  expect(events(text)).toEqual(expected);
});

test('what an outlet was first to print, what was said before an audience', () => {
  expect(events('The cranes were sold in secret, the Harbour Post reported Wednesday.')).toEqual([
    'publication 2021-04-21: the Harbour Post reported Wednesday',
  ]);
  expect(events('Mona Behr told a news conference on Wednesday that the cranes were safe.')).toEqual([
    'statement 2021-04-21: Mona Behr told a news conference on Wednesday',
  ]);
});

test('a happening told again is one event, another day makes another', () => {
  expect(events('The board dismissed Ivo Krall on Tuesday.\n\nKrall was dismissed by the board.').length).toBe(1);
  expect(events('The board met on Tuesday.\n\nThe board met again on Wednesday.').length).toBe(2);
});

test.each([
  [
    'whoever heard of it at a meeting was there',
    'Lew Tarn heard of the worn bolts at a meeting with Ida Moss on Sept. 25.',
    ['Lew Tarn', 'Ida Moss'],
  ],
  ['what was told there was not', 'The plan was shown to nobody after a meeting with Ida Moss on Sept. 25.', ['Ida Moss']],
])('%s', (_, text, sides) => {
  const frozen = { id: 'doc-1', text };
  const published = { value: '2021-10-22', from: 'given' as const };
  const { events, referents } = read({
    ...frozen,
    hash: '',
    source: 'test',
    published,
    blocks: [{ kind: 'paragraph', span: spanIn(frozen, 0, text.length) }],
  });
  const nameOf = new Map(referents.map(({ id, name }) => [id, text.slice(name.start, name.end)]));
  expect(events.filter(({ type }) => type === 'meeting').map(({ who }) => who.map((id) => nameOf.get(id)))).toEqual([sides]);
});
