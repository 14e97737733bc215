import { expect, test } from 'vitest';
import { spanIn } from '../../facts/index.ts';
import { quantitiesIn } from './quantities.ts';

const shown = (text: string): string[] => {
  const document = { id: 'doc-1', text, hash: '', source: 'test', blocks: [] };
  return quantitiesIn(document, spanIn(document, 0, text.length), []).map(
    ({ span, value, upTo, bound, unit }) =>
      `${text.slice(span.start, span.end)} = ${bound} ${value}${upTo === undefined ? '' : `..${upTo}`} ${unit}`,
  );
};

test.each([
  ['At least 17 people drowned.', ['At least 17 people = at least 17 people']],
  ['The work costs $6.8 million.', ['$6.8 million = exact 6800000 usd']],
  ['It paid £46,000 to him.', ['£46,000 = exact 46000 gbp']],
  ['It lost £2.3m last year.', ['£2.3m = exact 2300000 gbp']],
  ['Prices rose by 12 percent.', ['12 percent = exact 12 %']],
  ['Prices rose by 3.5% in all.', ['3.5% = exact 3.5 %']],
  ['More than 60 patients were treated.', ['More than 60 patients = more than 60 patients']],
  ['Some 600 dockers came.', ['Some 600 dockers = about 600 dockers']],
  ['Up to 40 homes were lost.', ['Up to 40 homes = at most 40 homes']],
  ['The council voted 5-3 for it.', ['5-3 = exact 5..3 to']],
  ['The motion passed by 11 votes to 8.', ['11 votes to 8 = exact 11..8 to']],
  ['It passed by seven votes to one.', ['seven votes to one = exact 7..1 to']],
  ['Between 20 and 30 boats sank.', ['Between 20 and 30 boats = exact 20..30 boats']],
  ['He owns 10 to 15 percent of it.', ['10 to 15 percent = exact 10..15 %']],
  ['Two dozen officers were hurt.', ['Two dozen officers = exact 24 officers']],
  ['Twenty-seven cartridges were found.', ['Twenty-seven cartridges = exact 27 cartridges']],
  ['Half of the members left.', ['Half = exact 50 %']],
  ['A third of the staff left.', ['A third = exact 33.3 %']],
  ['Tens of thousands marched.', []],
  ['A hundred and fifty thousand people marched.', ['A hundred and fifty thousand people = exact 150000 people']],
  ['The firm has 3.8 million customers.', ['3.8 million customers = exact 3800000 customers']],
  ['It voted 7 to 2 and then left.', ['7 to 2 = exact 7..2 to']],
  ['It employs 15 welders and 4 clerks.', ['15 welders = exact 15 welders', '4 clerks = exact 4 clerks']],
  ['Nearly 4,200 people left.', ['Nearly 4,200 people = about 4200 people']],
  ['Ivo Krall, 47, left.', []],
  ['A 16-year-old boy was hurt.', []],
  ['No one came to Room 12.', []],
])('%s', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});
